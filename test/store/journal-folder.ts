import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { STARTING_FEATURES, STARTING_GROUPS } from '../../src/model/network.ts';
import { type Disk, realDisk } from '../../src/store/disk.ts';
import { HANDS } from '../../src/store/hands.ts';
import { Journal } from '../../src/store/journal.ts';
import { encodeNetwork } from '../../src/store/network.ts';

/** The id of every test's network. */
export const NETWORK_ID = 'n-1xq7h4zb8d';

/** A network's file, as `lea init` writes it. */
export const NETWORK = encodeNetwork({
  lea: 1,
  id: NETWORK_ID,
  name: 'Wayside Learning Network',
  short: 'wayside',
  features: STARTING_FEATURES,
  groups: STARTING_GROUPS,
});

/** A journal in a folder of its own, gone when the test is over. */
export interface TestJournal {
  readonly folder: string;
  readonly privateRoot: string;
  open(disk?: Disk): Journal;
  /** Writes a file of the shared journal as somebody else might. */
  lay(path: string, content: string | Uint8Array): void;
}

/** Makes a journal with the files given, beside its network's own. */
export function aJournal(files: Readonly<Record<string, string>> = {}): TestJournal {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'lea-journal-')));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const folder = join(home, 'wayside');
  const privateRoot = join(home, 'private');
  const lay = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of Object.entries({ 'network.yaml': NETWORK, ...files })) lay(path, content);
  const templates = join(import.meta.dirname, '../../templates');
  const open = (disk: Disk = realDisk): Journal =>
    Journal.open({ disk, folder, privateRoot, kinds: KINDS, templates, hands: HANDS });
  return { folder, privateRoot, open, lay };
}

/** Values of a diary entry that nothing is wrong with. */
export const DIARY_VALUES = {
  lea: 1,
  kind: 'diary',
  id: 'd-7k2q9xw4ab',
  title: 'After core contact day 3',
  date: '2024-01-22',
  authority: 'calderwick',
  by: 'calderwick/officer-1',
  group: 'participating',
  visibility: 'network',
} as const;
