import { footnotesIn } from './footnote.ts';
import { hiddenIn } from './hidden.ts';
import type { Mark } from './mark.ts';
import { splitNote } from './mark-note.ts';
import { passagesIn } from './passage.ts';
import { proseOf } from './prose.ts';

/** A marked passage within a plain text; offsets in UTF-16 units, end excluded. */
export interface PlainPassage {
  /** The marks on these words: two people may have read one passage. */
  readonly marks: readonly Mark[];
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** An entry's text as its reader sees it, and where each marked passage stands in it. */
export interface PlainBody {
  readonly text: string;
  readonly passages: readonly PlainPassage[];
}

/** How a text is said where it goes. */
export interface Saying {
  /** Words in between, and the words of passages, as they may leave. */
  readonly say: (words: string) => string;
  /** Whether the words of these marks may leave at all; where not, `instead` stands in their place. */
  readonly may: (marks: readonly Mark[]) => boolean;
  readonly instead: string;
}

/** A stretch that is replaced; `marks` where it is a passage. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly marks: readonly Mark[];
}

/**
 * A body without notes, labels, `==`, comments and the signs of quotes and headings, with the place of every passage.
 * Passages stand in it exactly as their words are, said as everything else is.
 */
export function plainBody(body: string, marks: readonly Mark[], saying: Saying): PlainBody {
  const segments: Change[] = [];
  let at = 0;
  const keep = (to: number): void => {
    if (to > at) segments.push({ start: at, end: to, words: saying.say(body.slice(at, to)), marks: [] });
  };
  for (const change of changesOf(body, marks)) {
    if (change.start < at) continue;
    keep(change.start);
    segments.push(change);
    at = change.end;
  }
  keep(body.length);
  return joinSegments(segments, saying);
}

function joinSegments(segments: readonly Change[], saying: Saying): PlainBody {
  const passages: PlainPassage[] = [];
  let text = '';
  let between = '';
  const flush = (isLast: boolean): void => {
    const tidy = between.replaceAll(/[ \t]+(?=\n)/g, '').replaceAll(/\n{3,}/g, '\n\n');
    const begun = text === '' ? tidy.replace(/^\s+/, '') : tidy;
    text += isLast ? begun.trimEnd() : begun;
    between = '';
  };
  for (const { words, marks } of segments) {
    if (marks.length === 0) between += words;
    else if (!saying.may(marks)) between += saying.instead;
    else {
      flush(false);
      const said = saying.say(words);
      passages.push({ marks, words: said, start: text.length, end: text.length + said.length });
      text += said;
    }
  }
  flush(true);
  return { text, passages };
}

/** Everything that is taken out or replaced, in order; a passage comes before what lies in it. */
function changesOf(body: string, marks: readonly Mark[]): readonly Change[] {
  const take = (start: number, end: number): Change => ({ start, end, words: '', marks: [] });
  const prose = proseOf(body);
  const notes = footnotesIn(body).map((note) =>
    splitNote(body.slice(note.textStart, note.end)) === undefined
      ? take(note.start, note.textStart)
      : take(note.start, note.end),
  );
  const comments = hiddenIn(body).flatMap(({ what, start, end }) =>
    what === 'comment' ? [take(start, end)] : [],
  );
  const signs = passagesIn(prose).flatMap((passage) => {
    const { form, start, end, labelsEnd } = passage;
    return form === 'sentence' ? [take(start - 2, start), take(end, labelsEnd)] : [];
  });
  const labels = [...prose.text.matchAll(/\[\^[A-Za-z0-9-]{1,24}\]/g)].map(({ 0: label, index }) =>
    take(index, index + label.length),
  );
  const lines = [...body.matchAll(/^ {0,3}(?:(?:>[ \t]?)+|#{1,6}[ \t]+)/gm)].map(({ 0: sign, index }) =>
    take(index, index + sign.length),
  );
  return [...passagesOf(marks), ...notes, ...comments, ...signs, ...labels, ...lines].toSorted(
    (a, b) => a.start - b.start || b.marks.length - a.marks.length || b.end - a.end,
  );
}

function passagesOf(marks: readonly Mark[]): readonly Change[] {
  const starts = new Map<number, Change>();
  for (const mark of marks) {
    const same = starts.get(mark.start);
    const { start, end, words } = mark;
    starts.set(start, { start, end, words, marks: [...(same?.marks ?? []), mark] });
  }
  return [...starts.values()];
}
