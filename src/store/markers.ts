/** The texts that another program left in one file between its markers. */
export interface Sides {
  /** What both began from, as far as that can be known. */
  readonly base: string;
  readonly one: string;
  readonly other: string;
}

type Side = keyof Sides;
type State = Side | 'both';
type Passage = Record<Side, string[]>;

/** What each marker line begins with, where it may stand, and what follows it. */
const MARKERS: readonly (readonly [begins: RegExp, from: readonly State[], to: State])[] = [
  [/^<{7}(?: |$)/, ['both'], 'one'],
  [/^\|{7}(?: |$)/, ['one'], 'base'],
  [/^={7}$/, ['one', 'base'], 'other'],
  [/^>{7}(?: |$)/, ['other'], 'both'],
];
const SIDES = ['base', 'one', 'other'] as const;
const UNKNOWN = 'What stood here before is not known';

/** Takes each side out of a text with markers; nothing where they do not stand in order, so that no line is guessed at. */
export function sidesOf(text: string): Sides | undefined {
  const all: Passage = { base: [], one: [], other: [] };
  let open: Passage | undefined;
  let state: State = 'both';
  let count = 0;
  for (const line of text.split('\n')) {
    const [, from, to] = MARKERS.find(([begins]) => begins.test(line.replace(/\r$/, ''))) ?? [];
    // A row of equals signs outside the markers is somebody's own underlining.
    if (from === undefined || to === undefined || (to === 'other' && state === 'both')) {
      if (state === 'both') for (const side of SIDES) all[side].push(line);
      else open?.[state].push(line);
    } else if (!from.includes(state)) return undefined;
    else {
      if (to === 'one') open = { base: [], one: [], other: [] };
      if (to === 'other' && state === 'one' && open !== undefined) open.base.push(UNKNOWN);
      if (to === 'both' && open !== undefined) close(open, all, (count += 1));
      state = to;
    }
  }
  if (count === 0 || state !== 'both') return undefined;
  const joined = (side: Side): string => all[side].join('\n');
  return { base: joined('base'), one: joined('one'), other: joined('other') };
}

/**
 * Adds a passage to the texts. Where the program did not note what stood there before, it is what both still have among the
 * details; below them a line that neither has, so that each changed it and neither only added to it.
 */
function close({ base, one, other }: Passage, all: Passage, number: number): void {
  const isTop = all.one.filter((line) => line.trim() === '---').length < 2;
  const common = one.filter((line) => other.includes(line));
  const before = base[0] !== UNKNOWN ? base : isTop ? common : [`${UNKNOWN} ${number}`];
  all.base.push(...before);
  all.one.push(...one);
  all.other.push(...other);
}
