import { date, yes } from '../model/field.ts';
import { timelineData } from '../render/views-data.ts';
import { timelinePage } from '../render/timeline-page.ts';
import { asFlag } from './answers.ts';
import { openDesk } from './desk.ts';
import { documentFlags, formOf, isHandedRound } from './document-form.ts';
import { answered, withFormat } from './for-programs.ts';
import { groundOf } from './ground.ts';
import { handOut } from './hand-out.ts';
import { tellUnreadable } from './receipts.ts';
import { defineVerb } from './verb.ts';

/** Each authority by month: who has gone quiet while a telephone call still helps. */
export const timeline = defineVerb({
  name: 'timeline',
  summary: 'Each authority by month.',
  args: [],
  flags: {
    since: asFlag(date('From this day on')),
    list: asFlag(yes('In sentences')),
    'hand-round': asFlag(yes('The edition to hand round: no notes, and those that left are a number')),
    ...documentFlags,
  },
  examples: ['lea timeline', 'lea timeline --list'],
  writes: false,
  without: ['plain', 'quiet'],
  run: async (given, world) => {
    const { timelineOf } = await import('../reports/timeline.ts');
    const desk = await openDesk(world, { onlyReads: true });
    const made = timelineOf(await groundOf(desk, world, { since: given.flags.since }));
    const list = given.flags.list === true || world.settings.accessible;
    const form = formOf(given.flags, world);
    const answer = { schema: 'lea.timeline/1', data: () => timelineData(made) };
    if (isHandedRound(form)) {
      const { timelineDocument } = await import('../render/documents/timeline.ts');
      await handOut(timelineDocument(made, desk.journal.network.name), form, given.flags, world);
    } else if (!answered(answer, desk, withFormat(form, world)))
      world.out(timelinePage(made, { list, handRound: given.flags['hand-round'] === true }));
    tellUnreadable(desk, world);
    return 'fine';
  },
});
