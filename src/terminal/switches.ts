import type { Form, Verb } from '../commands/verb.ts';

/** One flag as it is typed, shown in help and completed. */
export interface Switch {
  /** Under which its value is found. */
  readonly key: string;
  /** Without its hyphens. */
  readonly flag: string;
  /** A second spelling. */
  readonly also?: string;
  /** One letter, as in `-q`. */
  readonly letter?: string;
  /** The word for what follows it, such as PATH; a flag without one stands alone. */
  readonly takes?: string;
  /** What follows may be left out. */
  readonly mayStandAlone?: true;
  /** May be given more than once. */
  readonly repeats?: true;
  /** What follows it is one of these. */
  readonly words?: readonly string[];
  /** Or one of these. */
  readonly or?: readonly string[];
  readonly help: string;
  readonly group: 'answers' | 'output' | 'everywhere';
  /** Not shown in help. */
  readonly unlisted?: true;
  /** Shown only in the help of commands that write. */
  readonly writes?: true;
}

/** The flags that choose the form of an answer for programs. */
export const FORMS: readonly Form[] = ['json', 'ndjson', 'plain', 'quiet'];

/** Words after `--colour`. */
export const COLOURS = ['always', 'never', 'auto'] as const;

/** The flags that work with every command (cli.md, section 4), in the order of help. */
export const EVERYWHERE: readonly Switch[] = [
  {
    key: 'json',
    flag: 'json',
    takes: 'FIELDS',
    mayStandAlone: true,
    help: 'One JSON document, for programs; only these fields where named',
    group: 'output',
  },
  { key: 'ndjson', flag: 'ndjson', help: 'One JSON object a line, as they are read', group: 'output' },
  {
    key: 'plain',
    flag: 'plain',
    takes: 'FIELDS',
    mayStandAlone: true,
    help: 'One entry a line, parted by tabs, never cut',
    group: 'output',
  },
  { key: 'quiet', flag: 'quiet', letter: 'q', help: 'Only ids', group: 'output' },
  { key: 'verbose', flag: 'verbose', help: 'Also say how it was done', group: 'output' },
  {
    key: 'colour',
    flag: 'colour',
    also: 'color',
    takes: 'WHEN',
    words: COLOURS,
    help: 'When to colour what is shown.',
    group: 'output',
  },
  {
    key: 'noPager',
    flag: 'no-pager',
    help: 'Show long answers at once, not a window at a time',
    group: 'output',
  },
  {
    key: 'accessible',
    flag: 'accessible',
    help: 'For screen readers: numbered questions, sentences, no columns',
    group: 'output',
  },
  {
    key: 'dryRun',
    flag: 'dry-run',
    letter: 'n',
    help: 'Show what would change; change nothing',
    group: 'everywhere',
    writes: true,
  },
  {
    key: 'yes',
    flag: 'yes',
    letter: 'y',
    help: 'Answer yes to confirmations',
    group: 'everywhere',
    writes: true,
  },
  {
    key: 'confirm',
    flag: 'confirm',
    takes: 'WORD',
    help: 'The word that would have to be typed, such as share',
    group: 'everywhere',
    writes: true,
  },
  {
    key: 'anyway',
    flag: 'anyway',
    takes: 'REASON',
    help: 'Pass a gate; the reason is kept and shown',
    group: 'everywhere',
    writes: true,
  },
  {
    key: 'noCommit',
    flag: 'no-commit',
    help: "For engineers: leave git's save to me",
    group: 'everywhere',
    writes: true,
  },
  {
    key: 'asAt',
    flag: 'as-at',
    takes: 'DATE',
    help: 'The journal as it stood on that day',
    group: 'everywhere',
  },
  { key: 'journal', flag: 'journal', takes: 'PATH', help: 'Which journal', group: 'everywhere' },
  { key: 'noInput', flag: 'no-input', help: 'Never ask; name what is missing', group: 'everywhere' },
  { key: 'help', flag: 'help', letter: 'h', help: 'Show this help', group: 'everywhere' },
  { key: 'version', flag: 'version', help: 'Show which lea this is', group: 'everywhere' },
];

/** How a flag is written: `--as-at DATE`, `-q, --quiet`, `--json [FIELDS]`. */
export function spell(one: Switch): string {
  const letter = one.letter === undefined ? '' : `-${one.letter}, `;
  const takes =
    one.takes === undefined ? '' : one.mayStandAlone === true ? ` [${one.takes}]` : ` ${one.takes}`;
  return `${letter}--${one.flag}${takes}`;
}

/** Everything that may be typed for a flag: `--colour`, `--color`. */
export const spellings = (one: Switch): readonly string[] => [
  `--${one.flag}`,
  ...(one.also === undefined ? [] : [`--${one.also}`]),
  ...(one.letter === undefined ? [] : [`-${one.letter}`]),
];

/** How a verb is called: `lea diary add`, `lea share`; the overview of a kind by its noun alone. */
export const callOf = ({ noun, name }: Verb): string =>
  ['lea', noun, noun !== undefined && name === 'overview' ? undefined : name]
    .filter((word) => word !== undefined)
    .join(' ');
