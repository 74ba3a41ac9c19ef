import { fault } from '../model/fault.ts';
import { type Fields, many, text } from '../model/field.ts';
import type { Booklet } from '../reports/booklet/booklet.ts';
import { featuresOf } from '../reports/labels.ts';
import { countOf } from '../reports/phrases.ts';
import { flow } from '../render/flow.ts';
import { line, page, span } from '../render/page.ts';
import type { WrittenPage } from '../render/site/site.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { answered } from './for-programs.ts';
import { exportGroundOf } from './ground.ts';
import { resolveMark } from './naming.ts';
import { lookAgain, refuseLeaks, refuseMessages } from './publish-refusals.ts';
import { putSite } from './publish-folder.ts';
import { tellUnreadable } from './receipts.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

const flags = {
  to: asFlag(text('Into which folder? A new one, or one published into before')),
  'leave-out': many(text('Leave a message out by name, such as d-3h8w#q2f', { flag: 'leave-out' })),
} satisfies Fields;

/** The booklet and the site, of public entries and words with permission alone; refused while anything is unsettled. */
export const publish = defineVerb({
  name: 'publish',
  summary: 'Booklet and site, from public entries and permitted words alone.',
  args: [],
  flags,
  examples: ['lea publish --to ../booklet', 'lea publish --to ../booklet --leave-out d-3h8w#q2f'],
  writes: true,
  without: ['plain', 'quiet'],
  run: async (given: Given<typeof flags>, world) => {
    const { to } = given.flags;
    if (to === undefined) throw fault('ANSWERS_MISSING', { flags: ['--to'] });
    const desk = await openDesk(world);
    const leftOut = (given.flags['leave-out'] ?? []).map((typed) => resolveMark(typed, desk.reading.shared));
    const { pages, doubts } = await makePages(leftOut, desk, world);
    const told = [...doubts, ...(await putSite(to, pages, desk, world))];
    for (const words of told) world.err(page(...flow(words)));
    if (!answered({ schema: 'lea.publish/1', data: () => dataOf(to, pages), stands: true }, desk, world))
      world.out(
        world.settings.dryRun
          ? page(`${countOf(pages.length, 'page')} would be written to ${to}. Nothing was written.`)
          : page(
              line(
                'Published: ',
                countOf(pages.length, 'page'),
                ' in ',
                span(to, 'path'),
                '. Open index.html.',
              ),
            ),
      );
    tellUnreadable(desk, world);
    return 'fine';
  },
});

const dataOf = (folder: string, pages: readonly WrittenPage[]) => ({
  folder,
  pages: pages.map(({ file, title }) => ({ file, title })),
});

/** Refusals first; then every page, searched for what must not be in it. Nothing is written here. */
async function makePages(
  leftOut: readonly string[],
  desk: Desk,
  world: World,
): Promise<{ readonly pages: readonly WrittenPage[]; readonly doubts: readonly string[] }> {
  const { crossingOf } = await import('../reports/booklet/crossing.ts');
  const { refusalsOf } = await import('../reports/booklet/refusal.ts');
  const { bookletOf } = await import('../reports/booklet/booklet.ts');
  const { writeSite } = await import('../render/site/site.ts');
  const ground = await exportGroundOf(desk, world);
  await refuseMessages(refusalsOf(ground, leftOut), desk, world);
  const crossing = crossingOf(ground, leftOut);
  const doubts = lookAgain(crossing, desk, world);
  const pages = writeSite(bookletOf(crossing, await pausesOf(desk)), {
    digest: (words) => world.digest(words),
    script: scriptOf(world),
  });
  refuseLeaks(pages, crossing, ground, desk);
  return { pages, doubts };
}

async function pausesOf({ journal }: Desk): Promise<Booklet['pauses']> {
  const { questionsOf } = await import('../store/templates.ts');
  return new Map(
    featuresOf(journal.network).map(({ key }) => [
      key,
      questionsOf(journal.otherTemplate(`pause/${key}.md`) ?? ''),
    ]),
  );
}

const LONGEST_SCRIPT = 1_000_000;

/** The script of the keyword box, as it was built with the program. */
function scriptOf({ disk, site }: World): string {
  const look = disk.read(site, LONGEST_SCRIPT);
  if (!look.ok) throw new Error('the keyword box was not built');
  return new TextDecoder().decode(look.bytes).trim();
}
