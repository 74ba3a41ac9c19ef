import { KINDS } from '../kinds/index.ts';
import { choice } from '../model/field.ts';
import type { Entry } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import { makeMarkId } from '../model/id.ts';
import type { Mark } from '../model/mark.ts';
import { textsOf } from '../model/query.ts';
import { addMark, type NewNote } from '../model/mark-edit.ts';
import { SHOWS, SHOWS_LABELS } from '../model/vocabulary.ts';
import { line, page, span } from '../render/page.ts';
import { type Desk, openDesk, placeName } from './desk.ts';
import { refuseWithdrawn } from './gates.ts';
import { type MarkGiven, markFlags } from './mark-flags.ts';
import { whereToMark, tellKeywordSentences } from './mark-where.ts';
import { permissionFor } from './mark-permission.ts';
import { markSeen } from './mark-seen.ts';
import { readVoice } from './mark-voice.ts';
import { featureName, findNamed, resolveMark, shortId, titleOf } from './naming.ts';
import { answeredEntry } from './for-programs.ts';
import { nextStep } from './receipts.ts';
import { saveChange } from './saving.ts';
import { defineVerb } from './verb.ts';
import type { World } from './world.ts';

/** Points at words that show something, or that may be quoted: two signs and a note come in, nothing else changes. */
export const mark = defineVerb({
  name: 'mark',
  summary: 'Point at words that show something, or that may be quoted.',
  args: [{ name: 'id', help: 'Which entry? Your latest unless given', optional: true }],
  flags: markFlags,
  examples: ['lea mark', 'lea mark d-7k2q --sentence 2 --feature enquiry --shows learned --direction helps'],
  writes: true,
  keeps: true,
  takesKind: true,
  run: markWords,
});

async function markWords(given: MarkGiven, world: World): Promise<'fine'> {
  const desk = await openDesk(world);
  if (given.flags.seen === true) return markSeen(given.args['id'], desk, world);
  const entry = entryToMark(given, desk);
  refuseWithdrawn(entry);
  if (given.flags.suggest === true) return tellKeywordSentences(entry, desk, world);
  const where = await whereToMark(entry, given, desk, world);
  const note = await noteFor(entry, where.words, given, desk, world);
  const added = addMark(entry.body, where, note);
  if (!added.ok) throw fault('BAD_ANSWER', { flag: 'These words', why: `${added.why} Nothing was changed.` });
  const saved = await saveChange(entry, { body: added.body }, `${entry.kind} mark`, desk, world);
  if (answeredEntry(saved, desk, world) || world.settings.dryRun) return 'fine';
  const made = saved.marks.find((m) => m.id === note.id);
  world.out(
    page(
      ...(made === undefined ? [] : tellMark(made, saved, desk)),
      nextStep(world, `show ${shortId(saved, desk.reading.all)}`),
    ),
  );
  return 'fine';
}

/** One's own latest entry, or the one named. Shared entries of one's own authority may be marked, nobody else's. */
function entryToMark(given: MarkGiven, desk: Desk): Entry {
  const what = given.args['id'];
  const entry =
    what === undefined ? latestOwn(given.flags.kind, desk) : findNamed(what, desk, given.flags.kind);
  const isMarked = KINDS.some((kind) => kind.name === entry.kind && kind.marked);
  if (!isMarked)
    throw fault('MISUSED', {
      why: `Words are marked in diaries, meetings, visits and cases. ${titleOf(entry)} is none of these.`,
    });
  const owners = ['authority', 'host', 'facilitator'].flatMap((key) => textsOf(entry.values[key]));
  const isOwn = entry.space === 'private' || owners.length === 0 || owners.includes(desk.me?.authority ?? '');
  if (!isOwn)
    throw fault('NOT_YOURS', {
      verb: 'mark words',
      authority: placeName(owners[0] ?? '', desk.reading, desk.journal),
    });
  return entry;
}

