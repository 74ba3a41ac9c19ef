import { fault } from '../model/fault.ts';
import { yes } from '../model/field.ts';
import { line, type Page, page, span } from '../render/page.ts';
import { pairsPage } from '../render/pairs-page.ts';
import { asFlag } from './answers.ts';
import type { Desk } from './desk.ts';
import { openDeskIfAny } from './desk-if-any.ts';
import { examineCopy, examineGit, examineNode, type Finding } from './examination.ts';
import { answered } from './for-programs.ts';
import { agrees } from './interview.ts';
import { defineVerb } from './verb.ts';
import type { World } from './world.ts';

/** Problems with this computer's copy: programs, locks, address, history, private space. Exits 1 when something is wrong. */
export const doctor = defineVerb({
  name: 'doctor',
  summary: "Problems with this computer's copy of the journal.",
  args: [],
  flags: {
    'accept-settings': asFlag(yes('Work in this folder with the settings that came with it')),
    fix: asFlag(yes('Mend it: locks left behind, a damaged history, private words that wait to be sent')),
  },
  examples: ['lea doctor', 'lea doctor --fix'],
  writes: true,
  run: async ({ flags }, world) => {
    const git = await examineGit(world);
    let desk = git.wrong ? undefined : await openDeskIfAny(world, { anySettings: true });
    if (desk !== undefined && flags['accept-settings'] === true) await acceptShown(desk, world);
    if (desk !== undefined && flags.fix === true) {
      const { mendCopy } = await import('./mending-copy.ts');
      const done = await mendCopy(desk, world);
      if (done.length > 0) world.err(page(...done));
      desk = await openDeskIfAny(world, { anySettings: true });
    }
    const findings = [git, examineNode(world), ...(desk === undefined ? [] : await examineCopy(desk, world))];
    const wrong = findings.filter((finding) => finding.wrong);
    const answer = { schema: 'lea.doctor/1', data: () => findings, ids: wrong.map(({ about }) => about) };
    if (!answered(answer, desk, world)) world.out(findingsPage(findings, desk, world));
    return wrong.length === 0 ? 'fine' : 'failed';
  },
});

/** The settings are shown first; at a terminal they are accepted by a yes. */
async function acceptShown({ journal: { folder } }: Desk, world: World): Promise<void> {
  const { acceptSettings, settingsPage, unacceptedIn } = await import('./folder-trust.ts');
  const found = await unacceptedIn(folder, world);
  if (found === undefined) return;
  world.err(settingsPage(found));
  if (world.settings.dryRun) return;
  if (!(await agrees('Work in this folder with them?', 'no', world))) throw fault('STOPPED', { kept: false });
  await acceptSettings(folder, world);
  world.err(page('Accepted for this folder, on this computer. A copy of it will ask again.'));
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
    ...[...new Set(tries)].map((command) =>
      line('Try: ', span(command.replace(/^lea(?= )/, settings.program), 'command')),
    ),
  );
}
