import { spawn, type ChildProcess } from 'node:child_process';
import { parse } from 'node:path';
import { fault } from '../model/fault.ts';
import { hardenedSettings } from './hardening.ts';
import { environmentFor, isWindows, type Machine } from './machine.ts';
import { faultOfGit } from './said.ts';

/** Where git works: a folder, and the history beside it. Without `gitFolder` git works on no journal at all. */
export interface Place {
  readonly machine: Machine;
  /** Absolute. */
  readonly folder: string;
  /** Absolute; named on every call, so that git looks for no other. */
  readonly gitFolder?: string;
}

/** What a call over the network may do. */
export interface Network {
  /** Named in messages. */
  readonly host: string;
  /** Lets a window or the terminal ask who you are. */
  readonly signIn?: boolean | undefined;
  readonly stopping?: AbortSignal | undefined;
  /** After how many seconds without a word the call is ended; 10 unless a test says otherwise. */
  readonly silentSeconds?: number | undefined;
}

/** How a call differs from the ordinary one. */
export interface Call {
  readonly input?: Uint8Array | string;
  /** Exit codes that are answers; any other is thrown as a Fault. Only 0 unless named. */
  readonly fine?: readonly number[];
  readonly network?: Network;
  /** Added to the environment. */
  readonly extra?: Readonly<Record<string, string>>;
  /** Begins the sentence when git says something nobody foresaw: "Saving did not work." */
  readonly doing?: string;
}

/** What git answered. */
export interface Answer {
  readonly code: number;
  readonly out: Buffer;
  /** Its standard error: words for people, and hostile where a host wrote them. */
  readonly said: string;
}

const SILENT_SECONDS = 10;
const SECONDS_TO_TIDY_UP = 2;
type Ending = 'silent' | 'stopped';

/**
 * Runs git: no shell, an environment from nothing, the hardened settings, and the journal named outright. The one
 * place where a program is started by this layer, apart from simple-git's own.
 */
export async function runGit(place: Place, args: readonly string[], call: Call = {}): Promise<Answer> {
  const signIn = call.network?.signIn === true;
  const child = spawn('git', [...leading(place), ...args], {
    // A folder without a journal in it: Windows would look for git.exe in the current folder first.
    cwd: parse(place.folder).root,
    env: { ...environmentFor(place.machine, signIn), ...call.extra },
    // A group of its own can be ended whole, ssh included; but then nobody could type a password.
    detached: call.network !== undefined && !signIn && !isWindows(),
    windowsHide: true,
    stdio: 'pipe',
  });
  const ended = call.network === undefined ? undefined : endWhenSilent(child, place.machine, call.network);
  // git may stop before it has read everything; its exit code tells why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(call.input ?? '');
  const answer = await answerOf(child);
  const ending = ended?.();
  if (ending === 'stopped') throw fault('STOPPED', { kept: false });
  if (ending === 'silent') throw fault('TIMED_OUT', { host: call.network?.host ?? '' });
  if (!(call.fine ?? [0]).includes(answer.code))
    throw faultOfGit(answer.said, { doing: call.doing ?? 'A step in the journal', folder: place.folder });
  return answer;
}

/** What `runGit` wrote to standard output, as text without the last line end. */
export async function readGit(place: Place, args: readonly string[], call: Call = {}): Promise<string> {
  const { out } = await runGit(place, args, call);
  return out.toString('utf8').replace(/\n$/, '');
}

function leading({ folder, gitFolder }: Place): string[] {
  const settings = hardenedSettings().flatMap((setting) => ['-c', setting]);
  if (gitFolder === undefined) return [...settings, '-C', folder];
  return [...settings, '-C', folder, `--git-dir=${gitFolder}`, `--work-tree=${folder}`];
}

async function answerOf(child: ChildProcess): Promise<Answer> {
  const out: Buffer[] = [];
  const said: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'ENOENT' ? fault('GIT_MISSING', undefined, cause) : cause);
    });
    child.once('close', (exit) => {
      resolve(exit ?? 128);
    });
  });
  return { code, out: Buffer.concat(out), said: Buffer.concat(said).toString('utf8') };
}

/** Ends the whole group after some silent seconds, or when told to stop; the answer says whether and why. */
function endWhenSilent(child: ChildProcess, machine: Machine, network: Network): () => Ending | undefined {
  let ending: Ending | undefined;
  let last: NodeJS.Timeout | undefined;
  const end = (why: Ending): void => {
    ending ??= why;
    endGroup(child, machine, 'SIGTERM');
    last ??= setTimeout(() => {
      endGroup(child, machine, 'SIGKILL');
    }, SECONDS_TO_TIDY_UP * 1000);
  };
  const silence = setTimeout(
    () => {
      end('silent');
    },
    (network.silentSeconds ?? SILENT_SECONDS) * 1000,
  );
  const stop = (): void => {
    end('stopped');
  };
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', () => silence.refresh());
  network.stopping?.addEventListener('abort', stop, { once: true });
  if (network.stopping?.aborted === true) stop();
  child.once('close', () => {
    clearTimeout(silence);
    clearTimeout(last);
    network.stopping?.removeEventListener('abort', stop);
  });
  return () => ending;
}

function endGroup(child: ChildProcess, machine: Machine, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (isWindows()) {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    machine.signal(-child.pid, signal);
  } catch {
    // No group of that number: it shares ours, so that it could ask for a password. It alone is ended.
    child.kill(signal);
  }
}
