import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs that nothing in a journal may start: what stands for one leaves a mark. */
const PROGRAMS = (
  'evil ssh curl wget nc gpg gpg2 less more vi vim nano editor sensible-editor xdg-open open python python3 perl age svn ' +
  'cvs p4 bash git-lfs git-evil git-credential-evil git-remote-evil git-annex lea npx npm'
).split(' ');

/** Words that stand outside every journal and that nobody may come to see. */
export const CANARY = 'plover lantern nine';

/** Programs and a port that nothing may reach: what reaches one of them leaves a mark. */
export interface Cage {
  /** A program that leaves a mark, by its whole path. */
  readonly evil: string;
  /** An address on this computer at which somebody listens. */
  readonly url: string;
  readonly port: number;
  /** Where programs are looked for: those of the cage first. */
  readonly path: string;
  /** What has reached them since this was asked last, in words; nothing is as it should be. */
  readonly marks: () => readonly string[];
  readonly close: () => void;
}

/** Sets up programs and a port, once for many journals that are tried one after the other. */
export async function openCage(): Promise<Cage> {
  const shims = mkdtempSync(join(tmpdir(), 'lea-cage-'));
  const mark = join(shims, 'mark');
  for (const name of PROGRAMS)
    writeFileSync(join(shims, name), `#!/bin/sh\necho "$0 $*" >> '${mark}'\nexit 1\n`, { mode: 0o755 });
  let calls = 0;
  const server = createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    evil: join(shims, 'evil'),
    url: `http://127.0.0.1:${port}/evil`,
    port,
    path: `${shims}:${process.env['PATH'] ?? ''}`,
    marks: () => {
      const told = existsSync(mark) ? [`started: ${readFileSync(mark, 'utf8')}`] : [];
      const called = calls === 0 ? [] : [`called ${calls} times`];
      rmSync(mark, { force: true });
      calls = 0;
      return [...told, ...called];
    },
    close: () => {
      server.close();
      rmSync(shims, { recursive: true, force: true });
    },
  };
}

/** Files outside every journal, which nobody may read or write. */
export interface Outside {
  readonly outside: string;
  /** From now on every reading and writing there shows. */
  readonly watch: () => void;
  /** What was read or written, in words; nothing is as it should be. */
  readonly touched: () => readonly string[];
}

/** Lays files down beside a journal. */
export function layOutside(root: string): Outside {
  const outside = join(root, 'outside');
  mkdirSync(join(outside, 'folder'), { recursive: true });
  for (const file of ['secret.md', 'folder/x--d-0000000009.md'])
    writeFileSync(join(outside, file), `${CANARY}\n`, { mode: 0o755 });
  let before: State = new Map();
  return {
    outside,
    watch: () => {
      before = agedStateOf(outside);
    },
    touched: () => differences(before, stateOf(outside)),
  };
}

/** When a file was read and written last, and how large it is, by its path. */
type State = ReadonlyMap<string, string>;

const LONG_AGO = 1_000_000_000;

/** Makes every file look as if nobody had read it for years, so that a reading shows. */
function agedStateOf(folder: string): State {
  for (const path of filesIn(folder)) utimesSync(path, LONG_AGO, LONG_AGO + 1);
  return stateOf(folder);
}

const stateOf = (folder: string): State =>
  new Map(
    filesIn(folder).map((path) => {
      const { atimeMs, mtimeMs, size } = statSync(path);
      return [path, `read ${atimeMs}, written ${mtimeMs}, ${size} bytes`];
    }),
  );

function filesIn(folder: string): readonly string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

function differences(before: State, after: State): readonly string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  return paths
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => `outside, ${path}: was ${before.get(path)}, is ${after.get(path)}`);
}
