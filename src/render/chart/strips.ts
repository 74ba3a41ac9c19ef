import type { Strips } from '../document.ts';
import { joined } from '../escape.ts';
import { type Drawn, legendOf, MARK, ROW, round, sign, text, widest } from './signs.ts';

const STEP = 17;

/** A strip of months for each place. */
export function drawStrips({ heads, rows, keys }: Strips, place: string): Drawn {
  const left = widest(rows.map(({ label }) => label)) + 8;
  const step = Math.max(8, Math.min(STEP, Math.floor((340 - left) / Math.max(1, heads.length))));
  const scale = Math.min(1, (step - 1) / MARK);
  const years = heads.map((head, at) => (head === '' ? '' : text(left + at * step, 11, head)));
  const strips = rows.map(({ label, signs }, row) => {
    const y = 18 + row * ROW;
    const marks = signs.map((key, at) =>
      key === undefined
        ? ''
        : `<g transform="translate(${left + at * step} ${y + (MARK - MARK * scale) / 2}) scale(${round(scale * 10) / 10} ${round(scale * 10) / 10})">${sign(key, 0, 0, place)}</g>`,
    );
    return `${text(0, y + 12, label)}${joined(marks)}`;
  });
  const top = 26 + rows.length * ROW;
  return {
    width: Math.max(left + heads.length * step, widest(keys) + MARK + 12),
    height: top + keys.length * ROW,
    marks: joined([...years, ...strips, legendOf(keys, top, place)]),
  };
}
