import { page } from '../render/page.ts';
import { openDesk } from './desk.ts';
import { answered } from './for-programs.ts';
import { programsOf } from './programs.ts';
import { defineVerb } from './verb.ts';

/** Help for colleagues who use plain git in the journal's folder (store-and-sync.md, section 9). */
export const gitSetup = defineVerb({
  name: 'git-setup',
  summary: 'Let plain git bring two versions of an entry together here, and keep what is private.',
  args: [],
  flags: {},
  examples: ['lea git-setup'],
  writes: true,
  run: async (_given, world) => {
    const desk = await openDesk(world);
    const { repository } = desk;
    const answer = (other?: string) => ({
      schema: 'lea.git-setup/1',
      data: () => ({ folder: desk.journal.folder, left_alone: other }),
      ids: [],
    });
    if (world.settings.dryRun) {
      world.err(
        page('Nothing was changed. Three settings and one file for git would be written in this copy.'),
      );
      answered(answer(), desk, world);
      return 'fine';
    }
    const { setUpGit } = await import('../git/git-setup.ts');
    const other = await setUpGit(repository.place, programsOf(world));
    const isTold = answered(answer(other), desk, world);
    if (!isTold)
      world.out(
        page('Plain git in this folder now brings two versions of an entry together the way lea does.'),
      );
    if (other === undefined && !isTold)
      world.out(page('Before it sends, lea looks that nothing private leaves.'));
    if (other !== undefined)
      world.err(
        page(
          `${other} belongs to another program and was left alone: nothing looks at what plain git sends.`,
        ),
      );
    return other === undefined ? 'fine' : 'failed';
  },
});
