import matter from 'gray-matter';
import { type Document, isMap, isScalar, isSeq, Lexer, parseDocument, type YAMLMap } from 'yaml';
import type { Kind } from '../model/kind.ts';
import { type Problem, problem } from '../model/problem.ts';
import { findExcess } from './caps.ts';
import { fieldsLines } from './field-text.ts';
import { findTop, readText, type Topped } from './guard.ts';
import { type Among, type At, placeOf, type Read, readBelow, type Top } from './entry-file.ts';
import { repairDetails } from './repair.ts';
import { type Named, type Pair, type Tree } from './tree.ts';

/** Details, read; or why not, with the place from their start. `isExcess`: they were not even parsed. */
export type Details =
  | { readonly ok: true; readonly map: Named }
  | { readonly ok: false; readonly why: string; readonly offset: number; readonly isExcess: boolean };

const OPTIONS = {
  schema: 'core',
  merge: false,
  uniqueKeys: true,
  strict: true,
  prettyErrors: false,
  keepSourceTokens: true,
} as const;

/** What yaml's own complaints mean to somebody who types details by hand. */
const MEANINGS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a colon with a space after it stands inside a value. Put the value in quotes.',
  DUPLICATE_KEY: 'the same name stands here twice.',
  BAD_SCALAR_START: 'a value may not begin with this character. Put the value in quotes.',
  MISSING_CHAR: 'something is missing: a closing quote, a bracket, or the colon after a name.',
  BAD_INDENT: 'this line is further in, or further out, than the lines it belongs to.',
  TAB_AS_INDENT: 'a tab stands at the beginning of the line. Use spaces.',
  MULTILINE_IMPLICIT_KEY: 'a name is followed by no colon, or runs over two lines.',
  UNEXPECTED_TOKEN: 'something stands here that does not belong. Put the value in quotes.',
  MULTIPLE_DOCS: 'three dots or hyphens end the details too soon.',
  BAD_DQ_ESCAPE: 'a backslash stands in double quotes. Use single quotes, or two backslashes.',
};
const NO_NAMES = 'names and values are wanted here, such as "title: After the meeting".';

/** Reads details within the caps. Never throws, whatever it is given. */
export const readDetails = (source: string): Details => refuseExcess(source) ?? parseDetails(source);

function refuseExcess(source: string): Details | undefined {
  const excess = findExcess(source, new Lexer().lex(source));
  return excess === undefined ? undefined : { ok: false, why: excess, offset: 0, isExcess: true };
}

function parseDetails(source: string): Details {
  const document = parseDocument(source, OPTIONS);
  const [error] = document.errors;
  if (error === undefined) return treeOf(document);
  return {
    ok: false,
    why: MEANINGS[error.code] ?? `${error.message}.`,
    offset: error.pos[0],
    isExcess: false,
  };
}

/**
 * Lets gray-matter split an entry that passed the guard, with our reader as its only engine. Where its split is not
 * ours, the details hold a line that looks like their end, and are refused.
 */
export function splitTop(text: Topped): Details {
  const refuse = (): never => {
    throw new Error('only YAML may stand at the top of an entry');
  };
  const start = text.start - 1;
  const engines = { yaml: read, javascript: refuse, js: refuse, json: refuse, coffee: refuse };
  let details: Details | undefined;
  function read(source: string): object {
    details = parseDetails(source.slice(1));
    return {};
  }
  // The caps come first: the splitter itself takes time by the square of a blank stretch.
  const excess = refuseExcess(text.lf.slice(text.start, text.end));
  if (excess !== undefined) return excess;
  const split = matter(text.lf, { language: 'yaml', engines });
  const isOurs =
    split.content === text.lf.slice(text.after) && split.matter === text.lf.slice(start, text.end - 1);
  const fence = text.lf.slice(text.start, text.end).search(/^---/m);
  if (!isOurs)
    return {
      ok: false,
      why: 'a line begins with three hyphens.',
      offset: Math.max(fence, 0),
      isExcess: false,
    };
  return details ?? { ok: true, map: { type: 'map', isFlow: false, pairs: [], start: 0, end: 0 } };
}

