import type { Briefing } from './briefing.ts';
import type { Cell } from './cells.ts';
import type { Figure } from './figure.ts';

/** The figures of one cell, in the order of the columns. */
export const figuresOfCell = (cell: Cell): readonly Figure[] => [
  cell.shown,
  cell.authorities,
  cell.voices,
  cell.fresh,
  cell.did,
  cell.effect,
  cell.hard,
  cell.backed,
];

/** Every figure on the page, in the order of its lines. */
export function figuresOf(briefing: Briefing): readonly Figure[] {
  const { learned, agreed, written, visited, published, members } = briefing.since;
  const { visits, pairs, byState } = visited;
  return [
    briefing.shared,
    learned,
    agreed,
    written.all,
    ...written.byGroup.map(({ figure }) => figure),
    written.own,
    written.learned,
    written.hard,
    written.oneLine,
    visits,
    pairs,
    ...Object.values(byState),
    published.cases,
    published.reviewed,
    members.members,
    members.founders,
    members.stayed,
    members.later,
    members.left,
    ...briefing.cells.all.flatMap(figuresOfCell),
    ...briefing.raised.gaps.map(({ figure }) => figure),
    briefing.quoted,
    briefing.open,
    briefing.overdue,
    ...(briefing.coming === undefined ? [] : [briefing.coming.items, briefing.coming.byMembers]),
  ];
}

/**
 * The figures behind a line: one by its key (`power/participating/hard`, `learned`, `G04`, `actions`); for a feature, the
 * passages of each group; without a key, every line. Nothing where no line has that key.
 */
export function whyOf(briefing: Briefing, key?: string): readonly Figure[] {
  const all = figuresOf(briefing);
  if (key === undefined) return all;
  const wanted = key.toLowerCase();
  const exact = all.filter((figure) => figure.key.toLowerCase() === wanted);
  if (exact.length > 0) return exact;
  const cells = briefing.cells.all.filter(({ feature }) => feature.key === wanted);
  return cells.map(({ shown }) => shown);
}

/** The keys a line may be asked for by, for completion and for saying what there is. */
export const keysOf = (briefing: Briefing): readonly string[] => [
  ...new Set([
    ...briefing.cells.all.map(({ feature }) => feature.key),
    ...figuresOf(briefing).map(({ key }) => key),
  ]),
];
