import { meeting } from '../kinds/meeting.ts';
import { type Day, firstOf } from '../model/day.ts';
import { holdsWords } from '../model/entry.ts';
import { type Action, actionsOf } from '../model/meeting-notes.ts';
import { readSeat } from '../model/seat.ts';
import { isAfter } from './dated.ts';
import type { Evidence } from './figure.ts';
import type { Ground } from './ground.ts';
import { compareNames } from './phrases.ts';

/** Something somebody said they would do, and the meeting whose note says so. */
export interface OpenAction extends Action {
  readonly meeting: string;
  readonly noted: Day;
  /** The authority that owns it, or `broker`; nothing where the note names nobody. */
  readonly owner?: string;
  /** The same as the note has it: a seat, an authority, a word for the brokers. */
  readonly written?: string;
  readonly overdue: boolean;
}

/** The actions still open, by their day (domain 2, section 14). */
export const openActions = (ground: Ground): readonly OpenAction[] =>
  allActions(ground)
    .filter((action) => !action.done)
    .toSorted((a, b) => compareNames(dueOf(a), dueOf(b)) || compareNames(a.what, b.what));

/**
 * Every action noted. One carried into a later note stands once, as that note has it; a tick there closes it. A tick has
 * no date, so a look back takes it to have been made by the action's own day.
 */
export function allActions({ entries, network, asAt, isPast }: Ground): readonly OpenAction[] {
  const latest = new Map<string, OpenAction>();
  const brokers = ['broker', 'brokers', ...network.brokers.map((row) => row.key)];
  for (const { id, values, sections } of entries.of(meeting).filter((each) => holdsWords(each, 'actions')))
    for (const { owner: written, ...action } of actionsOf(sections.get('actions') ?? '', firstOf(values.date))
      .items) {
      const place = written === undefined ? undefined : (readSeat(written)?.place ?? written);
      const owner = place !== undefined && brokers.includes(place) ? 'broker' : place;
      const overdue = action.by !== undefined && isAfter(asAt, action.by);
      const open = {
        ...action,
        done: action.done && !(isPast && isAfter(action.by, asAt)),
        meeting: id,
        noted: values.date,
        overdue,
        ...(owner !== undefined && { owner }),
        ...(written !== undefined && { written }),
      };
      latest.set(`${action.what.toLowerCase()} (${owner ?? ''})`, open);
    }
  return [...latest.values()];
}

const dueOf = (action: OpenAction): string => action.by ?? '9999';

/** An action as one thing counted. */
export const evidenceOfAction = (action: OpenAction): Evidence => ({
  entry: action.meeting,
  day: action.by ?? action.noted,
  authority: action.owner,
  say: action.what,
});
