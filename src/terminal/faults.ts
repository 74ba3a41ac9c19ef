import { EXITS } from '../model/exit.ts';
import type { Fault } from '../model/fault.ts';
import { type Line, line, type Page, page, span } from '../render/page.ts';
import { forTerminal } from '../render/safe.ts';

/** What is known of the command when something is said about it. */
export interface Telling {
  /** How next steps begin: `lea`, or `npx lea`. */
  readonly program: string;
  readonly accessible: boolean;
  /** Whether this is Git Bash on Windows, which may pass no terminal on. */
  readonly inGitBash?: boolean;
  /** How the command is called, where it is known: its help is the next step of whoever used it wrongly. */
  readonly call?: string | undefined;
  /** Whether the command would have changed something. */
  readonly writes: boolean;
}

/** A Fault in words: what happened, what was saved, what to type next (cli.md, section 9). */
export function tellFault(fault: Fault, telling: Telling): Page {
  const opening = telling.accessible ? 'Problem: ' : '';
  const known = /\b(Nothing|not saved|Your words are kept|All is saved here)\b/.test(fault.message);
  const unsaid = fault.exit === 'misused' && telling.writes && !known ? ['Nothing was saved.'] : [];
  const bash =
    telling.inGitBash === true && fault.code === 'ANSWERS_MISSING'
      ? [line('Git Bash passes no questions on. To be asked, begin with: ', span('winpty lea', 'command'))]
      : [];
  const more: Line = line('More: ', span(`${telling.program} help ${fault.code}`, 'command'));
  const tries = triesOf(fault, telling);
  const next = tries.map((command) => line('Try: ', span(command, 'command')));
  const isShort = (tries[0] ?? '').length + fault.code.length < 50 && !telling.accessible;
  const [only, ...others] = next;
  const last =
    isShort && only !== undefined && others.length === 0
      ? [[...only, span('        '), ...more]]
      : [...next, more];
  return page(opening + fault.message, ...unsaid, ...bash, ...(fault.code === 'STOPPED' ? next : last));
}

/** The commands that a Fault's hint holds, one a line. */
const triesOf = (fault: Fault, { call, program }: Pick<Telling, 'call' | 'program'>): readonly string[] => {
  const isMisused = fault.exit === 'misused' && call !== undefined;
  const hint = fault.hint === '' && isMisused ? `${call} --help` : fault.hint;
  // A hint that names flags alone is about this very command.
  const whole = (one: string): string => (one.startsWith('-') && call !== undefined ? `${call} ${one}` : one);
  return hint === '' ? [] : hint.split('\n').map((one) => asTyped(whole(one), program));
};

/** A next step as it is typed here: `npx lea report` where npx started lea. */
export const asTyped = (hint: string, program: string): string =>
  hint.replaceAll(/\blea(?= [a-z])/g, program);

/** A Fault for programs, as one line (cli.md, section 5). */
export function faultAsJson(fault: Fault, telling: Pick<Telling, 'call' | 'program'>): string {
  const { code, message, exit, about } = fault;
  const tries = triesOf(fault, telling).join('\n');
  return asJson({ code, message, hint: tries === '' ? null : tries, ...about, exit: EXITS[exit] });
}

/** JSON would keep some controls as they are, and a terminal may show it: words of files are cleaned as on the screen. */
const asJson = (about: Readonly<Record<string, unknown>>): string => {
  const { code, message, hint, field = null, file = null, line: number = null, exit } = about;
  const error = { code, message, hint, field, file, line: number, exit };
  const clean = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? forTerminal(value, { multiline: true }) : value;
  return `${JSON.stringify({ schema: 'lea.error/1', error }, clean)}\n`;
};

/** What to say of an error that nobody foresaw, and the text to send to whoever keeps lea. */
export function tellBug(error: unknown, version: string, debug: boolean): Page {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const where = (stack ?? '').split('\n').filter((each) => /^\s+at /.test(each));
  return page(
    'Something in lea itself is wrong. What was saved before is still there.',
    'Tell whoever looks after lea, and send these lines:',
    `   lea ${version}: ${name}: ${message}`,
    ...(debug ? where : where.slice(0, 3)).map((each) => `  ${each}`),
    ...(debug ? [] : ['With LEA_DEBUG=1 before the command, the lines are complete.']),
  );
}

/** The same for programs. */
export const bugAsJson = (error: unknown): string =>
  asJson({
    code: 'BUG',
    message: error instanceof Error ? error.message : String(error),
    hint: null,
    exit: EXITS.bug,
  });
