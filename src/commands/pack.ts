import { meeting } from '../kinds/meeting.ts';
import { addDays, firstOf } from '../model/day.ts';
import type { Entry } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import { featuresOf } from '../reports/labels.ts';
import type { PackWanted } from '../reports/pack.ts';
import { packData } from '../render/pack-data.ts';
import { packPage } from '../render/pack-page.ts';
import { type Desk, openDesk } from './desk.ts';
import { documentFlags, formOf, isHandedRound } from './document-form.ts';
import { answered, withFormat } from './for-programs.ts';
import { groundOf } from './ground.ts';
import { handOut } from './hand-out.ts';
import { meetingNamed } from './meeting-named.ts';
import { titleOf } from './naming.ts';
import { tellUnreadable } from './receipts.ts';
import { defineVerb } from './verb.ts';

/** Everything for one meeting in one page, always in the edition to hand round. */
export const pack = defineVerb({
  name: 'pack',
  summary: 'Everything for one meeting in one page.',
  args: [
    {
      name: 'meeting',
      help: 'Which meeting? Its day, the beginning of its id, or words of its title',
      several: true,
    },
  ],
  flags: documentFlags,
  examples: ['lea pack 2025-06-12', 'lea pack m-3hv8'],
  writes: false,
  without: ['plain', 'quiet'],
  run: async ({ args, flags }, world) => {
    const { packFor } = await import('../reports/pack.ts');
    const desk = await openDesk(world);
    const found = meetingNamed(args['meeting'] ?? '', desk);
    // A meeting that is over has the pack it would have had on the evening before.
    const day = firstOf(String(found.values['date']));
    const asAt = world.settings.asAt ?? (day < desk.today ? addDays(day, -1) : desk.today);
    const made = packFor(await groundOf(desk, world, { asAt }), await wantedFor(found, desk));
    if (made === undefined)
      throw fault('MISUSED', {
        why: `${titleOf(found)} is no session that took place or is planned, so there is nothing to prepare.`,
        hint: 'lea meeting list --state planned',
      });
    const form = formOf(flags, world);
    const answer = { schema: 'lea.pack/1', data: () => packData(made) };
    if (isHandedRound(form)) {
      const { packDocument } = await import('../render/documents/pack.ts');
      await handOut(packDocument(made), form, flags, world);
    } else if (!answered(answer, { ...desk, today: asAt }, withFormat(form, world)))
      world.out(packPage(made, { accessible: world.settings.accessible }));
    tellUnreadable(desk, world);
    return 'fine';
  },
});

/** The words that come from templates: the network's own where it keeps them, else lea's. */
async function wantedFor({ id }: Entry, { journal }: Desk): Promise<PackWanted> {
  const { promptsOf, questionsOf } = await import('../store/templates.ts');
  const questions = featuresOf(journal.network).map(
    ({ key }) => [key, questionsOf(journal.otherTemplate(`pause/${key}.md`) ?? '')] as const,
  );
  return {
    meeting: id,
    prompt: promptsOf(journal.templateFor(meeting, 'full')).get(meeting.sections['why'] ?? ''),
    questions: new Map(questions),
  };
}
