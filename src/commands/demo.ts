import { join, resolve } from 'node:path';
import type { Event, Repository } from '../git/repository.ts';
import { type Fields, number, yes } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { line, page, span } from '../render/page.ts';
import { asFlag } from './answers.ts';
import { openDesk } from './desk.ts';
import { answered } from './for-programs.ts';
import { programsOf } from './programs.ts';
import { tellBriefing } from './report.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

const DAY = '2025-06-05';
const SIZE = 266;
/** The seat in which the reader of the example sits. */
const READER = { seat: 'ashmere/officer-1', label: 'Participating officer 1', place: 'Ashmere' };

const flags = {
  size: asFlag(number('How many shared entries: 266, or more for a trial of speed')),
  fresh: asFlag(yes('Make it again in place of one that is there')),
} satisfies Fields;

/** Makes the example network as a real journal, always the same to the last byte, and shows its briefing. */
export const demo = defineVerb({
  name: 'demo',
  summary: 'Make an example network, and show its briefing.',
  args: [{ name: 'folder', help: 'A new folder; lea-demo in your own folder unless given', optional: true }],
  flags,
  examples: ['lea demo', 'lea demo example --as-at "10 October 2024"'],
  writes: true,
  run: makeExample,
});

async function makeExample(given: Given<typeof flags>, world: World): Promise<'fine'> {
  const folder = resolve(world.folder, given.args['folder'] ?? join(world.home, 'lea-demo'));
  if (world.settings.dryRun) {
    world.err(page(`Nothing was written. The example would be in ${folder}.`));
    answered({ schema: 'lea.demo/1', data: () => ({ folder }), ids: [] }, undefined, world);
    return 'fine';
  }
  const asAt = world.settings.asAt ?? DAY;
  await makeRoom(folder, given.flags.fresh === true, world);
  await layDown(folder, { asAt, size: given.flags.size ?? SIZE }, world);
  const there = { ...world, settings: { ...world.settings, asAt: undefined } };
  const desk = await openDesk(there, { folder });
  const data = () => ({ folder, entries: desk.reading.all.all.length });
  if (answered({ schema: 'lea.demo/1', data, ids: [folder] }, desk, world)) return 'fine';
  await tellBriefing(desk, there);
  world.out(
    page(
      '',
      line('The example network is in ', span(folder, 'path'), '. All of it is invented.'),
      ...lookRound(folder, world),
    ),
  );
  return 'fine';
}

/**
 * Where to go next. npx knows lea only in the folder it was started from, so there the journal is named instead: anywhere
 * else it would look for a stranger's package of that name.
 */
function lookRound(folder: string, world: World): readonly ReturnType<typeof line>[] {
  const { program } = world.settings;
  const isHere = program !== 'npx lea';
  const named = isHere ? '' : ` --journal ${folder}`;
  const tries = ['feature trust', 'enquiries', 'diary add'].map((words) =>
    line('  ', span(`${program} ${words}${named}`, 'command')),
  );
  return [
    ...(isHere ? [line('Go there: ', span(`cd ${folder}`, 'command'))] : []),
    line('Then try:'),
    ...tries,
  ];
}

/** The folder is new or empty, or holds an earlier example that `--fresh` may replace: nothing anybody wrote is removed. */
async function makeRoom(folder: string, fresh: boolean, world: World): Promise<void> {
  const items = world.disk.list(folder) ?? [];
  if (items.length === 0) return;
  const { findJournal } = await import('../store/find-journal.ts');
  if (findJournal(world.disk, folder) !== folder) throw fault('FOLDER_NOT_EMPTY', { folder });
  if (!fresh) throw fault('EXAMPLE_THERE', { folder });
  const { journal, reading } = await openDesk(world, { folder });
  const own =
    reading.all.all.filter((entry) => entry.values['demo'] !== true).length + reading.unreadable.length;
  if (journal.network.demo !== true || own > 0) throw fault('EXAMPLE_HOLDS_MORE', { folder, entries: own });
  removeAll(journal.privateFolder, world);
  removeAll(folder, world);
}

function removeAll(folder: string, world: World): void {
  for (const { name, what } of world.disk.list(folder) ?? []) {
    if (what === 'folder') removeAll(join(folder, name), world);
    else world.disk.remove(join(folder, name));
  }
  if (world.disk.exists(folder)) world.disk.remove(folder);
}

async function layDown(
  folder: string,
  wanted: { readonly asAt: string; readonly size: number },
  world: World,
): Promise<void> {
  const { Repository } = await import('../git/repository.ts');
  const { setUpGit } = await import('../git/git-setup.ts');
  const { signatureOf } = await import('../git/signature.ts');
  const { tellEvents } = await import('./demo-events.ts');
  const { networkId, shared, mine } = await tellEvents(wanted, world);
  const repository = await begin(Repository, folder, shared, world);
  await repository.sign(signatureOf(READER));
  await setUpGit(repository.place, programsOf(world));
  const { firstSave } = await import('../git/claiming.ts');
  const { journal } = await openDesk(world, { folder });
  journal.claim(await firstSave(repository.place));
  await begin(Repository, join(world.settings.privateRoot, networkId), mine, world);
}

async function begin(
  repositories: typeof Repository,
  folder: string,
  events: readonly Event[],
  world: World,
): Promise<Repository> {
  world.disk.makeFolder(folder);
  const repository = await repositories.init(world.machine, folder);
  await repository.tell(events);
  return repository;
}
