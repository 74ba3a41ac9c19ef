import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { anAttack, type Attack, removeBase } from '../hostile/worlds/world.ts';
import { isSoak, PATIENCE, tell, upTo } from '../support/soak.ts';

/** Which call to the disk fails, and how; 0 is none. All later ones fail too where the fault lasts. */
const disk = vi.hoisted(() => ({ at: 0, code: '', lasting: false, made: 0 }));

vi.mock('node:fs', async (original) => {
  const real = await original<Record<string, unknown>>();
  const WRITES = [
    'openSync',
    'writeSync',
    'writeFileSync',
    'mkdirSync',
    'renameSync',
    'linkSync',
    'fsyncSync',
  ];
  const OPENS = ['openSync', 'writeFileSync', 'readFileSync', 'readdirSync'];
  const TAKES_AWAY = ['rmSync', 'unlinkSync', 'rmdirSync'];
  const isReading = (name: string, args: readonly unknown[]): boolean =>
    name === 'openSync' && (args[1] === 'r' || (typeof args[1] === 'number' && (args[1] & 3) === 0));
  const fails = (name: string, args: readonly unknown[]): boolean => {
    if (disk.at === 0) return false;
    if (disk.code === 'EMFILE') return OPENS.includes(name);
    if (disk.code === 'EROFS' && TAKES_AWAY.includes(name)) return true;
    return WRITES.includes(name) && !isReading(name, args);
  };
  const wrap =
    (name: string, call: (...args: unknown[]) => unknown) =>
    (...args: unknown[]): unknown => {
      // Only what lea itself calls: a test may write, whatever lea may do.
      if (!fails(name, args) || !/[\\/]src[\\/]/.test(new Error().stack ?? '')) return call(...args);
      disk.made += 1;
      if (disk.made !== disk.at && !(disk.lasting && disk.made > disk.at)) return call(...args);
      throw Object.assign(new Error(`${disk.code}: as the test wished, ${name}`), {
        code: disk.code,
        syscall: name,
        path: String(args[0]),
      });
    };
  const names = [...new Set([...WRITES, ...OPENS, ...TAKES_AWAY])];
  const wrapped = Object.fromEntries(names.map((name) => [name, wrap(name, real[name] as () => unknown)]));
  return { ...real, ...wrapped, default: { ...real, ...wrapped } };
});

afterAll(removeBase);

const WORDS = 'Lapwings over the water end.';
const SHARE = ['--with', 'network', '--confirm', 'share'];

/** Every way of saving: what is typed, and what has to be there before. */
interface Saving {
  readonly name: string;
  readonly argv: (id: string) => readonly string[];
  readonly before?: readonly string[];
}

const OWN = ['diary', 'add', 'Own', '--line', WORDS, '--after', 'day to day', '-q'];
const MEETING = [
  '--group',
  'participating',
  '--number',
  '2',
  '--date',
  '2026-11-17',
  '--theme',
  WORDS,
  '--yes',
];
const MARK = ['--sentence', '1', '--feature', 'trust', '--shows', 'felt', '--direction', 'helps'];
const SAVING: readonly Saving[] = [
  { name: 'a private entry', argv: () => ['diary', 'add', '-m', WORDS, '--after', 'day to day'] },
  {
    name: 'a question',
    argv: () => ['enquiry', 'new', `${WORDS.replace(' end.', '')}?`, '--title', 'Water'],
  },
  { name: 'a shared entry', argv: () => ['meeting', 'new', ...MEETING] },
  { name: 'a change', argv: (id) => ['diary', 'edit', id, '--hard', WORDS] },
  { name: 'a mark', argv: (id) => ['mark', id, ...MARK] },
  { name: 'an authority', argv: () => ['authority', 'add', 'Marlowby', '--joined', '2023-09-01', '--yes'] },
  { name: 'a share', argv: () => ['share', 'Own', ...SHARE], before: OWN },
  { name: 'a withdrawal', argv: (id) => ['withdraw', id, '--yes'] },
  { name: 'an undoing', argv: () => ['undo', '--yes'], before: OWN },
  { name: 'a sync', argv: () => ['sync'] },
];

