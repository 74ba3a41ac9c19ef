import type { Outside } from './outside.ts';
import { splitShellWords } from './shell-words.ts';

/** The pager: LEA_PAGER, PAGER, then less; on Windows only where one is set; none where it is set to nothing. */
export function findPager(outside: Outside): readonly string[] {
  const { LEA_PAGER, PAGER } = outside.machine.environment;
  const setting = LEA_PAGER ?? PAGER ?? (outside.windows ? '' : 'less -FIRX');
  return splitShellWords(outside.windows ? setting.replaceAll('\\', '\\\\') : setting) ?? [];
}

/** Writes an answer: a window at a time where it is longer than the window, at once where no pager can be started. */
export async function showAnswer(text: string, outside: Outside, mayPage: boolean): Promise<void> {
  const rows = outside.out.rows ?? 0;
  const isLong = outside.out.isTerminal && rows > 0 && text.split('\n').length > rows;
  const [program, ...args] = mayPage && isLong ? findPager(outside) : [];
  const ended = program === undefined ? undefined : await outside.start({ program, args, input: text });
  if (ended?.code === undefined) outside.out.write(text);
}
