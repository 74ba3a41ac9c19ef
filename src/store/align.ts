import { diffIndices } from 'node-diff3';

/** Stretches of three texts, from and to, end excluded: what lies between places where all three agree. */
export interface Part {
  readonly base: readonly [number, number];
  readonly one: readonly [number, number];
  readonly other: readonly [number, number];
}

/** Comparing takes time by how often the same lines return; beyond this many pairs, two texts are not compared. */
const MOST_PAIRS = 4_000_000;

/**
 * Where three texts part and meet again: parts and meetings in turn, a part first and last; a meeting is one line of
 * each. Texts too alike in themselves to be compared in a moment are one part from end to end.
 */
export function align(
  base: readonly string[],
  one: readonly string[],
  other: readonly string[],
): readonly Part[] {
  const [inOne, inOther] = [matches(base, one), matches(base, other)];
  const parts: Part[] = [];
  let from: readonly [number, number, number] = [0, 0, 0];
  for (let at = 0; at <= base.length; at += 1) {
    const isEnd = at === base.length;
    const [a = -1, b = -1] = isEnd ? [one.length, other.length] : [inOne?.[at], inOther?.[at]];
    if (!isEnd && (a < 0 || b < 0)) continue;
    parts.push({ base: [from[0], at], one: [from[1], a], other: [from[2], b] });
    from = [at + 1, a + 1, b + 1];
  }
  return parts;
}

/** For each line of a text its place in another, -1 where it has none; nothing where they are too costly to compare. */
export function matches(text: readonly string[], other: readonly string[]): readonly number[] | undefined {
  const [head, tail] = commonEnds(text, other);
  const [middle, rest] = [text.slice(head, text.length - tail), other.slice(head, other.length - tail)];
  const isCostly = pairsIn(middle, rest) > MOST_PAIRS;
  const places = text.map(() => -1);
  for (let at = 0; at < head; at += 1) places[at] = at;
  for (let at = 1; at <= tail; at += 1) places[text.length - at] = other.length - at;
  if (isCostly) return places;
  let [mine, theirs] = [0, 0];
  const changes = diffIndices(middle, rest);
  for (const { buffer1, buffer2 } of [
    ...changes,
    { buffer1: [middle.length, 0], buffer2: [rest.length, 0] },
  ] as const) {
    for (; mine < buffer1[0]; mine += 1, theirs += 1) places[head + mine] = head + theirs;
    mine = buffer1[0] + buffer1[1];
    theirs = buffer2[0] + buffer2[1];
  }
  return places;
}

function commonEnds(one: readonly string[], other: readonly string[]): readonly [number, number] {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return [head, tail];
}

/** How many pairs of equal lines two texts have. */
function pairsIn(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of one) counts.set(line, (counts.get(line) ?? 0) + 1);
  return other.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
}
