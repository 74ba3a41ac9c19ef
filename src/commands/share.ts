import { KINDS } from '../kinds/index.ts';
import { choice, type Field, type Fields, many, optional, text } from '../model/field.ts';
import { altered, type Entry } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import type { Kind } from '../model/kind.ts';
import { outgoing, type Outgoing } from '../model/outgoing.ts';
import { nearest } from '../model/near.ts';
import { textsOf } from '../model/query.ts';
import { type Finding, scan } from '../model/scan.ts';
import { joinPages, page } from '../render/page.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { amongOf, imagine, refuseBroken, refuseNotOwn, refuseWithdrawn } from './gates.ts';
import { findEntry, findNamed, shortId, titleOf } from './naming.ts';
import { passPublic, valuesInPublic } from './public.ts';
import { answeredEntry } from './for-programs.ts';
import { indent } from './receipts.ts';
import { finishShares, saveShared } from './sharing.ts';
import { withPassed } from './soft-gates.ts';
import { wholePage } from './whole-page.ts';
import { syncAfterSharing } from './sync.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

const flags = {
  kind: asFlag(optional(text('Only look among entries of this kind'))),
  with: asFlag(choice('Who may read it', ['network', 'public'])),
  without: asFlag(many(text('A section that stays on this computer, by its short name'))),
  allow: asFlag(many(text('Something spotted that may leave all the same, such as "telephone"'))),
} satisfies Fields;

/** Shows exactly what others will see and who they are, then puts one snapshot into the shared journal. */
export const share = defineVerb({
  name: 'share',
  summary: 'Show what will leave and who will read it, then share it.',
  args: [{ name: 'id', help: 'Which entry? Yours that are still private are offered', optional: true }],
  flags,
  examples: ['lea share d-7k2q', 'lea share d-7k2q --with network --confirm share'],
  writes: true,
  takesKind: true,
  run: shareEntry,
});

async function shareEntry(given: Given<typeof flags>, world: World): Promise<'fine'> {
  const desk = await openDesk(world);
  if (!world.settings.dryRun) await finishShares(desk, world);
  const entry = await entryToShare(given, desk, world);
  const kind = KINDS.find((k) => k.name === entry.kind);
  if (kind === undefined) throw new Error(`no kind ${entry.kind}`);
  refuseWithdrawn(entry);
  refuseNotOwn(entry, 'share', desk);
  const visibility = given.flags.with ?? 'network';
  const { without = [], allow = [] } = given.flags;
  const saved = await shareShown(entry, { visibility, without, allow }, desk, world);
  if (world.settings.dryRun) {
    answeredEntry(saved, desk, world);
    return 'fine';
  }
  return tellShared(kind, saved, desk, world);
}

/** How an entry is to be shared. */
interface Sharing {
  readonly visibility: 'network' | 'public';
  /** Sections that stay at home, and what was spotted and may leave, as typed. */
  readonly without: readonly string[];
  readonly allow: readonly string[];
  /** The flags that name who may read it, where nobody can be asked. */
  readonly named?: readonly string[];
}

/** Shows what will leave and who will read it, asks for the word, and puts one snapshot into the shared journal. */
export async function shareShown(
  entry: Entry,
  { visibility, without, allow, named = [`--with ${visibility}`] }: Sharing,
  desk: Desk,
  world: World,
): Promise<Entry> {
  const kind = KINDS.find((k) => k.name === entry.kind);
  if (kind === undefined) throw new Error(`no kind ${entry.kind}`);
  if (entry.space === 'shared' && visibility === 'network' && (await isSaved(entry, desk)))
    throw fault('ALREADY_SHARED', { what: titleOf(entry) });
  const snapshot = outgoing(entry, {
    fields: kind.fields,
    sections: kind.sections,
    isPrivate: (id) => desk.reading.all.find(id)?.space === 'private',
    without: without.map((word) => sectionNamed(word, kind)),
    visibility,
  });
  const values = visibility === 'public' ? valuesInPublic(entry, snapshot.values, desk) : snapshot.values;
  const snapped = imagine(kind, values, snapshot.body, desk, altered(entry, { space: 'shared' }));
  refuseBroken(kind, snapped.values, desk);
  const passed =
    visibility === 'public'
      ? await passPublic(entry, snapped, snapshot, amongOf(kind, desk), desk, world)
      : [];
  const anyway = withPassed(snapped.values['anyway'], passed);
  const leaving = passed.length === 0 ? snapped : altered(snapped, { values: { ...snapped.values, anyway } });
  const findings = refuseCertain(kind, leaving, allow, desk);
  world.err(preview(leaving, snapshot, findings, desk, world));
  await confirm(visibility, entry, named, desk, world);
  return saveShared(kind, entry, leaving, desk, world);
}

/** Whether the journal's history has a file there: one that lea was cut short over, or a hand put there, nobody shared yet. */
async function isSaved({ path }: Entry, { repository }: Desk): Promise<boolean> {
  const newest = await repository.head();
  return newest !== undefined && (await repository.show(newest, path)) !== undefined;
}

/** A section by its short name, spelled as its flag is too. One the kind does not have stops here: its words would leave. */
function sectionNamed(typed: string, kind: Kind): string {
  const key = typed.trim().toLowerCase().replaceAll('-', '_');
  if (Object.hasOwn(kind.sections, key)) return key;
  const near = nearest(key, Object.keys(kind.sections));
  throw fault('BAD_ANSWER', {
    flag: '--without',
    why: `"${typed}" is not a section of this kind of entry.${near === undefined ? '' : ` Did you mean ${near.replaceAll('_', '-')}?`} Nothing was shared.`,
  });
}

