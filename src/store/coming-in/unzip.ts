import { crc32, inflateRawSync } from 'node:zlib';

/** A file inside a zip, or in plain words why it is not read. */
export type Part =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: string };

/** A zip that was looked through: what it holds by name, and how a part of it is read. Nothing of it ever goes to a disk. */
export interface Zip {
  readonly names: readonly string[];
  /** Reads one part, within the limits. One that is not there is nothing. */
  part(name: string): Part | undefined;
}

/** The most bytes of a zip, of one part, and of all parts read together; the most names. */
export const LIMITS = { zip: 32 * 1024 * 1024, part: 16 * 1024 * 1024, all: 48 * 1024 * 1024, names: 5000 };

/** A line of the directory at a zip's end. */
interface Line {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
  readonly isLocked: boolean;
}

const END = 0x06054b50;
const LINE = 0x02014b50;
const HEAD = 0x04034b50;

/**
 * Looks through a zip without believing it (store-and-sync.md, section 2): the directory at the end alone says what there
 * is, every number is checked against the bytes, and a part is opened only up to its limit.
 */
export function openZip(
  bytes: Uint8Array,
): { readonly ok: true; readonly zip: Zip } | { readonly ok: false; readonly why: string } {
  const refuse = (why: string) => ({ ok: false as const, why });
  if (bytes.length > LIMITS.zip) return refuse(`it is larger than ${LIMITS.zip / 1024 / 1024} MB.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return refuse('it is not a whole zip, which is what a Word file is made of.');
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff || count > LIMITS.names) return refuse(`it holds more than ${LIMITS.names} parts.`);
  const lines = readDirectory(view, view.getUint32(end + 16, true), end, count);
  if (lines === undefined) return refuse('the list of its parts is damaged.');
  const astray = [...lines.keys()].find(leadsOut);
  if (astray !== undefined) return refuse('a part of it has a name that leads outside the file.');
  if (lines.size < count) return refuse('two parts of it have the same name.');
  let left = LIMITS.all;
  const part = (name: string): Part | undefined => {
    const line = lines.get(name);
    if (line === undefined) return undefined;
    const read = readPart(bytes, view, line, Math.min(left, LIMITS.part));
    if (read.ok) left -= read.bytes.length;
    return read;
  };
  return { ok: true, zip: { names: [...lines.keys()], part } };
}

/** The record at the end, behind which at most a comment stands. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  return undefined;
}

function readDirectory(
  view: DataView,
  start: number,
  end: number,
  count: number,
): Map<string, Line> | undefined {
  const lines = new Map<string, Line>();
  let at = start;
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== LINE) return undefined;
    const length = view.getUint16(at + 28, true);
    const next = at + 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, length));
    lines.set(name, {
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return lines;
}

/** A name that would be somewhere else on some system, were it ever written. */
const leadsOut = (name: string): boolean =>
  /^[\\/]|\\|^[a-z]:|[\u0000-\u001f]/i.test(name) || name.split('/').includes('..');

function readPart(bytes: Uint8Array, view: DataView, line: Line, limit: number): Part {
  const refuse = (why: string): Part => ({ ok: false, why });
  const { method, crc, packed, size, at, isLocked } = line;
  if (isLocked) return refuse('it is locked with a password.');
  if (size > limit) return refuse('it opens to more than lea reads.');
  if (at + 30 > bytes.length || view.getUint32(at, true) !== HEAD) return refuse('a part of it is damaged.');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length || (method !== 0 && method !== 8))
    return refuse('a part of it is damaged.');
  const data = open(bytes.subarray(start, start + packed), method, limit);
  if (data === 'too large') return refuse('it opens to more than lea reads.');
  if (data === 'damaged' || data.length !== size || crc32(data) !== crc)
    return refuse('a part of it is damaged.');
  return { ok: true, bytes: data };
}

function open(packed: Uint8Array, method: number, limit: number): Uint8Array | 'too large' | 'damaged' {
  if (method === 0) return packed;
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: limit }));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'damaged';
  }
}
