import { sayDay } from '../model/day-words.ts';
import type { Entry } from '../model/entry.ts';
import { optional, text } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { changeNote } from '../model/mark-edit.ts';
import { type Line, page } from '../render/page.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { refuseNotOwn, refuseWithdrawn } from './gates.ts';
import { dayAt } from './moments.ts';
import { findNamed, findMessage, shortId, titleOf } from './naming.ts';
import { nextStep } from './receipts.ts';
import { answeredEntry } from './for-programs.ts';
import { saveChange } from './saving.ts';
import { defineVerb } from './verb.ts';
import { type TakenBack, withdrawUnsent } from './unsent-words.ts';
import { hasWithdrawnState, withdrawalOf } from './withdrawal.ts';
import type { World } from './world.ts';

/** Takes an entry back, as far as that is possible: the words go, the id and dates stay, so that links hold. */
export const withdraw = defineVerb({
  name: 'withdraw',
  summary: 'Take an entry back, as far as that is possible.',
  args: [{ name: 'id', help: 'Which entry, or which message, such as d-3h8w#q2f?' }],
  flags: {
    kind: asFlag(optional(text('Only look among entries of this kind'))),
    reason: asFlag(text('Why, where the entry has a life of its own (a question, a case)')),
  },
  examples: ['lea withdraw d-7k2q --yes'],
  writes: true,
  keeps: true,
  takesKind: true,
  run: async (given, world) => {
    const desk = await openDesk(world);
    if (given.args['id']?.includes('#') === true) return withdrawMessage(given.args['id'], desk, world);
    const entry = findNamed(given.args['id'], desk, given.flags.kind);
    refuseWithdrawn(entry);
    refuseNotOwn(entry, 'withdraw', desk);
    const reason = hasWithdrawnState(entry) ? await reasonFor(given.flags.reason, world) : undefined;
    await confirm(world);
    const changes = withdrawalOf(entry, reason, desk);
    const unsent = await withdrawUnsent(entry, changes, desk, world);
    const saved = unsent?.entry ?? (await saveChange(entry, changes, `${entry.kind} withdraw`, desk, world));
    if (answeredEntry(saved, desk, world) || world.settings.dryRun) return 'fine';
    const far =
      unsent === undefined
        ? await reach(entry, desk, world)
        : await reachUnsent(unsent.how, entry, desk, world);
    const what = unsent === undefined || unsent.how === 'sent before' ? 'Withdrawn' : 'Taken back';
    world.out(page(`${what}: ${shortId(saved, desk.reading.all)}, ${titleOf(saved)}.`, ...far));
    return 'fine';
  },
});

/**
 * Takes back the permission for a message; no reason is asked. The words stay in the entry, and are in no output made from
 * now on (domain 3, section 7, "Withdrawal").
 */
async function withdrawMessage(typed: string, desk: Desk, world: World): Promise<'fine'> {
  const { reference, passage } = findMessage(typed, desk.reading.all);
  const { entry, mark } = passage;
  const changes = [
    ['consent', `withdrawn ${desk.today}`],
    ['published', undefined],
    ['chosen', undefined],
  ] as const;
  const body = changes.reduce<string>((now, [key, value]) => {
    const changed = changeNote(now, mark.label, key, value);
    if (changed === undefined)
      throw fault('EDIT_NOT_EXACT', { file: entry.path, key: `The note of ${reference}` });
    return changed;
  }, entry.body);
  const saved = await saveChange(entry, { body }, 'message withdraw', desk, world);
  if (answeredEntry(saved, desk, world) || world.settings.dryRun) return 'fine';
  world.out(
    page(
      'Taken out of every output made from now on.',
      "Printed copies, copies already brought in and the journal's history keep the words.",
      ...(entry.space === 'shared' && (await desk.repository.hasRemote())
        ? ['Others go on quoting it until you have sent this.', nextStep(world, 'sync')]
        : []),
    ),
  );
  return 'fine';
}

/** Where the words still are, and what sends the withdrawal to everybody else. */
async function reach({ id, space }: Entry, desk: Desk, world: World): Promise<readonly (string | Line)[]> {
  if (space === 'private')
    return ['Nobody else had it. The words are still in the history on this computer.'];
  if (!(await desk.repository.hasRemote()))
    return ['This journal was never sent: nobody else has it. Its history on this computer keeps the words.'];
  const saves = await desk.repository.log({ entry: id });
  const first = saves.at(-1);
  const since =
    first === undefined ? 'before' : `since ${sayDay(dayAt(first.when, desk.journal.network.timezone))}`;
  return [
    `Colleagues who brought it in ${since} hold a copy, and the journal's history keeps it.`,
    'It is gone from their journals, and from all they make, only once you have sent this and they have brought it in.',
    nextStep(world, 'sync'),
  ];
}

/** Words that waited to be sent are taken back whole; as they stood they are kept on this computer alone. */
async function reachUnsent(
  how: TakenBack['how'],
  entry: Entry,
  desk: Desk,
  world: World,
): Promise<readonly (string | Line)[]> {
  const kept = `As it stood, it is kept on this computer: ${world.settings.program} rescue`;
  if (how === 'sent before')
    return [
      'What was written in it since the last sending never left, and never will.',
      kept,
      ...(await reach(entry, desk, world)),
    ];
  const gone = 'It had not been sent: nobody else has it, and it is no longer in the journal.';
  return how === 'kept' ? [gone, kept] : [gone, 'It is private again, as it was before you shared it.', kept];
}

async function reasonFor(given: string | undefined, world: World): Promise<string> {
  if (given !== undefined) return given;
  if (!world.interactive) throw fault('ANSWERS_MISSING', { flags: ['--reason'] });
  return world.ask({ field: text('Why, in a few words?'), flag: '--reason' });
}

async function confirm(world: World): Promise<void> {
  if (world.settings.yes || world.settings.dryRun) return;
  if (!world.interactive) throw fault('ANSWERS_MISSING', { flags: ['--yes'] });
  const answer = await world.ask({
    field: optional(text('The words go for good. Go on? (y/N)')),
    flag: '--yes',
    initial: 'n',
  });
  if (answer === undefined || !/^y/i.test(answer)) throw fault('STOPPED', { kept: false });
}
