import { readAttribution, sayAttribution } from '../model/attribution.ts';
import { type Audience, type Consent, type Prints, printsOf, writeConsent } from '../model/consent.ts';
import type { Entry, MarkedPassage } from '../model/entry.ts';
import { sayDay } from '../model/day-words.ts';
import { choice, date, type Fields, many, text } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import type { Mark } from '../model/mark.ts';
import { changeNote } from '../model/mark-edit.ts';
import { page } from '../render/page.ts';
import { wordingStands } from '../reports/permission.ts';
import { asFlag } from './answers.ts';
import { askingNote } from './asking-note.ts';
import { type Desk, openDesk } from './desk.ts';
import { refuseWithdrawn } from './gates.ts';
import { findMessage, shortId } from './naming.ts';
import { answeredEntry } from './for-programs.ts';
import { saveChange } from './saving.ts';
import { passSoftGates, type PassedRow, withPassed } from './soft-gates.ts';
import { defineVerb, type Given, type Verb } from './verb.ts';
import type { World } from './world.ts';

const flags = {
  audience: asFlag(choice('Who may read the words', ['network', 'public'])),
  as: asFlag(text('How they are signed: a role, or a role and an authority')),
  naming: asFlag(choice('What the speaker said yes to beyond their role', ['authority', 'me'])),
  published: asFlag(
    text('The wording to print: "..." for what is left out, [words] for what is put in', { long: true }),
  ),
  on: asFlag(many(date('The day of the answer; one for each speaker'))),
} satisfies Fields;
type Asked = Given<typeof flags>;

/** How a step of consent changes the note of a message. */
type Step = (passage: MarkedPassage, given: Asked, desk: Desk, world: World) => Consent;

const makeStep = (name: string, summary: string, step: Step): Verb =>
  defineVerb({
    name,
    noun: 'message',
    summary,
    args: [{ name: 'message', help: 'Which message, such as d-7k2q#q2f' }],
    flags,
    examples: [`lea message ${name} d-7k2q#q2f`],
    writes: true,
    keeps: true,
    run: (given, world) => takeStep(name, step, given, world),
  });

async function takeStep(name: string, step: Step, given: Asked, world: World): Promise<'fine'> {
  const desk = await openDesk(world);
  const { reference, passage } = findMessage(given.args['message'] ?? '', desk.reading.all);
  const { entry, mark } = passage;
  refuseWithdrawn(entry);
  const withFlags = noteChanges(given, desk);
  const consent = step({ entry, mark: { ...mark, ...withFlags } }, given, desk, world);
  const changes = [...Object.entries(withFlags), ['consent', writeConsent(consent)] as const];
  let { body } = entry;
  for (const [key, value] of changes) {
    const changed =
      key === 'as' || key === 'published' || key === 'consent'
        ? changeNote(body, mark.label, key, value)
        : body;
    if (changed === undefined)
      throw fault('EDIT_NOT_EXACT', { file: entry.path, key: `the note of ${reference}` });
    body = changed;
  }
  const spoken = { ...mark, ...withFlags, consent };
  const passed = await passDoubts(entry, spoken, reference, desk, world);
  const anyway = withPassed(entry.values['anyway'], passed);
  const changed = passed.length === 0 ? { body } : { values: { ...entry.values, anyway }, body };
  const saved = await saveChange(entry, changed, `message ${name}`, desk, world);
  if (answeredEntry(saved, desk, world) || world.settings.dryRun) return 'fine';
  const told = `${shortId(entry, desk.reading.all)}#${mark.id ?? mark.label}`;
  if (consent.state === 'asked')
    world.out(askingNote({ ...mark, ...withFlags }, consent.audience, told, desk));
  else
    world.out(
      page(
        `${told}: ${consent.state === 'given' ? `may be quoted, for ${consent.audience === 'public' ? 'anybody' : 'members'} to read.` : 'may not be quoted. It is kept, so that nobody asks twice.'}`,
      ),
    );
  return 'fine';
}

/** Words that become public are looked at first: whether they could lead to a person (domain 3, "Small-number test"). */
async function passDoubts(
  entry: Entry,
  mark: Mark,
  reference: string,
  desk: Desk,
  world: World,
): Promise<readonly PassedRow[]> {
  const { consent } = mark;
  if (consent.state !== 'given' || consent.audience !== 'public') return [];
  const { doubtsAbout } = await import('../reports/small-number.ts');
  const crowd = { entries: desk.reading.shared, digest: (words: string) => world.digest(words) };
  const command = `${world.settings.program} message give ${reference}`;
  return passSoftGates(doubtsAbout(entry, mark, crowd), { to: 'public', command }, desk, world);
}

