import { join, resolve } from 'node:path';
import { fault } from '../model/fault.ts';
import { normalWords } from '../model/normal-words.ts';
import { countOf } from '../reports/phrases.ts';
import type { WrittenPage } from '../render/site/site.ts';
import type { Desk } from './desk.ts';
import { isWithin, putFiles } from './put-files.ts';
import type { World } from './world.ts';

/** Lists the pages of a site, so that publishing again knows which files are its own. */
const LIST = 'pages.txt';
const HEAD = 'Made by lea. Publishing again replaces the files named here, and no others.';
const LARGEST = 16 * 1024 * 1024;

/**
 * Puts a site into a folder: a new or empty one, or one that was published into before, whose old pages go. All of it is
 * written, or nothing. Gives what there is to say beside the pages: words taken back that the folder still held.
 */
export async function putSite(
  to: string,
  pages: readonly WrittenPage[],
  desk: Desk,
  world: World,
): Promise<readonly string[]> {
  const folder = resolve(world.folder, to);
  refuseInside(folder, to, desk, world);
  const before = pagesBefore(folder, to, world);
  const files = pages.map(({ file, html }) => ({ name: file, bytes: new TextEncoder().encode(html) }));
  for (const { name } of files)
    if (!before.includes(name) && world.disk.exists(join(folder, name)))
      throw fault('FOLDER_NOT_EMPTY', { folder: to });
  const told = takenBack(before, folder, desk, world);
  const names = files.map(({ name }) => name);
  const old = before.filter((name) => !names.includes(name));
  // The pages named in the list are lea's own: writing over them takes nothing from anybody.
  const sure = { ...world, settings: { ...world.settings, yes: true } };
  const put = (all: readonly { readonly name: string; readonly bytes: Uint8Array }[]) =>
    putFiles(
      all.map(({ name, bytes }) => ({ file: join(folder, name), bytes })),
      sure,
    );
  // The list comes first and names old pages until they are gone: cut short anywhere, the next publishing removes them.
  await put([listOf([...names, ...old]), ...files]);
  if (world.settings.dryRun || old.length === 0) return told;
  for (const name of old)
    if (world.disk.whatIs(join(folder, name)) === 'file') world.disk.remove(join(folder, name));
  await put([listOf(names)]);
  return told;
}

const listOf = (names: readonly string[]) => ({
  name: LIST,
  bytes: new TextEncoder().encode(`${[HEAD, ...names].join('\n')}\n`),
});

/** A copy for everybody does not lie among what members keep: it would be taken for a part of it. */
function refuseInside(folder: string, to: string, { journal }: Desk, { disk, settings }: World): void {
  const isIn = (place: string): boolean => isWithin(disk.whereIs(place), disk.whereIs(folder));
  if (isIn(journal.folder) || isIn(settings.privateRoot))
    throw fault('MISUSED', {
      why: `${to} lies inside the journal. A public copy needs a folder of its own.`,
      hint: 'lea publish --to ../booklet',
    });
}

/** The pages that publishing put there before; none in a new or empty folder. Any other folder is refused. */
function pagesBefore(folder: string, to: string, { disk }: World): readonly string[] {
  const items = disk.list(folder) ?? [];
  if (items.length === 0) return [];
  const look = disk.read(join(folder, LIST), LARGEST);
  const [head, ...names] = look.ok ? new TextDecoder().decode(look.bytes).trim().split('\n') : [];
  if (head !== HEAD) throw fault('FOLDER_NOT_EMPTY', { folder: to });
  return names.filter((name) => /^[a-z0-9-]+\.html$/.test(name));
}

/** Says how many messages that were taken back the old pages still hold. */
function takenBack(
  before: readonly string[],
  folder: string,
  { reading }: Desk,
  { disk }: World,
): readonly string[] {
  const old = before.map((name) => {
    const look = disk.read(join(folder, name), LARGEST);
    return look.ok ? plain(new TextDecoder().decode(look.bytes)) : '';
  });
  const gone = reading.shared.all
    .flatMap(({ marks }) => marks)
    .filter(
      ({ kind, consent }) =>
        kind === 'message' && (consent.state === 'withdrawn' || consent.state === 'refused'),
    )
    .filter(({ words }) => old.some((text) => text.includes(normalWords(words))));
  return gone.length === 0
    ? []
    : [
        `That folder still held ${countOf(gone.length, 'message')} taken back since. These words are in none of its pages now.`,
      ];
}

/** The words of a page of lea's own making. */
const plain = (html: string): string =>
  normalWords(
    html
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number))),
  );
