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

function withoutPrivate(
  field: Field,
  value: unknown,
  isPrivate: (id: string) => boolean,
): { value: unknown; left: number } {
  if (field.shape !== 'ref') return { value, left: 0 };
  const leaves = (one: unknown): boolean => !isPrivate(String(one).split('#')[0] ?? '');
  if (!Array.isArray(value)) return leaves(value) ? { value, left: 0 } : { value: undefined, left: 1 };
  const kept = value.filter(leaves);
  return { value: kept, left: value.length - kept.length };
}

const PRIVATE_PASSAGE = /^:::private[ \t]*\n[\s\S]*?^:::[ \t]*(?:\n|$)/gm;
const PRIVATE_OPEN = /^:::private\b/m;
const LINK = /\[([a-z]-[0-9a-hjkmnp-tv-z]{10})\]/g;

function bodyLeaving(entry: Entry, leaving: Leaving, stays: string[]): string {
  let { body } = entry;
  for (const key of leaving.without) {
    const heading = leaving.sections[key];
    if (heading === undefined || !entry.sections.has(key)) continue;
    body = setSection(body, heading, '', Object.values(leaving.sections));
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
  body = stripComments(body).replaceAll(LINK, (whole, id: string) => {
    if (!leaving.isPrivate(id)) return whole;
    stays.push('A link to what is private, in the text');
    return '';
  });
  return `${body.trim()}\n`;
}
