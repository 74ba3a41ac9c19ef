import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bytesOf, copyOf, type Example, exampleIn, makeExample } from './support/example.ts';
import { makeFolder } from './support/world.ts';

/** The acceptance checks of the design that can be held to here, by number. Those that read share one example. */
const root = realpathSync(mkdtempSync(join(tmpdir(), 'lea-example-')));
const example = exampleIn(root);
beforeAll(async () => void (await makeExample(root)));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Row {
  readonly figure: string;
  readonly role: string | null;
  readonly group: string | null;
  readonly shows: string | null;
  readonly direction: string | null;
}
type Cell = Readonly<Record<string, unknown>>;
interface Report {
  readonly cells: readonly Cell[];
  readonly gaps: readonly { readonly id: string }[];
}
interface Message {
  readonly entry: string;
  readonly mark: string;
  readonly words: string;
  readonly as: string;
}

/** Every page that people read, as arguments. */
const PAGES: readonly (readonly string[])[] = [
  [],
  ['report', '--all'],
  ['report', '--for', 'participating'],
  ['report', '--for', 'greyport'],
  ['report', '--why', 'all'],
  ['feature', 'power'],
  ...['visits', 'timeline', 'messages', 'policies', 'enquiries'].map((word) => [word]),
];
/** The pages that print what somebody said. */
const QUOTING = PAGES.filter((page) => /feature|messages|report/.test(page.join(' ')));
/** What some pages say, each on one line. */
const wordsOf = async (pages: typeof PAGES, of: Example): Promise<string> => {
  const texts: string[] = [];
  for (const page of pages) texts.push(await of.does(...page));
  return texts.map((text) => text.replaceAll(/\s+/g, ' ')).join('\n');
};

test('1: a private entry changes no figure, and its words stay private', async () => {
  const own = copyOf(example);
  const before = await own.does('report', '--json');
  await own.does('diary', 'add', '-m', 'plover lantern');
  expect(await own.does('report', '--json')).toBe(before);
  expect(own.git('log', '--all', '--oneline', '-Splover')).toBe('');
  const holding = (folder: string): number =>
    own.files(folder).filter((file) => bytesOf(file).includes('plover')).length;
  expect([holding('journal'), holding('private')]).toEqual([0, 1]);
});

test('2: no personal name or address in the history', async () => {
  const own = copyOf(example);
  writeFileSync(own.at('home', '.gitconfig'), '[user]\n\tname = Jo Bloggs\n\temail = jo@council.example\n');
  await own.does('learning', 'new', 'A plover nests where nobody walks.', '--yes');
  const history = own.git('log', '--all', '--format=%ae%n%ce%n%an%n%cn').trim().split('\n');
  const addresses = history.filter((line) => line.includes('@'));
  expect(addresses).toHaveLength(history.length / 2);
  expect(addresses.filter((line) => !line.endsWith('.invalid'))).toEqual([]);
  expect(history).not.toContain('Jo Bloggs');
});

test('3: a visit by the host itself is refused, --anyway or not', async () => {
  const visit = ['visit', 'add', '--host', 'ashmere', '--facilitator', 'ashmere', '--form', 'call'];
  const own = copyOf(example);
  for (const more of [[], ['--anyway', 'x']])
    expect(await own.lea([...visit, ...more, '--no-input'])).toMatchObject({ code: 1, out: '' });
  expect(own.git('status', '--porcelain')).toBe('');
});

test('5: what is published allows ... and [ ] only', async () => {
  const own = copyOf(example);
  const message = await messageSaying('Nobody missed the Thursday meeting.', own);
  const give = (published: string) =>
    own.lea(['message', 'give', message, '--published', published, '--anyway', 'both are meant']);
  const printed = async () => (await own.does('messages', '--ready')).replaceAll(/\s+/g, ' ');
  for (const reworded of ['Nobody missed the Friday meeting ...', 'Nobody missed the ...Friday meeting.'])
    expect(await give(reworded)).toMatchObject({ exit: 'misused', out: '' });
  expect(await printed()).toContain('Nobody missed the Thursday meeting. We had defended it');
  expect(await give('Nobody missed the [weekly] meeting ...')).toMatchObject({ exit: 'fine' });
  expect(await give('Nobody missed the Thursday meeting [of heads] ...')).toMatchObject({ exit: 'fine' });
  expect(await printed()).toContain('"Nobody missed the Thursday meeting [of heads] ..."');
});

