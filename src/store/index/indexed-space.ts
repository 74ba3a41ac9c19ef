import { LONGEST_FILE } from '../guard.ts';
import { answer, type IndexedSpace } from './answer.ts';
import { buildIndex, clockAt, gather, type Made } from './build.ts';
import type { Site } from './site.ts';
import { type Changes, findChanges } from './changes.ts';
import { EntryIndex } from './entry-index.ts';
import { kindFolders, lookAt, placeOf } from './ground-walk.ts';
import { decodeIndex, encodeIndex, type Kept, loadIndex, saveIndex } from './index-file.ts';
import { newInstall } from './install.ts';
import { pathOrder } from './path-order.ts';

/** Beyond this part of a journal, an index is made anew. */
const TOO_MANY = 1 / 5;

/** Reads a space through its index, which is made where there is none; nothing where that cannot be. */
export async function readIndexed(site: Site, mayMake: () => boolean): Promise<IndexedSpace | undefined> {
  const layers = openLayers(site);
  const [first] = layers;
  if (first === undefined) return mayMake() ? readAnew(site) : undefined;
  const changes = await findChanges(layers, site);
  if (changes === undefined) return undefined;
  const limit = Math.max(site.many, first.count * TOO_MANY);
  const last = layers.at(-1) ?? first;
  if (changes.paths.size > limit && changes.paths.size > last.said.unproven.length * 2) return readAnew(site);
  if (!isWorthAdding(changes, last, site.many)) return answer(site, layers, changes);
  const added = await addLayer(site, first, changes);
  return added ?? answer(site, layers, changes);
}

/** Whether many files changed since the last index, or are old enough by now to be vouched for. */
const isWorthAdding = ({ paths }: Changes, { said }: EntryIndex, many: number): boolean =>
  paths.size - said.unproven.length > many || said.young > many;

const nameOfAdded = (keep: string): string => `${keep}-added`;

/** The indexes of a place, the uppermost last; none where none is to be believed. Whether they are fresh is not asked. */
export function openLayers(site: Site): readonly EntryIndex[] {
  const install = site.install.known();
  const maker = install === undefined ? undefined : { stamp: site.stamp, install };
  const kept = maker === undefined ? undefined : loadIndex(site.disk, site.keep, maker);
  if (maker === undefined || kept === undefined) return [];
  const first = open(site, kept);
  const keptAdded = loadIndex(site.disk, nameOfAdded(site.keep), maker);
  const added = keptAdded === undefined ? undefined : open(site, keptAdded);
  return added?.said.addsTo === first.name ? [first, added] : [first];
}

const open = (site: Site, kept: Kept): EntryIndex =>
  new EntryIndex(kept, {
    space: site.space,
    kinds: site.kinds,
    order: pathOrder(kindFolders(site.kinds)),
    readAgain: (path, kind) => {
      const look = site.disk.sweep(placeOf(site.root, path), LONGEST_FILE);
      return look.ok ? site.readWords(look.bytes, path, kind) : undefined;
    },
  });

async function readAnew(site: Site): Promise<IndexedSpace | undefined> {
  await site.tracked.refresh();
  const made = await buildIndex(site);
  if (made === undefined) return undefined;
  const index = keepIndex(site, site.keep, made);
  if (index === undefined) return undefined;
  const layers = [index];
  const changes = await findChanges(layers, site);
  return changes === undefined ? undefined : answer(site, layers, changes);
}

/** Keeps an index in its file, and opens it; nothing where the number that makes it ours cannot be kept. */
function keepIndex(site: Site, path: string, made: Made): EntryIndex | undefined {
  const known = site.install.known();
  const install = known ?? newInstall();
  if (known === undefined && !site.install.make(install)) return undefined;
  const maker = { stamp: site.stamp, install };
  const file = encodeIndex(maker, made);
  saveIndex(site.disk, path, file);
  const kept = decodeIndex(maker, file);
  if (kept === undefined) throw new Error('an index just made cannot be read');
  return open(site, kept);
}

/** Keeps an index of what changed since the first one, and answers from both. */
async function addLayer(site: Site, first: EntryIndex, before: Changes): Promise<IndexedSpace | undefined> {
  const since = clockAt(site);
  const tree = since === undefined ? undefined : await site.tracked.tree();
  if (since === undefined || tree === undefined) return undefined;
  const folders = kindFolders(site.kinds);
  const [between, names] = await Promise.all([
    site.tracked.between(first.said.tree, tree, folders),
    site.tracked.files(tree, folders),
  ]);
  if (between === undefined || names === undefined) return undefined;
  const changes = await findChanges([first], site);
  if (changes === undefined) return undefined;
  const instead = [...new Set([...between, ...changes.paths, ...before.paths])].toSorted(pathOrder(folders));
  const gathered = await gather(site, instead.filter(changes.isWithin), names, since);
  const hidden = new Set(instead);
  const twins = [...gathered.ids].some((id) => {
    const row = first.rowOf(id);
    return row !== undefined && !hidden.has(first.pathAt(row));
  });
  const seen = changes.folders.map(({ path }) => {
    const { met: _, ...looked } = lookAt(site, path, since);
    return looked;
  });
  const made = gathered.finish({ tree, addsTo: first.name, instead }, seen, twins);
  const added = keepIndex(site, nameOfAdded(site.keep), made);
  if (added === undefined) return undefined;
  const layers = [first, added];
  const now = await findChanges(layers, site);
  return now === undefined ? undefined : answer(site, layers, now);
}
