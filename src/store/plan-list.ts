import type { Field, Reading } from '../model/field.ts';
import { type Edit, lineStart, type Plan, type Planning } from './edit.ts';
import { itemLines, scalarText } from './field-text.ts';
import { readItems } from './judge.ts';
import { isSameValue, type List, type Named, type Tree } from './tree.ts';

/** How a list is changed: what a row needs, and how its own names are. */
export interface Listing extends Planning {
  readonly planRow: (row: Named, field: Field, values: unknown) => Plan;
  readonly endOf: (start: number, limit: number, column: number) => number;
}

interface Item {
  readonly tree: Tree;
  /** Its lines, with comments that stand further in. */
  readonly start: number;
  readonly end: number;
  readonly reading: Reading<unknown>;
}

/**
 * Changes a list by whole lines: new items come in where they belong, items that are gone take their lines with them,
 * and where as many went as came, each takes the other's place. Items that cannot be read stay.
 */
export function planList(list: List, field: Field, values: readonly unknown[], listing: Listing): Plan {
  const items = itemsOf(list, field, listing);
  const [first] = items ?? [];
  if (items === undefined || first === undefined) return undefined;
  const indent = ' '.repeat(listing.lf.indexOf('-', first.start) - first.start);
  const edits: Edit[] = [];
  for (const { gone, came, at } of gapsBetween(items, values)) {
    const both = Math.min(gone.length, came.length);
    for (const [place, item] of gone.entries()) {
      const plan = place < both ? planItem(item, field, came[place], indent, listing) : [removal(item)];
      if (plan === undefined) return undefined;
      edits.push(...plan);
    }
    const where = gone.at(-1)?.end ?? at;
    const lines = came.slice(both).flatMap((value) => itemLines(field, value, indent));
    const needsEnd = listing.lf[where - 1] === '\n' ? '' : '\n';
    if (lines.length > 0)
      edits.push({ start: where, end: where, text: needsEnd + lines.map((line) => `${line}\n`).join('') });
  }
  return edits;
}

const removal = ({ start, end }: Item): Edit => ({ start, end, text: '' });

function planItem(item: Item, field: Field, value: unknown, indent: string, listing: Listing): Plan {
  const { tree, start, end } = item;
  if (field.columns === undefined && tree.type === 'leaf') {
    const from = listing.base + tree.start;
    const words = listing.lf.slice(from, listing.base + tree.end).trimEnd();
    return [{ start: from, end: from + words.length, text: scalarText(field, value) }];
  }
  const plan = tree.type === 'map' ? listing.planRow(tree, field, value) : undefined;
  const lines = itemLines(field, value, indent);
  return plan ?? [{ start, end, text: lines.map((line) => `${line}\n`).join('') }];
}

/** The items with their lines; nothing where one does not begin a line of its own. */
function itemsOf(list: List, field: Field, { lf, base, end, endOf }: Listing): readonly Item[] | undefined {
  if (list.isFlow) return undefined;
  const starts = list.items.map((tree) => lineStart(lf, base + tree.start));
  const items = readItems(field, list).map(({ tree, reading }, place) => {
    const start = starts[place] ?? 0;
    const column = lf.slice(start, base + tree.start).indexOf('-');
    return { tree, reading, start, end: endOf(start, starts[place + 1] ?? end, column) };
  });
  const stand = items.every(({ tree, start }) => /^ *-[ \t]+$/.test(lf.slice(start, base + tree.start)));
  return stand ? items : undefined;
}

interface Gap {
  readonly gone: readonly Item[];
  readonly came: readonly unknown[];
  /** Where what came stands when nothing went. */
  readonly at: number;
}

/** What lies between the items that stay, in order; an item that cannot be read stays wherever it is. */
function gapsBetween(items: readonly Item[], values: readonly unknown[]): readonly Gap[] {
  const readable = items.filter(({ reading }) => reading.ok);
  const pairs = [...commonPairs(readable, values), [readable.length, values.length] as const];
  let [from, to] = [0, 0];
  let at = items[0]?.start ?? 0;
  const gaps: Gap[] = [];
  for (const [item, value] of pairs) {
    const isLast = item === readable.length && from === item;
    const end = isLast ? (items.at(-1)?.end ?? at) : at;
    gaps.push({ gone: readable.slice(from, item), came: values.slice(to, value), at: end });
    [from, to] = [item + 1, value + 1];
    at = readable[item]?.end ?? at;
  }
  return gaps.filter(({ gone, came }) => gone.length + came.length > 0);
}

/** A longest run of items that stay, as pairs of places in the old list and the new. */
function commonPairs(items: readonly Item[], values: readonly unknown[]): (readonly [number, number])[] {
  const isSame = (item: number, value: number): boolean => {
    const reading = items[item]?.reading;
    return reading?.ok === true && isSameValue(reading.value, values[value]);
  };
  const longest = items.map(() => values.map(() => 0));
  const lengthAt = (item: number, value: number): number => longest[item]?.[value] ?? 0;
  for (let item = items.length - 1; item >= 0; item -= 1)
    for (let value = values.length - 1; value >= 0; value -= 1) {
      const row = longest[item] ?? [];
      row[value] = isSame(item, value)
        ? lengthAt(item + 1, value + 1) + 1
        : Math.max(lengthAt(item + 1, value), lengthAt(item, value + 1));
    }
  const pairs: (readonly [number, number])[] = [];
  for (let [item, value] = [0, 0]; item < items.length && value < values.length; ) {
    if (isSame(item, value)) {
      pairs.push([item, value]);
      [item, value] = [item + 1, value + 1];
    } else if (lengthAt(item + 1, value) >= lengthAt(item, value + 1)) item += 1;
    else value += 1;
  }
  return pairs;
}
