import { dirname, resolve } from 'node:path';
import { authority } from '../kinds/authority.ts';
import { fault } from '../model/fault.ts';
import { line, page, span } from '../render/page.ts';
import { type Beginning, beginningFlags, gatherBeginning } from './beginning.ts';
import { openJournal } from './desk.ts';
import { answered, type ForPrograms } from './for-programs.ts';
import { warnOfCloud } from './folder-warning.ts';
import { programsOf } from './programs.ts';
import { signatureFor } from './seating.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

/** Begins a network's journal in a new folder: its file, the starter's own authority and seat, and one save. */
export const init = defineVerb({
  name: 'init',
  summary: "Begin a network's journal.",
  args: [{ name: 'folder', help: 'A new folder; named after the network unless given', optional: true }],
  flags: beginningFlags,
  examples: [
    'lea init',
    'lea init wayside --name "Wayside Learning Network" --authority ashmere --group participating',
  ],
  writes: true,
  run: beginJournal,
});

async function beginJournal(given: Given<typeof beginningFlags>, world: World): Promise<'fine'> {
  const { checkGit } = await import('../git/git-version.ts');
  await checkGit(world.machine, world.folder);
  await refuseInside(given.args['folder'], world);
  const beginning = await gatherBeginning(given.flags, world);
  const folder = resolve(world.folder, given.args['folder'] ?? beginning.short);
  refuseTaken(folder, world);
  warnOfCloud(folder, world);
  if (world.settings.dryRun) {
    world.err(page(`Nothing was written. ${beginning.name} would begin in ${folder}.`));
    answered(answerOf(beginning, folder), undefined, world);
    return 'fine';
  }
  await layDown(beginning, folder, world);
  tellBegun(beginning, folder, world);
  return 'fine';
}

/** A journal is not begun inside another. */
async function refuseInside(typed: string | undefined, world: World): Promise<void> {
  const { findJournal } = await import('../store/find-journal.ts');
  let from = resolve(world.folder, typed ?? '.');
  while (world.disk.whatIs(from) !== 'folder' && dirname(from) !== from) from = dirname(from);
  const found = findJournal(world.disk, from);
  if (found !== undefined) throw fault('ALREADY_A_JOURNAL', { folder: found });
}

function refuseTaken(folder: string, world: World): void {
  const what = world.disk.whatIs(folder);
  const isFree = what === undefined || (what === 'folder' && world.disk.list(folder)?.length === 0);
  if (!isFree) throw fault('FOLDER_NOT_EMPTY', { folder });
}

async function layDown(beginning: Beginning, folder: string, world: World): Promise<void> {
  const { Repository } = await import('../git/repository.ts');
  const { JOURNAL_ATTRIBUTES } = await import('../git/attributes.ts');
  const { encodeNetwork } = await import('../store/network.ts');
  const { fillTemplate, otherTemplate } = await import('../store/templates.ts');
  const { disk, templates } = world;
  disk.makeFolder(folder);
  const repository = await Repository.init(world.machine, folder);
  const write = (path: string, words: string): string => {
    disk.create(resolve(folder, path), Buffer.from(words));
    return path;
  };
  const { name, short, purpose } = beginning;
  const readme = otherTemplate('journal/README.md', { disk, journal: folder, own: templates });
  const slots = { name, short, purpose: purpose ?? 'Not agreed yet: a meeting will find the words.' };
  const paths = [
    write('network.yaml', encodeNetwork(beginning.network)),
    write('.gitattributes', JOURNAL_ATTRIBUTES),
    ...(readme === undefined ? [] : [write('README.md', fillTemplate(readme, slots).text)]),
  ];
  const journal = await openJournal(folder, world);
  if (beginning.authority !== undefined)
    paths.push(journal.create('shared', authority, beginning.authority, '').path);
  const author = await signatureFor(beginning.seat, beginning.place);
  await repository.sign(author);
  const { setUpGit } = await import('../git/git-setup.ts');
  await setUpGit(repository.place, programsOf(world));
  const trailers = { 'Lea-Op': 'network init', 'Lea-Entry': journal.network.id };
  const first = await repository.commit({
    paths,
    message: `network init ${journal.network.id}`,
    trailers,
    author,
  });
  journal.claim(first);
  world.person.write({ journal: folder });
}

const answerOf = ({ network, name, short, seat, signed }: Beginning, folder: string): ForPrograms => ({
  schema: 'lea.init/1',
  data: () => ({ id: network['id'], name, short, folder, seat, signed }),
});

function tellBegun(beginning: Beginning, folder: string, world: World): void {
  const { program } = world.settings;
  if (answered(answerOf(beginning, folder), undefined, world)) return;
  world.out(
    page(
      `Begun: ${beginning.name}, in ${folder}.`,
      `Your saves will be signed "${beginning.signed}".`,
      'It is on this computer alone until it has an address to be sent to.',
      line('Invite: ', span(`${program} authority add`, 'command')),
      line('Send it: ', span(`${program} connect ADDRESS`, 'command')),
    ),
  );
}
