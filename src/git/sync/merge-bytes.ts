import type { MergeEntry } from './work.ts';

/** A file's three versions: base, one, other. */
export type Versions = readonly [
  base: Uint8Array | undefined,
  one: Uint8Array | undefined,
  other: Uint8Array | undefined,
];

/** What came of them. No bytes means no file. */
export interface Merged {
  readonly bytes: Uint8Array | undefined;
  readonly clashes: number;
}

/**
 * Brings the bytes of a file together through `mergeEntry`, which knows texts. A version that is not UTF-8 (a stranger's)
 * is read one byte a character, and so are the others with it, so that no byte is lost or guessed at.
 */
export function mergeBytes(versions: Versions, path: string, mergeEntry: MergeEntry): Merged {
  const encoding = versions.every((bytes) => bytes === undefined || isUtf8(bytes)) ? 'utf8' : 'latin1';
  const [base, one, other] = versions.map((bytes) =>
    bytes === undefined ? null : Buffer.from(bytes).toString(encoding),
  );
  const { text, clashes } = mergeEntry(base ?? null, one ?? null, other ?? null, path);
  return { bytes: text === null ? undefined : Buffer.from(text, encoding), clashes };
}

function isUtf8(bytes: Uint8Array): boolean {
  return Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf8').equals(bytes);
}
