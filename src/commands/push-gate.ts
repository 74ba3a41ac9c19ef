import { KINDS } from '../kinds/index.ts';
import { fault } from '../model/fault.ts';
import { type Desk, openDesk } from './desk.ts';
import { defineVerb } from './verb.ts';

/** `<local ref> <save> <ref there> <save there>`: what git says of each line it is about to send. */
const SENDING = /^\S+ ([0-9a-f]{40,64}) \S+ ([0-9a-f]{40,64})$/;
const NOTHING = /^0+$/;

/**
 * Looks that nothing private leaves when plain git sends (store-and-sync.md, section 9): git's hook calls it with the
 * lines on standard input, and sends nothing where it fails.
 */
export const pushGate = defineVerb({
  name: 'push-gate',
  summary: 'Look that nothing private leaves, for git.',
  args: [
    { name: 'remote', help: "git's name for the address", optional: true },
    { name: 'address', help: 'The address', optional: true },
  ],
  flags: {},
  examples: ['lea push-gate origin https://journal.wayside.example/wayside.git'],
  writes: false,
  hidden: true,
  without: ['json', 'ndjson', 'plain', 'quiet'],
  run: async (_given, world) => {
    const desk = await openDesk(world);
    for (const words of (await world.input()).split('\n')) {
      if (words.trim() === '') continue;
      const [, save, there] = SENDING.exec(words.trim()) ?? [];
      if (save === undefined || there === undefined) throw fault('SENDING_UNREADABLE', { words });
      if (!NOTHING.test(save)) await judge(save, there, desk);
    }
    return 'fine';
  },
});

async function judge(save: string, there: string, desk: Desk): Promise<void> {
  const { findOutgoing } = await import('../git/sync/outgoing.ts');
  const { accepts } = await import('../store/layout.ts');
  const { place } = desk.repository;
  const { mayLeaveFrom } = await import('./leaving.ts');
  const needs = { accepts: (path: string) => accepts(path, KINDS), mayLeave: mayLeaveFrom(desk.journal) };
  const { foreign, refused } = await findOutgoing(place, save, await knownHere(there, desk), needs);
  if (foreign.length > 0) throw fault('FOREIGN_FILES', { files: foreign });
  if (refused.length > 0) throw fault('PRIVATE_IN_SHARED', { files: refused });
}

/** What is there already need not be judged; a save that this copy has not seen says nothing, so all of ours is. */
async function knownHere(there: string, { repository: { place } }: Desk): Promise<string | undefined> {
  if (NOTHING.test(there)) return undefined;
  const { runGit } = await import('../git/plumbing.ts');
  const { code } = await runGit(place, ['cat-file', '-e', `${there}^{commit}`], { fine: [0, 1, 128] });
  return code === 0 ? there : undefined;
}
