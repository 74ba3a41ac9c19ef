/** The parts of a moment where the network is; a time zone that nobody knows counts as London's. */
function partsAt(seconds: number, timezone: string | undefined): ReadonlyMap<string, string> {
  const format = (timeZone: string): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat('en-GB', {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    });
  const at = new Date(seconds * 1000);
  const parts = (zone: string) => format(zone).formatToParts(at);
  try {
    return new Map(parts(timezone ?? 'Europe/London').map(({ type, value }) => [type, value]));
  } catch (error) {
    if (error instanceof RangeError)
      return new Map(parts('Europe/London').map(({ type, value }) => [type, value]));
    throw error;
  }
}

/** The day of a moment, in seconds since 1970, where the network is: `2026-11-23`. */
export function dayAt(seconds: number, timezone: string | undefined): string {
  const parts = partsAt(seconds, timezone);
  return ['year', 'month', 'day'].map((part) => parts.get(part) ?? '').join('-');
}

/** The time of a moment there: `2:14pm`. */
export function timeAt(seconds: number, timezone: string | undefined): string {
  const parts = partsAt(seconds, timezone);
  const hour = Number(parts.get('hour'));
  return `${((hour + 11) % 12) + 1}:${parts.get('minute') ?? ''}${hour < 12 ? 'am' : 'pm'}`;
}
