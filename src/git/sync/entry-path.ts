/** The id in a file's name (`2026-03-29-a-title--d-4qx8m2k7pz.md`), by which an entry is known wherever its file goes. */
export function entryIn(path: string): string | undefined {
  return /--([a-z]-[0-9a-z]+)\.md$/.exec(path)?.[1];
}
