import { page } from '../render/page.ts';
import type { World } from './world.ts';

const CLOUDS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/[\\/]onedrive( - [^\\/]+)?([\\/]|$)/i, 'OneDrive'],
  [/[\\/]dropbox( \([^\\/]+\))?([\\/]|$)/i, 'Dropbox'],
  [/[\\/](google ?drive|my drive)([\\/]|$)/i, 'Google Drive'],
  [/[\\/](icloud ?drive|com~apple~clouddocs)([\\/]|$)/i, 'iCloud'],
  [/^(\\\\|\/\/)[^\\/]/, 'a network folder'],
];

/** The program that also keeps a folder in step elsewhere, by the folder's path; nothing where none is known to. */
export const cloudAt = (folder: string): string | undefined =>
  CLOUDS.find(([pattern]) => pattern.test(folder))?.[1];

/** Warns of a folder that another program keeps in step: it spoils what lea writes beside the entries (cli.md, section 11). */
export function warnOfCloud(folder: string, world: World): void {
  const name = cloudAt(folder);
  if (name === undefined) return;
  world.err(
    page(
      `${folder} is in ${name}. It copies files while lea writes them, and can spoil the journal.`,
      'A folder on this computer alone is safer: the journal has its own way to be shared.',
    ),
  );
}
