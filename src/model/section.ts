import { footnotesIn, footOf } from './footnote.ts';
import { blankHidden, stripComments } from './hidden.ts';
import { lineNumbers } from './line-numbers.ts';
import { linesFitting } from './lines.ts';
import { straight } from './normal-words.ts';

/** The words under one heading of the second level. */
export interface Section {
  readonly heading: string;
  readonly text: string;
  /** The line of the heading within the body, from 1. */
  readonly line: number;
  /** Where the text begins and ends in the body; equal where there is none. */
  readonly start: number;
  readonly end: number;
}

/** A heading with the stretch it rules, up to the next heading or the notes at the foot. */
interface Region {
  readonly heading: string;
  readonly line: number;
  readonly start: number;
  readonly after: number;
  readonly end: number;
}

/** Reads a body into its second-level headings; headings in code and comments are none, nor is the foot part of any. */
export function sectionsOf(body: string): readonly Section[] {
  return regionsOf(body).map(({ heading, line, after, end }) => {
    const words = body.slice(after, end);
    const text = words.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
    const start = text === '' ? after : after + words.indexOf(text);
    return { heading, text, line, start, end: start + text.length };
  });
}

/** The words under a heading; a missing heading reads as empty, and one that stands twice as both. */
export const textUnder = (body: string, heading: string): string =>
  textsUnder(body, { it: heading }).get('it') ?? '';

/** The words under each of several headings, by the key of the heading. */
export function textsUnder(
  body: string,
  headings: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string[]>();
  for (const { heading, text } of sectionsOf(body)) {
    const name = plain(heading);
    if (text !== '') texts.set(name, [...(texts.get(name) ?? []), text]);
  }
  return new Map(plainly(headings).map(([key, name]) => [key, (texts.get(name) ?? []).join('\n\n')]));
}

/** Declared headings as they are compared. They are data that stays, so each set is made once. */
function plainly(headings: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  const names =
    PLAINLY.get(headings) ?? Object.entries(headings).map(([key, heading]) => [key, plain(heading)] as const);
  PLAINLY.set(headings, names);
  return names;
}

const PLAINLY = new WeakMap<
  Readonly<Record<string, string>>,
  readonly (readonly [key: string, name: string])[]
>();

/** Whether two headings are the same to a reader: capitals, spaces and the shape of an apostrophe do not count. */
export const isSameHeading = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (heading: string): string => straight(heading).trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Whether a text says anything: a line with a letter or figure, outside comments and notes (domain 4, section 3). */
export function isFilled(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  let said = stripComments(text);
  for (const note of footnotesIn(said).toReversed()) said = said.slice(0, note.start) + said.slice(note.end);
  return /[\p{L}\p{N}]/u.test(said.replaceAll(/\[\^[A-Za-z0-9-]{1,24}\]/g, ''));
}

/**
 * Writes the words of one section and keeps every other byte. A section that is not there yet comes in by `order`, the
 * declared headings; notes at the foot stay at the foot. No words: the heading goes too. A heading that stands twice is
 * changed where it stands first.
 */
export function setSection(body: string, heading: string, text: string, order: readonly string[]): string {
  const words = text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  const region = regionsOf(body).find((each) => isSameHeading(each.heading, heading));
  if (region === undefined) return words === '' ? body : insert(body, heading, words, order);
  if (words === '') return cutOut(body, region);
  const section = sectionsOf(body).find((each) => each.line === region.line);
  if (section !== undefined && section.text !== '')
    return body.slice(0, section.start) + words + body.slice(section.end);
  const before = body.slice(0, region.after);
  return `${endLine(before)}\n${words}\n${gapBefore(body.slice(region.end))}`;
}

function insert(body: string, heading: string, words: string, order: readonly string[]): string {
  const rank = (name: string): number => order.findIndex((each) => isSameHeading(each, name));
  const own = rank(heading);
  const next = own === -1 ? undefined : regionsOf(body).find((each) => rank(each.heading) > own);
  const at = next?.start ?? footOf(body);
  const before = body.slice(0, at);
  const gap = /(?:^|\n)\n$|^$/.test(before) ? '' : '\n';
  return `${gap === '' ? before : endLine(before)}${gap}## ${heading}\n\n${words}\n${gapBefore(body.slice(at))}`;
}

function cutOut(body: string, region: Region): string {
  const before = body.slice(0, region.start);
  const after = body.slice(region.end);
  return after === '' ? before.replace(/\n\n+$/, '\n') : before + after;
}

const endLine = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
const gapBefore = (rest: string): string => (rest === '' ? '' : `\n${rest}`);

const HEADING = /\n {0,3}##?(?:[ \t][^\n]*)?(?=\n|$)/g;

function regionsOf(body: string): readonly Region[] {
  const seen = blankHidden(body);
  const foot = footOf(body, seen);
  const lineOf = lineNumbers(body);
  // A heading of the first level ends a section and begins none.
  const headings = linesFitting(seen, HEADING).filter(({ start }) => start < foot);
  return headings.flatMap(({ words, start }, place) => {
    if (!words.trimStart().startsWith('##')) return [];
    const lineEnd = start + words.length;
    const after = Math.min(lineEnd + 1, body.length);
    const heading = nameOf(body.slice(start, lineEnd));
    return [{ heading, line: lineOf(start), start, after, end: headings[place + 1]?.start ?? foot }];
  });
}

const nameOf = (line: string): string =>
  stripComments(line.trim().slice(2))
    .replace(/[ \t]#+$/, '')
    .trim();
