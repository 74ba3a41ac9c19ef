import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { BEGIN, type People, somePeople } from '../support/people.ts';
import type { Ran } from '../support/world.ts';

let people: People;
let folder: string;
beforeEach(async () => {
  people = somePeople();
  await people.does('ashmere', ...BEGIN);
  folder = people.at('ashmere', 'wayside');
});
const fix = (...more: readonly string[]): Promise<Ran> =>
  people.lea('ashmere', ['check', '--fix', ...more], { folder });
const PATH = 'diary/ashmere/2026/2026-11-17-trust--d-7k2q9xw4ab.md';
const entry = (title: string, body = '', authority = 'ashmere'): string =>
  `---\nlea: 1\nkind: diary\nid: d-7k2q9xw4ab\ntitle: ${title} # by hand\ndate: "2026-11-17"\nauthority: ${authority}\nby: ashmere/officer-1\ngroup: participating\nvisibility: network\n---\n${body}`;
function write(text: string, path = PATH): void {
  mkdirSync(`${folder}/${path}`.replace(/\/[^/]*$/, ''), { recursive: true });
  writeFileSync(`${folder}/${path}`, text);
}
function save(): void {
  people.git(folder, 'add', '.');
  people.git(folder, '-c', 'user.name=x', '-c', 'user.email=y', 'commit', '-qm', 'by hand');
}
const now = (): string => people.read('ashmere', `wayside/${PATH}`);

describe('a value that lacks its quotes', () => {
  test('gets them, and every other byte stays, line ends too', async () => {
    const text = entry('Trust: what builds it?').replaceAll('\n', '\r\n');
    write(`\uFEFF${text}`);
    expect(await fix('--yes')).toMatchObject({ exit: 'fine' });
    expect(now()).toBe(
      `\uFEFF${text}`.replace(
        'title: Trust: what builds it? # by hand',
        'title: "Trust: what builds it? # by hand"',
      ),
    );
  });

  test('in a file that was saved before is saved, under one name for this command', async () => {
    write(entry('Trust: what builds it?'));
    save();
    await fix('--yes');
    expect(people.git(folder, 'log', '-1', '--format=%an: %s')).toBe(
      'Participating officer 1, Ashmere: check fix d-7k2q9xw4ab',
    );
    expect(people.git(folder, 'status', '--porcelain')).toBe('');
  });

  test('in a file that nobody ever saved is mended, and not saved: that would share it unseen', async () => {
    write(entry('Trust: what builds it?'));
    await fix('--yes');
    expect(people.git(folder, 'log', '--format=%s')).toMatch(/^network init n-\w+$/);
  });

  test.each([
    ['with --dry-run', ['--dry-run'], 'failed'],
    ['with nobody to agree', [], 'misused'],
  ] as const)('stays as it is %s', async (_name, flags, exit) => {
    write(entry('Trust: what builds it?'));
    expect(await fix(...flags)).toMatchObject({ exit });
    expect(now()).toContain('title: Trust: what');
  });

  test('stays as it is where somebody says no', async () => {
    write(entry('Trust: what builds it?'));
    const ran = await people.lea('ashmere', ['check', '--fix'], { folder, answers: ['n'] });
    expect(ran).toMatchObject({ exit: 'stopped', out: '' });
    expect(now()).toContain('title: Trust: what');
  });
});

describe('a mark without a lasting name', () => {
  const BODY =
    '\n==We stopped.==[^e1] ==They too.==[^e2]\n\n[^e1]: evidence for trust; shows: did; direction: helps\n[^e2]: evidence for power; id: 7kd\n';

  test('gets one, unlike those that are there', async () => {
    write(entry('"Trust"', BODY));
    expect(await fix('--yes')).toMatchObject({ exit: 'fine' });
    expect(now()).toMatch(
      /\[\^e1\]: evidence for trust; shows: did; direction: helps; id: [0-9a-z]{3}\n\[\^e2\]: evidence for power; id: 7kd\n$/,
    );
  });

  test("of another authority is nobody else's to name", async () => {
    await people.lea('ashmere', ['authority', 'add', 'Greyport', '--joined', '2023-09-01', '--yes', '-q'], {
      folder,
    });
    write(entry('"Trust"', BODY, 'greyport'), PATH.replace('ashmere', 'greyport'));
    expect(await fix('--yes')).toMatchObject({ exit: 'fine', err: '' });
  });
});

test('with nothing to mend, nothing is asked and nothing written', async () => {
  expect(await fix()).toMatchObject({ exit: 'fine', err: '' });
});
