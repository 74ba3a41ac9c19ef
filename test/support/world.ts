import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Verb } from '../../src/commands/verb.ts';
import { type Exit, EXITS } from '../../src/model/exit.ts';
import { realDisk } from '../../src/store/disk.ts';
import { main } from '../../src/terminal/main.ts';
import type { Ended, Outlet, Outside, Start } from '../../src/terminal/outside.ts';
import type { Noun } from '../../src/terminal/tree.ts';

/** The day on which every test takes place. */
export const DAY = '2026-11-23';

/** Something that happened at the screen. */
export interface Event {
  readonly where: 'out' | 'err' | 'answer';
  readonly text: string;
}

/** What a test decides about the outside; the rest is a quiet computer with nobody at it. */
export interface Arranged {
  /** The person's own folder; settings and private spaces lie in it. */
  readonly home: string;
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What is typed at each question, in order. With any, questions may be asked. */
  readonly answers?: readonly string[];
  /** What stands on standard input. */
  readonly input?: string;
  /** The window behind both streams; without one, nothing is a terminal but where questions are asked. */
  readonly window?: { readonly columns: number; readonly rows: number };
  /** Standard output is a terminal of no known size, as where a page is read. */
  readonly screen?: true;
  readonly disk?: Outside['disk'];
  readonly start?: (what: Start) => Ended;
  /** What becomes of a program that is to go on by itself; none can be started unless this says so. */
  readonly launch?: (program: string, args: readonly string[]) => boolean;
  readonly stopping?: AbortSignal;
  /** Ends the program at a named moment, by throwing. */
  readonly crash?: NonNullable<Outside['crash']>;
  /** Makes chance differ; the same salt gives the same ids. */
  readonly salt?: string;
}

/** An outside of a test's own making, and what happened at its screen. */
export interface Arrangement {
  readonly outside: Outside;
  readonly events: readonly Event[];
}

/** A new empty folder, gone when the test is over. */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lea-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes an outside with a fixed day, fixed chance and no colour. */
export function arrange(arranged: Arranged): Arrangement {
  const events: Event[] = [];
  const answers = [...(arranged.answers ?? [])];
  const asks = arranged.answers !== undefined;
  const environment = { ...cleanEnvironment(arranged.home), ...arranged.environment };
  mkdirSync(arranged.home, { recursive: true });
  const outlet = (where: 'out' | 'err'): Outlet => ({
    write: (text) => void (text !== '' && events.push({ where, text })),
    isTerminal:
      arranged.window !== undefined ||
      (where === 'err' && asks) ||
      (where === 'out' && arranged.screen === true),
    columns: arranged.window?.columns ?? (asks && where === 'err' ? 59 : undefined),
    rows: arranged.window?.rows,
    stream: new Writable({
      write: (part: Buffer, _encoding, done) => {
        events.push({ where, text: part.toString('utf8') });
        done();
      },
    }),
  });
  const input = (): Readable => {
    if (arranged.input !== undefined) return Readable.from([Buffer.from(arranged.input)]);
    const answer = answers.shift();
    if (answer === undefined) return Readable.from([]);
    return new Readable({
      read() {
        events.push({ where: 'answer', text: answer });
        this.push(`${answer}\n`);
        this.push(null);
      },
    });
  };
  const day = environment['LEA_NOW'] ?? DAY;
  let drawn = 0;
  const outside: Outside = {
    folder: arranged.folder ?? arranged.home,
    disk: arranged.disk ?? realDisk,
    templates: join(import.meta.dirname, '../../templates'),
    site: join(import.meta.dirname, '../../dist/search-box.js'),
    machine: {
      environment,
      pid: process.pid,
      signal: (pid, signal) => void process.kill(pid, signal),
    },
    node: '20.19.0',
    programPath: [process.execPath, 'lea'],
    stopping: arranged.stopping ?? new AbortController().signal,
    today: () => day.slice(0, 10),
    now: () => Date.parse(day.length === 10 ? `${day}T09:00:00Z` : day),
    chance: (bytes) => bytesFrom(`${arranged.salt ?? ''} ${(drawn += 1)}`, bytes),
    digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    wait: () => Promise.resolve(),
    ...(arranged.crash === undefined ? {} : { crash: arranged.crash }),
    version: () => '0.0.0',
    windows: false,
    platform: 'linux',
    home: arranged.home,
    inputIsTerminal: asks,
    input,
    out: outlet('out'),
    err: outlet('err'),
    start: (what) => Promise.resolve(arranged.start?.(what) ?? { code: undefined, output: '' }),
    launch: (program, args) => Promise.resolve(arranged.launch?.(program, args) ?? false),
  };
  return { outside, events };
}

/** How a command ended, and what it left on each stream. */
export interface Ran {
  readonly exit: Exit;
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in an outside of the test's own. */
export async function run(
  argv: readonly string[],
  arranged: Arranged,
  verbs: readonly Verb[],
  nouns: readonly Noun[],
): Promise<Ran> {
  const { outside, events } = arrange(arranged);
  const exit = await main(argv, outside, verbs, nouns);
  const on = (where: Event['where']): string =>
    events.flatMap((event) => (event.where === where ? [event.text] : [])).join('');
  return { exit, code: EXITS[exit], out: on('out'), err: on('err') };
}

/** No setting of the computer that the tests run on reaches them. */
export const cleanEnvironment = (home: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: home,
  GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_DATE: `${DAY}T09:00:00Z`,
  GIT_COMMITTER_DATE: `${DAY}T09:00:00Z`,
  TMPDIR: tmpdir(),
});

/** So many bytes, always the same for one seed. */
function bytesFrom(seed: string, count: number): Uint8Array {
  const parts: Buffer[] = [];
  for (let at = 0; at * 32 < count; at += 1)
    parts.push(createHash('sha256').update(`${seed} ${at}`).digest());
  return Buffer.concat(parts).subarray(0, count);
}
