import { join, resolve } from 'node:path';
import { KINDS } from '../kinds/index.ts';
import { sayDayShort } from '../model/day-words.ts';
import { type Fields, text } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { line, page, span } from '../render/page.ts';
import { table } from '../render/table.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { answered } from './for-programs.ts';
import { commandOf, isMap, textsIn } from './kept-words.ts';
import { dayAt } from './moments.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

const flags = { to: asFlag(text('Write a copy to this file')) } satisfies Fields;

/** Lists what was set aside, and writes a copy of it where it is wanted. Nothing set aside goes by itself. */
export const rescue = defineVerb({
  name: 'rescue',
  summary: 'What was set aside, and a copy of it.',
  args: [{ name: 'number', help: 'Which, by its number in the list', optional: true }],
  flags,
  examples: ['lea rescue', 'lea rescue 1 --to old-words.md'],
  writes: true,
  run: rescueWords,
});

/** Something set aside: what it is called, why it is here, since when if that is known, and its bytes. */
interface Aside {
  readonly what: string;
  readonly why: string;
  /** Seconds since 1970. */
  readonly when?: number;
  readonly bytes: Uint8Array;
}

async function rescueWords(given: Given<typeof flags>, world: World): Promise<'fine'> {
  const desk = await openDesk(world);
  const all = [...drafts(desk), ...(await copies(desk, world)), ...(await leftOut(desk))];
  const which = given.args['number'];
  if (which === undefined) {
    if (given.flags.to !== undefined)
      throw fault('ANSWERS_MISSING', { flags: ['the number of what is wanted'] });
    list(all, desk, world);
    return 'fine';
  }
  const chosen = /^[1-9]\d*$/.test(which) ? all[Number(which) - 1] : undefined;
  if (chosen === undefined) {
    const range = all.length === 0 ? 'nothing was set aside' : `1 to ${all.length}`;
    throw fault('BAD_ANSWER', { flag: 'NUMBER', why: `"${which}" is not one of them (${range}).` });
  }
  const words = Buffer.from(chosen.bytes).toString('utf8');
  const { what, why } = chosen;
  const answer = { schema: 'lea.rescue-words/1', data: () => ({ what, why, text: words }), ids: [which] };
  if (given.flags.to === undefined && !answered(answer, desk, world))
    world.out(page(words.replace(/\n$/, '')));
  if (given.flags.to !== undefined) writeCopy(chosen, given.flags.to, desk, world);
  return 'fine';
}

/** Words of stopped commands, and files that a sync put aside. */
const drafts = ({ journal }: Desk): readonly Aside[] =>
  journal.listDrafts().map((draft) => {
    const { data } = draft;
    const bytes = Buffer.from(`${textsIn(data).join('\n\n').replace(/\n+$/, '')}\n`);
    return isMap(data) && typeof data['path'] === 'string'
      ? { what: data['path'], why: typeof data['why'] === 'string' ? data['why'] : 'put aside', bytes }
      : { what: commandOf(draft), why: 'a stopped command', bytes };
  });

/** Files kept as they stood before they were changed, in the private space. */
async function copies({ journal }: Desk, world: World): Promise<readonly Aside[]> {
  if (!world.disk.exists(join(journal.privateFolder, '.git'))) return [];
  const { Repository } = await import('../git/repository.ts');
  const { listAside } = await import('../git/rescue.ts');
  const kept = await listAside(Repository.open(world.machine, journal.privateFolder).place);
  return kept.flatMap(({ why, when, files }) =>
    files.map(({ path, bytes }) => ({ what: path, why, when, bytes })),
  );
}

/** Files of the shared journal that lea did not take in. */
async function leftOut({ repository }: Desk): Promise<readonly Aside[]> {
  const { listLeftOut } = await import('../git/left-out.ts');
  const { accepts } = await import('../store/layout.ts');
  const kept = await listLeftOut(repository.place, (path) => accepts(path, KINDS));
  return kept.map(({ path, when, bytes }) => ({ what: path, why: 'left out of the journal', when, bytes }));
}

function list(all: readonly Aside[], desk: Desk, world: World): void {
  const { columns, accessible, program } = world.settings;
  const dayOf = ({ when }: Aside): string | undefined =>
    when === undefined ? undefined : dayAt(when, desk.journal.network.timezone);
  const data = () =>
    all.map((each, at) => ({
      number: at + 1,
      what: each.what,
      why: each.why,
      date: dayOf(each) ?? null,
      bytes: each.bytes.length,
    }));
  if (answered({ schema: 'lea.rescue/1', data, ids: all.map((_, at) => String(at + 1)) }, desk, world))
    return;
  if (all.length === 0) world.out(page('Nothing was set aside.'));
  else {
    const rows = all.map((each, at) => {
      const day = dayOf(each);
      return [String(at + 1), each.what, each.why, day === undefined ? '' : sayDayShort(day)];
    });
    const next = `${program} rescue 1 --to FILE`;
    world.out(
      page(
        'Set aside on this computer:',
        ...table(COLUMNS, rows, { width: columns, accessible }).lines,
        line('A copy of one: ', span(next, 'command')),
      ),
    );
  }
}

const COLUMNS = [
  { label: 'Number', right: true },
  { label: 'What' },
  { label: 'Why' },
  { label: 'Since' },
] as const;

/** The very bytes, into a file that is not there yet. What was set aside stays. */
function writeCopy({ what, bytes }: Aside, to: string, desk: Desk, world: World): void {
  const file = resolve(world.folder, to);
  if (world.settings.dryRun) {
    world.err(page(`Nothing was written. This would be a copy of ${what}: ${file}`));
    return;
  }
  if (world.disk.exists(file)) throw fault('ENTRY_EXISTS', { file });
  world.disk.create(file, bytes, { mode: 0o600 });
  if (!answered({ schema: 'lea.rescue-copy/1', data: () => ({ what, file }), ids: [file] }, desk, world))
    world.out(page(`A copy of ${what} is in ${file}. It also stays where it was.`));
}
