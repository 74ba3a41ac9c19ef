import { join } from 'node:path';
import type { World } from '../commands/world.ts';
import { yes } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { line, page, span } from '../render/page.ts';
import type { Shell } from './shells.ts';

const LARGEST = 1_048_576;

/** The file that a shell reads whenever it starts; none for PowerShell, which alone knows where its own is. */
export function startFile(shell: Shell, { home, machine }: World): string | undefined {
  const config = machine.environment['XDG_CONFIG_HOME'] || join(home, '.config');
  const files: Readonly<Record<Shell, string | undefined>> = {
    bash: join(home, '.bashrc'),
    zsh: join(home, '.zshrc'),
    fish: join(config, 'fish', 'config.fish'),
    powershell: undefined,
  };
  return files[shell];
}

/** Text of a file of the person's own; empty where there is none yet. */
export function textOf(file: string, { disk }: World): string {
  const look = disk.read(file, LARGEST);
  if (!look.ok && look.why === 'absent') return '';
  if (!look.ok) throw fault('CANNOT_WRITE', { folder: file });
  return Buffer.from(look.bytes).toString('utf8');
}

/** The same text with a line at its end, once. */
export const withLine = (text: string, added: string): string =>
  text.split(/\r?\n/).includes(added)
    ? text
    : `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${added}\n`;

/** The same text without that line. */
export const withoutLine = (text: string, taken: string): string =>
  text
    .split('\n')
    .filter((each) => each.replace(/\r$/, '') !== taken)
    .join('\n');

/** Shows a change of a person's own file and asks; only after a yes, typed or given with `--yes`, it is written. */
export async function changeStartFile(
  change: { readonly file: string; readonly line: string; readonly what: 'Add' | 'Take out' },
  text: string,
  world: World,
): Promise<boolean> {
  const { file, line: words, what } = change;
  world.err(page(`${what} this line, in ${file}:`, line('  ', span(words, 'command'))));
  if (world.settings.dryRun) {
    world.err(page('Nothing was written.'));
    return false;
  }
  if (!world.interactive && !world.settings.yes) throw fault('ANSWERS_MISSING', { flags: ['--yes'] });
  const agreed =
    world.settings.yes ||
    (await world.ask({
      field: yes(what === 'Add' ? 'Add it?' : 'Take it out?'),
      flag: '--yes',
      initial: 'yes',
    }));
  if (!agreed) throw fault('STOPPED', { kept: false });
  world.disk.makeFolder(join(file, '..'));
  world.disk.write(file, Buffer.from(text));
  return true;
}