function latestOwn(kind: string | undefined, desk: Desk): Entry {
  const mine = desk.reading.all.all.filter(
    (e) =>
      e.values['by'] === desk.me?.seat &&
      (kind === undefined || e.kind === kind) &&
      KINDS.some((k) => k.name === e.kind && k.marked),
  );
  const [latest] = mine.toSorted(
    (a, b) => String(b.values['date']).localeCompare(String(a.values['date'])) || a.id.localeCompare(b.id),
  );
  if (latest === undefined) throw fault('NO_SUCH_ENTRY', { what: 'an entry of your own' });
  return latest;
}

async function noteFor(
  entry: Entry,
  words: string,
  given: MarkGiven,
  desk: Desk,
  world: World,
): Promise<NewNote> {
  const features = await featuresFor(given, desk, world);
  const shows = await one(
    given.flags.shows,
    'shows',
    SHOWS.map((value) => ({ value, shown: SHOWS_LABELS[value].shown, help: SHOWS_LABELS[value].help })),
    world,
  );
  const direction = await one(
    given.flags.direction,
    'direction',
    [
      { value: 'helps', shown: 'helps' },
      { value: 'hinders', shown: 'hinders' },
      { value: 'mixed', shown: 'both, or not sure' },
    ],
    world,
  );
  const { voice, again, note } = given.flags;
  const taken = new Set(entry.marks.map((m) => m.id));
  const speaker = voice === undefined ? undefined : readVoice(voice);
  let id = makeMarkId(world.chance(2));
  while (taken.has(id)) id = makeMarkId(world.chance(2));
  return {
    ...(await permissionFor(entry, { words, voice: speaker }, given.flags.message, desk, world)),
    features,
    shows,
    direction,
    id,
    ...(speaker === undefined ? {} : { voice: speaker }),
    ...(again === undefined ? {} : { again: resolveMark(again, desk.reading.all) }),
    ...(note === undefined ? {} : { note }),
  };
}

async function featuresFor(given: MarkGiven, desk: Desk, world: World): Promise<readonly string[]> {
  const features = given.flags.feature ?? [];
  const keys = desk.journal.featureKeys;
  const strange = features.find((key) => !keys.includes(key));
  if (strange !== undefined)
    throw fault('BAD_ANSWER', {
      flag: '--feature',
      why: `"${strange}" is not a key feature here. They are: ${keys.join(', ')}.`,
    });
  if (features.length > 0) return features;
  if (!world.interactive) throw fault('ANSWERS_MISSING', { flags: ['--feature'] });
  const offered = desk.journal.network.features.map((row) => ({ value: row.key, shown: row.label }));
  return [await world.ask({ field: choice('What do they speak of?', keys), flag: '--feature', offered })];
}

const QUESTIONS = { shows: 'What do they show?', direction: 'Which way do they point?' } as const;

async function one<W extends string>(
  given: W | undefined,
  key: keyof typeof QUESTIONS,
  offered: readonly { readonly value: W; readonly shown: string; readonly help?: string }[],
  world: World,
): Promise<W> {
  if (given !== undefined) return given;
  if (!world.interactive) throw fault('ANSWERS_MISSING', { flags: [`--${key}`] });
  return world.ask({
    field: choice(
      QUESTIONS[key],
      offered.map((o) => o.value),
    ),
    flag: `--${key}`,
    offered,
  });
}

function tellMark(made: Mark, entry: Entry, desk: Desk): readonly ReturnType<typeof line>[] {
  const labels = made.features.map((key) => featureName(key, desk));
  const shows = made.shows === undefined ? [] : [SHOWS_LABELS[made.shows].shown];
  const says = [...labels, ...shows, ...(made.direction === undefined ? [] : [made.direction])].join(', ');
  return [
    line(`Marked: "${made.words.replaceAll(/\s+/g, ' ')}"`),
    line(`${says}. `, span(`${shortId(entry, desk.reading.all)}#${made.id ?? made.label}`, 'term')),
  ];
}
