import { authority } from '../../kinds/authority.ts';
import { daysBetween } from '../../model/day.ts';
import { sayDay } from '../../model/day-words.ts';
import type { Entry } from '../../model/entry.ts';
import { type Mark, readMarks } from '../../model/mark.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { readSeat } from '../../model/seat.ts';
import { permissionStands } from '../permission.ts';
import { bodyPlace, type Check, type Checking, kindOf, reachOf } from './checking.ts';

const LASTED_DAYS = 180;

/** What is wrong with the marks of an entry: with their notes, their seats, and what they say of earlier ones (domain 3, section 5). */
export const checkMarks: Check = (entry, checking) => {
  const kind = kindOf(entry, checking);
  const features = checking.network.features.map(({ key }) => key);
  const wrong = (line: number, why: string): Problem =>
    problem('MARK_WRONG', bodyPlace(entry, checking, line), { why });
  const [first] = entry.marks;
  if (kind?.marked !== true)
    return first === undefined
      ? []
      : [wrong(first.line, `A mark counts for nothing in this kind of entry: ${entry.kind}.`)];
  const read = readMarks(entry.body, features).problems.map(({ line, why }) => wrong(line, why));
  const said = entry.marks.flatMap((mark) =>
    [
      ...strangers(mark, checking),
      ...falseBackers(entry, mark, checking),
      ...falseAgain(entry, mark, checking),
    ].map((why) => wrong(mark.noteLine, why)),
  );
  return [...read, ...said];
};

function strangers(mark: Mark, { seats }: Checking): readonly string[] {
  const own = mark.voice !== undefined && 'seat' in mark.voice ? [mark.voice.seat] : [];
  return [...own, ...mark.seenBy]
    .filter((seat) => !seats.has(seat))
    .map((seat) => `Nobody has taken the seat ${seat}.`);
}

/** Your own authority cannot back you (domain 3, section 3, rule 3). */
function falseBackers(entry: Entry, mark: Mark, { speaks }: Checking): readonly string[] {
  const own = speaks(entry, mark).authority ?? entry.values['authority'];
  return mark.seenBy
    .filter((seat) => readSeat(seat)?.place === own)
    .map((seat) => `"seen by: ${seat}" counts for nothing: it is the authority whose words these are.`);
}

function falseAgain(entry: Entry, mark: Mark, checking: Checking): readonly string[] {
  if (mark.again === undefined)
    return mark.shows === 'lasted'
      ? ['"lasted" is shown as "did" until "again:" names the earlier mark.']
      : [];
  const entries = reachOf(entry, checking);
  const before = entries.findMark(mark.again);
  if (before === undefined) return [`"again: ${mark.again}" names no mark of this journal.`];
  const { speaks } = checking;
  const isSameFeature = before.mark.features.some((feature) => mark.features.includes(feature));
  const isSamePlace = speaks(before.entry, before.mark).authority === speaks(entry, mark).authority;
  const days = daysBetween(String(before.entry.values['date']), String(entry.values['date']));
  if (!isSameFeature) return [`"again: ${mark.again}" names a mark for another feature.`];
  if (!isSamePlace) return [`"again: ${mark.again}" names a mark of another authority.`];
  return days >= LASTED_DAYS
    ? []
    : [`"again: ${mark.again}" is less than ${LASTED_DAYS} days older, so it is shown as "did".`];
}

/**
 * Permission that was given for other words than stand there now, that does not cover how they are signed, or that an
 * authority gave before it left, for words not yet published (domain 2, section 16).
 */
export const checkConsent: Check = (entry, checking) =>
  entry.marks.flatMap((mark) => {
    const why = lapseOf(entry, mark, checking);
    if (why === undefined) return [];
    const ref = mark.id === undefined ? `[^${mark.label}]` : `${entry.id}#${mark.id}`;
    return [problem('CONSENT_LAPSED', bodyPlace(entry, checking, mark.noteLine), { ref, why })];
  });

function lapseOf(entry: Entry, mark: Mark, checking: Checking): string | undefined {
  if (mark.kind !== 'message' || mark.consent.state !== 'given') return undefined;
  const { audience, on } = mark.consent;
  const stands = permissionStands(mark, { audience, digest: checking.digest, authorities: checking.titles });
  if (!stands.ok) return stands.why;
  const of = checking.shared.of(authority).find(({ id }) => id === entry.values['authority']);
  const left = of?.values.membership.at(-1)?.event === 'left' ? of.values.membership.at(-1)?.date : undefined;
  const isOld =
    left !== undefined && entry.values['visibility'] !== 'public' && on.every((day) => day < left);
  return isOld
    ? `${of?.values.title ?? ''} left on ${sayDay(left)}, after it was given. Ask again.`
    : undefined;
}
