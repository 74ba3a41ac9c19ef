import { join } from 'node:path';
import type { Outcome } from '../git/sync/finish.ts';
import type { Needs, Note } from '../git/sync/work.ts';
import { KINDS } from '../kinds/index.ts';
import { yes } from '../model/field.ts';
import { Fault, fault } from '../model/fault.ts';
import { page } from '../render/page.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { answered } from './for-programs.ts';
import { isMap } from './kept-words.ts';
import { holding, signature } from './saving.ts';
import { finishShares } from './sharing.ts';
import { outcomeData, sayOutcome } from './sync-words.ts';
import { defineVerb } from './verb.ts';
import type { World } from './world.ts';

/** Sends what was shared and brings in what others shared. */
export const sync = defineVerb({
  name: 'sync',
  summary: 'Send what you shared, and bring in what others shared.',
  args: [],
  flags: {
    'sign-in': asFlag(yes('Let a window ask who you are')),
    'accept-rewritten': asFlag(
      yes('Agree to a shared journal whose past was changed, after its keeper has said so'),
    ),
  },
  examples: ['lea sync'],
  writes: true,
  run: async (given, world) => {
    const desk = await openDesk(world);
    if (!(await desk.repository.hasRemote())) throw fault('NO_ADDRESS');
    if (world.settings.dryRun) return tellDryRun(desk, world);
    const outcome = await bringUpToDate(desk, world, {
      signIn: given.flags['sign-in'] === true,
      acceptRewritten: given.flags['accept-rewritten'] === true,
    });
    const answer = { schema: 'lea.sync/1', data: () => outcomeData(outcome), ids: [] };
    if (!answered(answer, desk, world)) world.out(page(...sayOutcome(outcome, desk)));
    if (outcome.clashes > 0) return 'clash';
    return outcome.held.length > 0 ? 'failed' : 'fine';
  },
});

/** Runs the whole sync, and notes when this copy was brought up to date. What cannot be done is a Fault; nothing is lost. */
export async function bringUpToDate(
  desk: Desk,
  world: World,
  how: Pick<Needs, 'signIn' | 'acceptRewritten' | 'firstSending'> = {},
): Promise<Outcome> {
  await finishWhatWasBegun(desk, world);
  await finishShares(desk, world);
  const { syncJournal } = await import('../git/sync/sync.ts');
  const { noteBroughtIn } = await import('../git/freshness.ts');
  const outcome = await syncJournal(desk.repository, { ...(await needsOf(desk, world)), ...how });
  noteBroughtIn(desk.repository.place, world.now());
  return outcome;
}

/** A save that was cut short is finished before anything is sent: a sync alone would hold its new files back. */
async function finishWhatWasBegun(desk: Desk, world: World): Promise<void> {
  const isBegun = desk.journal.listDrafts().some(({ data }) => isMap(data) && data['steps'] !== undefined);
  if (isBegun) await holding(desk, world, () => Promise.resolve());
}

/** Everything a sync needs from other layers and from the World. */
export async function needsOf(desk: Desk, world: World): Promise<Needs> {
  const { accepts } = await import('../store/layout.ts');
  const { mergeEntry } = await import('../store/merge.ts');
  const { mayLeaveFrom } = await import('./leaving.ts');
  return {
    author: await signature(desk),
    op: 'sync',
    accepts: (path) => accepts(path, KINDS),
    mergeEntry: (base, one, other) => mergeEntry(base, one, other, KINDS),
    mayLeave: mayLeaveFrom(desk.journal),
    putAside: async (files, why) => {
      const { keepCopies, keepHeld } = await import('./aside.ts');
      if (why === 'begun with another program') await keepCopies(files, why, desk, world);
      else for (const file of files) await keepHeld(file, why, desk, world);
    },
    privateHistory: join(desk.journal.privateFolder, '.git'),
    chance: (bytes) => world.chance(bytes),
    note: (note) => tellNote(note, world),
    now: () => world.now(),
    wait: (milliseconds) => world.wait(milliseconds),
    stopping: world.stopping,
    ...(world.crash === undefined ? {} : { crash: world.crash }),
  };
}

function tellNote(note: Note, world: World): void {
  if (world.settings.quiet) return;
  if (note.what === 'tidied up') world.err(page('The last run was cut short. Tidied up; nothing was lost.'));
  else if (note.what === 'trying again')
    world.err(page(`Someone else is sending. Trying again (${note.tries}).`));
  else if (note.why === 'begun with another program')
    world.err(
      page(
        `Work begun with another program was half done. A copy is kept (${world.settings.program} rescue); the journal is in order.`,
      ),
    );
  else
    world.err(
      page(
        `Kept aside, because others changed it too: ${note.paths.join(', ')}. Bring it in: ${world.settings.program} resume`,
      ),
    );
}

/** What a sync would begin with, without a lock, a file or a call: how much waits to be sent. */
async function tellDryRun(desk: Desk, world: World): Promise<'fine'> {
  const { savesWaiting } = await import('../git/freshness.ts');
  const waiting = await savesWaiting(desk.repository.place);
  if (answered({ schema: 'lea.sync/1', data: () => ({ waiting }), ids: [] }, desk, world)) return 'fine';
  world.out(
    page(
      waiting === 1 ? '1 save waits to be sent.' : `${waiting} saves wait to be sent.`,
      'Nothing was sent or brought in.',
    ),
  );
  return 'fine';
}

/** Sends after sharing. With no connection the words wait for the next sync, and that is said: it is no failure. */
export async function syncAfterSharing(desk: Desk, world: World): Promise<readonly string[]> {
  try {
    return sayOutcome(await bringUpToDate(desk, world), desk);
  } catch (error) {
    if (!(error instanceof Fault) || error.exit === 'bug' || error.exit === 'stopped') throw error;
    return [`${error.message} It goes with the next: ${world.settings.program} sync`];
  }
}
