import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { makeFolder, run, type Arranged, type Ran } from '../support/world.ts';

const begin = (argv: readonly string[], arranged: Omit<Arranged, 'home'> & { readonly home?: string }): Promise<Ran> =>
  run(['init', ...argv], { home: arranged.folder ?? makeFolder(), ...arranged }, [init], []);

test('without a question, the flags alone begin a journal', async () => {
  const folder = makeFolder();
  const ran = await begin(['wayside', '--name', 'Wayside Learning Network', '--authority', 'ashmere', '--group', 'participating'], { folder });
  expect(ran).toMatchObject({ exit: 'fine', err: '' });
  console.log(ran.out, readFileSync(join(folder, 'wayside/network.yaml'), 'utf8'), execFileSync('find', [folder, '-not', '-path', '*/.git/*']).toString(),
   readFileSync(join(folder, 'wayside/authorities/ashmere.md'), 'utf8'), execFileSync('git', ['-C', join(folder,'wayside'), 'log', '--format=%an %ae %cn %ce %s%n%b', '--stat']).toString(), execFileSync('git', ['-C', join(folder,'wayside'), 'status', '--short']).toString());
});
