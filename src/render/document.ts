import type { Day } from '../model/day.ts';
import type { LANGUAGES } from '../model/vocabulary.ts';

/** A language that words may be in; what says nothing is in the language of its document. */
export type Language = (typeof LANGUAGES)[number];

/** Some words in a line, and how they stand out. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  /** An address beginning `http:`, `https:` or `mailto:`, a place in the same document (`#id`), or a page beside it. */
  readonly link?: string;
  /** The words of a footnote that hangs behind the run. Only a working copy for one's own editing has any. */
  readonly note?: string;
  readonly language?: Language;
}
/** Words in a line: plain text, or runs. */
export type Words = string | readonly Run[];

/** A heading; the title of the document stands above those of level 2. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 2 | 3 | 4;
  readonly words: Words;
  /** What a link to it is called; given by {@link withPlaces} where there is none. */
  readonly id?: string;
  /** A heading that begins a part of a booklet, and where on paper. */
  readonly isPart?: 'on a new sheet' | 'on the same sheet';
  readonly language?: Language;
}
/** A paragraph; `quiet` ones explain, `lead` ones open, and the `way` to other pages stands on a screen alone. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly words: Words;
  readonly as?: 'quiet' | 'lead' | 'way';
  readonly language?: Language;
}
/** A list; each item holds blocks of its own. */
export interface List {
  readonly kind: 'list';
  readonly isOrdered?: true;
  readonly items: readonly (readonly Block[])[];
  readonly language?: Language;
}
/** One column of a table. */
export interface ColumnHead {
  readonly label: string;
  /** Holds numbers, which stand at the right. */
  readonly isNumber?: true;
}
/** A line of a table: cells, of which the first is the head of the row; or the name of the rows that follow. */
export type Row = { readonly cells: readonly Words[] } | { readonly group: string };
/** A table: never without a caption and heads of its columns. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly ColumnHead[];
  readonly rows: readonly Row[];
  readonly language?: Language;
}
/** Somebody's words, and how they are signed. */
export interface Quote {
  readonly kind: 'quote';
  readonly words: readonly Words[];
  readonly by?: string;
  readonly language?: Language;
}
/** A drawing, always with one sentence that says what it shows, and the same figures as a table. */
export interface Chart {
  readonly kind: 'chart';
  readonly title: string;
  readonly sentence: string;
  /** What the drawing is made of; formats that hold no drawing show the table alone. */
  readonly drawing: Drawing;
  readonly table: Table;
}
/** Room to write by hand: ruled lines on paper, and on a screen a box whose words are neither sent nor kept. */
export interface Space {
  readonly kind: 'space';
  readonly label: string;
  readonly lines: number;
  /** Whether a screen shows a box to type in. */
  readonly isBox?: true;
}
/** Something to know before the rest: who may read this, that it is an example, that it is a working copy. */
export interface Note {
  readonly kind: 'note';
  readonly words: Words;
}

/** What a document is made of. */
export type Block = Heading | Paragraph | List | Table | Quote | Chart | Space | Note;

/** One bar of marks for each meeting, or the same for anything that happens again. */
export interface Bars {
  readonly kind: 'bars';
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
  /** What each count is of, in the order of the counts. */
  readonly keys: readonly string[];
}
/** Things that happened, as dots on a line, farther apart where more time went by. */
export interface Dots {
  readonly kind: 'dots';
  /** `at`: from 0 at the first to 1 at the last. */
  readonly dots: readonly { readonly at: number; readonly sign: string; readonly label: string }[];
  readonly keys: readonly { readonly sign: string; readonly label: string }[];
}
/** A strip of spans for each place; a sign from the keys for each span, or none. */
export interface Strips {
  readonly kind: 'strips';
  readonly heads: readonly string[];
  readonly rows: readonly { readonly label: string; readonly signs: readonly (number | undefined)[] }[];
  readonly keys: readonly string[];
}
/** How often each column came to each row. */
export interface Matrix {
  readonly kind: 'matrix';
  readonly heads: readonly string[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
}
/** The same count on two days. */
export interface Pairs {
  readonly kind: 'pairs';
  readonly rows: readonly { readonly label: string; readonly before: number; readonly after: number }[];
  readonly keys: readonly [before: string, after: string];
}
/** A picture of figures (domain 5, section 12): never one in which area or colour alone says something. */
export type Drawing = Bars | Dots | Strips | Matrix | Pairs;

/** A page, a paper, a booklet: what every format is written from. */
export interface Document {
  readonly title: string;
  /** Who hands it round: a network, never a person. */
  readonly by: string;
  /** What it is, in few words: `Think tank briefing`. */
  readonly subject: string;
  /** The day it speaks of; it is the date of every file written from it. */
  readonly day: Day;
  readonly language: Language;
  readonly blocks: readonly Block[];
}

/** Words as runs. */
export const runsOf = (words: Words): readonly Run[] =>
  typeof words === 'string' ? (words === '' ? [] : [{ text: words }]) : words;

/** Words without what makes them stand out. */
export const textOf = (words: Words): string =>
  runsOf(words)
    .map(({ text }) => text)
    .join('');

/** A heading of a section. */
export const heading = (level: Heading['level'], words: Words): Heading => ({
  kind: 'heading',
  level,
  words,
});
/** A paragraph. */
export const paragraph = (words: Words, as?: Paragraph['as']): Paragraph => ({
  kind: 'paragraph',
  words,
  ...(as === undefined ? {} : { as }),
});
/** A list in which each item is one paragraph. */
export const listOf = (items: readonly Words[]): List => ({
  kind: 'list',
  items: items.map((words) => [paragraph(words)]),
});
/** Words in bold, then others: `Learned` and what was learned. */
export const labelled = (label: string, words: string): readonly Run[] => [
  { text: label, strong: true },
  { text: ` ${words}` },
];

/** Every block of a document, those inside lists too, in reading order. */
export const blocksIn = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) =>
    block.kind === 'list' ? [block, ...block.items.flatMap((item) => blocksIn(item))] : [block],
  );

/** The blocks with a place to link to at every heading: its words, or with a number behind where two are alike. */
export function withPlaces(blocks: readonly Block[]): readonly Block[] {
  const taken = new Map<string, number>();
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.id !== undefined) return block;
    const plain = textOf(block.words).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
    const slug = plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 48);
    const name = `s-${slug === '' ? 'part' : slug}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return { ...block, id: count === 1 ? name : `${name}-${count}` };
  });
}
