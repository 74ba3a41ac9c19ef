import { type At, type Among, type Read, readBelow } from './entry-file.ts';
import { findTop, readText, type Topped } from './guard.ts';
import type { Leaf, List, Named, Pair, Tree } from './tree.ts';

/** More names at one level, or levels within each other, than lea writes; the codec has caps of its own. */
const MOST_NAMES = 100;
const MOST_LEVELS = 6;
const LONGEST_LINE = 1000;
/** What may stand in a value of one line: printable, and nothing that any reader takes for the end of a line. */
const PLAIN = /^[A-Za-z0-9\u00C0-\u024F][ -~\u00A1-\u2027\u202A-\uD7FF]*$/;
const QUOTED = /^"(?:[ !#-[\]-~\u00A1-\u2027\u202A-\uD7FF]|\\(?:["\\bfnrt]|u[0-9a-f]{4}))*"$/;
const NAME = /[a-z][a-z0-9_-]{0,63}:(?=[ \n]|$)/y;

/**
 * Reads the details that lea itself writes: one name, one item or one row a line, values plain or in double quotes. All
 * else, whether right or wrong, it refuses, and the codec judges it: a property holds both to one answer.
 */
export function readQuickly(source: string): Named | undefined {
  const lines = new Lines(source);
  const map = lines.map(0, 0);
  return map !== undefined && lines.at >= source.length ? map : undefined;
}

/** An entry whose details the quick reader knows; nothing for any other, which may still be one. */
export function readEntryQuickly(bytes: Uint8Array, at: At, among: Among): Read | undefined {
  const text = readText(bytes, at.path);
  if (!text.ok) return { problems: [text.problem] };
  const topped = findTop(text.value, at.path);
  if (!topped.ok) return { problems: [topped.problem] };
  return readToppedQuickly(topped.value, at, among);
}

function readToppedQuickly(text: Topped, at: At, among: Among): Read | undefined {
  // The splitter gives the codec details without the end of their last line, and so must this.
  const map = readQuickly(text.lf.slice(text.start, text.end - 1));
  if (map === undefined) return undefined;
  return readBelow(text, { map, source: text.lf.slice(text.start, text.end), problems: [] }, at, among);
}

/** Walks over details line by line; every part gives nothing as soon as something is not as lea writes it. */
class Lines {
  at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Names and values, from the name that stands here; further ones stand on lines with this indent. */
  map(indent: number, level: number): Named | undefined {
    const start = this.at;
    const pairs: Pair[] = [];
    for (;;) {
      const pair = this.#pair(indent, level);
      if (pair === undefined || pairs.length >= MOST_NAMES) return undefined;
      if (pairs.some(({ key }) => key === pair.key)) return undefined;
      pairs.push(pair);
      const next = this.#indent();
      if (next > indent) return undefined;
      if (next < indent) return { type: 'map', isFlow: false, pairs, start, end: this.at };
      this.at += indent;
    }
  }

  #pair(indent: number, level: number): Pair | undefined {
    const keyStart = this.at;
    NAME.lastIndex = keyStart;
    if (!NAME.test(this.#source)) return undefined;
    const end = NAME.lastIndex;
    const key = this.#source.slice(keyStart, end - 1);
    this.at = end + 1;
    const value = this.#source.charAt(end) === ' ' ? this.#leaf() : this.#list(indent + 2, level + 1);
    return value === undefined ? undefined : { key, keyStart, value };
  }

  #list(indent: number, level: number): List | undefined {
    if (level > MOST_LEVELS || this.#indent() !== indent) return undefined;
    const start = this.at + indent;
    const items: Tree[] = [];
    while (this.#indent() === indent) {
      this.at += indent;
      if (!this.#source.startsWith('- ', this.at)) return undefined;
      this.at += 2;
      NAME.lastIndex = this.at;
      const item = NAME.test(this.#source) ? this.map(indent + 2, level + 1) : this.#leaf();
      if (item === undefined) return undefined;
      items.push(item);
    }
    return { type: 'list', isFlow: false, items, start, end: this.at };
  }

  #leaf(): Leaf | undefined {
    const start = this.at;
    const found = this.#source.indexOf('\n', start);
    const end = found === -1 ? this.#source.length : found;
    const words = this.#source.slice(start, end);
    const text =
      words.length > LONGEST_LINE ? undefined : words.startsWith('"') ? unquote(words) : plain(words);
    this.at = Math.min(end + 1, this.#source.length);
    return text === undefined ? undefined : { type: 'leaf', text, start, end };
  }

  /** How far in the line that begins here stands; -1 at the end. */
  #indent(): number {
    if (this.at >= this.#source.length) return -1;
    let end = this.at;
    while (this.#source.charCodeAt(end) === 32) end += 1;
    return end - this.at;
  }
}

const plain = (words: string): string | undefined =>
  PLAIN.test(words) &&
  !words.endsWith(' ') &&
  !words.endsWith(':') &&
  !words.includes(': ') &&
  !words.includes(' #') &&
  !/^null$/i.test(words)
    ? words
    : undefined;

function unquote(words: string): string | undefined {
  if (!QUOTED.test(words)) return undefined;
  return words.includes('\\') ? String(JSON.parse(words)) : words.slice(1, -1);
}
