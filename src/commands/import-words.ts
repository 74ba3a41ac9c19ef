import { KINDS } from '../kinds/index.ts';
import { diary } from '../kinds/diary.ts';
import { type Field, typed } from '../model/field.ts';
import { Fault, fault } from '../model/fault.ts';
import { isId } from '../model/id.ts';
import type { Kind } from '../model/kind.ts';
import { sectionsOf } from '../model/section.ts';
import type { Raw } from '../model/shape.ts';
import { countOf } from '../reports/phrases.ts';
import { page } from '../render/page.ts';
import { LONGEST_FILE } from '../store/guard.ts';
import type { NoteRead } from '../store/coming-in/note.ts';
import type { WordRead } from '../store/coming-in/word.ts';
import type { Values } from './answers.ts';
import { sectionsOfBody } from './body.ts';
import type { Desk } from './desk.ts';
import { fillSuggested, strangeWord } from './filled.ts';
import { type Incoming, taken } from './incoming.ts';
import { agrees } from './interview.ts';
import { resolveReferences } from './naming.ts';
import { finishEntry } from './new.ts';
import type { World } from './world.ts';

/** Brings in Markdown or plain text as an entry. */
export async function bringNote(incoming: Incoming, desk: Desk, world: World): Promise<'fine'> {
  const { readNote } = await import('../store/coming-in/note.ts');
  return bringWords(incoming, taken(incoming, readNote(incoming.bytes, incoming.file)), desk, world);
}

/** Brings in a Word file: as an entry, or back into the one it is a working copy of. */
export async function bringWord(incoming: Incoming, desk: Desk, world: World): Promise<'fine'> {
  const { readWord } = await import('../store/coming-in/word.ts');
  const { copiedEntry } = await import('../render/working-copy.ts');
  const word = taken(incoming, readWord(incoming.bytes));
  const id = copiedEntry(word.title ?? word.body);
  // Any file may call itself a working copy of something: only what could be an entry here is taken as one.
  if (id !== undefined && (isId(id) || desk.reading.all.find(id) !== undefined)) {
    const { bringBack } = await import('./import-copy.ts');
    return bringBack(id, word, desk, world);
  }
  const left = word.pictures;
  if (left > 0)
    world.err(page(`${countOf(left, 'picture is', 'pictures are')} left out: only words are brought in.`));
  const { title } = word;
  return bringWords(incoming, { details: new Map(), title, body: withNotes(word) }, desk, world);
}

