import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Disk } from '../disk.ts';
import { saveIndex, stampFor } from './index-file.ts';

/** What small files said when they were last read, by their bytes: kept beside the index, and as disposable. */
export interface Notes {
  /** Whether any are kept: not before there is an index. */
  readonly areKept: boolean;
  /** What a file of these bytes said; nothing where that is not known. */
  readonly get: (name: string, bytes: Uint8Array) => unknown;
  /** Keeps what a file of these bytes says. Where nothing can be kept, it is read again next time. */
  readonly put: (name: string, bytes: Uint8Array, says: unknown) => void;
}

const LARGEST = 4_194_304;

interface Page {
  readonly stamp: string;
  readonly install: string;
  readonly notes: Readonly<Record<string, { readonly of: string; readonly says: unknown }>>;
}

/**
 * The notes of a journal. Those of another program, or of other settings than this person's, are none; without a number in
 * those settings none are kept.
 */
export function openNotes(disk: Disk, folder: string, install: string | undefined): Notes {
  const file = join(folder, '.git', 'lea', 'notes');
  const stamp = stampFor([], []);
  let page = install === undefined ? undefined : readPage(disk, file, { stamp, install });
  return {
    areKept: install !== undefined,
    get: (name, bytes) => {
      const note = page === undefined || !Object.hasOwn(page.notes, name) ? undefined : page.notes[name];
      return note?.of === digestOf(bytes) ? note.says : undefined;
    },
    put: (name, bytes, says) => {
      if (install === undefined || disk.whatIs(join(folder, '.git')) !== 'folder') return;
      const notes = { ...page?.notes, [name]: { of: digestOf(bytes), says } };
      page = { stamp, install, notes };
      saveIndex(disk, file, Buffer.from(JSON.stringify(page)));
    },
  };
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function readPage(disk: Disk, file: string, maker: Omit<Page, 'notes'>): Page | undefined {
  const bytes = disk.readAll(file, LARGEST);
  if (bytes === undefined) return undefined;
  try {
    const page: unknown = JSON.parse(bytes.toString('utf8'));
    return isPage(page) && page.stamp === maker.stamp && page.install === maker.install ? page : undefined;
  } catch {
    // Cut short or spoilt: it is written again.
    return undefined;
  }
}

const isPage = (page: unknown): page is Page =>
  typeof page === 'object' && page !== null && 'stamp' in page && 'install' in page && 'notes' in page;
