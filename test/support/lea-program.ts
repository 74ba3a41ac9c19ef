import { join } from 'node:path';
import { NOUNS, VERBS } from '../../src/commands/index.ts';
import { EXITS } from '../../src/model/exit.ts';
import { type Calls, realCalls } from '../../src/store/calls.ts';
import { diskOver } from '../../src/store/disk.ts';
import { main } from '../../src/terminal/main.ts';
import { openRealWorld } from '../../src/terminal/real-world.ts';

// lea itself, on the real outside, but for one thing: at the moment named by LEA_CRASH_AT it ends itself and all that it
// started, by force. LEA_TEMPLATES says where lea's own templates are, since this program does not lie beside them.
const point = process.env['LEA_CRASH_AT'] ?? '';

function passes(at: string): void {
  if (at === point) process.kill(-process.pid, 'SIGKILL');
}

const opened = new Map<number, string>();
const isDraft = (path: string): boolean => /[\\/]drafts[\\/]/.test(path);
const isEntry = (path: string): boolean => path.endsWith('.md') || path.endsWith('network.yaml');

/** The computer's calls, with a moment after each that counts: a draft kept, a file written under another name, its name given. */
const calls: Calls = {
  ...realCalls,
  openSync: (path, flags, mode) => {
    const file = realCalls.openSync(path, flags, mode);
    opened.set(file, String(path));
    return file;
  },
  fsyncSync: (file) => {
    realCalls.fsyncSync(file);
    const path = opened.get(file) ?? '';
    if (path.includes('.lea-tmp-') && !isDraft(path)) passes('write');
  },
  linkSync: (from, to) => {
    realCalls.linkSync(from, to);
    if (isEntry(String(to))) passes('rename');
  },
  renameSync: (from, to) => {
    realCalls.renameSync(from, to);
    if (isDraft(String(to))) passes('draft');
    else if (isEntry(String(to))) passes('rename');
  },
};

const { outside } = openRealWorld(diskOver(calls));
const templates = process.env['LEA_TEMPLATES'] ?? join(import.meta.dirname, '../../templates');
const exit = await main(process.argv.slice(2), { ...outside, templates, crash: passes }, VERBS, NOUNS);
process.exitCode = EXITS[exit];
