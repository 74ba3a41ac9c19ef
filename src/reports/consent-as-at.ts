import { NOT_ASKED } from '../model/consent.ts';
import type { Day } from '../model/day.ts';
import type { Mark } from '../model/mark.ts';
import { isAfter } from './dated.ts';

/**
 * A mark as it stood: permission asked or given later had not been. Words refused or taken back stay so on every day:
 * no page, of whatever date, brings them back (domain 3, section 7).
 */
export function consentAsAt(mark: Mark, day: Day): Mark {
  const { consent } = mark;
  const isLater =
    (consent.state === 'asked' && isAfter(consent.on, day)) ||
    (consent.state === 'given' && consent.on.some((on) => isAfter(on, day)));
  return isLater ? { ...mark, consent: NOT_ASKED } : mark;
}
