import type { Dots } from '../document.ts';
import { joined } from '../escape.ts';
import { type Drawn, LINE, MIDDLE, round, text } from './signs.ts';

/** Dots on a line; a letter in those that are a step, a ring for a new wording. */
export function drawDots({ dots, keys }: Dots): Drawn {
  const x = (at: number): number => round(12 + at * (LINE - 24));
  const marks = dots.map(
    ({ at, sign: letter }) =>
      `<circle class="${letter === 'o' ? 'c-ring' : 'c-full'}" cx="${x(at)}" cy="16" r="${letter === 'o' ? 5 : 10}"/>${letter === 'o' ? '' : text(x(at), 20.5, letter, ` class="c-on"${MIDDLE}`)}`,
  );
  const ends = [dots.at(0), dots.at(-1)].flatMap((dot, end) =>
    dot === undefined || (end === 1 && dots.length === 1)
      ? []
      : [text(end === 0 ? 0 : LINE, 46, dot.label, end === 0 ? '' : ' text-anchor="end"')],
  );
  const legend = keys.map(({ sign: letter, label }, at) => text(at * 104, 68, `${letter} ${label}`));
  return {
    width: Math.max(LINE, keys.length * 104),
    height: 74,
    marks: joined([`<path class="c-line" d="M${x(0)} 16H${x(1)}"/>`, ...marks, ...ends, ...legend]),
  };
}
