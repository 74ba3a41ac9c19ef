import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault } from '../model/fault.ts';
import type { Outside } from './outside.ts';
import { splitShellWords } from './shell-words.ts';

/**
 * The person's own editor as words to start, or nothing where none is known (cli.md, section 6): LEA_EDITOR, what git
 * is told outside every journal, VISUAL, EDITOR, then what the computer has. Never vim unasked.
 */
export async function findEditor(outside: Outside): Promise<readonly string[] | undefined> {
  const environment = outside.machine.environment;
  const named = environment['LEA_EDITOR'] || environment['GIT_EDITOR'] || (await editorOfGit(outside));
  const setting = named || environment['VISUAL'] || environment['EDITOR'];
  if (setting) return readSetting(setting, outside.windows);
  if (outside.windows) return ['notepad.exe'];
  if (outside.platform === 'darwin') return ['open', '-W', '-t'];
  const nano = await outside.start({ program: 'nano', args: ['--version'], capture: true });
  return nano.code === 0 ? ['nano'] : undefined;
}

/** What git is told for this person; asked outside the journal, whose own settings are never looked at. */
async function editorOfGit(outside: Outside): Promise<string> {
  const { code, output } = await outside.start({
    program: 'git',
    args: ['config', '--global', '--get', 'core.editor'],
    capture: true,
  });
  return code === 0 ? output.trim() : '';
}

function readSetting(setting: string, windows: boolean): readonly string[] {
  const words = splitShellWords(windows ? setting.replaceAll('\\', '\\\\') : setting);
  if (words?.[0] === undefined)
    throw fault('BAD_SETTING', {
      place: 'the environment',
      key: 'the editor',
      why: `cannot be read: ${setting}`,
    });
  return words;
}

/**
 * Opens a private copy of a text in the person's own editor and gives it back as it was left. The copy lies in a folder
 * that only its owner can open, and is taken away afterwards. Fault NO_EDITOR where there is none, or it failed.
 */
export async function editText(
  text: string,
  name: string,
  privateRoot: string,
  outside: Outside,
): Promise<string> {
  const editor = await findEditor(outside);
  const [program, ...args] = editor ?? [];
  if (program === undefined) throw fault('NO_EDITOR', { why: 'No editor was found' });
  const folder = makePrivateFolder(join(privateRoot, 'editing'));
  const file = join(folder, `${name.replaceAll(/[^a-z0-9-]+/gi, '-')}.md`);
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    const { code } = await outside.start({ program, args: [...args, file] });
    if (code !== 0) throw fault('NO_EDITOR', { why: `${program} could not be opened, or ended badly` });
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makePrivateFolder(above: string): string {
  try {
    mkdirSync(above, { recursive: true, mode: 0o700 });
    return mkdtempSync(join(above, 'copy-'));
  } catch (cause) {
    throw fault('CANNOT_WRITE', { folder: above }, cause);
  }
}