/** The signature, judged before anything is written, and the wording to print. */
function noteChanges({ flags: given }: Asked, desk: Desk): { as?: string; published?: string } {
  const names = desk.reading.all.all
    .filter((e) => e.kind === 'authority')
    .map((e) => String(e.values['title']));
  const as = given.as === undefined ? undefined : readAttribution(given.as, names);
  if (as?.ok === false) throw fault('BAD_ANSWER', { flag: '--as', why: `${as.why}.` });
  return {
    ...(as === undefined ? {} : { as: sayAttribution(as.value) }),
    ...(given.published === undefined ? {} : { published: given.published }),
  };
}

/** The prints of words that a permission is to cover. A wording to print that is reworded, whoever typed it, is refused. */
function printsToAgree(mark: Mark, world: World): Prints {
  const stands = wordingStands(mark);
  if (!stands.ok) throw fault('BAD_ANSWER', { flag: '--published', why: stands.why });
  return printsOf(mark, (words) => world.digest(words));
}

const audienceOf = (given: Asked): Audience => given.flags.audience ?? 'public';

/** A yes is to what was asked, or given before: for members alone where that was so, never for more. */
function audienceGiven({ consent }: MarkedPassage['mark'], given: Asked): Audience {
  const isBound = consent.state === 'asked' || consent.state === 'given';
  if (!isBound || consent.audience === 'public') return audienceOf(given);
  if (given.flags.audience === 'public')
    throw fault('BAD_ANSWER', {
      flag: '--audience',
      why: 'the yes or the question was for members alone. Ask again for the public.',
    });
  return consent.audience;
}

/**
 * A yes is never guessed: for words one was not asked about, who may read them is said; for anybody else's words, the
 * day of their answer (domain 3, section 7).
 */
function refuseGuess({ entry, mark }: MarkedPassage, { flags: said }: Asked, desk: Desk): void {
  const isOwn = entry.values['by'] === desk.me?.seat && mark.voice === undefined;
  const isBound = mark.consent.state === 'asked' || mark.consent.state === 'given';
  const missing = [
    ...(isOwn || (said.on ?? []).length > 0 ? [] : ['--on (the day of their answer)']),
    ...(isBound || said.audience !== undefined ? [] : ['--audience']),
  ];
  if (missing.length > 0) throw fault('ANSWERS_MISSING', { flags: missing });
}

/** Asks for permission: the note to send holds the exact words, and the print binds the answer to them. */
const ask = makeStep(
  'ask',
  'Ask whether words may be quoted: prints a note to send.',
  ({ mark }, given, desk, world) => {
    const { consent } = mark;
    if (consent.state === 'refused' || consent.state === 'withdrawn')
      world.err(page(`Permission was ${consent.state} on ${sayDay(consent.on)}. This asks once more.`));
    return {
      state: 'asked',
      on: desk.today,
      audience: audienceOf(given),
      prints: printsToAgree(mark, world),
    };
  },
);

const PHRASES = {
  authority: ['naming the authority'],
  me: ['naming the authority', 'I understand this identifies me'],
} as const;

/**
 * Keeps a yes: one's own for one's own words, or the day of somebody's answer. Refused where the words or the wording to
 * print changed since they were asked about or allowed, and after a no: then it has to be asked once more.
 */
const give = makeStep('give', 'Keep a yes: words may be quoted.', ({ entry, mark }, given, desk, world) => {
  const prints = printsToAgree(mark, world);
  const { consent } = mark;
  if (consent.state === 'refused' || consent.state === 'withdrawn')
    throw fault('WRONG_STATE', {
      what: `Permission for ${entry.id}#${mark.id ?? mark.label}`,
      state: consent.state,
      verb: 'give',
      from: ['not asked', 'asked'],
    });
  const { naming, on, published } = given.flags;
  const bound = consent.state === 'asked' || consent.state === 'given' ? consent : undefined;
  // A yes once kept may be to another wording now, typed with this answer; never to other words than it was given for.
  const isNew = consent.state === 'given' && published !== undefined;
  const isSame = isNew || bound?.prints.published === prints.published;
  if (bound !== undefined && (bound.prints.words !== prints.words || !isSame))
    throw fault('WORDS_CHANGED', { on: [bound.on].flat().at(-1) ?? '' });
  refuseGuess({ entry, mark }, given, desk);
  const days = on === undefined || on.length === 0 ? [desk.today] : on;
  return {
    state: 'given',
    on: days,
    audience: audienceGiven(mark, given),
    prints,
    phrases: naming === undefined ? [] : PHRASES[naming],
  };
});

/** Keeps a no, so that nobody asks twice. */
const refuse = makeStep('refuse', 'Keep a no: words may not be quoted.', (_passage, given, desk) => ({
  state: 'refused',
  on: given.flags.on?.[0] ?? desk.today,
}));

/** The steps of consent, bound to the exact words (domain 3, section 7). */
export const MESSAGE_VERBS: readonly Verb[] = [ask, give, refuse];