const CODES = ['ENOSPC', 'EROFS', 'EMFILE', 'EIO'] as const;
const LOST = /\bat .+\.[jt]s:\d+|lea made a mistake/;

/** Runs a command whose disk fails, and looks that it told the truth about it. */
async function failsWell(world: Attack, argv: readonly string[]): Promise<void> {
  const ran = await world.lea(argv);
  const failed = disk.made >= disk.at;
  disk.at = 0;
  // The program would be gone by now, and its lock be that of nobody.
  rmSync(join(world.folder, '.git/lea.lock'), { force: true });
  const told = ran.out + ran.err;
  const what = [argv.join(' '), disk.code, disk.lasting, told];
  expect([...what, ran.code === 70 || LOST.test(told)]).toEqual([...what, false]);
  const { entries, drafts } = wordsAt(world);
  const typed = argv.some((word) => word.includes('Lapwings'));
  if (typed && ran.code === 0) expect([...what, entries.includes('Lapwings')]).toEqual([...what, true]);
  if (typed && /words are kept/.test(told))
    expect([...what, (entries + drafts + told).includes('Lapwings')]).toEqual([...what, true]);
  if (!failed) expect(ran.code).toBe(0);
  const after = await world.lea(['check', '--json']);
  expect((JSON.parse(after.out) as { unreadable: unknown[] }).unreadable).toEqual([]);
  expect([...what, (await world.lea(['sync'])).code]).toEqual([...what, expect.toBeOneOf([0, 1])]);
}

/** What the journal, the private space and the kept words hold. */
function wordsAt({ folder, root }: Attack): { readonly entries: string; readonly drafts: string } {
  const own = join(root, 'ashmere/.local/share/lea/private');
  const files = [folder, ...(existsSync(own) ? [own] : [])].flatMap((from) =>
    readdirSync(from, { recursive: true, encoding: 'utf8' }).map((path) => join(from, path)),
  );
  const read = (pattern: RegExp): string =>
    files
      .filter((path) => pattern.test(path) && !path.includes('/.git/'))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
  return { entries: read(/\.md$/), drafts: read(/drafts.*\.json$/) };
}

async function prepared({ before }: Saving): Promise<Attack> {
  const world = await anAttack();
  if (before !== undefined) expect(await world.lea(before)).toMatchObject({ code: 0 });
  if (before === undefined) world.put(world.entry, `${world.reads(world.entry)}\nBy hand.\n`);
  return world;
}

/** How many calls a command makes that could fail so. */
async function countCalls(saving: Saving, code: string): Promise<number> {
  const world = await prepared(saving);
  Object.assign(disk, { at: Number.MAX_SAFE_INTEGER, code, lasting: false, made: 0 });
  await world.lea(saving.argv(world.id));
  disk.at = 0;
  return disk.made;
}

/** What is tried for one way of saving: every call when soaking; else two faults, at calls that differ from way to way. */
async function faultsFor(
  saving: Saving,
): Promise<readonly (readonly [code: string, at: number, lasting: boolean])[]> {
  const way = SAVING.indexOf(saving);
  if (!isSoak)
    return CODES.flatMap((code, place) =>
      place % 2 === way % 2 ? [[code, 1 + ((way * 3 + place * 5) % 14), place < 2] as const] : [],
    );
  const all = [];
  for (const code of CODES)
    for (const at of upTo(await countCalls(saving, code)))
      for (const lasting of [false, true]) all.push([code, at + 1, lasting] as const);
  return all;
}

test.each(SAVING)(
  'a disk that fails at any call while $name is saved leaves nothing cut short, and what is said of it is true',
  { timeout: PATIENCE },
  async (saving) => {
    const faults = await faultsFor(saving);
    for (const [code, at, lasting] of faults) {
      const world = await prepared(saving);
      Object.assign(disk, { at, code, lasting, made: 0 });
      await failsWell(world, saving.argv(world.id));
      rmSync(world.root, { recursive: true, force: true });
    }
    tell(
      `a failing disk while ${saving.name} is saved: ${faults.length} times (${CODES.join(', ')}, at every call, once and lasting), nothing cut short, nothing said that was not so`,
    );
  },
);
