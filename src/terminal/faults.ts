import { EXITS } from '../model/exit.ts';
import type { Fault } from '../model/fault.ts';
import { type Line, line, type Page, page, span } from '../render/page.ts';

/** What is known of the command when something is said about it. */
export interface Telling {
  /** How next steps begin: `lea`, or `npx lea`. */
  readonly program: string;
  readonly accessible: boolean;
  /** Whether the command would have changed something. */
  readonly writes: boolean;
}

/** A Fault in words: what happened, what was saved, what to type next (cli.md, section 9). */
export function tellFault(fault: Fault, telling: Telling): Page {
  const opening = telling.accessible ? 'Problem: ' : '';
  const known = /\b(Nothing|not saved|Your words are kept|All is saved here)\b/.test(fault.message);
  const unsaid = fault.exit === 'misused' && telling.writes && !known ? ['Nothing was saved.'] : [];
  const more: Line = line('More: ', span(`${telling.program} help ${fault.code}`, 'command'));
  const hint = asTyped(fault.hint, telling.program);
  const next = hint === '' ? [] : [line('Try: ', span(hint, 'command'))];
  const isShort = hint.length + fault.code.length < 50 && !telling.accessible;
  const last = isShort && next[0] !== undefined ? [[...next[0], span('        '), ...more]] : [...next, more];
  return page(opening + fault.message, ...unsaid, ...(fault.code === 'STOPPED' ? next : last));
}

/** A next step as it is typed here: `npx lea report` where npx started lea. */
export const asTyped = (hint: string, program: string): string =>
  hint.replaceAll(/\blea(?= [a-z])/g, program);

/** A Fault for programs, as one line (cli.md, section 5). */
export const faultAsJson = ({ code, message, hint, exit }: Fault, program: string): string =>
  asJson(code, message, hint === '' ? null : asTyped(hint, program), EXITS[exit]);

const asJson = (code: string, message: string, hint: string | null, exit: number): string =>
  `${JSON.stringify({
    schema: 'lea.error/1',
    error: { code, message, hint, field: null, file: null, line: null, exit },
  })}\n`;

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
  asJson('BUG', error instanceof Error ? error.message : String(error), null, EXITS.bug);
