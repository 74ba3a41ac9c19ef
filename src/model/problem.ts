/** What can be wrong in a file: one entry a code, in words an officer reads (store-and-sync.md, section 4). */
const PROBLEMS = {
  NOT_A_FILE: (p: { what: string }) => `This is ${p.what}, not a file. It was not opened.`,
  NOT_OPENED: (p: { why: string }) => `This file could not be opened: ${p.why}.`,
  FOREIGN_FILE: () => 'This is not part of a journal. It was not opened.',
  TOO_LARGE: (p: { size: number }) => `This file holds ${p.size} bytes; an entry may hold at most 1,048,576.`,
  NOT_UTF8: (p: { guess: string }) => `The letters are not stored as UTF-8: ${p.guess}.`,
  LINE_ENDS: () => 'The lines end in a way no current program writes (old Mac line ends).',
  NO_FRONT_MATTER: () => 'The first line has to be exactly three hyphens: ---',
  FRONT_MATTER_OPEN: () => 'The details at the top have no closing line of three hyphens.',
  FRONT_MATTER_TOO_BIG: (p: { why: string }) => `The details at the top are larger than lea reads: ${p.why}.`,
  FRONT_MATTER_UNREADABLE: (p: { why: string }) => `The details at the top cannot be read: ${p.why}`,
  KEY_REFUSED: (p: { key: string }) => `The name "${p.key}" may not stand in the details at the top.`,
  KEY_UNKNOWN: (p: { key: string; near?: string | undefined }) =>
    `"${p.key}" is not a detail lea knows${p.near === undefined ? '' : `. Did you mean "${p.near}"`}. It is kept.`,
  KEY_MISSING: (p: { key: string }) => `The details at the top lack "${p.key}".`,
  VALUE_WRONG: (p: { key: string; why: string }) => `${p.key}: ${p.why}`,
  VALUE_IS_A_COMMENT: (p: { key: string }) =>
    `What follows "${p.key}:" begins with #, so it reads as nothing. Put it in quotes.`,
  CONFLICT_MARKERS: () => 'Another program left two versions here, between lines of < and >.',
  UNSEEN_CHARACTER: (p: { what: string }) =>
    `Here stands ${p.what}. The file keeps it; a screen does not show it.`,
  KIND_UNKNOWN: (p: { kind: string; near?: string | undefined }) =>
    `"${p.kind}" is not a kind of entry${p.near === undefined ? '' : `. Did you mean "${p.near}"`}.`,
  ID_TWICE: (p: { id: string; other: string }) => `The id ${p.id} is also claimed by ${p.other}.`,
  MISPLACED: (p: { right: string }) => `This file belongs at ${p.right}.`,
  LINK_BROKEN: (p: { key: string; id: string }) => `${p.key} points to ${p.id}, which is not in the journal.`,
  SEAT_UNKNOWN: (p: { key: string; seat: string }) => `${p.key}: nobody has taken the seat ${p.seat}.`,
  HEADING_MISSING: (p: { heading: string }) => `The template has no heading "${p.heading}".`,
  SLOT_UNKNOWN: (p: { slot: string }) =>
    `The template names {{${p.slot}}}, which is not a detail of this kind.`,
  MARK_WRONG: (p: { why: string }) => p.why,
  CONSENT_LAPSED: (p: { ref: string; why: string }) => `Message ${p.ref}: ${p.why}`,
  CLASH_WAITING: (p: { field: string }) => `Two versions of ${p.field} wait for somebody to choose.`,
  HARD_TO_READ: (p: { why: string }) => p.why,
  DATES_APART: (p: { first: string; second: string }) =>
    `"${p.second}" comes before "${p.first}", which cannot be.`,
  GATE_UNMET: (p: { state: string; why: string }) => `The state is "${p.state}", but: ${p.why}`,
  RULE_BROKEN: (p: { why: string }) => p.why,
} as const;

/** The name of something wrong in a file. Codes are permanent: programs and tests match them. */
export type ProblemCode = keyof typeof PROBLEMS;
/** Every code, for contract tests and help. */
export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[];
type Params<C extends ProblemCode> = Parameters<(typeof PROBLEMS)[C]> extends [infer P] ? P : undefined;

/** What mends a file that cannot be read, where the one who finds it says nothing better. */
const MENDS: Partial<Readonly<Record<ProblemCode, string>>> = {
  NOT_A_FILE: "take it out of the journal's folder",
  TOO_LARGE: "shorten it in your editor, or take it out of the journal's folder",
  NOT_UTF8: 'open it in your editor and save it as UTF-8',
  LINE_ENDS: 'open it in your editor and save it with the line ends of your computer',
  NO_FRONT_MATTER: 'put the details back at the top, between two lines of three hyphens',
  FRONT_MATTER_OPEN: 'close the details at the top with a line of three hyphens',
  FRONT_MATTER_TOO_BIG: 'shorten the details at the top in your editor',
  FRONT_MATTER_UNREADABLE: 'mend that line in your editor; put words with a colon or a hash in quotes',
  KEY_REFUSED: 'take that line out in your editor',
  CONFLICT_MARKERS: 'keep the words you want, and take out the lines of < = and >',
};

/** Something wrong in a file: a value that is collected, never thrown. Lines and columns count from 1. */
export interface Problem {
  readonly code: ProblemCode;
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly message: string;
  /** A command, or what to type, that mends it. */
  readonly fix?: string;
  /** True where the whole entry could not be read, so that no figure could count it. */
  readonly unreadable: boolean;
}

/** Where a problem lies and how bad it is. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number | undefined;
  readonly fix?: string | undefined;
  readonly unreadable?: boolean;
}

/** Makes the one kind of problem value, from the catalogue above. */
export function problem<C extends ProblemCode>(code: C, at: Place, params: Params<C>): Problem {
  const say: (p: never) => string = PROBLEMS[code];
  const fix = at.fix ?? MENDS[code];
  return {
    code,
    file: at.file,
    line: at.line ?? 1,
    ...(at.column === undefined ? {} : { column: at.column }),
    message: say(params as never),
    ...(fix === undefined ? {} : { fix }),
    unreadable: at.unreadable ?? false,
  };
}

/** A problem as help shows it: whatever is not known stands there in capitals. */
export function exampleOfProblem(code: ProblemCode): Pick<Problem, 'message' | 'fix'> {
  const say: (p: never) => string = PROBLEMS[code];
  const params = new Proxy({}, { get: (_, key) => String(key).toUpperCase() });
  const fix = MENDS[code];
  return { message: say(params as never), ...(fix === undefined ? {} : { fix }) };
}
