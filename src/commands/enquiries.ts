import { enquiry } from '../kinds/enquiry.ts';
import type { Entry } from '../model/entry.ts';
import { type Fields, yes } from '../model/field.ts';
import { page } from '../render/page.ts';
import { stuckData, stuckPage } from '../render/questions-page.ts';
import { asFlag } from './answers.ts';
import { rowOf } from './data.ts';
import type { Desk } from './desk.ts';
import { answered, answeredList } from './for-programs.ts';
import { groundOf } from './ground.ts';
import { openDeskToLook } from './looking-back.ts';
import { shortId } from './naming.ts';
import { pageByState } from './overview.ts';
import { tellUnreadable } from './receipts.ts';
import { defineVerb } from './verb.ts';
import type { World } from './world.ts';

const flags = {
  stuck: asFlag(yes('Only drafts that stand still, with a note that could be sent')),
} satisfies Fields;
const COLUMNS = ['authority', 'wordings', 'question'] as const;

/** Every question by where it stands, then by authority, with how many wordings it had; or those that stand still. */
export const enquiries = defineVerb({
  name: 'overview',
  noun: enquiry.name,
  summary: 'Questions by where they stand, and those that stand still.',
  args: [],
  flags,
  examples: ['lea enquiries', 'lea enquiries --stuck'],
  writes: false,
  hidden: true,
  run: async (given, world) => {
    const desk = await openDeskToLook(world);
    if (given.flags.stuck === true) await tellStuck(desk, world);
    else tellAll(desk, world);
    tellUnreadable(desk, world);
    return 'fine';
  },
});

function tellAll(desk: Desk, world: World): void {
  const all = desk.reading.all.of(enquiry);
  if (answeredList(all, desk, world)) return;
  const wordings = new Map(all.map(({ id, values }) => [id, values.versions.length]));
  const of = (entry: Entry): ReadonlyMap<string, string> =>
    new Map([
      ...rowOf(entry, ['authority', 'question'], desk),
      ['wordings', String(wordings.get(entry.id) ?? 0)],
    ]);
  world.out(
    all.length === 0
      ? page(`No ${enquiry.plural} yet.`)
      : pageByState(enquiry, all, { columns: COLUMNS, of }, world),
  );
}

/** What is shared alone: one's own private drafts are nobody else's to help with yet. */
async function tellStuck(desk: Desk, world: World): Promise<void> {
  const { stuckQuestions } = await import('../reports/stuck.ts');
  const stuck = stuckQuestions(await groundOf(desk, world));
  const shown = { asAt: desk.today, shortId: (id: string) => shortId({ id }, desk.reading.all) };
  const answer = { schema: 'lea.stuck/1', data: () => stuckData(stuck, shown) };
  if (!answered(answer, desk, world)) world.out(stuckPage(stuck, shown));
}
