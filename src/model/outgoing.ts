import type { Entry, Values } from './entry.ts';
import type { Field, Fields } from './field.ts';
import { hiddenIn, stripComments } from './hidden.ts';
import { setSection } from './section.ts';

/** What of an entry would leave, and what stays at home. */
export interface Outgoing {
  readonly values: Values;
  readonly body: string;
  /** What stays on this computer, in words, one line each. */
  readonly stays: readonly string[];
}

/** What a snapshot is made with. */
export interface Leaving {
  readonly fields: Fields;
  readonly sections: Readonly<Record<string, string>>;
  readonly isPrivate: (id: string) => boolean;
  /** Sections that stay at home, by their short names. */
  readonly without: readonly string[];
  readonly visibility: 'network' | 'public';
}

/**
 * The snapshot of an entry that would be shared (store-and-sync.md, section 11, step 1): declared details alone; no
 * comments, no passages between `:::private` and `:::`, no links to private entries, no sections held back.
 */
export function outgoing(entry: Entry, leaving: Leaving): Outgoing {
  const stays: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(leaving.fields)) {
    const { value, left } = withoutPrivate(field, entry.values[key], leaving.isPrivate);
    values[key] = value;
    if (left > 0) stays.push(`${left === 1 ? 'A link' : `${left} links`} to what is private, in "${key}"`);
  }
  values['visibility'] = leaving.visibility;
  for (const key of entry.unknown.keys()) stays.push(`The detail "${key}", which lea does not know`);
  return { values, body: bodyLeaving(entry, leaving, stays), stays };
}

/** A detail without what it points to that is private, and how much was left out. */
export function withoutPrivate(
  field: Field,
  value: unknown,
  isPrivate: (id: string) => boolean,
): { value: unknown; left: number } {
  if (field.shape === 'rows') return rowsWithoutPrivate(field.columns ?? {}, value, isPrivate);
  if (field.shape !== 'ref') return { value, left: 0 };
  const leaves = (one: unknown): boolean => !isPrivate(String(one).split('#')[0] ?? '');
  if (!Array.isArray(value)) return leaves(value) ? { value, left: 0 } : { value: undefined, left: 1 };
  const kept = value.filter(leaves);
  return { value: kept, left: value.length - kept.length };
}

function rowsWithoutPrivate(
  columns: Fields,
  value: unknown,
  isPrivate: (id: string) => boolean,
): { value: unknown; left: number } {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  let left = 0;
  const kept = rows.map((row): unknown => {
    const cells: readonly (readonly [string, unknown])[] = Object.entries(
      typeof row === 'object' && row !== null ? row : {},
    );
    return Object.fromEntries(
      cells.map(([key, cell]) => {
        const column = columns[key];
        if (column === undefined) return [key, cell];
        const stays = withoutPrivate(column, cell, isPrivate);
        left += stays.left;
        return [key, stays.value];
      }),
    );
  });
  return left === 0 ? { value, left } : { value: kept, left };
}

/** As people type it: further in, in a quote or a list, with a space, with a capital, with more colons around others. */
const PRIVATE_PASSAGE = /^[ \t>*+-]*(:{3,})[ \t]*private\b[^\n]*\n[\s\S]*?^[ \t>]*\1:*[ \t]*(?:\n|$)/gim;
const PRIVATE_OPEN = /^[ \t>*+-]*:{3,}[ \t]*private\b/im;
/** `[id]`, `[words](id)`, or an id alone. */
const LINK = /\[([^\][\n]*)\]\(([a-z]-[0-9a-hjkmnp-tv-z]{10})\)|\[?\b([a-z]-[0-9a-hjkmnp-tv-z]{10})\b\]?/g;

/** A body without a section, however often its heading stands there. */
function withoutSection(body: string, heading: string): string {
  const less = setSection(body, heading, '', []);
  return less === body ? body : withoutSection(less, heading);
}

function bodyLeaving(entry: Entry, leaving: Leaving, stays: string[]): string {
  let { body } = entry;
  for (const key of leaving.without) {
    const heading = leaving.sections[key];
    const less = heading === undefined ? body : withoutSection(body, heading);
    if (less === body) continue;
    body = less;
    stays.push(`The words under "${heading}"`);
  }
  const passages = body.match(PRIVATE_PASSAGE)?.length ?? 0;
  body = body.replaceAll(PRIVATE_PASSAGE, '');
  if (passages > 0) stays.push(passages === 1 ? 'A private passage' : `${passages} private passages`);
  // An opened passage that is never closed: nobody can say where it ends, so all that follows stays.
  const open = PRIVATE_OPEN.exec(body);
  if (open !== null) {
    body = body.slice(0, open.index);
    stays.push('Everything after ":::private", which is never closed');
  }
  const comments = hiddenIn(body).filter((hidden) => hidden.what === 'comment').length;
  if (comments > 0) stays.push(comments === 1 ? 'A comment' : `${comments} comments`);
  body = stripComments(body).replaceAll(LINK, (whole, words?: string, linked?: string, alone?: string) => {
    if (!leaving.isPrivate(linked ?? alone ?? '')) return whole;
    stays.push('A link to what is private, in the text');
    return words ?? '';
  });
  return `${body.trim()}\n`;
}

/** The details of an entry, by key, that point to what is private. What is shared may hold none. */
export const pointingHome = (
  fields: Fields,
  values: Values,
  isPrivate: (id: string) => boolean,
): readonly string[] =>
  Object.entries(fields).flatMap(([key, field]) =>
    withoutPrivate(field, values[key], isPrivate).left > 0 ? [key] : [],
  );
