import { resolve } from 'node:path';
import { KINDS } from '../kinds/index.ts';
import { fault } from '../model/fault.ts';
import { defineVerb } from './verb.ts';
import type { World } from './world.ts';

const LONGEST = 16_777_216;

/**
 * Brings two versions of an entry together for plain git (store-and-sync.md, section 9): git calls it for each file that
 * both sides changed, and takes what it leaves in the second file. No marker is ever written; what only a person can
 * decide is kept in both versions, so it ends well all the same.
 */
export const mergeEntry = defineVerb({
  name: 'merge-entry',
  summary: 'Bring two versions of an entry together, for git.',
  args: [
    { name: 'base', help: 'What both began from' },
    { name: 'one', help: 'One version; the result is written here' },
    { name: 'other', help: 'The other version' },
    { name: 'path', help: 'Where the entry lies in the journal' },
  ],
  flags: {},
  examples: ['lea merge-entry base.md one.md other.md diary/ashmere/2026/after.md'],
  writes: true,
  hidden: true,
  without: ['json', 'ndjson', 'plain', 'quiet'],
  run: async ({ args: { base = '', one = '', other = '', path = '' } }, world) => {
    const { mergeBytes } = await import('../git/sync/merge-bytes.ts');
    const { mergeEntry: merge } = await import('../store/merge.ts');
    const versions = [readVersion(base, world), readVersion(one, world), readVersion(other, world)] as const;
    const { bytes } = mergeBytes(versions, path, (...texts) => merge(texts[0], texts[1], texts[2], KINDS));
    if (!world.settings.dryRun) world.disk.write(resolve(world.folder, one), bytes ?? new Uint8Array());
    return 'fine';
  },
});

function readVersion(name: string, world: World): Uint8Array {
  const look = world.disk.read(resolve(world.folder, name), LONGEST);
  if (look.ok) return look.bytes;
  throw fault('ENTRY_UNREADABLE', { file: name, why: `it is ${look.why}.` });
}
