import { daysBetween } from '../../model/day.ts';
import { isRecent, visitsMade } from '../activity.ts';
import { type Evidence, figureOf } from '../figure.ts';
import { evidenceOfPair } from '../pairs.ts';
import { heldSessions } from '../period.ts';
import { isConfirmed } from '../reviewed.ts';
import { trainedSeats } from '../training.ts';
import type { Fact } from './fact.ts';
import { leaderOf } from './items.ts';
import { evidenceOfEntry, type FactsOf, type Setting, tallyOf } from './setting.ts';

/** Facilitation: who facilitates the sessions; pairs, training, and replies given. */
export const facilitationFacts: FactsOf = (setting, group) =>
  group === 'chief' ? [sessionsFacilitated(setting)] : pairFacts(setting);

function sessionsFacilitated(setting: Setting): Fact {
  const kindOf = (by: string | undefined): string =>
    by === 'outside' || by === 'nobody' ? by : (leaderOf(by, setting) ?? 'not said');
  const held = heldSessions(setting.ground.entries, 'chief');
  return tallyOf(
    'Sessions facilitated by',
    held,
    ({ values }) => kindOf(values.facilitated_by),
    evidenceOfEntry,
    [
      ['outside', 'somebody from outside'],
      ['members', 'a member'],
      ['brokers', 'brokers'],
      ['nobody', 'nobody'],
      ['not said', 'not said'],
    ],
  );
}

function pairFacts(setting: Setting): readonly Fact[] {
  const { pairs, name, membership, ground } = setting;
  const visits = visitsMade(ground.entries);
  const evidence = (each: (typeof pairs)[number]): Evidence => evidenceOfPair(each, name);
  const took = new Set(
    visits.flatMap(({ values }) => [`host ${values.host}`, `visitor ${values.facilitator}`]),
  );
  const never = (part: string, label: string): Fact => ({
    kind: 'count',
    label,
    figure: figureOf(
      '',
      label,
      membership.members.filter(({ id }) => !took.has(`${part} ${id}`)).map(evidenceOfEntry),
    ),
  });
  const gaps = pairs.flatMap(({ visits: own }) =>
    own.slice(1).map((each, at) => daysBetween(own[at]?.values.date ?? each.values.date, each.values.date)),
  );
  const replied = 'Replies given by hosts';
  return [
    tallyOf(
      'Pairs',
      pairs,
      ({ state }) => state,
      evidence,
      ['sustained', 'under way', 'one-off', 'lapsed', 'ended'].map((state) => [state, state]),
    ),
    never('host', 'Members that never hosted'),
    never('visitor', 'Members that never visited'),
    trainedAndVisiting(setting),
    { kind: 'spread', label: "Between a pair's visits", unit: 'days', numbers: gaps },
    {
      kind: 'count',
      label: replied,
      figure: figureOf('', replied, visits.filter(isConfirmed).map(evidenceOfEntry)),
      outOf: figureOf('', 'Visits made', visits.map(evidenceOfEntry)),
    },
  ];
}

const SIX_MONTHS = 183;

/** Trained officers that made a visit in the last six months, out of those trained. */
function trainedAndVisiting({ ground, membership }: Setting): Fact {
  const visits = visitsMade(ground.entries).filter(({ values }) =>
    isRecent(values.date, ground.asAt, SIX_MONTHS),
  );
  const trained = trainedSeats(membership).map(({ of: { id }, seat, trained: day }) => {
    return { seat, item: { entry: id, day, authority: id, say: 'trained to facilitate' } };
  });
  const label = 'Trained officers who visited in 6 months';
  const visiting = trained.filter(({ seat }) =>
    visits.some(({ values }) => values.facilitator_seat === seat),
  );
  const items = (of: typeof trained): readonly Evidence[] => of.map(({ item }) => item);
  return {
    kind: 'count',
    label,
    figure: figureOf('', label, items(visiting)),
    outOf: figureOf('', 'Trained officers', items(trained)),
  };
}
