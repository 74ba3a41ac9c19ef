import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { aSharedJournal, type People } from '../support/people.ts';
import type { Ran } from '../support/world.ts';

let people: People;
let folder: string;
beforeEach(async () => {
  people = await aSharedJournal();
  folder = people.at('ashmere', 'wayside');
});
const lea = (...argv: readonly string[]): Promise<Ran> => people.lea('ashmere', argv, { folder });
const read = (path: string): string => people.read('ashmere', `wayside/${path}`);

describe('an authority that leaves', () => {
  /** A shared case of Ashmere, in draft. */
  async function aCase(): Promise<string> {
    people.git(folder, 'remote', 'remove', 'origin');
    const id = await people.does(
      'ashmere',
      'case',
      'new',
      'What we stopped doing',
      '--short',
      'Three clusters.',
      '-q',
    );
    await people.does('ashmere', 'share', id, '--with', 'network', '--confirm', 'share', '-q');
    return id;
  }
  const caseFile = (id: string): string => read(`cases/ashmere/what-we-stopped-doing--${id}.md`);

  test('ends its open seats, and its unpublished cases are withdrawn', async () => {
    const id = await aCase();
    const ran = await lea(
      'authority',
      'leave',
      'ashmere',
      '--date',
      '2026-11-20',
      '--why',
      'the reorganisation',
      '--yes',
    );
    expect(ran).toMatchObject({ exit: 'fine', err: '' });
    expect(ran.out).toContain('1 unpublished case was withdrawn.');
    expect(read('authorities/ashmere.md')).toContain('event: left\n    why: the reorganisation');
    expect(read('authorities/ashmere.md')).toContain('    to: "2026-11-20"');
    expect(caseFile(id)).toContain('state: withdrawn');
    expect(caseFile(id)).not.toContain('Three clusters.');
    expect(
      people
        .git(folder, 'log', '-1', '--format=%s', '--name-only')
        .split('\n')
        .filter((each) => each !== ''),
    ).toHaveLength(3);
  });

  test('keeps a case that is published: others have it already', async () => {
    const id = await aCase();
    const path = `cases/ashmere/what-we-stopped-doing--${id}.md`;
    writeFileSync(`${folder}/${path}`, caseFile(id).replace('state: draft', 'state: published'));
    await lea('authority', 'leave', 'ashmere', '--yes');
    expect(caseFile(id)).toContain('Three clusters.');
  });

  test('keeps its cases where it says so', async () => {
    const id = await aCase();
    await lea('authority', 'leave', 'ashmere', '--keep-cases');
    expect(caseFile(id)).toContain('Three clusters.');
  });

  test('is asked first, and a no changes nothing', async () => {
    const id = await aCase();
    const ran = await people.lea('ashmere', ['authority', 'leave', 'ashmere', '--why', 'x'], {
      folder,
      answers: ['n'],
    });
    expect(ran).toMatchObject({ exit: 'stopped', out: '' });
    expect(caseFile(id)).toContain('Three clusters.');
    expect(read('authorities/ashmere.md')).not.toContain('left');
  });

  test('can come back, and nothing of before is lost', async () => {
    await lea('authority', 'leave', 'greyport', '--date', '2026-01-10');
    await lea('authority', 'return', 'greyport', '--date', '2026-10-01');
    expect(read('authorities/greyport.md').match(/event: \w+/g)).toEqual([
      'event: joined',
      'event: left',
      'event: returned',
    ]);
    expect(await lea('authority', 'return', 'greyport')).toMatchObject({ exit: 'failed' });
  });
});

describe('a seat', () => {
  test('of an organisation stands in network.yaml, and ends there', async () => {
    const other = [
      'init',
      'n',
      '--name',
      'North',
      '--role',
      'broker',
      '--authority',
      'College',
      '--date',
      '2023-09-01',
      '-q',
    ];
    await people.does('broker', ...other);
    expect(await people.does('broker', 'authority', 'seat', 'college', '-q')).toBe('college/broker-2');
    await people.does('broker', 'authority', 'seat', 'college/broker-1', '--until', '2026-01-10', '-q');
    expect(people.read('broker', 'n/network.yaml')).toContain(
      '  - seat: college/broker-1\n    role: broker\n    from: "2023-09-01"\n    to: "2026-01-10"\n  - seat: college/broker-2\n',
    );
  });

  test('of an organisation has no training to speak of', async () => {
    await people.does(
      'broker',
      'init',
      'n',
      '--name',
      'North',
      '--role',
      'broker',
      '--authority',
      'College',
      '-q',
    );
    const ran = await people.lea('broker', [
      'authority',
      'seat',
      'college/broker-1',
      '--trained',
      '2026-01-10',
    ]);
    expect(ran).toMatchObject({ exit: 'misused', out: '' });
  });

  test('changes only its own row, in exactly the characters asked for', async () => {
    const before = read('authorities/ashmere.md');
    await lea('authority', 'seat', 'ashmere/officer-1', '--trained', '2025-03-03');
    expect(read('authorities/ashmere.md')).toBe(
      before.replace('from: "2023-09-01"\n---', 'from: "2023-09-01"\n    trained: "2025-03-03"\n---'),
    );
  });
});

test('with --dry-run an authority stays as it is', async () => {
  const before = read('authorities/greyport.md');
  for (const argv of [
    ['seat', 'greyport', '--group', 'chief'],
    ['leave', 'greyport'],
    ['line', 'x', '--authority', 'greyport'],
  ])
    expect(await lea('authority', ...argv, '--dry-run')).toMatchObject({ exit: 'fine', out: '' });
  expect(read('authorities/greyport.md')).toBe(before);
});
