import type { Bars } from '../document.ts';
import { joined } from '../escape.ts';
import { type Drawn, legendOf, MARK, ROW, sign, text, widest } from './signs.ts';

const STEP = 17;

/** A row of marks for each meeting, so that they can be counted. */
export function drawBars({ rows, keys }: Bars, place: string): Drawn {
  const left = widest(rows.map(({ label }) => label)) + 10;
  const longest = Math.max(0, ...rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)));
  const bars = rows.map(({ label, counts }, row) => {
    const y = row * ROW;
    const marks = counts.flatMap((count, key) => Array.from({ length: count }, () => key));
    return `${text(0, y + 12, label)}${joined(marks.map((key, at) => sign(key, left + at * STEP, y, place)))}`;
  });
  const top = rows.length * ROW + 8;
  return {
    width: Math.max(left + longest * STEP, widest(keys) + MARK + 12),
    height: top + keys.length * ROW,
    marks: joined([...bars, legendOf(keys, top, place)]),
  };
}
