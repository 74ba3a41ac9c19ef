import { sayDay } from '../model/day-words.ts';
import { date } from '../model/field.ts';
import { leftOn } from '../reports/membership.ts';
import { page } from '../render/page.ts';
import { asFlag } from './answers.ts';
import { authorityNamed, wrongState } from './authority-leave.ts';
import { openDesk } from './desk.ts';
import { answeredEntry } from './for-programs.ts';
import { nextStep } from './receipts.ts';
import { saveTogether } from './saving.ts';
import { defineVerb } from './verb.ts';

/** Records that an authority came back: the time between is absence, not silence (domain 6, section 4). */
export const authorityReturn = defineVerb({
  name: 'return',
  noun: 'authority',
  summary: 'Record that an authority came back.',
  args: [{ name: 'authority', help: 'Which authority came back?' }],
  flags: { date: asFlag(date('The day it came back')) },
  examples: ['lea authority return dunmarsh --date "1 September 2025"'],
  writes: true,
  keeps: true,
  run: async ({ args, flags }, world) => {
    const desk = await openDesk(world);
    const back = authorityNamed(args['authority'] ?? '', desk);
    const day = flags.date ?? desk.today;
    if (leftOn(back, day) === undefined)
      throw wrongState(back, 'return', 'not one that left', 'one that left');
    const membership = [...back.values.membership, { date: day, event: 'returned' }];
    const [saved = back] = await saveTogether(
      [{ change: back, values: { ...back.values, membership } }],
      `authority return ${back.id}`,
      desk,
      world,
    );
    if (answeredEntry(saved, desk, world) || world.settings.dryRun) return 'fine';
    world.out(
      page(
        `${back.values.title} is a member again since ${sayDay(day)}.`,
        nextStep(world, `authority seat ${back.id}`),
      ),
    );
    return 'fine';
  },
});
