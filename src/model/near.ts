/** Words longer than this are nobody's slip of the finger, and comparing them would cost more than it is worth. */
const LONGEST = 40;

/**
 * The word of a list that somebody most likely meant, for "Did you mean ...?", or nothing when none is near. One slip
 * (a letter wrong, missing, added, or two swapped) is allowed for every three letters. Capitals do not count; of two
 * equally near, the first stands.
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const typed = word.trim().toLowerCase();
  if (typed === '' || typed.length > LONGEST) return undefined;
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - typed.length) >= fewest) continue;
    const slips = countSlips(typed, candidate.toLowerCase());
    if (slips >= fewest) continue;
    fewest = slips;
    best = candidate;
  }
  return best;
}

/** How many slips make one word of another: the distance of Damerau and Levenshtein, each pair swapped once. */
function countSlips(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const wrong = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + wrong);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, at(beforeLast, j - 2) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, other.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? 0;
