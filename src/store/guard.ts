import { type Place, type Problem, problem } from '../model/problem.ts';

/** The most bytes an entry may hold, and the details at its top (store-and-sync.md, section 4, steps 1 and 5). */
export const LONGEST_FILE = 1_048_576;
const LONGEST_TOP = 65_536;
const FENCE = '---';

/** A file's text with LF line ends, and what was taken off it to make it so. */
export interface Text {
  readonly lf: string;
  readonly hasMark: boolean;
  /** Where in `lf` the line ends stand that are CR LF in the file. */
  readonly returns: readonly number[];
}

/** A text with a top: the details lie between `start` and `end`, what follows begins at `after`. */
export interface Topped extends Text {
  readonly start: number;
  readonly end: number;
  readonly after: number;
}

/** What a step gives: what it makes, or what is wrong. */
export type Step<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

const stop = (wrong: Problem): Step<never> => ({ ok: false, problem: wrong });

/** Bytes to text: size, UTF-8, line ends (steps 1 to 3). Every problem makes the file unreadable. */
export function readText(bytes: Uint8Array, file: string, limit = LONGEST_FILE): Step<Text> {
  const place: Place = { file, unreadable: true };
  if (bytes.length > limit) return stop(problem('TOO_LARGE', place, { size: bytes.length }));
  if (bytes.includes(0)) return stop(problem('NOT_UTF8', place, { guess: guessFor(bytes) }));
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return stop(problem('NOT_UTF8', place, { guess: guessFor(bytes) }));
  }
  return takeOff(text, place);
}

/** The same for a text already in memory. */
export function takeOff(text: string, place: Place): Step<Text> {
  const hasMark = text.startsWith('\uFEFF');
  const words = hasMark ? text.slice(1) : text;
  if (!words.includes('\r')) return { ok: true, value: { lf: words, hasMark, returns: [] } };
  const old = words.search(/\r(?!\n)/);
  if (old !== -1) return stop(problem('LINE_ENDS', { ...place, line: lineAt(words, old) }, undefined));
  const returns: number[] = [];
  for (let at = words.indexOf('\r'); at !== -1; at = words.indexOf('\r', at + 1))
    returns.push(at - returns.length);
  return { ok: true, value: { lf: words.replaceAll('\r\n', '\n'), hasMark, returns } };
}

/** Finds the details at the top of an entry (steps 4, 5 and 10): the lines between two of exactly three hyphens. */
export function findTop(text: Text, file: string): Step<Topped> {
  const place: Place = { file, unreadable: true };
  const { lf } = text;
  if (lf !== FENCE && !lf.startsWith(`${FENCE}\n`)) return stop(problem('NO_FRONT_MATTER', place, undefined));
  const marker = /^<{7} /m.exec(lf);
  if (marker !== null && /^>{7} /m.test(lf))
    return stop(problem('CONFLICT_MARKERS', { ...place, line: lineAt(lf, marker.index) }, undefined));
  const start = FENCE.length + 1;
  const close = /^---$/m.exec(lf.slice(start));
  if (close === null || Buffer.byteLength(lf.slice(0, start + close.index)) > LONGEST_TOP)
    return stop(problem('FRONT_MATTER_OPEN', place, undefined));
  const end = start + close.index;
  return { ok: true, value: { ...text, start, end, after: Math.min(end + FENCE.length + 1, lf.length) } };
}

/** The number of the line, from 1, at an offset. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Gives a text its mark and its line ends back. */
export function putBack(text: Text): string {
  let from = 0;
  let whole = text.hasMark ? '\uFEFF' : '';
  for (const at of text.returns) {
    whole += `${text.lf.slice(from, at)}\r`;
    from = at;
  }
  return whole + text.lf.slice(from);
}

function guessFor(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const sample = bytes.subarray(0, 512);
  const empty = sample.filter((byte) => byte === 0).length;
  if (marked || empty > sample.length / 4) return 'it seems to be UTF-16';
  return bytes.includes(0) ? 'there are empty bytes among them' : 'perhaps it is Windows-1252';
}
