import { addDays, type Day } from '../model/day.ts';
import type { CalendarEvent } from '../reports/calendar.ts';

/** What an export of days needs beside its events. */
export interface CalendarFile {
  readonly name: string;
  /** The network's id: each event's own id stands before it. */
  readonly network: string;
  /** The day it is as at, so that bytes repeat. */
  readonly asAt: Day;
  readonly events: readonly CalendarEvent[];
}

const LONGEST_LINE = 75;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Surrogate}]/gu;

/** An iCalendar file (RFC 5545): all-day events, CRLF, lines folded at 75 bytes without splitting a character. */
export function icsFile({ name, network, asAt, events }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//lea//journal of enquiries//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${icsText(name)}`,
    ...events.flatMap((event) => eventLines(event, network, asAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, network: string, asAt: Day): readonly string[] {
  const { id, day, title, authorities, place, isCancelled, isPlanned } = event;
  const state = isCancelled ? 'CANCELLED' : isPlanned ? 'TENTATIVE' : 'CONFIRMED';
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${network}`,
    `DTSTAMP:${compact(asAt)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${icsText(title)}`,
    ...(place === undefined ? [] : [`LOCATION:${icsText(place)}`]),
    ...(authorities.length === 0 ? [] : [`DESCRIPTION:${icsText(authorities.join(', '))}`]),
    `STATUS:${state}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const compact = (day: Day): string => day.replaceAll('-', '');

/** Text of a property: the signs with a meaning escaped, line ends as `\n`. */
const icsText = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(CONTROL, '\ufffd')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** Breaks a line so that no part is longer than 75 bytes; each further part begins with a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LONGEST_LINE) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}
