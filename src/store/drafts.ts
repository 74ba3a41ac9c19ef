import { join } from 'node:path';
import type { Disk } from './disk.ts';

/** Words kept from a command that was stopped: the name they are kept under, and what was kept. */
export interface Draft {
  readonly name: string;
  readonly data: unknown;
}

const FOLDER = 'drafts';
const LONGEST = 4_194_304;
const ENDING = '.json';

/**
 * Keeps words in the private space before anything else is touched, readable by their owner alone. Words of the same
 * name are replaced whole. `name` is lower-case letters, figures and hyphens.
 */
export function saveDraft(disk: Disk, privateFolder: string, name: string, data: unknown): void {
  disk.makeFolder(join(privateFolder, FOLDER), 0o700);
  disk.write(pathOf(privateFolder, name), Buffer.from(`${JSON.stringify(data, undefined, 2)}\n`), {
    mode: 0o600,
  });
}

/** Everything kept, by name. What cannot be read as lea wrote it is given as the text it is. */
export function listDrafts(disk: Disk, privateFolder: string): readonly Draft[] {
  const items = disk.list(join(privateFolder, FOLDER)) ?? [];
  return items.flatMap(({ name: file, what }) => {
    if (what !== 'file' || !file.endsWith(ENDING)) return [];
    const look = disk.read(join(privateFolder, FOLDER, file), LONGEST);
    const text = look.ok ? Buffer.from(look.bytes).toString('utf8') : '';
    return look.ok ? [{ name: file.slice(0, -ENDING.length), data: parse(text) }] : [];
  });
}

/** Takes kept words away, once what they were for is saved. No such words: nothing happens. */
export function removeDraft(disk: Disk, privateFolder: string, name: string): void {
  const path = pathOf(privateFolder, name);
  if (disk.exists(path)) disk.remove(path);
}

function pathOf(privateFolder: string, name: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,120}$/.test(name)) throw new Error(`${name} is not the name of a draft`);
  return join(privateFolder, FOLDER, `${name}${ENDING}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
