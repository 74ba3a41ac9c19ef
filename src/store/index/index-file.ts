import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { Fault } from '../../model/fault.ts';
import type { Kind } from '../../model/kind.ts';
import type { Disk } from '../disk.ts';
import type { IndexPlan } from './index-maker.ts';

/** Set by whatever builds the program, anew for every change of it; sources as they stand have none. */
declare const LEA_BUILD: string | undefined;

const MAGIC = 'lea-ix-2';
const HEAD = 16;
const LARGEST = 2 ** 31 - 1;

/** What an index must have been made with to be believed: this very program, these kinds and features, this installation. */
export interface Maker {
  readonly stamp: string;
  /** A number kept in the person's own settings, so that a file that came with a folder is never taken for ours. */
  readonly install: string;
}

/** The stamp of an index: it changes with the declarations of the kinds, the network's features and the program. */
export function stampFor(kinds: readonly Kind[], features: readonly string[]): string {
  const build = typeof LEA_BUILD === 'undefined' ? 'source' : LEA_BUILD;
  return createHash('sha1')
    .update(JSON.stringify([build, kinds, features]))
    .digest('hex');
}

/** An index as it lies in its file; `name` tells it from every other. */
export interface Kept {
  readonly name: string;
  readonly plan: IndexPlan;
  readonly bytes: Buffer;
}

/** An index as the bytes of its file. */
export function encodeIndex(maker: Maker, { plan, bytes }: Omit<Kept, 'name'>): Buffer {
  const head = Buffer.from(JSON.stringify({ ...maker, plan }));
  const from = (HEAD + head.length + 7) & ~7;
  const file = Buffer.allocUnsafeSlow((from + bytes.length + 7) & ~7).fill(0);
  file.write(MAGIC, 'latin1');
  file.writeUInt32LE(head.length, 12);
  head.copy(file, HEAD);
  bytes.copy(file, from);
  file.writeInt32LE(sumOf(file), 8);
  return file;
}

/** The index in a file's bytes; nothing where it is cut short, spoilt, of another program, or somebody else's. */
export function decodeIndex(maker: Maker, file: Buffer): Kept | undefined {
  if (file.length < HEAD || file.length % 8 !== 0 || file.toString('latin1', 0, 8) !== MAGIC)
    return undefined;
  const sum = file.readInt32LE(8);
  if (sum !== sumOf(file)) return undefined;
  const length = file.readUInt32LE(12);
  const head: unknown = JSON.parse(file.toString('utf8', HEAD, HEAD + length));
  if (!isHead(head) || head.stamp !== maker.stamp || head.install !== maker.install) return undefined;
  return { name: `${file.length} ${sum}`, plan: head.plan, bytes: file.subarray((HEAD + length + 7) & ~7) };
}

/** What passes the sum was written whole by a lea; its stamp then says that it was one like this. */
const isHead = (head: unknown): head is Maker & { readonly plan: IndexPlan } =>
  typeof head === 'object' && head !== null && 'plan' in head && 'stamp' in head && 'install' in head;

/** A sum over all but itself: no cut, and no page of noughts that a power cut left, keeps it. */
function sumOf(file: Buffer): number {
  const words = new Int32Array(file.buffer, file.byteOffset, file.length >> 2);
  let sum = file.length;
  for (let at = 3; at < words.length; at += 1) sum = (Math.imul(sum, 31) + (words[at] ?? 0)) | 0;
  return sum;
}

/** The index in a file; nothing where there is none that may be believed. */
export function loadIndex(disk: Disk, path: string, maker: Maker): Kept | undefined {
  const bytes = disk.readAll(path, LARGEST);
  return bytes === undefined ? undefined : decodeIndex(maker, bytes);
}

/** Puts an index in its file, whole or not at all. Where nothing may be written, the next command makes it again. */
export function saveIndex(disk: Disk, path: string, file: Buffer): boolean {
  try {
    disk.makeFolder(dirname(path), 0o700);
    return disk.write(path, file, { mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return false;
  }
}
