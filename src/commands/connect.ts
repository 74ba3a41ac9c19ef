import { line, page, span } from '../render/page.ts';
import { openDesk } from './desk.ts';
import { answered } from './for-programs.ts';
import { needsOf } from './sync.ts';
import { defineVerb } from './verb.ts';

/** Sends a journal that is on this computer alone to a new, empty address. */
export const connect = defineVerb({
  name: 'connect',
  summary: 'Send this journal to a new, empty address for the first time.',
  args: [{ name: 'address', help: 'Where it shall be shared: https://, ssh://, git@ or a folder' }],
  flags: {},
  examples: ['lea connect https://journal.wayside.example/wayside.git'],
  writes: true,
  run: async ({ args }, world) => {
    const { readAddress } = await import('../git/address.ts');
    const address = readAddress(args['address'] ?? '');
    const desk = await openDesk(world);
    const { network } = desk.journal;
    const count = desk.reading.shared.all.length;
    const what = `${network.name}: ${count === 1 ? '1 entry' : `${count} entries`} and the history`;
    const answer = {
      schema: 'lea.connect/1',
      data: () => ({ address: withoutPassword(address.text), entries: count }),
      ids: [],
    };
    if (world.settings.dryRun) {
      world.err(page(`Nothing was sent. This would be sent to ${address.host}: ${what}.`));
      answered(answer, desk, world);
      return 'fine';
    }
    const { connectJournal } = await import('../git/sync/sync.ts');
    const { noteBroughtIn } = await import('../git/freshness.ts');
    await connectJournal(desk.repository, address.text, {
      ...(await needsOf(desk, world)),
      signIn: world.interactive,
    });
    noteBroughtIn(desk.repository.place, world.now());
    if (answered(answer, desk, world)) return 'fine';
    const command = `${world.settings.program} join ${withoutPassword(address.text)}`;
    world.out(
      page(
        `Sent ${what}.`,
        'Whoever can open that address can read it. Nothing private left this computer.',
        line('Others get it with: ', span(command, 'command')),
      ),
    );
    return 'fine';
  },
});

/** An address as it may be shown to others: whoever typed a name and a password into it keeps both. */
export const withoutPassword = (address: string): string => address.replace(/^(https?:\/\/)[^/@]*@/, '$1');