async function entryToShare(given: Given<typeof flags>, desk: Desk, world: World): Promise<Entry> {
  const what = given.args['id'];
  if (what !== undefined) return findNamed(what, desk, given.flags.kind);
  const mine = desk.reading.mine.all.filter(
    (e) => given.flags.kind === undefined || e.kind === given.flags.kind,
  );
  if (mine.length === 0) throw fault('NOTHING_PRIVATE');
  if (!world.interactive) throw fault('ANSWERS_MISSING', { flags: ['the id of an entry'] });
  const offered = mine.map((e) => ({
    value: e.id,
    shown: `${titleOf(e)} (${shortId(e, desk.reading.all)})`,
  }));
  const field = choice(
    'Which of your private entries?',
    mine.map((e) => e.id),
  );
  const id = await world.ask({ field, flag: 'id', offered });
  return findEntry(id, desk.reading.mine);
}

/** Something spotted in what would leave, and where. */
interface Spotted extends Pick<Finding, 'what' | 'words' | 'certain'> {
  /** "line 3", counted in the text, or "the details at the top". */
  readonly where: string;
}

/** Stops on what must not leave unlooked at; what was allowed by name, and what is only likely, is shown. */
function refuseCertain(
  kind: Kind,
  leaving: Entry,
  allowed: readonly string[],
  desk: Desk,
): readonly Spotted[] {
  const known = desk.reading.shared.all.filter((e) => e.kind === 'authority').map(titleOf);
  const top = Object.entries(kind.fields).flatMap(([key, field]) => wordsIn(field, leaving.values[key]));
  const spotted = [
    ...scan(top.join('\n'), known).map((found) => ({ ...found, where: 'the details at the top' })),
    ...scan(leaving.body, known).map((found) => ({ ...found, where: `line ${found.line}` })),
  ];
  const stop = spotted.find((found) => found.certain && !allowed.includes(found.what));
  if (stop !== undefined) throw fault('MUST_LOOK', stop);
  return spotted;
}

/** Everything somebody may have typed into a detail: its text, and the text in its rows. */
function wordsIn(field: Field, value: unknown): readonly string[] {
  if (field.shape === 'text') return textsOf(value);
  const rows: readonly unknown[] = field.shape === 'rows' && Array.isArray(value) ? value : [];
  return rows.flatMap((row) =>
    Object.entries(field.columns ?? {}).flatMap(([key, column]) =>
      row !== null && typeof row === 'object' ? wordsIn(column, Reflect.get(row, key)) : [],
    ),
  );
}

function preview(
  leaving: Entry,
  snapshot: Outgoing,
  findings: readonly Spotted[],
  desk: Desk,
  world: World,
): ReturnType<typeof page> {
  const members = desk.reading.shared.all.filter((e) => e.kind === 'authority').length;
  const who =
    leaving.values['visibility'] === 'public'
      ? 'These words may be published: anybody may read them.'
      : `These words will be readable by ${members === 1 ? 'the 1 authority here' : `all ${members} authorities`}, and by anyone their host lets in:`;
  const stays =
    snapshot.stays.length === 0
      ? []
      : ['', 'What stays on this computer:', ...snapshot.stays.map((s) => `  ${s}`)];
  const spotted =
    findings.length === 0
      ? ['', 'No names, addresses or phone numbers were spotted. Only you can be sure.']
      : [
          '',
          'Look at these before you go on:',
          ...findings.map((f) => `  ${f.where}, ${f.what}: ${f.words}`),
          'This catches some things, not all. Could a parent recognise this child? Write "a pupil", never a name.',
        ];
  return joinPages(
    page(who, ''),
    indent(wholePage(leaving, desk, world, 'as it stands')),
    page(...stays, ...spotted),
  );
}

async function confirm(
  visibility: 'network' | 'public',
  entry: Entry,
  named: readonly string[],
  desk: Desk,
  world: World,
): Promise<void> {
  if (world.settings.dryRun) return;
  const authority = desk.reading.shared.find(String(entry.values['authority']))?.values['title'];
  const word = visibility === 'public' && typeof authority === 'string' ? authority : 'share';
  if (world.settings.confirm === word) return;
  if (!world.interactive)
    throw fault('ANSWERS_MISSING', {
      flags: [...named, `--confirm ${word.includes(' ') ? `"${word}"` : word}`],
    });
  const typed = await world.ask({ field: text(`Type ${word} to go on`), flag: '--confirm' });
  if (typed.toLowerCase() !== word.toLowerCase()) throw fault('STOPPED', { kept: false });
}

async function tellShared(kind: Kind, saved: Entry, desk: Desk, world: World): Promise<'fine'> {
  const sent = await sendNow(desk, world);
  if (answeredEntry(saved, desk, world)) return 'fine';
  const id = shortId(saved, desk.reading.all);
  world.out(
    page(
      `Shared: ${id}, ${titleOf(saved)} (${kind.name}).`,
      ...sent,
      `Take it back: ${world.settings.program} withdraw ${id}`,
    ),
  );
  return 'fine';
}

/** Sends at once where there is an address and a connection; otherwise the words wait for the next sync. */
async function sendNow(desk: Desk, world: World): Promise<readonly string[]> {
  if (!world.settings.commit) return [];
  if (!(await desk.repository.hasRemote()))
    return ['It goes to the others once this journal has an address.'];
  return syncAfterSharing(desk, world);
}
