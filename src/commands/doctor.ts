import { yes } from '../model/field.ts';
import { line, type Page, page, span } from '../render/page.ts';
import { pairsPage } from '../render/pairs-page.ts';
import { asFlag } from './answers.ts';
import type { Desk } from './desk.ts';
import { openDeskIfAny } from './desk-if-any.ts';
import { examineCopy, examineGit, type Finding } from './examination.ts';
import { answered } from './for-programs.ts';
import { defineVerb } from './verb.ts';
import type { World } from './world.ts';

/** Problems with this computer's copy: git, locks, address, signature, private space. Exits 1 when something is wrong. */
export const doctor = defineVerb({
  name: 'doctor',
  summary: "Problems with this computer's copy of the journal.",
  args: [],
  flags: { fix: asFlag(yes('Take away locks that a stopped program left behind')) },
  examples: ['lea doctor', 'lea doctor --fix'],
  writes: true,
  run: async ({ flags }, world) => {
    const git = await examineGit(world);
    const desk = git.wrong ? undefined : await openDeskIfAny(world, { anySettings: true });
    if (desk !== undefined && flags.fix === true) await takeLocksAway(desk, world);
    const findings = [git, ...(desk === undefined ? [] : await examineCopy(desk, world))];
    const wrong = findings.filter((finding) => finding.wrong);
    const answer = { schema: 'lea.doctor/1', data: () => findings, ids: wrong.map(({ about }) => about) };
    if (!answered(answer, desk, world)) world.out(findingsPage(findings, desk, world));
    return wrong.length === 0 ? 'fine' : 'failed';
  },
});

async function takeLocksAway(desk: Desk, world: World): Promise<void> {
  if (world.settings.dryRun) {
    world.err(page('Nothing was changed.'));
    return;
  }
  const { historyOf, holdJournal } = await import('../git/lock.ts');
  const { sweepLeftovers } = await import('../git/leftovers.ts');
  const { place } = desk.repository;
  const patience = { now: () => world.now(), wait: (milliseconds: number) => world.wait(milliseconds) };
  const gone = await holdJournal(place, patience, (lock) =>
    sweepLeftovers(historyOf(place), lock, patience.wait),
  );
  if (gone > 0)
    world.err(
      page(
        `Taken away: ${gone === 1 ? '1 lock or half-written file' : `${gone} locks and half-written files`}.`,
      ),
    );
}

function findingsPage(findings: readonly Finding[], desk: Desk | undefined, { settings }: World): Page {
  const pairs = findings.map(
    ({ about, words, wrong }) => [about, wrong ? `Look here: ${words}` : words] as const,
  );
  const none = desk === undefined ? [['Journal', 'none in this folder, nor joined before'] as const] : [];
  const tries = findings.flatMap((finding) =>
    finding.try === undefined || !finding.wrong ? [] : [finding.try],
  );
  const count = findings.filter(({ wrong }) => wrong).length;
  return page(
    ...pairsPage([...pairs, ...none], settings).lines,
    count === 0 ? 'All is in order.' : `${count === 1 ? '1 thing needs' : `${count} things need`} a look.`,
    ...tries.map((command) => line('Try: ', span(command.replace(/^lea(?= )/, settings.program), 'command'))),
  );
}
