import { pathToFileURL } from 'node:url';
import type { Outside } from './outside.ts';

/** What shows a page on this computer, and what it is told; never a shell, and the page is one word of its own. */
export function browserFor(
  { platform, machine }: Pick<Outside, 'platform' | 'machine'>,
  path: string,
): readonly [program: string, ...args: string[]] {
  const page = pathToFileURL(path).href;
  if (platform === 'darwin') return ['open', page];
  if (platform === 'win32') {
    const windows = machine.environment['SystemRoot'] ?? 'C:\\Windows';
    return [`${windows}\\System32\\rundll32.exe`, 'url.dll,FileProtocolHandler', page];
  }
  return ['xdg-open', page];
}

/** Shows a file in the person's own browser; false where none could be started. */
export function openPage(path: string, outside: Outside): Promise<boolean> {
  const [program, ...args] = browserFor(outside, path);
  return outside.launch(program, args);
}
