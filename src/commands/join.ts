import { dirname, resolve } from 'node:path';
import { KINDS } from '../kinds/index.ts';
import { choice, type Fields, seat, text } from '../model/field.ts';
import { Fault, fault } from '../model/fault.ts';
import { slugOf } from '../model/slug.ts';
import { line, page, span } from '../render/page.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { answered } from './for-programs.ts';
import { warnOfCloud } from './folder-warning.ts';
import { programsOf } from './programs.ts';
import { roleFlags } from './role.ts';
import { sitDown } from './sitting-down.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

const flags = {
  authority: asFlag(text('Your authority or organisation, by a part of its name')),
  ...roleFlags,
  came: asFlag(choice('How you came to take part', ['chose', 'asked', 'sent', 'not said'])),
  seat: asFlag(seat('The seat you have already, on another computer')),
} satisfies Fields;

/** What `join` is given. */
export type JoinGiven = Given<typeof flags>;

/** Gets a copy of a network's journal and takes a seat in it; in a copy that is there already, only takes the seat. */
export const join = defineVerb({
  name: 'join',
  summary: "Get your network's journal, and take your seat in it.",
  args: [
    { name: 'address', help: 'Where the shared journal is', optional: true },
    { name: 'folder', help: 'A new folder; named after the address unless given', optional: true },
  ],
  flags,
  examples: [
    'lea join https://journal.wayside.example/wayside.git',
    'lea join git@journal.wayside.example:wayside.git --authority ashmere --group participating',
  ],
  writes: true,
  run: joinNetwork,
});

async function joinNetwork(given: JoinGiven, world: World): Promise<'fine'> {
  const { findJournal } = await import('../store/find-journal.ts');
  const here = given.args['address'] === undefined ? findJournal(world.disk, world.folder) : undefined;
  refuseUnanswered(given, here, world);
  const folder = here ?? (await getCopy(given, world));
  if (folder === undefined) return 'fine';
  const desk = await openCopy(folder, here === undefined, world);
  const { network } = desk.journal;
  const members = desk.reading.shared.all.filter(({ kind }) => kind === 'authority').length;
  if (!world.settings.quiet)
    world.err(page(`Found ${network.name}, ${members === 1 ? '1 authority' : `${members} authorities`}.`));
  const me = await sitDownThere(given, folder, here === undefined, world);
  if (me === undefined) {
    answered({ schema: 'lea.join/1', data: () => ({ folder }), ids: [] }, desk, world);
    return 'fine';
  }
  const { setUpGit } = await import('../git/git-setup.ts');
  await setUpGit(desk.repository.place, programsOf(world));
  world.person.write({ journal: folder });
  await tellReady(me, folder, world);
  return 'fine';
}

/** Takes the seat. Where that is stopped, a copy that was just made stays, and it is said how to go on. */
async function sitDownThere(
  given: JoinGiven,
  folder: string,
  isNew: boolean,
  world: World,
): Promise<string | undefined> {
  try {
    return await sitDown(given.flags, folder, world);
  } catch (error) {
    if (isNew)
      world.err(
        page(`The journal is in ${folder}. Go on in that folder with: ${world.settings.program} join`),
      );
    throw error;
  }
}

/** Where nobody can be asked, what is missing is named before anything is brought in. */
function refuseUnanswered({ args, flags: said }: JoinGiven, here: string | undefined, world: World): void {
  if (world.interactive) return;
  const missing = [
    ...(args['address'] === undefined && here === undefined ? ['ADDRESS'] : []),
    ...(said.authority === undefined && said.seat === undefined ? ['--authority', '--group'] : []),
  ];
  if (missing.length > 0) throw fault('ANSWERS_MISSING', { flags: missing });
}

/** Gets the copy, and gives its folder; a dry run only says where it would be. */
async function getCopy(given: JoinGiven, world: World): Promise<string | undefined> {
  const { checkGit } = await import('../git/git-version.ts');
  const { readAddress } = await import('../git/address.ts');
  const { joinJournal } = await import('../git/joining.ts');
  const { findJournal } = await import('../store/find-journal.ts');
  const { accepts } = await import('../store/layout.ts');
  await checkGit(world.machine, world.folder);
  const asking = { field: text('Which address were you sent? (paste it here)'), flag: 'ADDRESS' };
  const address = readAddress(given.args['address'] ?? (await world.ask(asking)));
  const folder = resolve(world.folder, given.args['folder'] ?? folderFor(address.text));
  const around = findJournal(world.disk, dirname(folder));
  if (around !== undefined) throw fault('ALREADY_A_JOURNAL', { folder: around });
  warnOfCloud(folder, world);
  if (world.settings.dryRun) {
    world.err(page(`Nothing was brought in. The copy would be in ${folder}.`));
    answered({ schema: 'lea.join/1', data: () => ({ folder }), ids: [] }, undefined, world);
    return undefined;
  }
  const connection = { address, signIn: world.interactive, stopping: world.stopping };
  const { leftOut } = await joinJournal(world.machine, folder, connection, (path) => accepts(path, KINDS));
  if (leftOut.length > 0) {
    const shown = leftOut
      .slice(0, 3)
      .map(({ path }) => path)
      .join(', ');
    world.err(
      page(
        `Left out ${leftOut.length === 1 ? '1 file' : `${leftOut.length} files`} lea does not accept: ${shown}${leftOut.length > 3 ? ' …' : ''}.`,
      ),
    );
  }
  return folder;
}

/** A folder's name from the end of an address. */
function folderFor(address: string): string {
  const last =
    address
      .replace(/[\\/]+$/, '')
      .split(/[\\/:]/)
      .at(-1) ?? '';
  return slugOf(last.replace(/\.git$/, ''), 40);
}

/** Opens a copy that was just fetched. What is no journal stays where it is, and is said to be none. */
async function openCopy(folder: string, isNew: boolean, world: World): Promise<Desk> {
  try {
    const desk = await openDesk(world, { folder });
    const { firstSave } = await import('../git/claiming.ts');
    desk.journal.claim(await firstSave(desk.repository.place));
    return desk;
  } catch (error) {
    if (isNew && error instanceof Fault && error.code === 'NOT_A_JOURNAL')
      throw fault('NO_JOURNAL_THERE', { folder }, error);
    throw error;
  }
}

async function tellReady(me: string, folder: string, world: World): Promise<void> {
  const desk = await openDesk(world, { folder });
  const { reading, journal } = desk;
  const count = (kind: string): number => reading.shared.all.filter((entry) => entry.kind === kind).length;
  const several = (number: number, one: string, many: string): string =>
    `${number} ${number === 1 ? one : many}`;
  const data = () => ({
    network: journal.network.name,
    folder,
    seat: me,
    enquiries: count('enquiry'),
    diaries: count('diary'),
  });
  if (answered({ schema: 'lea.join/1', data, ids: [me] }, desk, world)) return;
  world.out(
    page(
      `Ready: ${several(count('enquiry'), 'question', 'questions')}, ${several(count('diary'), 'diary entry', 'diary entries')}.`,
      `${journal.network.name} is in ${folder}.`,
      'Nothing you write is sent until you share it.',
      line('Next: ', span(`${world.settings.program} diary add`, 'command')),
    ),
  );
}
