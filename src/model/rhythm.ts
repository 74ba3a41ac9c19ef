import type { Reading } from './field.ts';

/** How often a group meets, in words, and after how many days without a meeting lea asks about it. */
export interface Rhythm {
  readonly meets: string;
  readonly gap_days: number;
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 365 / 12, year: 365 };
/** A meeting may be a quarter of its rhythm late before anybody is asked. */
const SLACK = 1.25;

/**
 * Reads how often a group meets: `3 a year`, `every 8 weeks`, `every month`. The gap is a quarter longer, to the nearest
 * ten days: 150 for 3 a year, 70 for every 8 weeks (domain 1, section 2).
 */
export function readRhythm(typed: string): Reading<Rhythm> {
  const meets = typed.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  const [, times, per] = /^(\d{1,2})(?: times)? an? (week|month|year)$/.exec(meets) ?? [];
  const [, count, unit] = /^every (?:(\d{1,2}) )?(day|week|fortnight|month|year)s?$/.exec(meets) ?? [];
  const days =
    times === undefined
      ? Number(count ?? 1) * (DAYS[unit ?? ''] ?? 0)
      : (DAYS[per ?? ''] ?? 0) / Number(times);
  if (!Number.isFinite(days) || days < 1)
    return {
      ok: false,
      why: `"${typed.trim()}" is not how often a group meets. Write it as "3 a year" or "every 8 weeks"`,
    };
  return { ok: true, value: { meets, gap_days: Math.max(10, Math.round((days * SLACK) / 10) * 10) } };
}

/** Reads the rhythms of both groups, chief officers first: `3 a year, every 8 weeks`. */
export function readRhythms(typed: string): Reading<readonly [chief: Rhythm, participating: Rhythm]> {
  const parts = typed.split(/[,;]/).filter((part) => part.trim() !== '');
  const [chief, participating] = parts.map(readRhythm);
  if (chief?.ok === false) return chief;
  if (participating?.ok === false) return participating;
  if (chief === undefined || participating === undefined || parts.length > 2)
    return { ok: false, why: 'two are wanted, chief officers first: "3 a year, every 8 weeks"' };
  return { ok: true, value: [chief.value, participating.value] };
}
