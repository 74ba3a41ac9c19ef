import { crc32, deflateRawSync } from 'node:zlib';

/** One file to be put into a zip. */
export interface Packed {
  /** Its path within, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Kept as it is, not made smaller: the first file of an OpenDocument has to be. */
  readonly stored?: true;
}

/** 1 January 1980, midnight: the first day a zip knows. No file says when it was made, so equal files give equal bytes. */
const DAY = 0x0021;
const STORED = 0;
const DEFLATED = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
/** Made as on Unix, an ordinary file that all may read: programs on every system then take names as UTF-8. */
const MADE_BY = 0x0300 + VERSION;
const READABLE = 0o100644 * 0x1_0000;
const VERSION_64 = 45;
/** As many files as the short form of the last record counts; above, the long form stands before it. */
const MOST_SHORT = 0xfffe;
const MOST_BYTES = 0xfffffffe;

/** A file as it lies in the zip. */
interface Laid {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
}

/** Packs files in the order given: the same files give the same bytes, on any day. Names are trusted: they are our own. */
export function zipFiles(files: readonly Packed[]): Uint8Array {
  const laid = files.map(layFile);
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of laid) {
    const head = localHead(file);
    parts.push(head, file.name, file.data);
    directory.push(directoryEntry(file, at), file.name);
    at += head.length + file.name.length + file.data.length;
  }
  const size = lengthOf(directory);
  if (at + size > MOST_BYTES) throw new Error('a zip of more than 4 GB is not written');
  return joinBytes([...parts, ...directory, endOf(laid.length, size, at)]);
}

function layFile({ name, bytes, stored }: Packed): Laid {
  const small = stored === true ? bytes : new Uint8Array(deflateRawSync(bytes, { level: 9 }));
  const isSmaller = small.length < bytes.length;
  return {
    name: new TextEncoder().encode(name),
    data: isSmaller ? small : bytes,
    method: isSmaller ? DEFLATED : STORED,
    crc: crc32(bytes),
    size: bytes.length,
  };
}

/** A number and how many bytes it takes, the least of them first. */
type Piece = readonly [value: number, width: 2 | 4 | 8];

function record(...pieces: readonly Piece[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of pieces) {
    if (width === 2) view.setUint16(at, value, true);
    else if (width === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return bytes;
}

/** What the head of a file and its line in the directory say alike. */
const sameOf = ({ method, crc, data, size, name }: Laid): readonly Piece[] => [
  [FLAGS, 2],
  [method, 2],
  [0, 2],
  [DAY, 2],
  [crc, 4],
  [data.length, 4],
  [size, 4],
  [name.length, 2],
  [0, 2],
];

const localHead = (file: Laid): Uint8Array => record([0x04034b50, 4], [VERSION, 2], ...sameOf(file));

const directoryEntry = (file: Laid, at: number): Uint8Array =>
  record(
    [0x02014b50, 4],
    [MADE_BY, 2],
    [VERSION, 2],
    ...sameOf(file),
    // No comment, the first disk, nothing known of the file's inside.
    [0, 2],
    [0, 2],
    [0, 2],
    [READABLE, 4],
    [at, 4],
  );

/** The last record, before it the long form of it where there are more files than it can count. */
function endOf(count: number, size: number, at: number): Uint8Array {
  const short = Math.min(count, 0xffff);
  const end = record([0x06054b50, 4], [0, 2], [0, 2], [short, 2], [short, 2], [size, 4], [at, 4], [0, 2]);
  if (count <= MOST_SHORT) return end;
  const long = record(
    [0x06064b50, 4],
    [44, 8],
    [VERSION_64, 2],
    [VERSION_64, 2],
    [0, 4],
    [0, 4],
    [count, 8],
    [count, 8],
    [size, 8],
    [at, 8],
  );
  const locator = record([0x07064b50, 4], [0, 4], [at + size, 8], [1, 4]);
  return joinBytes([long, locator, end]);
}

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => sum + part.length, 0);

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
