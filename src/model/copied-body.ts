import { footnotesIn, footOf } from './footnote.ts';
import { readNote } from './mark-note.ts';
import { isSameHeading, sectionsOf } from './section.ts';

/** Words as they came back from a word processor: labels of its own, and what each note says. */
export interface Copied {
  readonly body: string;
  readonly notes: ReadonlyMap<string, string>;
}

/** One part of a body that came back: the words before any heading, or those under one. */
interface Piece {
  readonly heading: string | undefined;
  readonly text: string;
}

/** What came back differs here: the words before, and the words now; neither where a part is new or gone. */
export interface Changed {
  readonly heading: string | undefined;
  readonly before: string;
  readonly now: string;
}

/**
 * An entry's body with what was changed in a working copy of it. `sent` is the copy as lea would write it now, read the
 * same way: what differs from it was changed by hand, and every other part keeps its bytes. Marks are matched by the `id`
 * inside their notes, since labels are renumbered (domain 3, section 5).
 */
export function bodyFromCopy(
  original: string,
  sent: Copied,
  back: Copied,
  features: readonly string[],
): { readonly body: string; readonly changed: readonly Changed[] } {
  const known = definitionsOf(original, features);
  const expected = relabel(sent, known, features);
  const came = relabel(back, known, features);
  const words = original.slice(0, footOf(original));
  // A heading of the first level begins no part: where there is one, no bytes can be told apart, and all comes from the copy.
  const isWhole = plain(piecesOf(words).map(layPiece).join('\n')) === plain(words);
  const own = isWhole ? piecesOf(words) : [];
  const [before, now] = [piecesOf(expected.body), piecesOf(came.body)];
  const changed: Changed[] = [];
  const pieces = now.map((piece, at): Piece => {
    const place = placeOf(piece, at, now, before);
    const was = before[place];
    const raw = own[place];
    if (was !== undefined && raw !== undefined && was.text === piece.text) return raw;
    changed.push({ heading: piece.heading, before: was?.text ?? '', now: piece.text });
    return piece;
  });
  for (const [at, piece] of before.entries())
    if (!now.some((each, place) => placeOf(each, place, now, before) === at) && piece.text !== '')
      changed.push({ heading: piece.heading, before: piece.text, now: '' });
  const notes = notesFor(pieces, came.notes, known, changed);
  if (changed.length === 0) return { body: original, changed };
  return { body: [...pieces.map(layPiece), ...notes].filter((part) => part !== '').join('\n'), changed };
}

/** A note at the foot of the original: its label, what it says, and its bytes. */
interface Definition {
  readonly label: string;
  readonly id: string | undefined;
  readonly text: string;
  readonly raw: string;
}

function definitionsOf(body: string, features: readonly string[]): readonly Definition[] {
  return footnotesIn(body).map(({ label, start, textStart, end }) => {
    const text = plain(body.slice(textStart, end));
    return { label, id: readNote(text, features)?.note.id, text, raw: body.slice(start, end) };
  });
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The same words with the original's labels: by the id inside a note, else by what it says, else a new one. */
function relabel({ body, notes }: Copied, known: readonly Definition[], features: readonly string[]): Copied {
  const labels = new Map<string, string>();
  const said = new Map<string, string>();
  const taken = new Set(known.map(({ label }) => label));
  const free = new Set(known.map(({ label }) => label));
  for (const [label, words] of notes) {
    const text = plain(words);
    const note = readNote(text, features)?.note;
    const same = known.find(
      (each) => free.has(each.label) && (note?.id === undefined ? each.text === text : each.id === note.id),
    );
    const isCopy = same === undefined && note?.id !== undefined && known.some(({ id }) => id === note.id);
    const name = same?.label ?? newLabel(note?.kind, taken);
    free.delete(name);
    taken.add(name);
    labels.set(label, name);
    // A passage copied within the file brings its note along: the first keeps the lasting name.
    said.set(name, isCopy ? text.replace(/;\s*id:\s*[0-9a-z]{3}\b/, '') : text);
  }
  const renamed = body.replaceAll(/\[\^([A-Za-z0-9-]{1,24})\]/g, (whole, label: string) => {
    const name = labels.get(label);
    return name === undefined ? whole : `[^${name}]`;
  });
  return { body: renamed, notes: said };
}

function newLabel(kind: string | undefined, taken: ReadonlySet<string>): string {
  const letter = kind === 'message' ? 'm' : kind === 'evidence' ? 'e' : 'n';
  let number = 1;
  while (taken.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

function piecesOf(body: string): readonly Piece[] {
  const found = sectionsOf(body);
  const first = found[0];
  const before = (
    first === undefined
      ? body
      : body
          .split('\n')
          .slice(0, first.line - 1)
          .join('\n')
  ).trim();
  return [{ heading: undefined, text: before }, ...found.map(({ heading, text }) => ({ heading, text }))];
}

/** The part of the other list with the same heading; of headings that stand twice, the one as far down. */
function placeOf(piece: Piece, at: number, pieces: readonly Piece[], others: readonly Piece[]): number {
  const isSame = (other: Piece): boolean =>
    piece.heading === undefined || other.heading === undefined
      ? piece.heading === other.heading
      : isSameHeading(piece.heading, other.heading);
  let earlier = pieces.slice(0, at).filter(isSame).length;
  return others.findIndex((other) => isSame(other) && (earlier -= 1) < 0);
}

const layPiece = ({ heading, text }: Piece): string =>
  heading === undefined ? (text === '' ? '' : `${text}\n`) : `## ${heading}\n\n${text}\n`;

/** The notes that the words still point to, in the order of the original; what one says may have changed too. */
function notesFor(
  pieces: readonly Piece[],
  came: ReadonlyMap<string, string>,
  known: readonly Definition[],
  changed: Changed[],
): readonly string[] {
  const pointed = new Set(
    pieces.flatMap(({ text }) =>
      [...text.matchAll(/\[\^([A-Za-z0-9-]{1,24})\]/g)].map(([, label = '']) => label),
    ),
  );
  const kept = known.flatMap(({ label, text, raw }) => {
    if (!pointed.has(label)) return [];
    const now = came.get(label) ?? text;
    if (now === text) return [raw.trimEnd()];
    changed.push({ heading: `The note [^${label}]`, before: text, now });
    return [`[^${label}]: ${now}`];
  });
  const added = [...came].filter(
    ([label]) => pointed.has(label) && !known.some((each) => each.label === label),
  );
  const all = [...kept, ...added.map(([label, words]) => `[^${label}]: ${words}`)];
  return all.length === 0 ? [] : [`${all.join('\n')}\n`];
}
