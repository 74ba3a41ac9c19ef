import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { holdJournal } from '../../src/git/lock.ts';
import type { Machine } from '../../src/git/machine.ts';
import { Repository } from '../../src/git/repository.ts';
import { signatureOf } from '../../src/git/signature.ts';
import { syncJournal } from '../../src/git/sync/sync.ts';
import type { Needs, Point } from '../../src/git/sync/work.ts';
import { accepts, mayLeave, mergeLines } from './git-stand-ins.ts';

// A program of its own, so that tests can end it at any moment: `<folder> <place> sync [point]`, or `... write <entries>`,
// which prints the path of each entry once it is saved and syncs after every third.
const [folder = '', place = '', what = '', much = ''] = process.argv.slice(2);
const machine: Machine = {
  environment: process.env,
  pid: process.pid,
  signal: (pid, signal) => {
    process.kill(pid, signal);
  },
};
const repository = Repository.open(machine, folder);
const author = signatureOf({ seat: `${place}/officer-1`, label: 'Participating officer 1', place });
const patience = {
  now: () => 1_700_000_000_000,
  wait: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
};

const needs = (point?: string): Needs => ({
  ...patience,
  author,
  op: `o-${process.pid}`,
  accepts,
  mergeEntry: mergeLines,
  mayLeave,
  putAside: () => Promise.reject(new Error('nothing is held here')),
  chance: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  note: () => undefined,
  crash: (at: Point) => {
    if (at === point) process.kill(process.pid, 'SIGKILL');
  },
});

async function write(entries: number): Promise<void> {
  for (let number = 1; number <= entries; number += 1) {
    const path = `diary/${place}/${process.pid}-${number}.md`;
    await holdJournal(repository.place, patience, async () => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${path}\n`);
      await repository.commit({ paths: [path], message: 'diary add', author });
    });
    process.stdout.write(`${path}\n`);
    if (number % 3 === 0) await syncJournal(repository, needs());
  }
}

await (what === 'write' ? write(Number(much)) : syncJournal(repository, needs(much)));
