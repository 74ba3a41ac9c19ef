import type { Raw } from '../../model/shape.ts';
import { readDetails } from '../codec.ts';
import { findTop, readText } from '../guard.ts';
import { rawOf } from '../tree.ts';
import type { Reading } from './word.ts';

/** A text that comes in: the details at its top where it has any, its title, and its words. */
export interface NoteRead {
  readonly details: ReadonlyMap<string, Raw>;
  /** The heading of the first level that it begins with. */
  readonly title: string | undefined;
  readonly body: string;
}

/** Reads Markdown or plain text, within the limits of an entry. Details that cannot be read count as words. */
export function readNote(bytes: Uint8Array, file: string): Reading<NoteRead> {
  const text = readText(bytes, file);
  if (!text.ok) return { ok: false, why: text.problem.message };
  const topped = findTop(text.value, file);
  const details = topped.ok
    ? readDetails(topped.value.lf.slice(topped.value.start, topped.value.end))
    : undefined;
  if (topped.ok && details?.ok === true) {
    const pairs = details.map.pairs.map(({ key, value }) => [key, rawOf(value)] as const);
    return {
      ok: true,
      value: { details: new Map(pairs), ...titled(topped.value.lf.slice(topped.value.after)) },
    };
  }
  return { ok: true, value: { details: new Map(), ...titled(text.value.lf) } };
}

function titled(words: string): Pick<NoteRead, 'title' | 'body'> {
  const body = words.trim();
  const found = /^#[ \t]+([^\n]+?)[ \t#]*(?:\n|$)/.exec(body);
  return found === null
    ? { title: undefined, body }
    : { title: found[1], body: body.slice(found[0].length).trim() };
}
