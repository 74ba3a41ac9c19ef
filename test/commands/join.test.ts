import { execFileSync } from 'node:child_process';
import { join as path } from 'node:path';
import { expect, test } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { join } from '../../src/commands/join.ts';
import { whoami } from '../../src/commands/whoami.ts';
import { status } from '../../src/commands/status.ts';
import { privacy } from '../../src/commands/privacy.ts';
import { doctor } from '../../src/commands/doctor.ts';
import { check } from '../../src/commands/check.ts';
import { makeFolder, run } from '../support/world.ts';
import { KINDS } from '../../src/kinds/index.ts';

const VERBS = [init, join, whoami, status, privacy, doctor, check];

test('x', async () => {
  const root = makeFolder();
  const lea = (who: string, argv: readonly string[], more = {}) => run(argv, { home: path(root, who), folder: path(root, who), salt: who, ...more }, VERBS, KINDS);
  const a = await lea('ashmere', ['init', 'wayside', '--name', 'Wayside Learning Network', '--authority', 'ashmere', '--group', 'participating']);
  console.log(a);
  execFileSync('git', ['clone', '-q', '--bare', path(root, 'ashmere/wayside'), path(root, 'hub.git')]);
  const b = await lea('greyport', ['join', path(root, 'hub.git'), '--authority', 'ash', '--group', 'chief']);
  console.log(b.out, b.err, b.exit);
  const c = await lea('third', ['join'], { answers: [path(root, 'hub.git'), 'ash', '2', 'y', 'ash', '2', ''] });
  console.log(c.out, c.err, c.exit);
  console.log(execFileSync('git', ['-C', path(root, 'hub.git'), 'log', '--format=%an %s', '-p'], {encoding:'utf8'}).slice(0, 2500));
  for (const argv of [['whoami'], ['whoami', '--json'], ['status'], ['privacy'], ['doctor'], ['check'], ['status', '--json']]) {
    const r = await lea('third', argv);
    console.log(r.exit, r.out, r.err);
  }
  for (const more of [{}, {answers: ['']}]) { const r = await lea('nobody', [], more); console.log(r); }
});