function treeOf({ contents }: Document.Parsed): Details {
  const empty: Named = { type: 'map', isFlow: false, pairs: [], start: 0, end: 0 };
  if (contents === null || (isScalar(contents) && contents.value === null)) return { ok: true, map: empty };
  if (!isMap(contents)) return { ok: false, why: NO_NAMES, offset: contents.range[0], isExcess: false };
  try {
    return { ok: true, map: mapOf(contents) };
  } catch (error) {
    if (error instanceof NotPlain) return { ok: false, why: NO_NAMES, offset: error.offset, isExcess: false };
    throw error;
  }
}

/** A name that is no plain word, or a part of YAML that the caps should have refused. */
class NotPlain extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('not plain');
    this.offset = offset;
  }
}

function nodeOf(node: unknown, from: number): Tree {
  if (node === null || node === undefined) return { type: 'leaf', text: null, start: from, end: from };
  if (isMap(node)) return mapOf(node);
  if (isSeq(node)) {
    const [start = from, end = from] = node.range ?? [];
    const items = node.items.map((item) => nodeOf(item, start));
    return { type: 'list', isFlow: node.flow === true, items, start, end };
  }
  if (!isScalar(node)) throw new NotPlain(from);
  const [start = from, end = from] = node.range ?? [];
  return { type: 'leaf', text: node.value === null ? null : (node.source ?? ''), start, end };
}

function mapOf(node: YAMLMap): Named {
  const [start = 0, end = 0] = node.range ?? [];
  const pairs = node.items.map(({ key, value }): Pair => {
    if (!isScalar(key)) throw new NotPlain(start);
    const [keyStart = start, keyEnd = start] = key.range ?? [];
    return { key: key.source ?? '', keyStart, value: nodeOf(value, keyEnd) };
  });
  return { type: 'map', isFlow: node.flow === true, pairs, start, end };
}

/**
 * Bytes to an entry, by the ten steps of store-and-sync.md, section 4. Never throws. Without an entry, one of the
 * problems says that the file is unreadable.
 */
export function readEntry(bytes: Uint8Array, at: At, among: Among): Read {
  const text = readText(bytes, at.path);
  if (!text.ok) return { problems: [text.problem] };
  const topped = findTop(text.value, at.path);
  if (!topped.ok) return { problems: [topped.problem] };
  const top = readTop(topped.value, at, among);
  if (top.map === undefined) return { problems: top.problems };
  return readBelow(topped.value, { ...top, map: top.map }, at, among);
}

/** A new entry's file: details in declared order, one list item a line, a blank line, the body. */
export function encodeEntry(kind: Kind, values: Readonly<Record<string, unknown>>, body: string): string {
  const top = ['---', ...fieldsLines(kind.fields, values), '---', ''].join('\n');
  const words = tidyBody(body);
  return words === '' ? top : `${top}\n${words}`;
}

/** A body as an entry holds it: no blank lines before it, and a line end after it. */
export function tidyBody(body: string): string {
  const words = body.replaceAll(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+/, '');
  return words.trim() === '' ? '' : words.endsWith('\n') ? words : `${words}\n`;
}

function readTop(text: Topped, at: At, among: Among): Top {
  const source = text.lf.slice(text.start, text.end);
  const details = splitTop(text);
  if (details.ok) return { map: details.map, source, problems: [] };
  const place = placeOf(source, at.path)(details.offset);
  const why = details.why;
  const wrong = (unreadable: boolean): Problem =>
    details.isExcess
      ? problem('FRONT_MATTER_TOO_BIG', { ...place, unreadable }, { why })
      : problem('FRONT_MATTER_UNREADABLE', { ...place, unreadable }, { why });
  const mended = among.repair === false ? undefined : mendDetails(source, among.kinds);
  const again = mended === undefined ? details : readDetails(mended);
  if (mended === undefined || !again.ok) return { source, problems: [wrong(true)] };
  return { map: again.map, source: mended, problems: [wrong(false)] };
}

/** Details with the lines put in quotes that YAML refuses; nothing where no line needs it, or their kind is not known. */
export function mendDetails(source: string, kinds: readonly Kind[]): string | undefined {
  const name = /^kind:[ \t]*([a-z]+)[ \t]*$/m.exec(source)?.[1];
  const kind = kinds.find((each) => each.name === name);
  if (kind === undefined) return undefined;
  const mended = repairDetails(source, kind.fields, (line) => readDetails(line).ok);
  return mended === source ? undefined : mended;
}
