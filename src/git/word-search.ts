import { availableParallelism } from 'node:os';
import { type Machine, nowhere } from './machine.ts';
import { runGit } from './plumbing.ts';
import { shownPath } from './raw-diff.ts';

const FAILED = 128;
const MOST_THREADS = 8;

/**
 * How many lines of each file below some folders fit a pattern as Perl writes them, by path; files with none are left out.
 * The files themselves are read, never a history, so the answer is as fresh as they are and no setting that came with the
 * folder is used. Nothing where this git knows no such patterns.
 */
export async function countLines(
  machine: Machine,
  folder: string,
  below: readonly string[],
  pattern: string,
): Promise<ReadonlyMap<string, number> | undefined> {
  // With two processors a second thread only waits for the first, and this program has its own work for the other.
  const threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  const args = ['-c', `grep.threads=${threads}`, 'grep', '--no-index', '--no-exclude-standard'];
  const how = ['-z', '-a', '-i', '-c', '-P', '-e', pattern, '--', ...below];
  const place = { machine, folder, gitFolder: nowhere() };
  const { code, out } = await runGit(place, [...args, ...how], { fine: [0, 1, FAILED] });
  return code === FAILED ? undefined : readCounts(out);
}

/** Reads `path`, NUL, a number, a line end. */
function readCounts(out: Buffer): ReadonlyMap<string, number> {
  const text = out.toString('latin1');
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length; ) {
    const middle = text.indexOf('\0', at);
    const end = text.indexOf('\n', middle);
    if (middle === -1 || end === -1) break;
    const path = text.slice(at, middle);
    counts.set(/[\u0080-\u00ff]/.test(path) ? shownPath(path) : path, Number(text.slice(middle + 1, end)));
    at = end + 1;
  }
  return counts;
}
