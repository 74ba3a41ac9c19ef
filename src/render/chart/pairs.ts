import type { Pairs } from '../document.ts';
import { joined } from '../escape.ts';
import { type Drawn, LINE, ROW, round, text } from './signs.ts';

/** Two dots on a line for each count: what it was, and what it is. */
export function drawPairs({ rows, keys }: Pairs): Drawn {
  const most = Math.max(1, ...rows.flatMap(({ before, after }) => [before, after]));
  const x = (count: number): number => round(30 + (count / most) * (LINE - 60));
  const each = rows.map(({ label, before, after }, row) => {
    const y = row * 40;
    const [low, high] = before <= after ? [before, after] : [after, before];
    return joined([
      text(0, y + 12, label),
      `<path class="c-line" d="M${x(low)} ${y + 26}H${x(high)}"/>`,
      `<circle class="c-ring" cx="${x(before)}" cy="${y + 26}" r="5"/><circle class="c-full" cx="${x(after)}" cy="${y + 26}" r="4"/>`,
      text(x(low) - 10, y + 30, String(low), ' text-anchor="end"'),
      low === high ? '' : text(x(high) + 10, y + 30, String(high)),
    ]);
  });
  const top = rows.length * 40 + 14;
  const legend = `<circle class="c-ring" cx="7" cy="${top}" r="5"/>${text(20, top + 4, keys[0])}<circle class="c-full" cx="7" cy="${top + ROW}" r="4"/>${text(20, top + ROW + 4, keys[1])}`;
  return { width: LINE, height: top + ROW + 10, marks: joined([...each, legend]) };
}
