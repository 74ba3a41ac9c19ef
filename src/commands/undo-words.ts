import { sayDay } from '../model/day-words.ts';
import type { Entry } from '../model/entry.ts';
import { authority } from '../kinds/authority.ts';
import { KINDS } from '../kinds/index.ts';
import { cut } from '../render/table.ts';
import { line, type Page, page, span } from '../render/page.ts';
import type { Desk } from './desk.ts';
import { dayAt, timeAt } from './moments.ts';
import { shortId, titleOf } from './naming.ts';
import { entryOf, operationOf } from './past.ts';
import { type Command, isShareOf, type Piece, takenBack } from './taking-back.ts';
import type { World } from './world.ts';

/** How far words have gone, or may still go with the history. */
export type Reach = 'private' | 'sent' | 'stays in history' | 'leaves no trace';

const MOST_LINES = 10;
const MOST_NAMED = 3;

/** What a person reads before something is taken back: what will change, who will see it, what it cannot reach. */
export async function sayBefore(
  what: 'undo' | 'redo',
  command: Command,
  pieces: readonly Piece[],
  reach: Reach,
  desk: Desk,
  world: World,
): Promise<Page> {
  const [first] = command;
  const isShare = isShareOf(command);
  const again = what === 'redo' ? await takenBack(first) : undefined;
  const lines: string[] = [];
  if (again !== undefined)
    lines.push(`This does again: ${world.settings.program} ${again.trailers.get('Lea-Op') ?? ''}.`);
  for (const piece of pieces) {
    const entry = await entryIn(piece, desk);
    if (what === 'undo' && (!isShare || piece.past === first))
      lines.push(await sentenceOf(piece, entry, desk, world));
  }
  const differences = isShare ? [] : pieces.flatMap(sayDifference);
  return page(
    ...lines,
    ...differences.slice(0, MOST_LINES).map((each) => line(span(cut(each, world.settings.columns)))),
    ...(differences.length > MOST_LINES ? [`  and ${differences.length - MOST_LINES} more lines`] : []),
    ...(isShare ? sayReachOfShare(reach, desk) : sayReach(what, reach)),
  );
}

async function sentenceOf(piece: Piece, entry: Entry | undefined, desk: Desk, world: World): Promise<string> {
  const { past, now, after, path } = piece;
  const name =
    entry === undefined
      ? path
      : `${titleOf(entry)}${entry.kind === authority.name ? '' : ` (${shortId(entry, desk.reading.all)})`}`;
  if (after === undefined)
    return past.space === 'shared' && operationOf(past)?.endsWith(' share') === true
      ? `This takes ${name} out of the shared journal, and your private original comes back.`
      : `This takes out ${name}, as if it had not been begun.`;
  if (now === undefined) return `This brings back ${name}.`;
  const noun = entry === undefined ? 'details of the network' : nounOf(entry);
  const [parent] = past.save.parents;
  const asked = { path, limit: 1, ...(parent === undefined ? {} : { upTo: parent }) };
  const before = parent === undefined ? undefined : (await past.repository.log(asked))[0];
  const when = before === undefined ? 'before' : sayMoment(before.when, desk, world);
  return `This puts back the ${noun}${entry === undefined ? '' : ` ${name}`} as it was ${when}.`;
}

const nounOf = ({ kind }: Entry): string =>
  kind === 'enquiry' ? 'question' : kind === 'case' ? 'case study' : kind;

/** "at 2:14pm" today, else "on 3 March 2026". */
function sayMoment(seconds: number, desk: Desk, world: World): string {
  const { timezone } = desk.journal.network;
  const day = dayAt(seconds, timezone);
  return day === world.today() ? `at ${timeAt(seconds, timezone)}` : `on ${sayDay(day)}`;
}

/** The entry of a file: as it is now, or as it would be. */
async function entryIn({ path, past, now, after }: Piece, desk: Desk): Promise<Entry | undefined> {
  const { readEntry } = await import('../store/codec.ts');
  const bytes = now ?? after;
  if (bytes === undefined || !path.endsWith('.md')) return undefined;
  const among = { kinds: KINDS, features: desk.journal.featureKeys };
  return readEntry(bytes, { path, space: past.space }, among).entry;
}

/** The lines that go and the lines that come. */
function sayDifference({ now, after }: Piece): readonly string[] {
  if (now === undefined || after === undefined) return [];
  const [was, will] = [now, after].map((bytes) => Buffer.from(bytes).toString('utf8').split(/\r?\n/));
  const missing = (from: readonly string[] = [], other: readonly string[] = []): readonly string[] =>
    from.filter((each) => each.trim() !== '' && !other.includes(each));
  return [
    ...missing(was, will).map((each) => `  was  ${each}`),
    ...missing(will, was).map((each) => `  now  ${each}`),
  ];
}

function sayReachOfShare(reach: Reach, desk: Desk): readonly string[] {
  if (reach === 'leaves no trace') return ['It was not sent yet: nobody else has seen it, and nobody will.'];
  if (reach !== 'sent') return NOT_SENT;
  return [
    `${holdersOf(desk)} may hold a copy.`,
    "Printed pages and the journal's history keep the words too.",
  ];
}

const NOT_SENT = [
  'The words that go were not sent yet.',
  "They stay in the journal's history, which goes with your next sync.",
];

function holdersOf(desk: Desk): string {
  const own = desk.me?.place;
  const names = desk.reading.shared.all.filter((e) => e.kind === authority.name && e.id !== own).map(titleOf);
  const shown = names.slice(0, MOST_NAMED);
  const rest = names.length - shown.length;
  if (names.length === 0) return 'Whoever can open the shared journal';
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  const last = all.at(-1) ?? '';
  return `Colleagues at ${all.length === 1 ? last : `${all.slice(0, -1).join(', ')} and ${last}`}`;
}

function sayReach(what: 'undo' | 'redo', reach: Reach): readonly string[] {
  if (reach === 'private') return ['Nobody else can see it.'];
  if (what === 'redo') return ['Others will see this after your next sync.'];
  if (reach !== 'sent') return NOT_SENT;
  return [
    'Others will see the old words after your next sync.',
    "Printed pages, others' copies and the history keep the new ones.",
  ];
}

/** What a command was about, for its receipt, and how it is named. */
export async function sayAbout(
  command: Command,
  pieces: readonly Piece[],
  desk: Desk,
): Promise<readonly [about: string, short: string]> {
  const id = entryOf(command[0]) ?? desk.journal.network.id;
  const [piece] = pieces.filter(({ path }) => path.includes(id));
  const entry = desk.reading.all.find(id) ?? (piece === undefined ? undefined : await entryIn(piece, desk));
  if (entry === undefined) return [id === desk.journal.network.id ? 'the network' : id, id];
  const short = shortId(entry, desk.reading.all);
  return [entry.kind === authority.name ? titleOf(entry) : `${short}, ${titleOf(entry)}`, short];
}
