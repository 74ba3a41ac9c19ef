import { type Day, firstOf } from '../model/day.ts';
import { valueIn } from '../model/entry.ts';
import { groupedBy } from './grouping.ts';
import type { Membership } from './membership.ts';
import type { Authority, Visit } from './typed-entries.ts';

/** A seat trained to facilitate, and since when. */
export interface Trained {
  readonly of: Authority;
  readonly seat: string;
  readonly trained: Day;
}

/** Open seats of members that were trained to facilitate. */
export const trainedSeats = ({ members }: Membership): readonly Trained[] =>
  members.flatMap((of) =>
    of.values.seats.flatMap(({ seat, trained, to }) =>
      trained === undefined || to !== undefined ? [] : [{ of, seat, trained }],
    ),
  );

/** Those of them that have made no visit since. */
export function unusedTraining(membership: Membership, made: readonly Visit[]): readonly Trained[] {
  const bySeat = groupedBy(made, (visit) => String(valueIn(visit, 'facilitator_seat')));
  return trainedSeats(membership).filter(
    ({ seat, trained }) =>
      bySeat.get(seat)?.some(({ values }) => firstOf(values.date) >= firstOf(trained)) !== true,
  );
}
