import { writeConsent } from './consent.ts';
import { footnotesIn, footOf } from './footnote.ts';
import { readMarks } from './mark.ts';
import { type MarkNote, NOTE_KEYS, type NoteKey, splitNote, type Voice } from './mark-note.ts';
import { LONGEST_PASSAGE, passagesIn } from './passage.ts';
import { labelsIn, proseOf } from './prose.ts';
import type { Span } from './sentence.ts';

/** What a new note says; its kind and features at least. */
export type NewNote = Pick<MarkNote, 'kind' | 'features'> & Partial<MarkNote>;

/** A body with a new mark and the label it got, or why the words cannot be marked. */
export type Added =
  | { readonly ok: true; readonly body: string; readonly label: string }
  | { readonly ok: false; readonly why: string };

/**
 * Marks words of a body: only the two `==`, the label and the note at the foot come in, and every other byte stays.
 * Words that are a passage already get a second note; words that cross one are refused (domain 3, section 6).
 */
export function addMark(body: string, where: Span, note: NewNote): Added {
  const words = body.slice(where.start, where.end);
  const start = where.start + words.length - words.trimStart().length;
  const end = start + words.trim().length;
  const prose = proseOf(body);
  const before = readMarks(body, note.features).marks;
  const passages = passagesIn(prose).filter(
    (each) =>
      each.form === 'sentence' || before.some((mark) => mark.start === each.start && mark.end === each.end),
  );
  const same = passages.find((passage) => passage.start === start && passage.end === end);
  const crossed = passages.some((passage) => start < passage.end + 2 && passage.start - 2 < end);
  if (same === undefined && crossed)
    return refuse('They cross words that are marked already. Mark the same words, or others.');
  if (end - start > LONGEST_PASSAGE) return refuse(`They are longer than ${LONGEST_PASSAGE} characters.`);
  // A label typed by hand may still lack its note; the first words it stands beside get it.
  const isWaiting = (each: string): boolean =>
    !prose.notes.some((known) => known.label === each) &&
    passages.find(({ labels }) => labels.includes(each)) === same;
  const waiting = same?.labels.find(isWaiting);
  const label = waiting ?? newLabel(body, note.kind);
  let marked = body;
  if (same === undefined)
    marked = `${body.slice(0, start)}==${body.slice(start, end)}==[^${label}]${body.slice(end)}`;
  else if (waiting === undefined)
    marked = `${body.slice(0, same.labelsEnd)}[^${label}]${body.slice(same.labelsEnd)}`;
  const added = addNote(marked, label, writeNote(note));
  // Read back, so that nothing is called marked which the next reader would not see.
  const first = same === undefined ? start + 2 : start;
  const after = readMarks(added, note.features).marks;
  const found = after.find((mark) => mark.label === label && mark.start === first);
  if (found === undefined || after.length !== before.length + 1)
    return refuse('They run over more than one paragraph, or stand in a heading, a note, code or a comment.');
  return { ok: true, body: added, label };
}

const refuse = (why: string): Added => ({ ok: false, why: `These words cannot be marked. ${why}` });

function newLabel(body: string, kind: MarkNote['kind']): string {
  const taken = new Set(labelsIn(body));
  const letter = kind === 'evidence' ? 'e' : 'm';
  let number = 1;
  while (taken.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

function addNote(body: string, label: string, note: string): string {
  const end = body.trimEnd().length;
  const gap = footOf(body) < end ? '\n' : '\n\n';
  return `${body.slice(0, end)}${gap}[^${label}]: ${note}${body.slice(end)}`;
}

/** Writes a note in its grammar, on one line, keys in their order. */
export function writeNote(note: NewNote): string {
  const values: Readonly<Record<NoteKey, string | undefined>> = {
    shows: note.shows,
    direction: note.direction,
    id: note.id,
    voice: note.voice === undefined ? undefined : writeVoice(note.voice),
    'seen by': note.seenBy === undefined || note.seenBy.length === 0 ? undefined : note.seenBy.join(', '),
    again: note.again,
    note: note.note,
    consent:
      note.consent === undefined || note.consent.state === 'not asked'
        ? undefined
        : writeConsent(note.consent),
    as: note.as,
    published: note.published,
    chosen: note.chosen,
  };
  const parts = NOTE_KEYS.flatMap((key) => {
    const value = values[key];
    return value === undefined ? [] : [`${key}: ${writeValue(value)}`];
  });
  return [`${note.kind} for ${note.features.join(', ')}`, ...parts].join('; ');
}

/** Writes whose voice it is: a seat, a role, or a role and an authority. */
export const writeVoice = (voice: Voice): string =>
  'seat' in voice
    ? voice.seat
    : voice.authority === undefined
      ? voice.role
      : `${voice.role}, ${voice.authority}`;

/** A value as it stands in a note: on one line, in double quotes where it holds `;`, with curly quotes inside. */
export function writeValue(value: string): string {
  const line = value.trim().replaceAll(/\s+/g, ' ');
  if (!line.includes(';') && !line.startsWith('"')) return line;
  return `"${line.replaceAll(/"([^"]*)"/g, '“$1”').replaceAll('"', '”')}"`;
}

/**
 * Changes one part of a note and keeps every other byte: a new value in the old one's place, a new part in the order of
 * keys, or no part at all where the value is `undefined`. Nothing where no note of ours has this label.
 */
export function changeNote(
  body: string,
  label: string,
  key: NoteKey,
  value: string | undefined,
): string | undefined {
  const note = footnotesIn(body).find((each) => each.label === label);
  if (note === undefined) return undefined;
  const text = body.slice(note.textStart, note.end);
  const split = splitNote(text);
  if (split === undefined) return undefined;
  const splice = (start: number, end: number, words: string): string =>
    body.slice(0, note.textStart + start) + words + body.slice(note.textStart + end);
  const part = split.parts.find((each) => each.key === key);
  if (part !== undefined)
    return value === undefined
      ? splice(part.start, part.end, '')
      : splice(part.start, part.end, `; ${key}: ${writeValue(value)}`);
  if (value === undefined) return body;
  const rank = NOTE_KEYS.indexOf(key);
  const before = split.parts.findLast((each) =>
    NOTE_KEYS.some((other, at) => other === each.key && at < rank),
  );
  const at = before?.end ?? split.end;
  return splice(at, at, `; ${key}: ${writeValue(value)}`);
}
