import type { Day } from '../model/day.ts';
import { Entries, type Entry, valueIn } from '../model/entry.ts';
import type { Network } from '../model/network.ts';
import { entriesAsAt, wholeAsAt } from './as-at.ts';
import { isAfter } from './dated.ts';
import { networkAsAt } from './network-as-at.ts';
import { type ReadWith, readTogether, type Second } from './read-with.ts';
import type { Shared } from './shared-entries.ts';

/** When this computer's copy was last brought up to date; `at` in words, `9:10am`. */
export interface BroughtIn {
  readonly day: Day;
  readonly at: string;
}

/** What a report is asked about. Everything in it is shared; nothing is dated by a clock. */
export interface Asked {
  readonly entries: readonly Shared[];
  readonly network: Network;
  readonly asAt: Day;
  /** Moves the start of the period. */
  readonly since?: Day | undefined;
  /** The first 6 hex characters of the SHA-256 of a text: a passage's print. */
  readonly digest: (text: string) => string;
  /** How many files could not be read. */
  readonly unreadable: number;
  /** Left out with `--as-at`, and in a journal that is sent nowhere. */
  readonly broughtIn?: BroughtIn | undefined;
  /** How many saves wait to be sent; left out with `--as-at`. */
  readonly waiting?: number | undefined;
  /** A second journal, read beside this one. */
  readonly second?: Second | undefined;
}

/** The settled ground every report stands on: the shared entries as they stood at the end of a day, oldest first. */
export interface Ground extends Omit<Asked, 'entries' | 'second'> {
  readonly entries: Entries;
  /** The second journal this was read with. */
  readonly readWith?: ReadWith | undefined;
  /** Whether something that happened later was left out: a look back, in which a tick without a date may be later too. */
  readonly isPast: boolean;
}

/** Settles the ground: the one place where the as-at day is applied (domain 4, section 3). */
export function settle({ second, ...asked }: Asked): Ground {
  const { entries, network, readWith } =
    second === undefined
      ? { ...asked, readWith: undefined }
      : readTogether(asked.entries, asked.network, second);
  return {
    ...asked,
    readWith,
    entries: entriesAsAt(entries, asked.asAt),
    isPast: entries.some((entry) => isLater(entry, asked.asAt)),
    network: networkAsAt(network, asked.asAt),
  };
}

/** What an export stands on: the ground its figures count, and every entry that leaves, translations too. */
export interface ExportGround extends Ground {
  readonly whole: Entries;
  /** Meetings and visits to come that were called off: a calendar says so, where they would otherwise just vanish. */
  readonly calledOff: Entries;
}

/** Settles the ground of an export. */
export const settleExport = (asked: Asked): ExportGround => ({
  ...settle(asked),
  whole: wholeAsAt(asked.entries, asked.asAt),
  calledOff: new Entries(
    asked.entries.filter(
      (entry) =>
        entry.values['state'] === 'cancelled' &&
        entry.values['withdrawn'] === undefined &&
        isLater(entry, asked.asAt),
    ),
  ),
});

/** The same ground as it stood on an earlier day. A later day gives nothing that the ground did not hold. */
export const settleEarlier = (ground: Ground, asAt: Day): Ground => ({
  ...ground,
  asAt,
  entries: entriesAsAt(ground.entries.all, asAt),
  isPast: ground.isPast || ground.entries.all.some((entry) => isLater(entry, asAt)),
  network: networkAsAt(ground.network, asAt),
});

/** Whether an entry tells of something later than a day; what is planned for later tells of nothing yet. */
function isLater(entry: Entry, day: Day): boolean {
  const date = valueIn(entry, 'date');
  return typeof date === 'string' && isAfter(date, day) && valueIn(entry, 'state') !== 'planned';
}
