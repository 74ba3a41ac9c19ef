import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'vitest';

/** The browser that pages are read in. */
export const CHROMIUM = process.env['LEA_CHROMIUM'] ?? '/usr/bin/chromium';

const isThere = (program: string): boolean =>
  program.includes('/') ? existsSync(program) : spawnSync(program, ['--version']).error === undefined;

/** Programs that are wanted and not here. With LEA_REQUIRE_TOOLS=1 a missing one is a failure, not a reason to skip. */
export function missing(...programs: readonly string[]): boolean {
  const absent = programs.filter((program) => !isThere(program));
  if (absent.length === 0) return false;
  const required = process.env['LEA_REQUIRE_TOOLS'] === '1';
  test.skipIf(!required)(`${absent.join(' and ')} stands ready`, () => {
    throw new Error(`${absent.join(' and ')} is not installed`);
  });
  return true;
}

/** Runs a program to its end and gives what it said. */
export function runProgram(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error !== undefined || status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return stdout;
}
