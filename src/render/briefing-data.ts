import type { OpenAction } from '../reports/actions.ts';
import type { Briefing } from '../reports/briefing.ts';
import type { Cell } from '../reports/cells.ts';
import type { Figure } from '../reports/figure.ts';
import type { Message } from '../reports/messages.ts';
import type { ReadWith } from '../reports/read-with.ts';
import { readWithData } from './read-with-lines.ts';

/** A number for programs: how it is asked for, what it counts, and how many. */
export const figureData = ({ key, label, count }: Figure) => ({ key, label, count });

/** The things behind figures for programs, one for each thing counted, each with the figure it stands in. */
export const whyData = (figures: readonly Figure[], readWith?: ReadWith) =>
  figures.flatMap(({ key, items }) =>
    items.map((item) => ({
      figure: key,
      date: item.day,
      entry: item.entry,
      mark: item.mark,
      role: item.role,
      group: item.group,
      authority: item.authority,
      voice: item.voice,
      shows: item.shows,
      direction: item.direction,
      rung: item.rung,
      words: item.words,
      say: item.say,
      journal: journalOf(item.entry, readWith),
    })),
  );

/** The short name of the second journal, for an entry that stands there alone. */
export const journalOf = (entry: string, readWith: ReadWith | undefined): string | undefined =>
  readWith?.ids.has(entry) === true ? readWith.short : undefined;

/** The briefing for programs: the six sections in order, names as in the files, every number with its key. */
export function briefingData(briefing: Briefing) {
  const { period, since, raised, coming, compared } = briefing;
  return {
    edition: briefing.edition,
    network: briefing.network.name,
    empty: briefing.isEmpty,
    read_with: readWithData(briefing.readWith),
    period: { from: period.from, to: period.to, last_met: period.lastMet },
    brought_in: briefing.broughtIn,
    unreadable_count: briefing.unreadable,
    shared: figureData(briefing.shared),
    since: sinceData(since),
    cells: briefing.cells.all.map((cell) => cellData(cell)),
    compared: compared && { date: compared.day, cells: compared.cells.all.map((cell) => cellData(cell)) },
    gaps: raised.gaps.map(({ id, sentence, question, figure }) => ({
      id,
      sentence,
      question,
      count: figure.count,
    })),
    // What is handed round gives the number of what rests alone (domain 4, section 5).
    resting: raised.resting.map(({ id, about, subject, reason, until }) =>
      briefing.handRound
        ? { gap: id, about: null, subject: null, reason: null, until: null }
        : { gap: id, about, subject, reason, until },
    ),
    messages: briefing.messages.map(messageData),
    actions: {
      open: figureData(briefing.open),
      overdue: figureData(briefing.overdue),
      list: briefing.actions.map(actionData),
    },
    coming: coming && {
      id: coming.id,
      date: coming.day,
      number: coming.number,
      title: coming.title,
      themes: coming.themes,
      place: coming.place,
      items: figureData(coming.items),
      led_by_members: figureData(coming.byMembers),
      presenting: coming.presenting,
      decide: coming.decide,
    },
  };
}

const sinceData = ({ learned, agreed, written, visited, published, members, moving }: Briefing['since']) => ({
  learned: figureData(learned),
  agreed: figureData(agreed),
  moving: moving.map(({ question, authority, wordings, last }) => ({ question, authority, wordings, last })),
  written: {
    all: figureData(written.all),
    by_group: written.byGroup.map(({ figure }) => figureData(figure)),
    of_own_group: [written.own, written.learned, written.hard, written.oneLine].map(figureData),
  },
  visited: {
    visits: figureData(visited.visits),
    pairs: [visited.pairs, ...Object.values(visited.byState)].map(figureData),
  },
  published: { cases: figureData(published.cases), reviewed: figureData(published.reviewed) },
  members: [members.members, members.founders, members.stayed, members.later, members.left].map(figureData),
});

/** An open action for programs. */
export const actionData = ({ what, owner, by, overdue, meeting }: OpenAction) => ({
  what,
  owner,
  by,
  overdue,
  meeting,
});

/** A cell for programs; where there are few voices, the columns are not broken down. */
export const cellData = (cell: Cell) => ({
  feature: cell.feature.key,
  group: cell.group,
  few: cell.few,
  authorities: cell.authorities.count,
  voices: cell.voices.count,
  passages: cell.shown.count,
  new: cell.fresh.count,
  did: cell.few ? undefined : cell.did.count,
  effect: cell.few ? undefined : cell.effect.count,
  hard: cell.few ? undefined : cell.hard.count,
  backed: cell.few ? undefined : cell.backed.count,
  loud: cell.loud,
});

/** A message for programs, as it would be printed. */
export const messageData = ({ entry, mark, day, words, as, audience }: Message) => ({
  entry: entry.id,
  mark: mark.id,
  date: day,
  words,
  as,
  audience,
  features: mark.features,
  direction: mark.direction,
});
