import type { Place } from './plumbing.ts';
import { parseRaw, type RawChange } from './raw-diff.ts';
import type { Signature } from './signature.ts';

/** One save, as the history tells it. Every text in it may be a stranger's. */
export interface Save {
  readonly id: string;
  readonly parents: readonly string[];
  /** Seconds since 1970. */
  readonly when: number;
  readonly author: Signature;
  /** The first line of its message. */
  readonly subject: string;
  /** Lines `Key: value` under the message. */
  readonly trailers: ReadonlyMap<string, string>;
  /** What it changed; none for one that only brings two lines together. */
  readonly changes: readonly RawChange[];
}

/** Which saves to read; newest first. */
export interface Asked {
  /** Only saves that touched this path. */
  readonly path?: string;
  /** Only saves that touched the entry with this id, whatever its file was called. */
  readonly entry?: string;
  /** Only saves that came after this one. */
  readonly after?: string;
  /** The newest save to tell of; the journal as it is, unless given. */
  readonly upTo?: string;
  readonly limit?: number;
}

// NUL cannot stand in a message or a name, so no stranger's text can pass for the end of a field.
const FIELDS = ['%H', '%P', '%at', '%an', '%ae', '%s', '%(trailers:unfold,only)'];
const ID = /^[a-z]-[0-9a-z]+$/;
const HASH = /^[0-9a-f]{40,64}$/;

/** Reads saves through simple-git. */
export async function readHistory(place: Place, asked: Asked): Promise<Save[]> {
  const { simpleGitIn } = await import('./simple.ts');
  const format = `--format=${FIELDS.map((field) => `${field}%x00`).join('')}`;
  const limit = asked.limit === undefined ? [] : [`--max-count=${asked.limit}`];
  const args = ['log', '-z', format, '--raw', '--no-abbrev', '--no-renames', ...limit, rangeOf(asked)];
  const text = await simpleGitIn(place).raw([...args, '--', ...pathsOf(asked)]);
  return parseHistory(text.split('\0'));
}

function rangeOf({ after, upTo = 'HEAD' }: Asked): string {
  if (upTo !== 'HEAD' && !HASH.test(upTo)) throw new Error(`not the hash of a save: ${upTo}`);
  if (after !== undefined && !HASH.test(after)) throw new Error(`not the hash of a save: ${after}`);
  return after === undefined ? upTo : `${after}..${upTo}`;
}

function pathsOf({ path, entry }: Asked): string[] {
  if (entry !== undefined && !ID.test(entry)) throw new Error(`not an id: ${entry}`);
  return [
    ...(path === undefined ? [] : [`:(literal)${path}`]),
    ...(entry === undefined ? [] : [`:(glob)**/*--${entry}.md`]),
  ];
}

function parseHistory(parts: readonly string[]): Save[] {
  const saves: Save[] = [];
  let at = 0;
  while (at + FIELDS.length < parts.length) {
    const [id = '', parents = '', when = '', name = '', email = '', subject = '', trailers = ''] =
      parts.slice(at);
    at += FIELDS.length + 1;
    const from = at;
    while (/^\n?:/.test(parts[at] ?? '')) at += 2;
    const raw = parts.slice(from, at).map((part) => `${part.replace(/^\n:/, ':')}\0`);
    saves.push({
      id,
      parents: parents.split(' ').filter((parent) => parent !== ''),
      when: Number(when),
      author: { name, email },
      subject,
      trailers: readTrailers(trailers),
      changes: parseRaw(Buffer.from(raw.join(''))),
    });
  }
  return saves;
}

function readTrailers(text: string): Map<string, string> {
  const pairs = text.split('\n').map((line) => /^([A-Za-z-]+): (.*)$/.exec(line));
  return new Map(pairs.flatMap((pair) => (pair === null ? [] : [[pair[1] ?? '', pair[2] ?? ''] as const])));
}
