import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the build said when it failed; empty when `dist/` is what `src/` says. */
    readonly buildFailure: string;
  }
}

const root = join(import.meta.dirname, '..');

/** Builds `dist/` once for the tests that start the real program, unless it is newer than all it is made of. */
export function setup(project: TestProject): void {
  project.provide('buildFailure', isBuilt() ? '' : build());
}

/** When a file or a folder last changed: in a folder, also when something in it came or went. */
const changed = (path: string): number =>
  statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY;

function isBuilt(): boolean {
  const inside = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const made = ['.rolldown.js', 'package-lock.json', 'src', ...inside.map((path) => join('src', path))];
  return Math.max(...made.map(changed)) < changed('dist/start.js');
}

/** A failed build stops the tests of the built program, not a test of something else. */
function build(): string {
  try {
    execFileSync(process.execPath, ['.rolldown.js'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
