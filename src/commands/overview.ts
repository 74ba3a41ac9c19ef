import { type Entry, textIn } from '../model/entry.ts';
import type { Kind } from '../model/kind.ts';
import { joinPages, line, type Page, page, span } from '../render/page.ts';
import { listPage } from '../render/list-page.ts';
import { rowOf } from './data.ts';
import { answeredList } from './for-programs.ts';
import { openDeskToLook } from './looking-back.ts';
import { tellUnreadable } from './receipts.ts';
import { defineVerb, type Verb } from './verb.ts';
import type { World } from './world.ts';

/** A noun alone: entries of a kind by state, in the order of its life; the plain list for a kind that has none. */
export function makeOverview(kind: Kind): Verb {
  return defineVerb({
    name: 'overview',
    noun: kind.name,
    summary: `The ${kind.plural}, by where they stand.`,
    args: [],
    flags: {},
    examples: [`lea ${kind.plural.includes(' ') ? kind.name : kind.plural}`],
    writes: false,
    hidden: true,
    run: async (_given, world) => {
      const desk = await openDeskToLook(world);
      const entries = desk.reading.all.all.filter((e) => e.kind === kind.name);
      if (answeredList(entries, desk, world)) return 'fine';
      const columns = kind.columns.filter((key) => key !== 'state');
      const rows = { columns, of: (entry: Entry) => rowOf(entry, columns, desk) };
      world.out(
        entries.length === 0 ? page(`No ${kind.plural} yet.`) : pageByState(kind, entries, rows, world),
      );
      tellUnreadable(desk, world);
      return 'fine';
    },
  });
}

/** The lines of a list: its columns, and what an entry says in them. */
interface Rows {
  readonly columns: readonly string[];
  readonly of: (entry: Entry) => ReadonlyMap<string, string>;
}

/** Entries of a kind under their states, in the order of its life; within a state by authority, then day. */
export function pageByState(kind: Kind, entries: readonly Entry[], lines: Rows, world: World): Page {
  const states = kind.life?.states ?? [undefined];
  const parts = states.flatMap((state) => {
    const here = entries
      .filter((e) => state === undefined || e.values['state'] === state)
      .toSorted((a, b) => sortKey(a).localeCompare(sortKey(b)));
    if (here.length === 0) return [];
    const rows = here.map(lines.of);
    const heading = state === undefined ? [] : [line(span(`${state} (${here.length})`, 'heading'))];
    return [joinPages(page(...heading), listPage(rows, ['id', ...lines.columns], world.settings), page(''))];
  });
  return joinPages(...parts);
}

/** By state, then authority, then day (cli.md, section 3). */
const sortKey = (entry: Entry): string =>
  `${textIn(entry.values, 'authority') ?? ''} ${String(entry.values['date'])} ${entry.id}`;
