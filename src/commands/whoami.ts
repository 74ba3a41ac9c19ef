import { fault } from '../model/fault.ts';
import { line, type Page, page, span } from '../render/page.ts';
import { pairsPage } from '../render/pairs-page.ts';
import { withoutPassword } from './connect.ts';
import { type Desk, openDesk } from './desk.ts';
import { answered } from './for-programs.ts';
import { defineVerb } from './verb.ts';
import type { World } from './world.ts';

/** How saves are signed here, and where everything is. */
export const whoami = defineVerb({
  name: 'whoami',
  summary: 'How your saves are signed, and where everything is.',
  args: [],
  flags: {},
  examples: ['lea whoami'],
  writes: false,
  run: async (_given, world) => {
    const desk = await openDesk(world);
    const { me, journal, repository } = desk;
    if (me === undefined) throw fault('NO_ROLE');
    const full = (await repository.address())?.text;
    const address = full === undefined ? undefined : withoutPassword(full);
    const known = {
      seat: me.seat,
      signed: me.signed,
      role: me.role,
      group: me.group,
      authority: me.authority,
    };
    const places = { journal: journal.folder, private: journal.privateFolder, address };
    const answer = { schema: 'lea.whoami/1', data: () => ({ ...known, ...places }), ids: [me.seat] };
    if (!answered(answer, desk, world)) world.out(whoPage(desk, address, world));
    return 'fine';
  },
});

function whoPage({ me, journal }: Desk, address: string | undefined, { settings }: World): Page {
  const known = [
    ['Signed', me?.signed ?? ''],
    ['Seat', me?.seat ?? ''],
    ['Network', journal.network.name],
    ['Journal', journal.folder],
    ['Private', journal.privateFolder],
    ['Address', address ?? 'none yet: this journal is on this computer alone'],
  ] as const;
  return page(
    ...pairsPage(known, settings).lines,
    'Your name and your own e-mail address go with nothing.',
    'Whoever runs the address still sees which account sends.',
    line('More: ', span(`${settings.program} privacy`, 'command')),
  );
}
