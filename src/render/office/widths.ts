import { type Table, textOf } from '../document.ts';
import { widthOf } from '../table.ts';

/** How many letters stand side by side on the width of a sheet, in a font that is wide and bold. */
const LETTERS = 76;
/** What the edges of a cell take, in letters. */
const EDGES = 3;

/**
 * How a width is shared out among the columns of a table: enough for the longest word of each first, so that no word
 * breaks where there is room, then the rest by how much each holds.
 */
export function sharesOf({ columns, rows }: Table, width: number): readonly number[] {
  const wants = columns.map(({ label }, at) => {
    const texts = [label, ...rows.flatMap((row) => ('group' in row ? [] : [textOf(row.cells[at] ?? '')]))];
    const least = Math.max(...texts.flatMap((text) => text.split(/\s+/).map(widthOf))) + EDGES;
    return { least, more: Math.max(0, Math.max(...texts.map(widthOf)) + EDGES - least) };
  });
  const sum = (of: readonly number[]): number => of.reduce((total, each) => total + each, 0);
  const left = Math.max(0, LETTERS - sum(wants.map(({ least }) => least)));
  const all = Math.max(1, sum(wants.map(({ more }) => more)));
  const weights = wants.map(({ least, more }) => least + Math.min(left, all) * (more / all));
  const shares = weights.map((weight) => Math.floor((weight / sum(weights)) * width));
  const rest = width - sum(shares);
  return shares.map((share, at) => (at === 0 ? share + rest : share));
}
