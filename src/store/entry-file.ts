import type { Entry } from '../model/entry.ts';
import type { Kind } from '../model/kind.ts';
import { readMarks } from '../model/mark.ts';
import type { Problem } from '../model/problem.ts';
import { textsUnder } from '../model/section.ts';
import { lineAt, type Topped } from './guard.ts';
import { judge, type PlaceOf, refusedNames } from './judge.ts';
import { findKind, strayFeatures, wrongId } from './judge-entry.ts';
import type { Named } from './tree.ts';

/** Where the bytes come from: a path from the space's folder, with `/`. */
export interface At {
  readonly path: string;
  readonly space: 'shared' | 'private';
}

/** What an entry may be, and the keys of the features its marks may name. */
export interface Among {
  readonly kinds: readonly Kind[];
  readonly features: readonly string[];
  /** Whether lines that YAML refuses are read as their typist meant them; never so before words are sent. */
  readonly repair?: boolean;
}

/** An entry as far as it could be read, and everything wrong in its file. */
export interface Read {
  readonly entry?: Entry;
  readonly problems: readonly Problem[];
}

/** The details at the top of an entry, or why there are none. `source` is what their places are counted in. */
export interface Top {
  readonly map?: Named;
  readonly source: string;
  readonly problems: readonly Problem[];
}

/** An entry whose details are read: its values judged, its body, sections and marks. Never throws. */
export function readBelow(text: Topped, top: Top & { map: Named }, at: At, among: Among): Read {
  const place = placeOf(top.source, at.path);
  const refused = refusedNames(top.map, place);
  if (refused.length > 0) return { problems: [...top.problems, ...refused] };
  const kind = findKind(top.map, place, among.kinds);
  if ('code' in kind) return { problems: [...top.problems, kind] };
  const judged = judge(top.map, top.source, kind.fields, place);
  const wrong = [
    ...wrongId(kind, judged.values, top.map, place),
    ...strayFeatures(judged.values, top.map, place, among.features),
  ];
  const problems = [...top.problems, ...judged.problems, ...wrong];
  if (!judged.isWhole || problems.some((each) => each.code === 'VALUE_WRONG' && each.unreadable))
    return { problems };
  const { values, unknown } = judged;
  const id = String(values['id']);
  const words = readWords(text, kind, among.features);
  return { entry: { kind: kind.name, id, ...at, values, ...words, unknown }, problems };
}

/** What stands below the details of an entry. */
export type Words = Pick<Entry, 'body' | 'bodyLine' | 'sections' | 'marks'>;

/** Reads what stands below the details of an entry of a kind. */
export function readWords(text: Topped, kind: Kind, features: readonly string[]): Words {
  const blank = /^(?:[ \t]*\n)*/.exec(text.lf.slice(text.after))?.[0] ?? '';
  const body = text.lf.slice(text.after + blank.length);
  return {
    body,
    bodyLine: lineAt(text.lf, text.after + blank.length),
    sections: textsUnder(body, kind.sections),
    marks: kind.marked ? readMarks(body, features).marks : [],
  };
}

/** Where an offset of the details lies in their file; they begin on its second line. */
export const placeOf =
  (source: string, file: string): PlaceOf =>
  (offset) => {
    const before = source.slice(0, offset);
    return { file, line: lineAt(before, offset) + 1, column: offset - before.lastIndexOf('\n') };
  };
