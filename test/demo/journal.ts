import { createHash } from 'node:crypto';
import { type DemoEvent, type DemoFile, playWayside } from '../../src/demo/play.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Entry } from '../../src/model/entry.ts';
import { type Network, readNetwork } from '../../src/model/network.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Raw } from '../../src/model/shape.ts';
import { FEATURES } from '../../src/model/vocabulary.ts';
import { encodeEntry, readEntry } from '../../src/store/codec.ts';
import { pathFor } from '../../src/store/layout.ts';
import { type Ground, settle } from '../../src/reports/ground.ts';
import { sharedOnly } from '../../src/reports/shared-entries.ts';

/** The evening at which the example ends unless another is asked for. */
export const DAY = '2025-06-05';
/** SHA-256 of a text, as the journal's prints are made with. */
export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The example as files, written and read back by the journal's own codec. */
export interface Told {
  readonly events: readonly DemoEvent[];
  readonly entries: readonly Entry[];
  readonly shared: readonly Entry[];
  readonly problems: readonly Problem[];
  readonly network: Network;
}

/** Plays the example and reads what it leaves, file by file. */
export const tell = (asAt = DAY, size = 266): Told => leftBy([...playWayside({ asAt, size, digest }).events]);

/** What some saves of the example leave, read file by file. */
export function leftBy(events: readonly DemoEvent[]): Told {
  const files = new Map<string, { file: DemoFile; space: Entry['space'] }>();
  for (const { files: saved, space } of events)
    for (const file of saved) files.set(String(file.values['id']), { file, space });
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  let network: Network | undefined;
  const find = (id: string): DemoFile | undefined => files.get(id)?.file;
  for (const { file, space } of files.values()) {
    if (file.kind === 'network') {
      network = readNetwork(rawOf(file.values) as ReadonlyMap<string, Raw>).network;
      continue;
    }
    const read = readOnce(file, space, find);
    problems.push(...read.problems);
    if (read.entry !== undefined) entries.push(read.entry);
  }
  if (network === undefined) throw new Error('No network was told');
  return { events, entries, shared: entries.filter((entry) => entry.space === 'shared'), problems, network };
}

const known = new WeakMap<DemoFile, ReturnType<typeof readEntry>>();

/** Writes a file and reads it back; a file that stands on many days is read once. */
function readOnce(
  file: DemoFile,
  space: Entry['space'],
  find: (id: string) => DemoFile | undefined,
): ReturnType<typeof readEntry> {
  const kind = KINDS.find(({ name }) => name === file.kind);
  if (kind === undefined) throw new Error(`${file.kind} is no kind`);
  const before = known.get(file);
  if (before !== undefined) return before;
  const bytes = Buffer.from(encodeEntry(kind, file.values, file.body));
  const path = pathFor(kind, file.values, find);
  const read = readEntry(bytes, { path, space }, { kinds: KINDS, features: FEATURES, repair: false });
  known.set(file, read);
  return read;
}

/** The ground of reports over what was told. */
export const groundOf = ({ shared, network }: Told, asAt = DAY): Ground =>
  settle({ entries: sharedOnly(shared), network, asAt, digest, unreadable: 0 });

function rawOf(value: unknown): Raw {
  if (Array.isArray(value)) return value.map(rawOf);
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([key, inner]) => [key, rawOf(inner)]));
  if (typeof value === 'string') return value;
  return value === true ? 'yes' : typeof value === 'number' ? String(value) : null;
}

/** A value that is a list of small maps, or none. */
export function rowsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.filter((row) => isRow(row));
}

const isRow = (row: unknown): row is Readonly<Record<string, unknown>> =>
  typeof row === 'object' && row !== null;
