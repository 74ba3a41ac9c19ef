import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { isatty } from 'node:tty';
import type { World } from '../commands/world.ts';
import { isDay } from '../model/day.ts';
import { fault } from '../model/fault.ts';
import type { Outlet, Outside } from './outside.ts';

/** The real outside, and whether what reads lea's answer has gone away. */
export interface RealOutside {
  readonly outside: Outside;
  readonly readerHasGone: () => boolean;
}

/** Builds the outside of this very process: the only place that reaches for it, the clock and chance. */
export function openRealWorld(disk: World['disk']): RealOutside {
  const root = packageRoot();
  let gone = false;
  const whenClosed = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
  };
  const outlet = (stream: NodeJS.WriteStream): Outlet => {
    stream.on('error', whenClosed);
    return {
      write: (text) => void (text !== '' && !gone && stream.write(text)),
      isTerminal: stream.isTTY,
      get columns() {
        return stream.isTTY ? stream.columns : undefined;
      },
      get rows() {
        return stream.isTTY ? stream.rows : undefined;
      },
      stream,
    };
  };
  const sharing = { programs: 0 };
  const outside: Outside = {
    folder: currentFolder(),
    disk,
    templates: join(root, 'templates'),
    site: join(root, 'dist', 'search-box.js'),
    machine: {
      environment: process.env,
      pid: process.pid,
      signal: (pid, signal) => void process.kill(pid, signal),
    },
    node: process.versions.node,
    programPath: [process.execPath, ...process.argv.slice(1, 2)],
    stopping: stopSignal(() => sharing.programs > 0),
    today: () => today(process.env['LEA_NOW']),
    now: () => moment(process.env['LEA_NOW']),
    chance: (bytes) => randomBytes(bytes),
    digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    version: () => versionOf(root),
    windows: process.platform === 'win32',
    platform: process.platform,
    home: homedir(),
    inputIsTerminal: isatty(0),
    input: () => process.stdin,
    out: outlet(process.stdout),
    err: outlet(process.stderr),
    start: async (what) => {
      const shares = what.capture === true ? 0 : 1;
      sharing.programs += shares;
      const ended = await (await import('./programs.ts')).startProgram(what);
      sharing.programs -= shares;
      return ended;
    },
    launch: async (program, args) => (await import('./programs.ts')).launchProgram(program, args),
  };
  return { outside, readerHasGone: () => gone };
}

/** The folder lea was started in; its name alone, where somebody has taken the folder itself away meanwhile. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env['PWD'] ?? homedir();
  }
}

/** Ends at once: after Ctrl-C, work that only reads may still be going on. */
export const leaveAtOnce = (code: number): never => process.exit(code);

/**
 * The first Ctrl-C, or a request to stop, asks for an end at the next safe point; the second ends at once. Ctrl-C in an
 * editor or a pager belongs to that program.
 */
function stopSignal(isElsewhere: () => boolean): AbortSignal {
  const stopping = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    if (signal === 'SIGINT' && isElsewhere()) return;
    if (stopping.signal.aborted) process.exit(130);
    stopping.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  return stopping.signal;
}

/** LEA_NOW is a day, `2026-11-23`, or a moment, `2026-11-23T14:00:00Z`. */
function moment(fixed: string | undefined): number {
  if (fixed === undefined || fixed === '') return Date.now();
  const at = Date.parse(fixed);
  if (Number.isNaN(at) || !isDay(fixed.slice(0, 10)))
    throw fault('BAD_SETTING', {
      place: 'the environment',
      key: 'LEA_NOW',
      why: `is "${fixed}", which is not a day`,
    });
  return at;
}

function today(fixed: string | undefined): string {
  if (fixed !== undefined && fixed !== '') return new Date(moment(fixed)).toISOString().slice(0, 10);
  const now = new Date();
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The folder that holds the package: this file lies in it one level down when built, deeper in the sources. */
function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

function versionOf(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : '';
}
