import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { BEGIN, type People, somePeople } from '../support/people.ts';
import type { Ran } from '../support/world.ts';

let people: People;
let folder: string;
beforeEach(async () => {
  people = somePeople();
  await people.does('ashmere', ...BEGIN);
  folder = people.at('ashmere', 'wayside');
  const text = people.read('ashmere', 'wayside/network.yaml');
  writeFileSync(
    `${folder}/network.yaml`,
    `${text}# by hand\nconflicts:\n  - field: name\n    other: Wayside Network\n`,
  );
  people.git(folder, '-c', 'user.name=x', '-c', 'user.email=y', 'commit', '-qam', 'by hand');
});
const lea = (...argv: readonly string[]): Promise<Ran> => people.lea('ashmere', argv, { folder });
const now = (): string => people.read('ashmere', 'wayside/network.yaml');

describe("two versions of the network's own details", () => {
  test('are counted by check, with line and what chooses', async () => {
    const ran = await lea('check');
    expect(ran.exit).toBe('failed');
    expect(ran.out).toMatch(/^network\.yaml:\d+:\d+: Two versions of name wait for somebody to choose\./m);
    expect(ran.out).toContain('Try: lea settle network');
  });

  test('are settled like those of an entry: the other stands, and no more waits', async () => {
    expect(await lea('settle', 'network', '--keep', 'other')).toMatchObject({ exit: 'fine' });
    expect(now()).toContain('name: Wayside Network\n');
    expect(now()).toContain('# by hand');
    expect(now()).not.toContain('conflicts');
    expect(people.git(folder, 'status', '--porcelain')).toBe('');
    expect(await lea('check')).toMatchObject({ exit: 'fine' });
  });

  test('or this stays', async () => {
    expect(await lea('settle', '--field', 'name', '--keep', 'this')).toMatchObject({ exit: 'fine' });
    expect(now()).toContain('name: Wayside Learning Network\n');
    expect(now()).not.toContain('conflicts');
  });

  test('or a third is written', async () => {
    expect(await lea('settle', 'network', '--write', 'Wayside')).toMatchObject({ exit: 'fine' });
    expect(now()).toContain('name: Wayside\n');
  });
});
