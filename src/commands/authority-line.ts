import { text } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { page } from '../render/page.ts';
import { asFlag } from './answers.ts';
import { authorityNamed } from './authority-leave.ts';
import { type Desk, openDesk } from './desk.ts';
import { answeredEntry } from './for-programs.ts';
import { nextStep } from './receipts.ts';
import { saveTogether } from './saving.ts';
import { type Authority } from './seating.ts';
import { defineVerb } from './verb.ts';
import type { World } from './world.ts';

/** The one sentence for your own chief officer: typed, never generated (domain 2, section 3). */
export const authorityLine = defineVerb({
  name: 'line',
  noun: 'authority',
  summary: 'The one sentence you would tell your own chief officer.',
  args: [{ name: 'words', help: 'The sentence', optional: true, several: true }],
  flags: { authority: asFlag(text('Which authority; your own unless given')) },
  examples: ['lea authority line "Three clusters stopped four meetings, and nobody asked for them back."'],
  writes: true,
  keeps: true,
  run: async ({ args, flags }, world) => {
    const desk = await openDesk(world);
    const of = authorityNamed(flags.authority ?? ownAuthority(desk), desk);
    const line = args['words'] ?? (await askLine(of, world));
    const [saved = of] = await saveTogether(
      [{ change: of, values: { ...of.values, line } }],
      `authority line ${of.id}`,
      desk,
      world,
    );
    if (answeredEntry(saved, desk, world) || world.settings.dryRun) return 'fine';
    world.out(
      page(
        `Saved in the journal, for ${of.values.title}: ${line}`,
        nextStep(world, `authority show ${of.id}`),
      ),
    );
    return 'fine';
  },
});

function ownAuthority({ me }: Desk): string {
  if (me === undefined) throw fault('NO_ROLE');
  if (me.place !== me.authority) throw fault('ANSWERS_MISSING', { flags: ['--authority'] });
  return me.authority;
}

async function askLine(of: Authority, world: World): Promise<string> {
  if (!world.interactive) throw fault('ANSWERS_MISSING', { flags: ['the sentence'] });
  const initial = of.values.line === undefined ? {} : { initial: of.values.line };
  return world.ask({
    field: text('What would you tell your own chief officer, in one sentence?'),
    flag: 'WORDS',
    ...initial,
  });
}
