import type { Field, Fields } from '../model/field.ts';
import { type Edit, lineStart, type Plan, type Planning } from './edit.ts';
import { isNothing, isRecord, pairLines, scalarText } from './field-text.ts';
import { planList } from './plan-list.ts';
import { isSameValue, type Named, type Pair, pairOf, rawOf } from './tree.ts';

type Values = Readonly<Record<string, unknown>>;

/** The fewest characters that give names new values: values in their place, items as lines, new names by declared order. */
export function planMap(map: Named, fields: Fields, values: Values, planning: Planning): Plan {
  return planEach(map, fields, values, planning, (pair, field, value) =>
    planPair(map, pair, field, value, planning),
  );
}

/** Each name concerned written whole: for what stands on one line in brackets, or in a form lea does not write. */
export function planWhole(map: Named, fields: Fields, values: Values, planning: Planning): Plan {
  return planEach(map, fields, values, planning, (pair, field, value) => [
    rewrite(map, pair, field, value, planning),
  ]);
}

function planEach(
  map: Named,
  fields: Fields,
  values: Values,
  planning: Planning,
  planOne: (pair: Pair, field: Field, value: unknown) => Plan,
): Plan {
  if (map.isFlow) return undefined;
  const edits: Edit[] = [];
  for (const [key, field] of Object.entries(fields)) {
    if (!Object.hasOwn(values, key)) continue;
    const pair = pairOf(map, key);
    const plan =
      pair === undefined
        ? planNew(map, key, fields, values[key], planning)
        : planOne(pair, field, values[key]);
    if (plan === undefined) return undefined;
    edits.push(...plan);
  }
  return edits;
}

function planPair(map: Named, pair: Pair, field: Field, value: unknown, planning: Planning): Plan {
  const { value: tree } = pair;
  if (isNothing(value)) return planRemoval(map, pair, planning);
  if (field.holds !== 'one') {
    const region = extentOf(map, pair, planning);
    const listing = {
      ...planning,
      end: region.end,
      planRow: planRowOf(planning),
      endOf: endOfLines(planning.lf),
    };
    const plan =
      tree.type === 'list' && Array.isArray(value) ? planList(tree, field, value, listing) : undefined;
    return plan ?? planRewrite(map, pair, field, value, planning);
  }
  if (tree.type !== 'leaf') return planRewrite(map, pair, field, value, planning);
  const reading = field.read(rawOf(tree));
  if (reading.ok && isSameValue(reading.value, value)) return [];
  return [replaceLeaf(tree, scalarText(field, value), planning)];
}

/** A row takes all its columns at once: those it now lacks are gone. */
const planRowOf =
  (planning: Planning) =>
  (row: Named, { columns = {} }: Field, value: unknown): Plan => {
    const wanted = Object.fromEntries(
      Object.keys(columns).map((key) => [key, isRecord(value) ? value[key] : undefined]),
    );
    const end = planning.base + row.end;
    return planMap(row, columns, wanted, { ...planning, end: lineEndAfter(planning.lf, end) });
  };

const lineEndAfter = (lf: string, offset: number): number => {
  if (lf[offset - 1] === '\n') return offset;
  const end = lf.indexOf('\n', offset);
  return end === -1 ? lf.length : end + 1;
};

/** New characters for one value; what follows it on its line stays. */
function replaceLeaf(leaf: { start: number; end: number }, text: string, { lf, base }: Planning): Edit {
  const start = base + leaf.start;
  const words = lf.slice(start, base + leaf.end).trimEnd();
  const before = lf[start - 1] ?? '\n';
  return { start, end: start + words.length, text: /[ \t]/.test(before) ? text : ` ${text}` };
}

function planRemoval(map: Named, pair: Pair, planning: Planning): Plan {
  const { start, end } = extentOf(map, pair, planning);
  return isAlone(pair, planning) ? [{ start, end, text: '' }] : undefined;
}