test('6: a chief officer with the authority needs the explicit phrase', async () => {
  const own = copyOf(example);
  const [message] = (await own.asks<readonly Message[]>('messages', '--settle')).filter(
    ({ as, entry }) => as === 'Chief officer' && entry === 'd-wfv702a4js',
  );
  if (message === undefined) throw new Error('nothing waits for an answer from Ashmere');
  const give = async (...naming: readonly string[]): Promise<boolean> => {
    const as = ['--as', 'Chief officer, Ashmere', ...naming];
    await own.lea(['message', 'give', `${message.entry}#${message.mark}`, '--on', '2025-06-04', ...as]);
    return (await own.does('messages', '--ready')).includes('Chief officer, Ashmere');
  };
  expect([await give(), await give('--naming', 'authority'), await give('--naming', 'me')]).toEqual([
    false,
    false,
    true,
  ]);
});

test('7: twenty marks of one voice, feature and day are one passage', async () => {
  const own = copyOf(example);
  const count = async (): Promise<number> =>
    (await own.asks<readonly Row[]>('report', '--why', 'trust/participating')).length;
  const numbers = Array.from({ length: 20 }, (_, at) => at + 1);
  const shown = (at: number): string =>
    `shows: ${at === 7 ? 'did' : 'felt'}; direction: ${at === 13 ? 'hinders' : 'helps'}`;
  const body = [
    numbers.map((at) => `==Plover number ${at} came back to the shore.==[^e${at}]`).join(' '),
    '',
    ...numbers.map((at) => `[^e${at}]: evidence for trust; ${shown(at)}`),
  ].join('\n');
  const before = await count();
  await own.does('diary', 'add', '--title', 'Plovers', '--after', 'day to day', '--body', body);
  expect(await count()).toBe(before);
  await own.does('share', 'Plovers', '--with', 'network', '--confirm', 'share');
  expect(await count()).toBe(before + 1);
  const rows = await own.asks<readonly Row[]>('report', '--why', 'trust/participating');
  const isPlovers = (row: Row): boolean => JSON.stringify(row).includes('Plover number');
  expect(rows.find(isPlovers)).toMatchObject({ shows: 'did' });
  const hard = await own.asks<readonly Row[]>('report', '--why', 'trust/participating/hard');
  expect(hard.filter(isPlovers)).toHaveLength(1);
});

test('8: brokers stand under others only', async () => {
  const rows = await example.asks<readonly Row[]>('report', '--why', 'all');
  const brokers = rows.filter(({ role }) => role === 'broker');
  expect(brokers.length).toBeGreaterThan(0);
  expect(brokers.filter(({ group }) => group !== 'other')).toEqual([]);
});

test('9: no ranking, no percentage', async () => {
  // Whole words: a message on the page speaks of a colleague, which holds the other word.
  expect(/[0-9] ?%|\b(ranked|ranking|league)\b/i.exec(await wordsOf(PAGES, example))).toBeNull();
});

test('10: with what hinders taken out, G21 holds in 7 cells and nothing looks better', async () => {
  const own = copyOf(example);
  for (const file of own.files('journal').filter((path) => path.endsWith('.md'))) takeHinderingOut(file);
  const [before, after] = [await example.asks<Report>('report'), await own.asks<Report>('report')];
  const counts = ['authorities', 'voices', 'passages', 'new', 'did', 'effect', 'backed'] as const;
  const better = after.cells.flatMap((cell, at) =>
    counts.filter((key) => Number(cell[key]) > Number(before.cells[at]?.[key])),
  );
  expect(better).toEqual([]);
  // Of few voices nothing is broken down, so nothing is said of what was hard.
  expect(after.cells.map(({ hard }) => hard ?? 0)).toEqual(after.cells.map(() => 0));
  const silent = [before, after].map((each) =>
    each.gaps.filter(({ id }) => id !== 'G13').map(({ id }) => id),
  );
  expect(silent[0]?.filter((id) => silent[1]?.includes(id) === false)).toEqual([]);
  expect(await own.asks<readonly Row[]>('report', '--why', 'G21')).toHaveLength(7);
});

