import type { Day } from '../model/day.ts';

/** One whole file as it stands after a save. */
export interface DemoFile {
  /** A kind's name, or `network`. */
  readonly kind: string;
  /** Values by declared field key; lists and rows are lists of text or of small maps. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** One save: when, by which seat, and the files it replaces. */
export interface DemoEvent {
  readonly day: Day;
  /** Who saves: `ashmere/officer-1`, `college/broker-1`. */
  readonly seat: string;
  /** `<noun> <verb> <id>`. */
  readonly subject: string;
  /** Each replaces the earlier file of its id. */
  readonly files: readonly DemoFile[];
  readonly space: 'shared' | 'private';
}

/** What the network is asked for. */
export interface Play {
  /** The evening at which it ends. */
  readonly asAt: Day;
  /** About how many shared entries it has on 5 June 2025; 266 or more. */
  readonly size: number;
  /** SHA-256 of a text in UTF-8, as hex. */
  readonly digest: (text: string) => string;
}
