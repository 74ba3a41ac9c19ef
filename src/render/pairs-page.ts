import { line, type Page, span } from './page.ts';
import { pad, widthOf } from './table.ts';
import { wrap } from './wrap.ts';

/** How pairs are laid out: the window, or lines for a screen reader. */
export interface PairsLayout {
  readonly columns: number;
  readonly accessible: boolean;
}

const GAP = 3;

/** Names with what belongs to each, the second in one column and wrapped there; "Name: value" for a screen reader. */
export function pairsPage(
  pairs: readonly (readonly [name: string, value: string])[],
  layout: PairsLayout,
): Page {
  const left = Math.max(0, ...pairs.map(([name]) => widthOf(name))) + GAP;
  const lines = pairs.flatMap(([name, value]) => {
    if (layout.accessible) return [line(span(`${name}: `, 'term'), value)];
    return wrap(value, Math.max(20, layout.columns - left)).map((part, at) =>
      line(span(pad(at === 0 ? name : '', left), 'term'), part),
    );
  });
  return { lines };
}
