import { choice, listed, yes } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { featuresOf } from '../reports/labels.ts';
import { messagesPage } from '../render/messages-page.ts';
import { messagesData } from '../render/views-data.ts';
import { asFlag } from './answers.ts';
import { openDesk } from './desk.ts';
import { documentFlags, formOf, isHandedRound } from './document-form.ts';
import { answered, withFormat } from './for-programs.ts';
import { groundOf } from './ground.ts';
import { handOut } from './hand-out.ts';
import { shortId } from './naming.ts';
import { tellUnreadable } from './receipts.ts';
import { defineVerb } from './verb.ts';

const NOT_HANDED = 'What waits for an answer is for an editor to read, and is not handed round.';

/** Words that may be used, with permission; refused and withdrawn ones are a number and no words. */
export const messages = defineVerb({
  name: 'overview',
  noun: 'message',
  hidden: true,
  summary: 'Words that may be quoted, by role only, and what waits for an answer.',
  args: [],
  flags: {
    ready: asFlag(yes('Only those that may be quoted')),
    settle: asFlag(yes('Only what is asked, changed or never asked')),
    audience: asFlag(choice('To be read by whom; anybody unless given', ['network', 'public'])),
    feature: asFlag(listed('Only of this key feature', 'features')),
    ...documentFlags,
  },
  examples: ['lea messages --ready', 'lea messages --settle'],
  writes: false,
  run: async ({ flags }, world) => {
    const { messagesOf } = await import('../reports/messages.ts');
    const desk = await openDesk(world, { onlyReads: true });
    const ground = await groundOf(desk, world);
    const all = messagesOf(ground, flags.audience ?? 'public').filter(
      ({ mark }) => flags.feature === undefined || mark.features.includes(flags.feature),
    );
    const show = flags.ready === true ? 'ready' : flags.settle === true ? 'to settle' : 'all';
    const refer = ({ entry, mark }: (typeof all)[number]): string =>
      `${shortId(entry, desk.reading.all)}#${mark.id ?? mark.label}`;
    const form = formOf(flags, world);
    if (isHandedRound(form)) {
      if (flags.settle === true) throw fault('MISUSED', { why: NOT_HANDED, hint: 'lea messages --settle' });
      const { messagesDocument } = await import('../render/documents/messages.ts');
      const { network, asAt } = ground;
      const told = {
        by: network.name,
        asAt,
        features: featuresOf(network),
        audience: flags.audience ?? 'public',
      };
      await handOut(messagesDocument(all, told), form, flags, world);
      tellUnreadable(desk, world);
      return 'fine';
    }
    const answer = {
      schema: 'lea.messages/1',
      data: () => messagesData(all),
      ids: all.map(({ entry, mark }) => `${entry.id}#${mark.id ?? mark.label}`),
    };
    if (!answered(answer, desk, withFormat(form, world)))
      world.out(messagesPage(all, { asAt: ground.asAt, features: featuresOf(ground.network), show, refer }));
    tellUnreadable(desk, world);
    return 'fine';
  },
});