test('11: nothing is lost without colour', async () => {
  for (const page of [['report', '--all'], ['feature', 'power'], ['visits'], ['enquiries']]) {
    const coloured = await example.does(...page, '--colour', 'always');
    // oxlint-disable-next-line no-control-regex
    expect(coloured.replaceAll(/\x1B\[[0-9;]*m/g, '')).toBe(await example.does(...page, '--colour', 'never'));
  }
  expect(await example.does('report', '--colour', 'always')).toContain('\u001B[');
});

test('12: a number is the length of its --why', async () => {
  const behind = new Map<string, number>();
  for (const { figure } of await example.asks<readonly Row[]>('report', '--why', 'all'))
    behind.set(figure, (behind.get(figure) ?? 0) + 1);
  expect(behind.get('power/participating')).toBe(6);
  const counted = figuresIn(await example.asks('report'));
  expect(counted.length).toBeGreaterThan(20);
  expect(counted.filter(({ key, count }) => (behind.get(key) ?? 0) !== count)).toEqual([]);
});

test('13: the same bytes in any time zone', async () => {
  const inZone = async (zone: string): Promise<readonly unknown[]> => {
    vi.stubEnv('TZ', zone);
    const hours = new Date(0).getTimezoneOffset();
    const told = [await example.does('report', '--all'), await example.does('timeline')];
    vi.unstubAllEnvs();
    return [hours, told];
  };
  const [tokyo, lima] = [await inZone('Asia/Tokyo'), await inZone('America/Lima')];
  expect(tokyo[0]).not.toBe(lima[0]);
  expect(tokyo[1]).toEqual(lima[1]);
});

test('14: a withdrawn message is in no output', async () => {
  const own = copyOf(example);
  const words = 'Nobody missed the Thursday meeting.';
  const message = await messageSaying(words, own);
  expect(await wordsOf(QUOTING, own)).toContain(words);
  await own.does('withdraw', message, '--yes');
  expect(await wordsOf(QUOTING, own)).not.toContain(words);
  for (const data of [['report'], ['report', '--why', 'all'], ['messages']])
    expect(await own.does(...data, '--json')).not.toContain(words);
});

test('15: agreeing needs "How we would know", and --anyway shows', async () => {
  const own = copyOf(example);
  const id = (await own.does('enquiry', 'new', 'What do plovers notice?', '--title', 'Plovers', '-q')).trim();
  const held = await own.lea(['enquiry', 'agree', id]);
  expect([held.exit, held.err.includes('How we would know')]).toEqual(['failed', true]);
  await own.does('enquiry', 'agree', id, '--anyway', 'agreed by phone');
  expect(await own.does('enquiry', 'show', id)).toContain('agreed without: agreed by phone');
});

test('17: exactly the gaps that the story raises', async () => {
  const { gaps } = await example.asks<Report>('report', '--all');
  expect(gaps.map(({ id }) => id).toSorted()).toEqual(
    '02 03 04 05 06 07 08 09 10 11 12 13 16 18 21 22 23'.split(' ').map((number) => `G${number}`),
  );
});

test('18: joining and a first entry are 6 questions, and no editor', async () => {
  const shared = copyOf(example);
  shared.git('clone', '-q', '--bare', '.', shared.at('hub.git'));
  const own = exampleIn(makeFolder());
  const start = () => {
    throw new Error('an editor was started');
  };
  const answers = ['ashmere', '2', ''];
  const joining = ['join', shared.at('hub.git'), own.at('journal')];
  expect(await own.lea(joining, { folder: own.root, answers, start })).toMatchObject({ exit: 'fine' });
  // After which meeting, how it was, what is understood now; then an offer of more, left with Enter. A question more
  // than these would find nobody to answer it, and stop.
  const written = ['', 'The plovers asked us first.', '', 'We had been asking for them.', '', ''];
  const ran = await own.lea(['diary', 'add'], { answers: written, start });
  expect([ran.exit, ran.out]).toEqual(['fine', expect.stringContaining('Kept privately')]);
});

test.each([266, 760])('19: of %i entries the briefing is one sheet: 80 columns, 62 lines', async (size) => {
  const own = size === 266 ? example : await makeExample(makeFolder(), '--size', String(size));
  for (const edition of ['chief', 'participating']) {
    const lines = (await own.does('report', '--for', edition)).trimEnd().split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.length).toBeLessThanOrEqual(62);
  }
});

