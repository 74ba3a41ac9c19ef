import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { play } from '../support/transcript.ts';
import { makeFolder } from '../support/world.ts';
import { NOUNS as KINDS, VERBS as ALL } from '../../src/commands/index.ts';
import { authorityAdd } from '../../src/commands/authority-add.ts';
import { connect } from '../../src/commands/connect.ts';
import { pushGate } from '../../src/commands/push-gate.ts';
import { mergeEntry } from '../../src/commands/merge-entry.ts';

const VERBS = [...ALL.filter((v) => !['connect', 'push-gate', 'merge-entry'].includes(v.name) && !(v.noun === 'authority' && v.name === 'add')), authorityAdd, connect, pushGate, mergeEntry];
const folder = join(import.meta.dirname, '../transcripts');
const only = (process.env['PAGES'] ?? '').split(',');
test.for(readdirSync(folder).filter((p) => only.includes(p.replace('.md', ''))))('%s', async (path) => {
  const text = readFileSync(join(folder, path), 'utf8');
  const played = await play(text, { root: makeFolder(), verbs: VERBS, nouns: KINDS });
  await expect(played).toMatchFileSnapshot(join(folder, path));
});
