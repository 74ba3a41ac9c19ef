import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';
import { afterAll, beforeAll } from 'vitest';
import { cleanEnvironment } from './world.ts';

/** The built program, as people start it. */
export const LEA = join(import.meta.dirname, '../../bin/lea.js');

/** How a program is started. */
export interface Started {
  readonly folder: string;
  readonly home: string;
  /** Another program than the built lea. */
  readonly program?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Ends the whole group by force after so many milliseconds. */
  readonly killAfter?: number;
}

/** How it ended, and what it left on each stream. */
export interface Ending {
  /** None where it was ended by force. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  /** How long it ran, in milliseconds. */
  readonly took: number;
}

/** Runs a Node program in a group of its own, with nobody at the keyboard, and waits for its end. */
export async function startProgram(argv: readonly string[], how: Started): Promise<Ending> {
  const { folder, home, program = LEA, environment = {}, killAfter } = how;
  const began = performance.now();
  const child = spawn(process.execPath, [program, ...argv], {
    cwd: folder,
    env: { ...cleanEnvironment(home), ...environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (said.out += part.toString('utf8')));
  child.stderr.on('data', (part: Buffer) => (said.err += part.toString('utf8')));
  const timer = killAfter === undefined ? undefined : setTimeout(() => endGroup(child.pid), killAfter);
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, ...said, took: Math.round(performance.now() - began) });
    });
  });
}

/** Ends a program and all that it started, by force; one that has ended by itself meanwhile is let be. */
export function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Makes a program of one of the sources beside this file, once before the tests of a file; gives where it will be. */
export function builtProgram(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lea-program-'));
  const name = source.replace(/\.ts$/, '');
  beforeAll(async () => {
    // As in the package, so that the program knows where it lies and which it is.
    copyFileSync(join(import.meta.dirname, '../../package.json'), join(folder, 'package.json'));
    await build({
      input: { [name]: join(import.meta.dirname, source) },
      platform: 'node',
      output: {
        dir: folder,
        format: 'esm',
        entryFileNames: '[name].mjs',
        chunkFileNames: '[name]-[hash].mjs',
      },
      logLevel: 'silent',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, `${name}.mjs`);
}

/** Where lea's own templates are, for a program that does not lie beside them. */
export const TEMPLATES = join(import.meta.dirname, '../../templates');
