import { authority as authorityKind } from '../../kinds/authority.ts';
import { type Decision, decisionsOf } from '../../model/meeting-notes.ts';
import { readSeat } from '../../model/seat.ts';
import { allActions } from '../actions.ts';
import { heldSessions, type MeetingGroup } from '../period.ts';
import type { Fact } from './fact.ts';
import { itemsLed, leaderOf } from './items.ts';
import { evidenceOfEntry, type FactsOf, type Setting, tallyOf } from './setting.ts';

const LEADERS = [
  ['members', 'members'],
  ['brokers', 'brokers'],
  ['others', 'others'],
] as const;

/** Power and authority: who leads and chairs, where things are decided, who owns what is to be done, how people came. */
export const powerFacts: FactsOf = (setting, group) => {
  const held = heldSessions(setting.ground.entries, group);
  const voices = setting.cells.of('power', group)?.voices;
  return [
    ...itemsLed(setting, group),
    tallyOf(
      'Chaired by',
      held,
      ({ values }) => leaderOf(values.chaired_by, setting),
      evidenceOfEntry,
      LEADERS,
    ),
    decisions(setting, group),
    ownedActions(setting, group),
    ...(voices === undefined
      ? []
      : [{ kind: 'count', label: 'Voices on this feature', figure: voices } as const]),
    ...(group === 'participating' ? [howTheyCame(setting)] : []),
  ];
};

function decisions({ ground }: Setting, group: MeetingGroup): Fact {
  const all = heldSessions(ground.entries, group).flatMap((meeting) =>
    decisionsOf(meeting.sections.get('decisions') ?? '').items.map((decision: Decision) => ({
      meeting,
      decision,
    })),
  );
  return tallyOf(
    'Decisions',
    all,
    ({ decision }) => decision.place,
    ({ meeting, decision }) => ({ entry: meeting.id, day: meeting.values.date, say: decision.words }),
    [
      ['here', 'settled here'],
      ['referred up', 'referred up'],
      ['left open', 'left open'],
    ],
  );
}

function ownedActions({ ground, membership }: Setting, group: MeetingGroup): Fact {
  const own = new Set(heldSessions(ground.entries, group).map(({ id }) => id));
  const actions = allActions(ground).filter(({ meeting }) => own.has(meeting));
  const ownerOf = (owner: string | undefined): string =>
    owner === 'broker' ? 'brokers' : owner !== undefined && membership.all.has(owner) ? 'members' : 'others';
  return tallyOf(
    'Actions owned by',
    actions,
    ({ owner }) => ownerOf(owner),
    (action) => ({ entry: action.meeting, day: action.noted, say: action.what }),
    LEADERS,
  );
}

/** Seats by how people came, where they said so. */
function howTheyCame({ ground }: Setting): Fact {
  const seats = ground.entries
    .of(authorityKind)
    .flatMap(({ id, values }) =>
      values.seats
        .filter(({ seat }) => readSeat(seat)?.group === 'participating')
        .map((row) => ({ id, row })),
    );
  return tallyOf(
    'How people came',
    seats,
    ({ row }) => row.came,
    ({ id, row }) => ({ entry: id, day: row.from, say: row.came ?? 'not said' }),
    [
      ['chose', 'chose to'],
      ['asked', 'were asked'],
      ['sent', 'were sent'],
    ],
  );
}
