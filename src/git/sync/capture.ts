import { readBlobs, readPlainFile } from '../blobs.ts';
import { agreeIndex } from '../folder.ts';
import type { Place } from '../plumbing.ts';
import { MAIN } from '../refs.ts';
import { type Change, writeSaves } from '../saves.ts';
import { type Edit, findEdits } from './edits.ts';
import type { Held, Needs, State, Work } from './work.ts';

/** The store's limit for an entry; what is larger is not even read. */
const LARGEST = 1024 * 1024;

/** Saves what was changed by hand in files already shared; holds back the rest, and says why. */
export async function capture(work: Work): Promise<State> {
  const { course } = work;
  course.main = await captureOnto(work, course.main, MAIN);
  return course.sent === undefined ? 'fetch' : 'combine';
}

/** Saves hand edits on top of a save and moves a ref to it. Gives the save as it is then. */
export async function captureOnto(work: Work, save: string, ref: string): Promise<string> {
  const { place, needs, course } = work;
  const judged = await judgeEdits(place, needs, await findEdits(work, save));
  course.held = judged.filter((each) => 'why' in each);
  const changes = judged.flatMap((each) => ('why' in each ? [] : each));
  if (changes.length === 0) return save;
  const paths = changes.map(({ path }) => path);
  await agreeIndex(place, paths);
  const { author, op } = needs;
  const made = { parents: [save], changes, message: 'sync capture', trailers: { 'Lea-Op': op }, author };
  const [captured = save] = await writeSaves(place, { ref, ...(ref === MAIN ? {} : { anew: true }) }, [made]);
  course.captured.push(...paths);
  return captured;
}

type Judged = Held | readonly Change[];

async function judgeEdits(place: Place, needs: Needs, edits: readonly Edit[]): Promise<readonly Judged[]> {
  const shared = await readBlobs(
    place,
    edits.flatMap(({ was, standing }) => (was === undefined || standing.kind === 'nothing' ? [] : [was.id])),
  );
  return edits.map((edit) => judgeEdit(place, needs, edit, shared.get(edit.was?.id ?? '')));
}

function judgeEdit(place: Place, needs: Needs, edit: Edit, before: Uint8Array | undefined): Judged {
  const { path, was, from, standing } = edit;
  if (standing.kind === 'nothing') return [{ path, gone: true }];
  if (standing.kind === 'not a file') return { path, why: 'not a file' };
  if (was === undefined) return { path, why: 'new' };
  if (standing.size > LARGEST) return { path, why: 'too large' };
  const bytes = readPlainFile(place, path);
  if (bytes === undefined) return { path, why: 'not a file' };
  const objection = needs.mayLeave(path, bytes, before);
  if (objection !== undefined) return { path, ...objection };
  return from === undefined
    ? [{ path, bytes }]
    : [
        { path, bytes },
        { path: from, gone: true },
      ];
}
