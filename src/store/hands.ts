import type { Problem } from '../model/problem.ts';
import { encodeEntry, readEntry } from './codec.ts';
import { changeNetwork, readNetworkFile } from './network.ts';
import { claimSpace } from './private-space.ts';
import { readFiles } from './read-files.ts';
import type { JournalReading, Spaces } from './reading.ts';
import { changeEntry } from './splice.ts';

/** All that turns text into entries and back, however it was typed. It takes long to load, so whoever only reads goes without. */
export const HANDS = {
  encodeEntry,
  readEntry,
  changeEntry,
  changeNetwork,
  readNetworkFile,
  claimSpace,
  readFiles: (spaces: Spaces, more: readonly Problem[]): JournalReading => readFiles(spaces, more, readEntry),
} as const;
/** All that turns text into entries and back. */
export type Hands = typeof HANDS;
