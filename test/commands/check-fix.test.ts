import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Bytes as a program that knows no UTF-8 writes them. */
const windows = (text: string): Buffer =>
  Buffer.from(text.replaceAll('\u2019', '\u0092').replaceAll('\u20ac', '\u0080'), 'latin1');

describe('a file that could not be read at all', () => {
  const broken = (bytes: Uint8Array): void => {
    write('');
    writeFileSync(`${folder}/${PATH}`, bytes);
  };
  const BODY = '\nThe clusters\u2019 caf\u00e9 costs \u20ac5.\n';
  const good = entry('"Trust"', BODY);

  test.each([
    ['Windows-1252', windows(good), 'Windows-1252'],
    [
      'UTF-16 with its mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')]),
      'UTF-16',
    ],
    ['UTF-16 without one', Buffer.from(good, 'utf16le'), 'UTF-16'],
    [
      'UTF-16 the other way round',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(good, 'utf16le').swap16()]),
      'UTF-16',
    ],
  ])(
    'because its letters are %s is converted, and its old bytes are in rescue',
    async (_name, bytes, said) => {
      broken(bytes);
      const ran = await fix('--yes');
      expect(ran).toMatchObject({ exit: 'fine' });
      expect(ran.err).toContain(`The letters were stored as ${said}.`);
      expect(now()).toBe(good);
      const to = people.at('ashmere', 'old.md');
      const rescued = await people.lea('ashmere', ['rescue', '1', '--to', to], { folder });
      expect(rescued).toMatchObject({ exit: 'fine' });
      expect(readFileSync(to)).toEqual(bytes);
    },
  );

  test('because it is half UTF-8 and half Windows-1252 keeps every letter that was right', async () => {
    const [before = '', after = ''] = good.split('costs');
    broken(Buffer.concat([Buffer.from(before), Buffer.from('costs'), windows(after)]));
    await fix('--yes');
    expect(now()).toBe(good);
  });

  test('because blanks stand beside its hyphens is trimmed, and nothing else moves', async () => {
    broken(
      Buffer.from(good.replace('---\n', '--- \n').replace('\n---\n', '\n ---\t\n').replaceAll('\n', '\r\n')),
    );
    expect((await fix('--yes')).err).toContain('Spaces beside the three hyphens go.');
    expect(now()).toBe(good.replaceAll('\n', '\r\n'));
  });

  test('because another program left two versions has both brought together', async () => {
    const mark = (one: string, other: string): string =>
      `<<<<<<< HEAD\n${one}=======\n${other}>>>>>>> theirs\n`;
    const [top = '', below = ''] = good.split('group: participating\n');
    broken(
      Buffer.from(
        `${top}${mark('group: participating\nkeywords:\n  - clusters\n', 'group: participating\nkeywords:\n  - heads\n')}${below}${mark('The heads asked.\n', 'The heads asked first.\n')}`,
      ),
    );
    const ran = await fix('--yes');
    expect(ran.err).toContain('Both versions that another program left are brought together.');
    expect(ran.err).toContain('1 place stands in two versions now. Choose with: lea settle');
    expect(now()).toMatch(/ {2}- heads\n {2}- clusters\n/);
    expect(now()).toMatch(/> The heads asked first\.\n[^]*> The heads asked\.\n/);
    expect(now()).not.toContain('<<<<<<<');
  });

  test.each([
    ['bytes that are no letters in any way', Buffer.concat([windows(good), Buffer.from([0, 1, 2])])],
    ['markers out of order', Buffer.from(good.replace('costs', '\n>>>>>>> a\n<<<<<<< b\n'))],
    ['a first line that names a program', Buffer.from(good.replace('---', '---js'))],
  ])('because of %s stays as it is', async (_name, bytes) => {
    broken(bytes);
    expect(await fix('--yes')).toMatchObject({ exit: 'failed' });
    expect(readFileSync(`${folder}/${PATH}`)).toEqual(bytes);
  });
});

test('characters that no screen shows are named by line and column, and stay in the file', async () => {
  const text = entry('Tru\u200Bst', '\nWe asked.\nThe \u202Eheads.\n');
  write(text);
  const ran = await people.lea('ashmere', ['check', '--plain'], { folder });
  expect(ran.exit).toBe('failed');
  const found = ran.out.split('\n').map((line) => line.split('\t').slice(1).join(' '));
  expect(found).toContain(
    '5 11 UNSEEN_CHARACTER Here stands a character that nobody sees (U+200B). The file keeps it; a screen does not show it.',
  );
  expect(found).toContain(
    '14 5 UNSEEN_CHARACTER Here stands a mark that turns the direction of writing (U+202E). The file keeps it; a screen does not show it.',
  );
  await fix('--yes');
  expect(now()).toBe(text);
});
