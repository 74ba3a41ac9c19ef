import { stripComments } from './hidden.ts';
import { labelsIn, type Prose } from './prose.ts';

/** Words in a body that notes point at. Offsets are those of the words, end excluded. */
export interface Passage {
  readonly form: 'sentence' | 'quote' | 'paragraph';
  readonly start: number;
  readonly end: number;
  /** The notes that point at it, and where their labels end. */
  readonly labels: readonly string[];
  readonly labelsEnd: number;
  /** The words as written, without quotation signs, marks and labels. */
  readonly words: string;
  /** The line that closes a quote, without its dash and labels. */
  readonly attribution?: string;
}

/** The most characters a passage may have. */
export const LONGEST_PASSAGE = 4000;

/** Every passage in a body, in order: between `==`, or a quote or paragraph closed by a line that says who spoke. */
export const passagesIn = (prose: Prose): readonly Passage[] =>
  [...betweenSigns(prose), ...closedBySpeakers(prose)].toSorted((a, b) => a.start - b.start || b.end - a.end);

/** A stretch as its reader sees it: no quotation signs, no `==`, no labels, no comments. */
export const wordsIn = (stretch: string): string =>
  stripComments(stretch)
    .replaceAll(/\n[ \t]*(?:>[ \t]?)+/g, '\n')
    .replaceAll(/\[\^[A-Za-z0-9-]{1,24}\]/g, '')
    .replaceAll(/(?<!=)==(?!=)/g, '')
    .trim();

const LABELS_HERE = /(?:\[\^[A-Za-z0-9-]{1,24}\])*/y;

/** `==words==[^e1]`: no space just inside the signs, and no blank line between them. */
function betweenSigns({ body, text }: Prose): readonly Passage[] {
  const breaks = [...text.matchAll(/\n[ \t>]*\n/g)].map(({ index }) => index);
  const passages: Passage[] = [];
  let open: number | undefined;
  let next = 0;
  for (const { 0: signs, index } of text.matchAll(/=+/g)) {
    if (signs.length !== 2) continue;
    for (let at = breaks[next]; at !== undefined && at < index; at = breaks[next]) {
      open = undefined;
      next += 1;
    }
    const inside = index + 2;
    if (open !== undefined && /\S/.test(text.charAt(index - 1))) {
      LABELS_HERE.lastIndex = inside;
      const labels = LABELS_HERE.exec(text)?.[0] ?? '';
      const place = { start: open, end: index, labelsEnd: inside + labels.length };
      passages.push({
        form: 'sentence',
        ...place,
        labels: labelsIn(labels),
        words: wordsIn(body.slice(open, index)),
      });
      open = undefined;
    } else if (/\S/.test(text.charAt(inside))) open = inside;
  }
  return passages;
}

/** One line of a body: what it says once quotation signs are off, and where that stands. */
interface Line {
  readonly isQuote: boolean;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A line that says who spoke; one much longer is prose. */
const SPEAKER = /^(?:—|–|-{1,3})[ \t]*(\S.*?)((?:\[\^[A-Za-z0-9-]{1,24}\])+)$/;
const LONGEST_SPEAKER = 300;
const STARTS_ITEM = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** A block quote, or a paragraph, closed by `— Chief officer[^m1]`. The second is what a trip through ODT leaves. */
function closedBySpeakers({ body, text }: Prose): readonly Passage[] {
  const lines = linesOf(text);
  const passages: Passage[] = [];
  for (const [index, line] of lines.entries()) {
    const speaker = speakerOf(lines, index);
    if (speaker === undefined) continue;
    const spoken = spokenBefore(lines, index);
    const [first, last] = [spoken[0], spoken.at(-1)];
    if (first === undefined || last === undefined) continue;
    const words = wordsIn(body.slice(first.start, last.end));
    const form = first.isQuote ? 'quote' : 'paragraph';
    const labels = labelsIn(speaker.labels);
    const labelsEnd = line.end;
    passages.push({
      form,
      start: first.start,
      end: last.end,
      labels,
      labelsEnd,
      words,
      attribution: speaker.name,
    });
  }
  return passages;
}

function linesOf(text: string): readonly Line[] {
  let at = 0;
  return text.split('\n').map((whole) => {
    const signs = /^ {0,3}(?:>[ \t]?)+/.exec(whole)?.[0] ?? '';
    const said = whole.slice(signs.length);
    const start = at + signs.length + said.length - said.trimStart().length;
    at += whole.length + 1;
    return { isQuote: signs !== '', text: said.trim(), start, end: start + said.trim().length };
  });
}

function speakerOf(lines: readonly Line[], index: number): { name: string; labels: string } | undefined {
  const said = lines[index]?.text ?? '';
  if (!said.endsWith(']') || said.length > LONGEST_SPEAKER) return undefined;
  const [, name = '', labels = ''] = SPEAKER.exec(said) ?? [];
  // Labels after == belong to those words, and a line among the items of a list is one of them.
  if (name === '' || name.includes('==')) return undefined;
  const isAmongItems = [lines[index - 1], lines[index + 1]].some((line) =>
    STARTS_ITEM.test(line?.text ?? ''),
  );
  return STARTS_ITEM.test(said) && isAmongItems ? undefined : { name: name.trim(), labels };
}

/** The lines a speaker's line closes: those above it in its quote, or the block that ends right above it. */
function spokenBefore(lines: readonly Line[], index: number): readonly Line[] {
  const inQuote = lines[index]?.isQuote === true;
  let end = index;
  if (!inQuote && lines[end - 1]?.text === '' && lines[end - 1]?.isQuote === false) end -= 1;
  const isQuote = lines[end - 1]?.isQuote === true;
  if (inQuote && !isQuote) return [];
  let start = end;
  for (let line = lines[start - 1]; line !== undefined && line.isQuote === isQuote; line = lines[start - 1]) {
    if ((!isQuote && line.text === '') || speakerOf(lines, start - 1) !== undefined) break;
    start -= 1;
  }
  const spoken = lines.slice(start, end);
  const first = spoken.findIndex((line) => line.text !== '');
  const kept = first === -1 ? [] : spoken.slice(first, spoken.findLastIndex((line) => line.text !== '') + 1);
  return !isQuote && STARTS_ITEM.test(kept[0]?.text ?? '') ? [] : kept;
}
