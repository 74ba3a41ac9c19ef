import { type Table, textOf } from '../document.ts';
import { widthOf } from '../table.ts';

/** A column is never reckoned longer than this many letters: longer words wrap. */
const LONGEST = 46;

/** How a width is shared out among the columns of a table: by their longest words, then by how much they hold. */
export function sharesOf({ columns, rows }: Table, width: number): readonly number[] {
  const wants = columns.map(({ label }, at) => {
    const texts = [label, ...rows.flatMap((row) => ('group' in row ? [] : [textOf(row.cells[at] ?? '')]))];
    const word = Math.max(...texts.flatMap((text) => text.split(/\s+/).map(widthOf)));
    // Heads are bold, and some fonts are wide: no word is to break where there is room.
    return Math.min(LONGEST, Math.max(word * 1.25, Math.max(...texts.slice(1).map(widthOf), 0))) + 3;
  });
  const total = wants.reduce((sum, want) => sum + want, 0);
  const shares = wants.map((want) => Math.floor((want / total) * width));
  const rest = width - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, at) => (at === 0 ? share + rest : share));
}
