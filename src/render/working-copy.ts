import { footnotesIn, footOf } from '../model/footnote.ts';
import { hiddenIn } from '../model/hidden.ts';
import { type Block, type Document, heading, listOf, paragraph, type Run } from './document.ts';

/** How the first line of a working copy begins; the entry's whole id follows. */
const COPY_OF = 'Working copy of';
/** How the explanation ends above the words; what stands before it is no part of them. */
const EXPLAINED = 'lea import brings this copy back.';

const SUBJECT = 'For your own editing, not to be handed round';

/** What a working copy is made of beside its entry. */
export interface Copying {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** What tells these words from those the entry has later: as `copyPrint` gives it. */
  readonly print: string;
  readonly by: string;
  readonly day: string;
}

/**
 * An entry as a Word file for its own writer to edit: said so on its first line, with every note as a footnote (domain 6,
 * section 2). The signs of marks stand in the text. Never for handing round: permission travels with it.
 */
export function workingCopy({ id, title, body, print, by, day }: Copying): Document {
  return {
    title: `${COPY_OF} ${id} (words ${print})`,
    by,
    subject: SUBJECT,
    day,
    language: 'en',
    blocks: [
      {
        kind: 'note',
        words: `${title}. Words between == and == are marked; the footnote behind them says what they show. ${EXPLAINED}`,
      },
      ...blocksOf(body),
    ],
  };
}

/** The id of the entry that a Word file is a working copy of, by its first line; nothing for any other file. */
export const copiedEntry = (firstLine: string): string | undefined =>
  /^\s*Working copy of ([a-z]-[0-9a-hjkmnp-tv-z]{10}|[a-z0-9][a-z0-9-]{0,63})\b/.exec(firstLine)?.[1];

/** What a copy's first line says of the words it was made of: the beginning of their digest. */
export const copyPrint = (body: string, digest: (words: string) => string): string =>
  digest(body).slice(0, 8);

/** The print in the first line of a working copy; nothing where there is none. */
export const copiedPrint = (firstLine: string): string | undefined =>
  /^\s*Working copy of \S+ \(words ([0-9a-f]{8})\)/.exec(firstLine)?.[1];

/** The words of a working copy that was read: without the lines above them that lea wrote. */
export function copiedWords(body: string): string {
  const end = body.indexOf(EXPLAINED);
  if (end !== -1) return body.slice(end + EXPLAINED.length).trimStart();
  const [first = '', ...more] = body.split('\n');
  return first.includes(SUBJECT) ? more.join('\n').trimStart() : body;
}

const LIST_ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;

/** A body as blocks: headings, paragraphs, quotes and lists; code, tables and comments line by line, as they stand. */
function blocksOf(body: string): readonly Block[] {
  const notes = new Map(
    footnotesIn(body).map(({ label, textStart, end }) => [
      label,
      body.slice(textStart, end).replaceAll(/\s+/g, ' ').trim(),
    ]),
  );
  const words = body.slice(0, footOf(body));
  const runs = (text: string): readonly Run[] => runsWith(text, notes);
  if (
    hiddenIn(words).some(
      ({ what, start, end }) => what === 'comment' || words.slice(start, end).includes('\n'),
    )
  )
    return words.split('\n').flatMap((line) => lineBlock(line, runs));
  return words.split(/\n[ \t]*\n+/).flatMap((chunk) => chunkBlocks(chunk, runs));
}

type Runs = (text: string) => readonly Run[];

const lineBlock = (line: string, runs: Runs): readonly Block[] =>
  line.trim() === '' ? [] : (headingBlock(line, runs) ?? [paragraph(runs(line))]);

function headingBlock(line: string, runs: Runs): readonly Block[] | undefined {
  const found = /^ {0,3}(#{2,4})[ \t]+(.+?)[ \t#]*$/.exec(line);
  const level = found?.[1]?.length;
  return level === 2 || level === 3 || level === 4 ? [heading(level, runs(found?.[2] ?? ''))] : undefined;
}

function chunkBlocks(chunk: string, runs: Runs): readonly Block[] {
  const lines = chunk.split('\n').filter((line) => line.trim() !== '');
  const [first = '', ...more] = lines;
  if (first === '') return [];
  const head = headingBlock(first, runs);
  if (head !== undefined) return [...head, ...chunkBlocks(more.join('\n'), runs)];
  if (lines.every((line) => /^ {0,3}>/.test(line))) return [quoteBlock(lines, runs)];
  if (LIST_ITEM.test(first)) return listBlocks(lines, runs);
  return [paragraph(runs(lines.map((line) => line.trim()).join(' ')))];
}

function quoteBlock(lines: readonly string[], runs: Runs): Block {
  const parts = lines
    .map((line) => line.replace(/^ {0,3}>[ \t]?/, '').trim())
    .join('\n')
    .split(/\n{2,}|\n(?=[—–-])/);
  return {
    kind: 'quote',
    words: parts.filter((part) => part.trim() !== '').map((part) => runs(part.replaceAll('\n', ' '))),
  };
}

/** Items of a list, one each; a line that goes on is part of the item above it. */
function listBlocks(lines: readonly string[], runs: Runs): readonly Block[] {
  const items: string[] = [];
  for (const line of lines)
    if (LIST_ITEM.test(line)) items.push(line.replace(LIST_ITEM, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  const list = listOf(items.map(runs));
  const isOrdered = /^\s*\d/.test(lines[0] ?? '');
  return [isOrdered && list.kind === 'list' ? { ...list, isOrdered: true } : list];
}

/** Words with the notes their labels point to hanging behind them. */
function runsWith(text: string, notes: ReadonlyMap<string, string>): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: label, 1: name = '', index } of text.matchAll(/\[\^([A-Za-z0-9-]{1,24})\]/g)) {
    const note = notes.get(name);
    if (note === undefined) continue;
    runs.push({ text: text.slice(at, index), note });
    at = index + label.length;
  }
  return at < text.length ? [...runs, { text: text.slice(at) }] : runs;
}
