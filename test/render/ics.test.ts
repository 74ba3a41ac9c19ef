import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { icsFile } from '../../src/render/ics.ts';
import { calendarOf } from '../../src/reports/calendar.ts';
import { aMeeting, anAuthority, aVisit } from '../support/entries.ts';
import { exportOf } from '../support/exports.ts';

const present = (authority: string) => ({ authority, chief: 1, participating: undefined, other: undefined });
const ENTRIES = [
  anAuthority('greyport'),
  anAuthority('brackenshire', { title: 'Brackenshire' }),
  aMeeting({
    id: 'm-0000000001',
    title: 'Should we carry on; or not, \\ then?\n🙂',
    date: '2025-06-05',
    place: 'Marlowby, the market house',
    present: [present('greyport'), present('network')],
  }),
  aMeeting({ id: 'm-0000000002', title: 'Called off', date: '2025-07-01', state: 'cancelled' }),
  aMeeting({ id: 'm-0000000003', title: 'Long ago', date: '2025-06-04' }),
  aMeeting({ id: 'm-0000000004', title: 'Some time in August', date: '2025-08', state: 'planned' }),
  aVisit({ id: 'v-0000000001', title: 'Greyport at Brackenshire', date: '2025-05-01', next: '2025-12-31' }),
  aVisit({
    id: 'v-0000000002',
    title: 'Planned',
    date: '2026-02-28',
    state: 'planned',
    next: 'none planned',
  }),
];

const fileOf = (since?: string): string => {
  const ground = exportOf(ENTRIES);
  const { name, id } = ground.network;
  return icsFile({ name, network: id, asAt: ground.asAt, events: calendarOf(ground, since).events });
};

/** As a public reader of calendars reads it. */
const read = (text: string): readonly ICAL.Event[] =>
  ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));

describe('a calendar', () => {
  test('is read by others: all-day events from the day on, the end the day after', () => {
    const events = read(fileOf()).map((event) => [
      event.uid,
      event.startDate.toString(),
      event.endDate.toString(),
      event.startDate.isDate,
      event.component.getFirstPropertyValue('status'),
    ]);
    expect(events).toEqual([
      ['m-0000000001@n-1xq7h4zb8d', '2025-06-05', '2025-06-06', true, 'CONFIRMED'],
      ['m-0000000002@n-1xq7h4zb8d', '2025-07-01', '2025-07-02', true, 'CANCELLED'],
      ['v-0000000001-next@n-1xq7h4zb8d', '2025-12-31', '2026-01-01', true, 'TENTATIVE'],
      ['v-0000000002@n-1xq7h4zb8d', '2026-02-28', '2026-03-01', true, 'TENTATIVE'],
    ]);
    expect(calendarOf(exportOf(ENTRIES)).monthsOnly).toBe(1);
  });

  test('has title, authorities and place, whatever signs they hold, and nobody in it', () => {
    const [first] = read(fileOf());
    expect([first?.summary, first?.location, first?.description]).toEqual([
      'Should we carry on; or not, \\ then?\n🙂',
      'Marlowby, the market house',
      'Greyport',
    ]);
    expect(fileOf()).not.toMatch(/ATTENDEE|ORGANIZER|MAILTO|officer-1/i);
  });

  test('goes further back where a day is given', () => {
    expect(read(fileOf('2025-05-01'))).toHaveLength(6);
  });

  test('is the same bytes on any day: its stamp is the day it is as at', () => {
    expect(fileOf()).toBe(fileOf());
    expect(fileOf()).toContain('\r\nDTSTAMP:20250605T000000Z\r\n');
  });

  test('names a next day once where a visit is planned for it', () => {
    const planned = aVisit({ id: 'v-0000000003', date: '2025-12-31', state: 'planned' });
    const { events } = calendarOf(exportOf([...ENTRIES, planned]));
    expect(events.filter(({ day }) => day === '2025-12-31').map(({ id }) => id)).toEqual(['v-0000000003']);
  });

  test('ends every line with two characters and folds it at 75 bytes, never within a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120, size: 'max' }), (title) => {
        const event = {
          id: 'm-1',
          day: '2025-06-05',
          title,
          authorities: [],
          place: title,
          isCancelled: false,
          isPlanned: false,
        };
        const text = icsFile({ name: title, network: 'n-1', asAt: '2025-06-05', events: [event] });
        expect(text.endsWith('\r\n')).toBe(true);
        const lines = text.slice(0, -2).split('\r\n');
        for (const line of lines) {
          expect(line).not.toMatch(/[\r\n]/);
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(Buffer.from(line).toString()).toBe(line);
        }
        const said = title.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n');
        if (!/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(said) && title.trim() === title && said !== '')
          expect(read(text)[0]?.summary).toBe(said);
      }),
      { numRuns: 50 },
    );
  });
});