test('21: two examples have one history', async () => {
  const other = await makeExample(makeFolder());
  expect(other.git('rev-parse', 'HEAD')).toBe(example.git('rev-parse', 'HEAD'));
});

test('22: an example of an earlier day gives the report that --as-at gives', async () => {
  const early = await makeExample(makeFolder(), '--as-at', '2024-10-10');
  // The words behind a line may differ: that consent lapsed later is written in no file with its day.
  for (const form of [['--all'], ['--for', 'participating']])
    expect(await early.does('report', ...form)).toBe(
      await example.does('report', ...form, '--as-at', '2024-10-10'),
    );
});

test('24: check ends with 1 and its three', async () => {
  const { code, out } = await example.lea(['check', '--json']);
  const { data }: { readonly data: readonly { readonly code: string }[] } = JSON.parse(out);
  const found = data.map((each) => each.code);
  expect([code, found.toSorted()]).toEqual([1, ['CLASH_WAITING', 'CONSENT_LAPSED', 'LINK_BROKEN']]);
});

test('25: of two rewordings made apart both are kept, without markers, and a person has to choose', async () => {
  const one = copyOf(example);
  one.git('clone', '-q', '--bare', '.', one.at('hub.git'));
  one.git('remote', 'add', 'origin', one.at('hub.git'));
  const other = exampleIn(makeFolder());
  const seat = ['--authority', 'ashmere', '--group', 'participating'];
  const joined = await other.lea(['join', one.at('hub.git'), other.at('journal'), ...seat], {
    folder: other.root,
  });
  expect(joined.exit).toBe('fine');
  const words = ['What happens when plovers set the agenda?', 'Who sets the agenda when schools may?'];
  const question = 'What happens when schools set the agenda?';
  const { id = '' } =
    (await one.asks<readonly { readonly id: string; readonly question: string }[]>('enquiry', 'list')).find(
      (each) => each.question === question,
    ) ?? {};
  await one.does('enquiry', 'refine', id, words[0] ?? '', '--why', 'a heron asked this');
  await other.does('enquiry', 'refine', id, words[1] ?? '', '--why', 'a curlew asked this');
  await one.does('sync');
  expect(await other.lea(['sync'])).toMatchObject({ code: 5 });
  const file = other.files('journal').find((path) => path.includes(id)) ?? '';
  for (const kept of words) expect(bytesOf(file)).toContain(kept);
  expect(bytesOf(file)).not.toMatch(/^(<{7}|={7}|>{7})/m);
});

test('28: handed round, no quiet authority is named', async () => {
  expect(await example.does('report', '--all')).toContain('Dunmarsh');
  const handed = ['report', '--all', '--hand-round'];
  for (const edition of ['chief', 'participating'])
    expect(await example.does(...handed, '--for', edition)).not.toContain('Dunmarsh');
});

/** A message by the words it begins with. */
async function messageSaying(words: string, of: Example): Promise<string> {
  const all = await of.asks<readonly Message[]>('messages');
  const found = all.find((each) => each.words?.startsWith(words));
  if (found === undefined) throw new Error(`No message says "${words}"`);
  return `${found.entry}#${found.mark}`;
}

/** Takes every note that says something hinders out of a file, and what points at it. */
function takeHinderingOut(file: string): void {
  const text = bytesOf(file);
  const notes = [...text.matchAll(/^\[\^([^\]]+)\]: (?:evidence|message) .*direction: hinders.*\n/gm)];
  const without = notes.reduce(
    (now, [note, label]) => now.replace(note, '').replaceAll(`[^${label}]`, ''),
    text,
  );
  writeFileSync(file, without, 'latin1');
}

/** Every figure in some data: its key and how many it counts. */
function figuresIn(data: unknown): readonly { readonly key: string; readonly count: number }[] {
  if (typeof data !== 'object' || data === null) return [];
  const { key, count } = { key: undefined, count: undefined, ...data };
  const own = typeof key === 'string' && typeof count === 'number' ? [{ key, count }] : [];
  return [...own, ...Object.values(data).flatMap(figuresIn)];
}
