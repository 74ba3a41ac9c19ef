import type { Matrix } from '../document.ts';
import { joined } from '../escape.ts';
import { type Drawn, MIDDLE, ROW, text, widest } from './signs.ts';

/** A row for each host, a column for each visitor, a number where they met. */
export function drawMatrix({ heads, rows }: Matrix): Drawn {
  const left = widest(rows.map(({ label }) => label)) + 8;
  const step = Math.max(26, widest(heads) + 6);
  const top = heads.map((head, at) => text(left + at * step + step / 2, 12, head, MIDDLE));
  const cells = rows.map(({ label, counts }, row) => {
    const y = 20 + row * ROW;
    const each = counts.map((count, at) => {
      const x = left + at * step + step / 2;
      return count === 0
        ? `<circle class="c-dot" cx="${x}" cy="${y + 8}" r="1.5"/>`
        : `<rect class="c-full" x="${x - 10}" y="${y - 2}" width="20" height="20" rx="3"/>${text(x, y + 12.5, String(count), ` class="c-on"${MIDDLE}`)}`;
    });
    return `${text(0, y + 12, label)}${joined(each)}`;
  });
  return {
    width: left + heads.length * step,
    height: 24 + rows.length * ROW,
    marks: joined([...top, ...cells]),
  };
}
