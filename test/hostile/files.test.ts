import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anAttackedJournal, diaryFile, diaryPath } from './journal.ts';

const id = (number: number): string => `d-${String(number).padStart(10, '0')}`;

test('files that attack run nothing, are each named with a line and a reason, and hide no other entry', async () => {
  const { lea, put, people, folder } = await anAttackedJournal();
  const ran = join(people.root, 'ran');
  const code = `require('fs').writeFileSync(${JSON.stringify(ran)}, '')`;
  const one = diaryFile(id(0));
  const files: Readonly<Record<string, readonly [string | Uint8Array, code: string, line: number]>> = {
    [id(1)]: [`---js\n{ get title() { ${code} } }\n---\nWords.\n`, 'NO_FRONT_MATTER', 1],
    [id(2)]: [`--- javascript\n${code}\n---\nWords.\n`, 'NO_FRONT_MATTER', 1],
    [id(3)]: [diaryFile(id(3), { details: 'keywords: [a, b\nfoo: : :\n' }), 'FRONT_MATTER_UNREADABLE', 14],
    [id(4)]: [diaryFile(id(4), { body: 'hi\0there' }), 'NOT_UTF8', 1],
    [id(5)]: [diaryFile(id(5), { body: 'a'.repeat(5_000_000) }), 'TOO_LARGE', 1],
    [id(6)]: [diaryFile(id(6), { details: 'a: &a [x, x]\nb: [*a, *a]\n' }), 'FRONT_MATTER_TOO_BIG', 2],
    [id(7)]: [diaryFile(id(7), { details: '__proto__:\n  admin: true\n' }), 'KEY_REFUSED', 13],
    [id(8)]: [
      diaryFile(id(8), { details: 'constructor: { prototype: { admin: true } }\n' }),
      'KEY_REFUSED',
      13,
    ],
    [id(9)]: [diaryFile(id(9)).replaceAll('\n', '\r'), 'LINE_ENDS', 1],
    [id(10)]: [
      diaryFile(id(10), { body: '<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> other' }),
      'CONFLICT_MARKERS',
      15,
    ],
    [id(11)]: [Buffer.from(diaryFile(id(11), { body: 'caf\u00e9' }), 'latin1'), 'NOT_UTF8', 1],
    [id(12)]: [diaryFile(id(12)).replace('2026-11-20', '2026-02-31'), 'VALUE_WRONG', 6],
    [id(13)]: ['', 'NO_FRONT_MATTER', 1],
  };
  put(diaryPath(id(0)), one);
  for (const [name, [bytes]] of Object.entries(files)) put(diaryPath(name), bytes);

  const check = await lea('check', '--json');
  expect(check.code).toBe(1);
  const { data, unreadable } = JSON.parse(check.out) as {
    data: { file: string; code: string; line: number; unreadable: boolean }[];
    unreadable: { file: string }[];
  };
  for (const [name, [, wrong, line]] of Object.entries(files))
    expect(data.find(({ file, code: found }) => file === diaryPath(name) && found === wrong)).toMatchObject({
      line,
      unreadable: true,
    });
  expect(unreadable.map(({ file }) => file).toSorted()).toEqual(Object.keys(files).map(diaryPath));

  const report = await lea('report', '--json');
  expect(report.code).toBe(0);
  expect((JSON.parse(report.out) as { unreadable: unknown[] }).unreadable).toHaveLength(13);
  for (const command of [['report'], ['list'], ['feature', 'trust']]) {
    const { code: ended, err } = await lea(...command);
    expect(ended).toBe(0);
    expect(err).toContain('13 entries could not be read');
  }
  expect((await lea('list', '-q')).out.split('\n')).toContain(id(0));
  expect((await lea('check')).out).toContain('13 files could not be read');
  expect(existsSync(ran)).toBe(false);
  expect(readFileSync(join(folder, diaryPath(id(0))), 'utf8')).toBe(one);
});

test.runIf(process.platform !== 'win32')(
  'links and pipes are named and not followed, and nothing is written through them',
  async () => {
    const { lea, people, folder } = await anAttackedJournal();
    const outside = join(people.root, 'outside');
    mkdirSync(join(outside, 'folder'), { recursive: true });
    const secret = diaryFile(id(1), { title: 'Canary outside' });
    writeFileSync(join(outside, 'secret.md'), secret);
    writeFileSync(
      join(outside, 'folder', 'x--d-0000000002.md'),
      diaryFile(id(2), { title: 'Canary outside' }),
    );
    mkdirSync(join(folder, 'diary/ashmere/2026'), { recursive: true });
    symlinkSync(join(outside, 'secret.md'), join(folder, diaryPath(id(1))));
    symlinkSync(join(outside, 'folder'), join(folder, 'diary/ashmere/elsewhere'));
    symlinkSync(join(outside, 'folder'), join(folder, 'meetings'));
    symlinkSync(join(outside, 'folder'), join(folder, 'templates'));
    execFileSync('mkfifo', [join(folder, diaryPath(id(3)))]);

    const { code, out } = await lea('check');
    expect(code).toBe(1);
    for (const path of [
      diaryPath(id(1)),
      'diary/ashmere/elsewhere',
      'meetings',
      'templates',
      diaryPath(id(3)),
    ])
      expect(out).toMatch(new RegExp(`^${path}:1: .* not a file`, 'm'));
    const said = [];
    for (const command of [['list'], ['report'], ['show', id(1)], ['sync'], ['status']])
      said.push(await lea(...command));
    const meeting = await lea('meeting', 'new', 'Core', '--date', '1/11/2026', '--form', 'set', '-y');
    said.push(meeting);
    expect(said.map(({ out: told, err }) => told + err).join('')).not.toContain('Canary outside');
    expect(readdirSync(outside, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual([
      'folder',
      'folder/x--d-0000000002.md',
      'secret.md',
    ]);
    expect(readFileSync(join(outside, 'secret.md'), 'utf8')).toBe(secret);
  },
);
