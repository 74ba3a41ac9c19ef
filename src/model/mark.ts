import { NOT_ASKED } from './consent.ts';
import { lineNumbers } from './line-numbers.ts';
import { type MarkNote, type NoteProblem, type NoteRead, readNote } from './mark-note.ts';
import { LONGEST_PASSAGE, type Passage, passagesIn } from './passage.ts';
import { type Prose, proseOf } from './prose.ts';
import { inTwoVersions } from './two-versions.ts';

/** One person's reading of some words in an entry: what they show, and whose they are (domain 3, section 5). */
export interface Mark extends MarkNote {
  /** The label of its note; other tools renumber labels, so `id` is the lasting name. */
  readonly label: string;
  /** The words as written, without quotation signs, marks and labels. */
  readonly words: string;
  /** The line of the body on which the words begin, and the line of the note, from 1. */
  readonly line: number;
  readonly noteLine: number;
  /** Where the words stand in the body, end excluded. */
  readonly start: number;
  readonly end: number;
}

/** Something wrong with a mark: a value, never thrown. Lines are those of the body, from 1. */
export interface MarkProblem {
  readonly what: NoteProblem['what'] | 'unused' | 'missing' | 'twice' | 'overlap' | 'length' | 'attribution';
  readonly line: number;
  readonly why: string;
}

/** What a body's marks are, in order, and what is wrong with others. */
export interface MarksRead {
  readonly marks: readonly Mark[];
  readonly problems: readonly MarkProblem[];
}

/** Reads every mark of a body. `features` are the network's keys. What cannot be a mark is named, never thrown. */
export function readMarks(body: string, features: readonly string[]): MarksRead {
  if (!body.includes('[^') && !body.includes('==')) return { marks: [], problems: [] };
  const prose = proseOf(body);
  const lineOf = lineNumbers(body);
  const problems: MarkProblem[] = [];
  const tell: Tell = (what, line, why) => void problems.push({ what, line, why });
  const notes = readNotes(prose, features, tell);
  const pointed = new Set<string>();
  const marks: Mark[] = [];
  for (const passage of separate(
    passagesIn(prose).filter((each) => isMeant(each, notes)),
    lineOf,
    pointed,
    tell,
  )) {
    const line = lineOf(passage.start);
    if (passage.labels.length === 0)
      tell('missing', line, 'These words are marked, and no note follows them.');
    for (const label of passage.labels) {
      const note = findNote(label, line, notes, pointed, tell);
      if (note?.read !== undefined) marks.push(makeMark(passage, line, note, note.read, marks, tell));
    }
  }
  for (const { label, line, read } of notes.values())
    if (read !== undefined && !pointed.has(label))
      tell('unused', line, `The note [^${label}] stands beside no marked words.`);
  return { marks: withoutPermission(marks, body), problems: problems.toSorted((a, b) => a.line - b.line) };
}

/** Words that stand in two versions are nobody's yet: a permission among them counts once somebody has chosen. */
function withoutPermission(marks: readonly Mark[], body: string): readonly Mark[] {
  const open = inTwoVersions(body);
  if (open.length === 0) return marks;
  return marks.map((mark) =>
    open.some(({ start, end }) => mark.start < end && mark.end > start)
      ? { ...mark, consent: NOT_ASKED }
      : mark,
  );
}

type Tell = (what: MarkProblem['what'], line: number, why: string) => void;

/** A note as first defined; `read` where it is one of ours, `isNear` where it begins as if it were. */
interface Note {
  readonly label: string;
  readonly line: number;
  readonly read: NoteRead | undefined;
  readonly isNear: boolean;
}
type Notes = ReadonlyMap<string, Note>;

function readNotes({ body, notes }: Prose, features: readonly string[], tell: Tell): Notes {
  const first = new Map<string, Note>();
  for (const { label, line, textStart, end } of notes) {
    const text = body.slice(textStart, end);
    const note = {
      label,
      line,
      read: readNote(text, features),
      isNear: /^\s*(?:evidence|message)\b/i.test(text),
    };
    const before = first.get(label);
    if (before === undefined) first.set(label, note);
    else if (before.read !== undefined || note.read !== undefined)
      tell(
        'twice',
        line,
        `The note [^${label}] is written twice. The first, on line ${before.line}, stands.`,
      );
  }
  return first;
}

/** Whether words were marked at all: `==` always says so, a quotation only by what its note says. */
const isMeant = ({ form, labels }: Passage, notes: Notes): boolean =>
  form === 'sentence' ||
  labels.some((label) => {
    const note = notes.get(label);
    return note === undefined ? form === 'quote' : note.read !== undefined || note.isNear;
  });

/** Passages never overlap or nest, and have a longest length: the first stands, what does not is named. */
function separate(
  passages: readonly Passage[],
  lineOf: (offset: number) => number,
  pointed: Set<string>,
  tell: Tell,
): readonly Passage[] {
  let free = 0;
  return passages.filter(({ start, end, labels, labelsEnd }) => {
    const isLong = end - start > LONGEST_PASSAGE;
    if (!isLong && start >= free) {
      free = labelsEnd;
      return true;
    }
    for (const label of labels) pointed.add(label);
    if (isLong)
      tell(
        'length',
        lineOf(start),
        `These words are longer than ${LONGEST_PASSAGE} characters, so they are no mark.`,
      );
    else
      tell(
        'overlap',
        lineOf(start),
        'These words lie inside others that are marked. Mark the same words, or others.',
      );
    return false;
  });
}

function findNote(
  label: string,
  line: number,
  notes: Notes,
  pointed: Set<string>,
  tell: Tell,
): Note | undefined {
  const note = notes.get(label);
  if (note?.read === undefined) {
    const what = note === undefined ? 'is missing' : 'does not say what they are evidence for';
    tell('missing', line, `These words are marked, and their note [^${label}] ${what}.`);
    return undefined;
  }
  if (!pointed.has(label)) {
    pointed.add(label);
    return note;
  }
  tell('twice', line, `The note [^${label}] stands beside other words already. The first stand.`);
  return undefined;
}

function makeMark(
  passage: Passage,
  line: number,
  { label, line: noteLine }: Note,
  read: NoteRead,
  before: readonly Mark[],
  tell: Tell,
): Mark {
  for (const { what, why } of read.problems) tell(what, noteLine, why);
  const { id, ...said } = read.note;
  const { words, start, end, attribution } = passage;
  if (said.as !== undefined && attribution !== undefined && plain(said.as) !== plain(attribution))
    tell(
      'attribution',
      line,
      `The line says "${attribution}" and the note says "${said.as}". The note stands.`,
    );
  const other = id === undefined ? undefined : before.find((mark) => mark.id === id);
  if (other !== undefined)
    tell(
      'twice',
      noteLine,
      `The id ${id ?? ''} stands in two notes. The first, on line ${other.noteLine}, has it.`,
    );
  const own = id === undefined || other !== undefined ? {} : { id };
  return { ...said, ...own, label, words, line, noteLine, start, end };
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').toLowerCase();
