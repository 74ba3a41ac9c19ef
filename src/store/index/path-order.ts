/** Which of two paths a walk through a space meets first: the folders of the kinds in their order, then name by name. */
export function pathOrder(folders: readonly string[]): (one: string, other: string) => number {
  const rank = new Map(folders.map((folder, at) => [folder, at]));
  const rankOf = (path: string): number => rank.get(path.slice(0, path.indexOf('/'))) ?? folders.length;
  return (one, other) => rankOf(one) - rankOf(other) || byParts(one, other);
}

/** Compares name by name: a slash ends a name, and so comes before every letter. */
function byParts(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (a !== b) return (a === SLASH ? -1 : a) - (b === SLASH ? -1 : b);
  }
  return one.length - other.length;
}

const SLASH = 47;