/** The words of a Word file with its notes at the foot. */
const withNotes = ({ body, notes }: WordRead): string =>
  [body.trimEnd(), [...notes].map(([label, words]) => `[^${label}]: ${words}`).join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');

async function bringWords(incoming: Incoming, note: NoteRead, desk: Desk, world: World): Promise<'fine'> {
  const { file, flags } = incoming;
  const kind = incoming.kind ?? kindIn(note.details) ?? diary;
  const { values, left } = detailsFor(kind, note.details, desk);
  if (left.length > 0) world.err(page(`Left out of the details at the top: ${left.join(', ')}.`));
  const title = flags.title ?? note.title ?? titleOfFile(kind, values, file, desk);
  const start = {
    ...values,
    ...(title === undefined || values['title'] !== undefined ? {} : { title: title.slice(0, LONGEST_TITLE) }),
    ...(flags.date === undefined ? {} : { date: flags.date }),
  };
  if (note.body.trim() === '') throw fault('FILE_REFUSED', { file, why: 'there are no words in it.' });
  const body = underHeadings(kind, note.body);
  if (Buffer.byteLength(body) > LONGEST_FILE - LONGEST_DETAILS)
    throw fault('FILE_REFUSED', { file, why: 'it holds more words than one entry may, which is 1 MB.' });
  refuseLacking(kind, start, desk, world);
  if (kind.starts === 'private') await showAndAsk(kind, start, body, world);
  return finishEntry(
    kind,
    start,
    { words: new Map(), rest: body },
    { brief: true, short: false },
    desk,
    world,
  );
}

const LONGEST_TITLE = 120;
/** What is kept free for the details at an entry's top. */
const LONGEST_DETAILS = 65_536;
/** A preview is for the eyes: of what is longer, the rest is a number. */
const MOST_LINES = 200;

/** The name of the file, where nothing better can be suggested. */
function titleOfFile(kind: Kind, values: Values, file: string, desk: Desk): string | undefined {
  if (fillSuggested(kind, values, desk).values['title'] !== undefined) return undefined;
  return (
    file
      .replace(/\.[^.]+$/, '')
      .replaceAll(/[-_\s]+/g, ' ')
      .trim() || undefined
  );
}

const kindIn = (details: ReadonlyMap<string, Raw>): Kind | undefined =>
  KINDS.find(({ name }) => name === details.get('kind'));

/** The details of a kind that may come from a file: not those that lea fills in itself, and only what can be read. */
function detailsFor(
  kind: Kind,
  details: ReadonlyMap<string, Raw>,
  desk: Desk,
): { readonly values: Values; readonly left: readonly string[] } {
  const values: Values = {};
  const left: string[] = [];
  for (const [key, raw] of details) {
    const field = kind.fields[key];
    if (field?.lea === true || key === 'kind') continue;
    const value = field === undefined ? undefined : valueOf(field, raw, desk);
    if (value === undefined) left.push(key);
    else values[key] = value;
  }
  return { values, left };
}

/** A value as the field reads it; nothing where it cannot, or where what it points to is not in this journal. */
function valueOf(field: Field, raw: Raw, desk: Desk): unknown {
  const reading = typed(field).read(raw);
  if (!reading.ok || strangeWord(field, reading.value, desk) !== undefined) return undefined;
  try {
    return resolveReferences(field, reading.value, desk.reading.all);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

/** Words before any heading go under the first that is asked for, unless it stands there too; all else stays as it is. */
function underHeadings(kind: Kind, words: string): string {
  const body = `${words.trim()}\n`;
  const found = sectionsOf(body);
  const before = body
    .split('\n')
    .slice(0, (found[0]?.line ?? Number.POSITIVE_INFINITY) - 1)
    .join('\n')
    .trim();
  const heading = sectionsOfBody(kind, 'full')[0]?.[1];
  const isFree = heading !== undefined && !found.some((each) => each.heading === heading);
  return before === '' || /^#[ \t]/.test(before) || !isFree ? body : `## ${heading}\n\n${body}`;
}

/** Where nobody can be asked, a kind that needs more than words is begun by its own command, whose flags say the rest. */
function refuseLacking(kind: Kind, start: Values, desk: Desk, world: World): void {
  if (world.interactive) return;
  const { lacking } = fillSuggested(kind, start, desk);
  if (lacking.length === 0) return;
  const names = lacking.map(([key, field]) => `--${(field.flag ?? key).replaceAll('_', '-')}`).join(', ');
  throw fault('MISUSED', {
    why: `More than words is needed for ${aKind(kind)} entry: ${names}. Its own command takes these, and the words with --from-file.`,
    hint: `lea ${kind.name} add --help`,
  });
}

/** `a visit`, `an enquiry`. */
const aKind = ({ name }: Kind): string => `${/^[aeio]/.test(name) ? 'an' : 'a'} ${name}`;

/** The preview: what it would become, and who could read it; nothing is written before the yes. */
async function showAndAsk(kind: Kind, start: Values, body: string, world: World): Promise<void> {
  const { quiet, dryRun, yes } = world.settings;
  if (dryRun) return;
  const title = typeof start['title'] === 'string' ? `, ${start['title']}` : '';
  const lines = body.trimEnd().split('\n');
  const more = lines.length - MOST_LINES;
  if (!quiet)
    world.err(
      page(
        `This would be ${aKind(kind)} entry${title}, kept privately:`,
        '',
        ...lines.slice(0, MOST_LINES).map((each) => `   ${each}`.trimEnd()),
        ...(more > 0 ? [`   and ${countOf(more, 'more line')}`] : []),
        '',
      ),
    );
  if (!world.interactive && !yes) throw fault('ANSWERS_MISSING', { flags: ['--yes'] });
  if (!(await agrees('Keep it?', 'yes', world))) throw fault('STOPPED', { kept: false });
}
