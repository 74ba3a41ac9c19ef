import type { Entry } from '../model/entry.ts';
import { number, yes } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { ask, narrow } from '../model/query.ts';
import { readSought } from '../model/sought.ts';
import { searchesOf } from '../reports/finding.ts';
import { type Piece, snippetOf } from '../reports/snippet.ts';
import { findPage } from '../render/find-page.ts';
import { listPage } from '../render/list-page.ts';
import { page } from '../render/page.ts';
import { asFlag } from './answers.ts';
import { type Data, dataOf, rowOf } from './data.ts';
import { type Desk, journalFolder, openDesk } from './desk.ts';
import { anyKind, anyKindFlags, kindsIn, narrowing, nothingFits } from './filters.ts';
import { answeredList } from './for-programs.ts';
import { countWords } from './counting.ts';
import { type Looking, mayHold, type Weighed, weighAll } from './looking.ts';
import { tellUnreadable } from './receipts.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

const LIMIT = 20;
const LONGEST_SNIPPET = 150;
const COLUMNS = ['kind', 'date', 'authority', 'title'];
const REQUEST_COLUMNS = ['date', 'authority', 'visibility', 'kind', 'title'];

/** Finds entries by their words, best first; with `--foi` every shared one, for the officer who must answer a request. */
export const find = defineVerb({
  name: 'find',
  aliases: ['search'],
  summary: 'Find entries by their words, best first.',
  args: [
    {
      name: 'words',
      help: 'Words or their beginnings; within double quotation marks, exactly those words side by side',
      several: true,
    },
  ],
  flags: {
    ...anyKindFlags,
    limit: asFlag(number(`At most so many; ${LIMIT} unless you say`)),
    foi: asFlag(yes('Every shared entry with the words, newest first, for whoever must answer a request')),
  },
  examples: ['lea find clusters meeting', `lea find '"what we left"' --since "1 January 2025"`],
  writes: false,
  takesKind: true,
  run: async (given, world) => {
    const sought = readSought(given.args['words'] ?? '');
    if (sought.length === 0)
      throw fault('MISUSED', { why: 'There is no word to look for.', hint: 'lea find --help' });
    const folder = await journalFolder(world);
    // The files are searched while the journal is being read.
    const counting = countWords(folder, sought, world);
    counting.catch(() => undefined);
    const desk = await openDesk(world, { folder, onlyReads: true });
    const counted = {
      shared: await counting,
      private: await countWords(desk.journal.privateFolder, sought, world),
    };
    const searches = searchesOf(sought);
    const limit = typeof given.flags['limit'] === 'number' ? given.flags['limit'] : undefined;
    if (given.flags['foi'] === true)
      answerRequest({ searches, counted, surely: Infinity }, limit, given, desk, world);
    else {
      const isPhrase = sought.some(({ words }) => words.length > 1);
      answerBest(
        { searches, counted, surely: isPhrase ? Infinity : (limit ?? LIMIT) },
        limit ?? LIMIT,
        given,
        desk,
        world,
      );
    }
    tellUnreadable(desk, world);
    return 'fine';
  },
});

/** The best first, each with a piece of its words. */
function answerBest(looking: Looking, limit: number, given: Given, desk: Desk, world: World): void {
  const found = findAmong(desk.reading.all.all, looking, given, desk, world);
  const best = found.best.slice(0, limit);
  const snippets = new Map(
    best.map(({ entry, worded }) => [entry, snippetOf(worded, looking.searches, LONGEST_SNIPPET)] as const),
  );
  const entries = best.map(({ entry }) => entry);
  const snippetFor = (entry: Entry): readonly Piece[] => snippets.get(entry) ?? [];
  const dataFor = (entry: Entry): Data => ({
    ...dataOf(entry, desk),
    snippet: snippetFor(entry)
      .map(({ text }) => text)
      .join(''),
  });
  const how = { schema: 'lea.find/1', data: () => entries.map(dataFor), isList: true as const };
  if (answeredList(entries, desk, world, how) || found.count === 0) return;
  const rows = entries.map((entry) => ({ cells: rowOf(entry, COLUMNS, desk), snippet: snippetFor(entry) }));
  world.out(findPage(rows, ['id', ...COLUMNS], world.settings));
  tellMore(found.count - best.length, world);
}

/** Every shared entry with the words, newest first. lea decides nothing, and calls nothing exempt. */
function answerRequest(
  looking: Looking,
  limit: number | undefined,
  given: Given,
  desk: Desk,
  world: World,
): void {
  const { best } = findAmong(desk.reading.shared.all, looking, given, desk, world);
  const found = best.map(({ entry }) => entry);
  const { entries } = ask(found, { where: new Map(), from: new Map(), until: new Map(), limit });
  const own = weighAll(mayHold(desk.reading.mine.all, looking), looking, desk).count;
  if (answeredList(entries, desk, world, { schema: 'lea.find/1', isList: true })) return;
  if (found.length > 0) {
    const rows = entries.map((entry) => rowOf(entry, REQUEST_COLUMNS, desk));
    world.out(listPage(rows, ['id', ...REQUEST_COLUMNS], world.settings));
    tellMore(found.length - entries.length, world);
  }
  if (own === 0) return;
  const have =
    own === 1 ? '1 private entry on this computer has' : `${own} private entries on this computer have`;
  world.err(page(`${have} the words too. What you keep on a work computer may be asked for as well.`));
}

/** What holds everything sought and passes the filters, best first; says so where nothing does. */
function findAmong(
  among: readonly Entry[],
  looking: Looking,
  given: Given,
  desk: Desk,
  world: World,
): Weighed {
  const names = new Set(kindsIn(given).map(({ name }) => name));
  const entries = mayHold(among, looking).filter(({ kind }) => names.has(kind));
  const narrowed = narrow(entries, narrowing(anyKind, given, desk));
  const found = weighAll(narrowed.entries, looking, desk);
  if (found.count === 0) world.err(nothingFits(narrowed.strictest));
  return found;
}

const tellMore = (more: number, world: World): void => {
  if (more > 0) world.err(page(`${more} more: raise --limit.`));
};
