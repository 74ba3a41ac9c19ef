import { join } from 'node:path';
import { type Problem, problem } from '../model/problem.ts';
import type { Disk } from './disk.ts';
import type { Item, Look } from './look.ts';
import { TEMPORARY } from './write.ts';

const MOST_SEGMENTS = 3;
/** What desktops leave in every folder; nobody needs to be told. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory']);
/** How things are called that are no files. */
const NAMES = { link: 'a link to another place', folder: 'a folder', other: 'a device or a pipe' } as const;

/** What lies below one folder of a space: the files that may be entries, and what else was met. */
export interface Walked {
  /** Paths from the space's folder, with `/`, in order. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Whether a name is of no interest: a half-written file, or what a desktop left. */
export const isLitter = (name: string): boolean => LITTER.has(name) || name.startsWith(TEMPORARY);

/** One thing met in a folder: a file that may be an entry, a folder to look into, or something wrong. */
export type Met =
  | { readonly file: string; readonly folder?: undefined }
  | { readonly folder: string; readonly file?: undefined }
  | { readonly file?: undefined; readonly folder?: undefined; readonly wrong: Problem };

/** What one folder of a space holds, in order, `depth` folders below its kind's. Nothing in it is opened. */
export function lookInto(disk: Disk, root: string, path: string, depth: number): readonly Met[] {
  const items = disk.list(join(root, path));
  if (items === undefined)
    return [
      {
        wrong: problem(
          'NOT_OPENED',
          { file: path, unreadable: true },
          { why: 'its folder is closed to you' },
        ),
      },
    ];
  return items.filter(({ name }) => !isLitter(name)).map((item) => meet(path, item, depth));
}

/**
 * Finds the Markdown files below a folder of a kind, at most three folders down. Nothing that is no plain file or folder
 * is opened, links least of all: each is named instead.
 */
export function walkFolder(disk: Disk, root: string, path: string, depth = 0): Walked {
  const files: string[] = [];
  const problems: Problem[] = [];
  for (const met of lookInto(disk, root, path, depth)) {
    if (met.file !== undefined) files.push(met.file);
    else if (met.folder === undefined) problems.push(met.wrong);
    else {
      const below = walkFolder(disk, root, met.folder, depth + 1);
      for (const file of below.files) files.push(file);
      for (const wrong of below.problems) problems.push(wrong);
    }
  }
  return { files, problems };
}

function meet(folder: string, { name, what }: Item, depth: number): Met {
  const path = `${folder}/${name}`;
  if (what === 'file' && /\.md$/i.test(name)) return { file: path };
  if (what === 'folder' && depth < MOST_SEGMENTS && !name.startsWith('.')) return { folder: path };
  return {
    wrong:
      what === 'link' || what === 'other'
        ? problem('NOT_A_FILE', { file: path, unreadable: true }, { what: NAMES[what] })
        : problem('FOREIGN_FILE', { file: path }, undefined),
  };
}

/** Why a file gave no bytes, as the problem that says so; the file could not be read. */
export function unreadableProblem(look: Look & { readonly ok: false }, file: string): Problem {
  const place = { file, unreadable: true };
  switch (look.why) {
    case 'too large':
      return problem('TOO_LARGE', place, { size: look.size });
    case 'link':
    case 'folder':
    case 'other':
      return problem('NOT_A_FILE', place, { what: NAMES[look.why] });
    case 'absent':
      return problem('NOT_OPENED', place, { why: 'it is no longer there' });
    case 'changed':
      return problem('NOT_OPENED', place, { why: 'another file took its place at that moment' });
    case 'closed':
      return problem('NOT_OPENED', place, { why: 'this computer does not let you read it' });
  }
}
