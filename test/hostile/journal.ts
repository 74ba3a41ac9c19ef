import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { aSharedJournal, type People } from '../support/people.ts';
import type { Ran } from '../support/world.ts';

/** Ashmere's journal with an address, in which a test puts what nobody should. */
export interface Attacked {
  readonly people: People;
  readonly folder: string;
  readonly lea: (...argv: readonly string[]) => Promise<Ran>;
  /** Puts a file into the journal's folder, as a stranger may. */
  readonly put: (path: string, bytes: string | Uint8Array) => void;
}

/** Makes a journal to attack. */
export async function anAttackedJournal(): Promise<Attacked> {
  const people = await aSharedJournal();
  const folder = people.at('ashmere', 'wayside');
  return {
    people,
    folder,
    lea: (...argv) => people.lea('ashmere', argv, { folder }),
    put: (path, bytes) => {
      const file = people.at('ashmere', 'wayside', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    },
  };
}

/** Where a diary entry of this id would lie. */
export const diaryPath = (id: string): string => `diary/ashmere/2026/2026-11-20-x--${id}.md`;

/** A diary entry's file; `details` are more lines for its top. */
export const diaryFile = (id: string, { title = 'A day', details = '', body = 'Words.' } = {}): string =>
  `---
lea: 1
kind: diary
id: ${id}
title: ${title}
date: "2026-11-20"
authority: ashmere
by: ashmere/officer-1
group: participating
visibility: network
after: day to day
shape: one line
${details}---

${body}
`;

/** Every word that any object of the shared place holds. */
export function wordsAt({ people: { git, hub } }: Attacked): string {
  const objects = git(hub, 'cat-file', '--batch-all-objects', '--batch-check').split('\n');
  return objects
    .map((object) => object.split(' '))
    .map(([id = '', kind = '']) => git(hub, 'cat-file', kind === 'tree' ? '-p' : kind, id))
    .join('\n');
}