function planRewrite(map: Named, pair: Pair, field: Field, value: unknown, planning: Planning): Plan {
  return isAlone(pair, planning) ? [rewrite(map, pair, field, value, planning)] : undefined;
}

function rewrite(map: Named, pair: Pair, field: Field, value: unknown, planning: Planning): Edit {
  const extent = extentOf(map, pair, planning);
  const lines = pairLines(pair.key, field, value, indentOf(pair, planning));
  return { ...extent, text: lines.map((line) => `${line}\n`).join('') };
}

function planNew(map: Named, key: string, fields: Fields, value: unknown, planning: Planning): Plan {
  const field = fields[key];
  if (isNothing(value) || field === undefined) return [];
  const place = placeOfNew(map, key, Object.keys(fields), planning);
  return place === undefined
    ? undefined
    : [insertion(pairLines(key, field, value, place.indent), place.at, planning)];
}

/** Lines that come in at the beginning of a line, or at an end that lacks its line end. */
export function insertion(lines: readonly string[], at: number, { lf }: Planning): Edit {
  const needsEnd = at > 0 && lf[at - 1] !== '\n' ? '\n' : '';
  return { start: at, end: at, text: needsEnd + lines.map((line) => `${line}\n`).join('') };
}

/**
 * Where a new name stands: after the nearest one that is declared before it, else first; one that is not declared, last.
 * Nothing where it would be the first of a row, whose hyphen stands before it.
 */
export function placeOfNew(
  map: Named,
  key: string,
  order: readonly string[],
  planning: Planning,
): { readonly at: number; readonly indent: string } | undefined {
  const own = order.indexOf(key);
  const rank = (pair: Pair): number => order.indexOf(pair.key);
  const before =
    own === -1
      ? map.pairs.at(-1)
      : map.pairs
          .filter((pair) => rank(pair) !== -1 && rank(pair) < own)
          .toSorted((a, b) => rank(a) - rank(b))
          .at(-1);
  if (before !== undefined)
    return { at: extentOf(map, before, planning).end, indent: indentOf(before, planning) };
  const [first] = map.pairs;
  if (first === undefined) return { at: planning.base, indent: '' };
  const at = lineStart(planning.lf, planning.base + first.keyStart);
  return isAlone(first, planning) ? { at, indent: indentOf(first, planning) } : undefined;
}

/** The lines of a name and its value, with comments that stand further in; those that follow belong to the next. */
export function extentOf(map: Named, pair: Pair, planning: Planning): { start: number; end: number } {
  const next = map.pairs[map.pairs.indexOf(pair) + 1];
  const { lf, base } = planning;
  const start = lineStart(lf, base + pair.keyStart);
  const limit = next === undefined ? planning.end : lineStart(lf, base + next.keyStart);
  return { start, end: endOfExtent(lf, start, limit, columnOf(pair, planning)) };
}

const endOfLines =
  (lf: string) =>
  (start: number, limit: number, column: number): number =>
    endOfExtent(lf, start, limit, column);

/** Where the lines of a thing end: without the blank lines and the comments, no further in than itself, that follow it. */
function endOfExtent(lf: string, start: number, limit: number, column: number): number {
  const lines = lf.slice(start, limit).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  let count = lines.length;
  while (count > 1) {
    const line = lines[count - 1] ?? '';
    const comment = /^([ \t]*)#/.exec(line);
    if (line.trim() !== '' && (comment === null || (comment[1] ?? '').length > column)) break;
    count -= 1;
  }
  return start + lines.slice(0, count).join('').length;
}

const columnOf = (pair: Pair, { lf, base }: Planning): number =>
  base + pair.keyStart - lineStart(lf, base + pair.keyStart);

const indentOf = (pair: Pair, planning: Planning): string => ' '.repeat(columnOf(pair, planning));

/** Whether nothing stands before a name on its line. */
const isAlone = (pair: Pair, planning: Planning): boolean => {
  const { lf, base } = planning;
  return lf.slice(lineStart(lf, base + pair.keyStart), base + pair.keyStart).trim() === '';
};
