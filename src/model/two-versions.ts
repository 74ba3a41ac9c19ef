import { blankHidden } from './hidden.ts';

/** A passage that two people changed and that stands in both versions until somebody chooses. Offsets, end excluded. */
export interface TwoVersions {
  readonly start: number;
  readonly end: number;
}

const PASSAGE = /^> \[!conflict\][^\n]*(?:\n>[^\n]*)*/gm;

/** Every passage of a body that stands in two versions, in order; not those in code or comments. */
export function inTwoVersions(body: string): readonly TwoVersions[] {
  if (!body.includes('[!conflict]')) return [];
  const found = blankHidden(body).matchAll(PASSAGE);
  return [...found].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
