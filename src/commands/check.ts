import { isAbsolute, join } from 'node:path';
import { KINDS } from '../kinds/index.ts';
import type { Entry } from '../model/entry.ts';
import { choice, yes } from '../model/field.ts';
import { type Place, type Problem, problem as problemOf } from '../model/problem.ts';
import { checkEntries } from '../reports/checks/check-entries.ts';
import { findDetail } from '../reports/checks/checking.ts';
import { checkForGitHub, checkPage } from '../render/check-page.ts';
import { forTerminal } from '../render/safe.ts';
import { NETWORK_FILE } from '../store/layout.ts';
import { networkAsEntry, networkClashes } from '../store/network-clashes.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { answered, withFormat } from './for-programs.ts';
import { defineVerb } from './verb.ts';
import type { World } from './world.ts';

const FORMATS = ['text', 'json', 'github'] as const;

/** Problems in the entries, with line and fix. Exits 1 when anything is found. */
export const check = defineVerb({
  name: 'check',
  summary: 'Problems in the entries, with line and fix.',
  args: [],
  flags: {
    format: asFlag(choice('For whom it is written', FORMATS)),
    fix: asFlag(yes('Mend what is safe to mend; each change is shown first')),
  },
  examples: ['lea check', 'lea check --fix', 'lea check --format github'],
  writes: true,
  run: async ({ flags }, world) => {
    let desk = await openDesk(world);
    const { mender, mendSafely } = await import('./mending.ts');
    const look = async (at: Desk): Promise<readonly Problem[]> =>
      inOrder(findProblems(at, (await mender(at, world)).canMend, world));
    let problems = await look(desk);
    if (flags.fix === true && (await mendSafely(problems, desk, world)) > 0) {
      desk = await openDesk(world);
      problems = await look(desk);
    }
    tell(problems, flags.format ?? 'text', desk, world);
    return problems.length === 0 ? 'fine' : 'failed';
  },
});

/** Everything wrong in a journal: what reading shows, templates, and what entries say of each other. */
export function findProblems(
  desk: Desk,
  canMend: (problem: Problem) => boolean,
  world: World,
): readonly Problem[] {
  const { journal, reading } = desk;
  const detail = (entry: Entry, key: string, value?: string): Place => ({
    file: nameOf(entry, desk),
    ...findDetail(journal.textOf(entry), key, value),
  });
  const found = checkEntries({
    kinds: KINDS,
    network: journal.network,
    shared: reading.shared,
    all: reading.all,
    digest: (text) => world.digest(text),
    file: (entry) => nameOf(entry, desk),
    detail,
  });
  const network = networkWaiting(journal.networkText());
  return [...reading.problems, ...journal.templateProblems(), ...network, ...found].map((each) =>
    canMend(each) ? { ...each, fix: 'lea check --fix' } : each,
  );
}

/** Two versions of the network's own details that wait for somebody to choose. */
const networkWaiting = (text: string): readonly Problem[] => {
  const network = networkAsEntry(text);
  return (network === undefined ? [] : networkClashes(network)).map(({ name }) => {
    const place = { file: NETWORK_FILE, ...findDetail(text, 'conflicts', name), fix: 'lea settle network' };
    return problemOf('CLASH_WAITING', place, { field: name });
  });
};

/** What an entry's file is called: from the journal's folder; a private one by its whole path. */
const nameOf = (entry: Entry, { journal }: Desk): string =>
  entry.space === 'private' ? journal.fileOf(entry) : entry.path;

/** By cause, then file, then line; files that could not be read come first. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const rank = ({ code }: Problem): number =>
    problems.some((each) => each.code === code && each.unreadable) ? 0 : 1;
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return problems.toSorted(
    (a, b) => rank(a) - rank(b) || compare(a.code, b.code) || compare(a.file, b.file) || a.line - b.line,
  );
}

function tell(
  problems: readonly Problem[],
  format: (typeof FORMATS)[number],
  desk: Desk,
  world: World,
): void {
  const { columns, program } = world.settings;
  const answer = {
    schema: 'lea.check/1',
    data: () => problems.map(dataOf),
    ids: [...new Set(problems.map(({ file }) => file))],
    stands: true as const,
    columns: ['file', 'line', 'column', 'code', 'message'],
  };
  if (format === 'github') world.data(forTerminal(checkForGitHub(problems), { multiline: true }));
  else if (!answered(answer, desk, withFormat(format, world)))
    world.out(
      checkPage(problems, {
        entries: desk.reading.all.all.length,
        lineOf: lineReader(desk, world),
        columns,
        program,
      }),
    );
}

const KEYS = ['code', 'file', 'line', 'column', 'message', 'fix', 'unreadable'] as const;

const dataOf = (problem: Problem): Readonly<Record<string, unknown>> =>
  Object.fromEntries(KEYS.map((key) => [key, problem[key]]));

const LONGEST = 1_048_576;

/** Reads the lines that problems lie on, each file once; a file that is no text shows none. */
function lineReader({ journal }: Desk, world: World): (problem: Problem) => string | undefined {
  const read = new Map<string, readonly string[]>();
  return ({ file, line, column }) => {
    if (line === 1 && column === undefined) return undefined;
    const lines = read.get(file) ?? linesOf(isAbsolute(file) ? file : join(journal.folder, file), world);
    read.set(file, lines);
    return lines[line - 1];
  };
}

function linesOf(path: string, { disk }: World): readonly string[] {
  const look = disk.read(path, LONGEST);
  const text = look.ok ? Buffer.from(look.bytes).toString('utf8') : '';
  return text.includes('\0') ? [] : text.split(/\r\n|[\r\n]/);
}
