import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { settleExport } from '../../src/reports/ground.ts';
import { exportedEntries } from '../../src/reports/exported-entries.ts';
import { exportedTables } from '../../src/reports/exported-tables.ts';
import { evidenceOf, passagesOf } from '../../src/reports/passages.ts';
import { sharedOnly } from '../../src/reports/shared-entries.ts';
import { csvText } from '../../src/render/csv.ts';
import { jsonExport } from '../../src/render/export-json.ts';
import { DAY, tell } from '../demo/journal.ts';
import { aDiary, anAuthority, anEnquiry, aSeat, aVisit, digest } from '../support/entries.ts';
import { exportOf, marked } from '../support/exports.ts';

const told = tell();
const example = settleExport({
  entries: sharedOnly(told.shared),
  network: told.network,
  asAt: DAY,
  digest,
  unreadable: 2,
});

/** As a public reader of spreadsheets reads them. */
const read = (text: string): readonly Readonly<Record<string, string>>[] =>
  parse(text, { columns: true, bom: true, relax_quotes: false, record_delimiter: '\r\n' });

const table = (name: string, ground = example): readonly Readonly<Record<string, string>>[] => {
  const found = exportedTables(ground).find((each) => each.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return read(csvText(found.header, found.rows));
};

const SEAT = /[a-z-]\/(?:chief|officer|facilitator|broker|support|friend|partner|policy)-\d/;
const MAILBOX = /\w@\w+\.\w/;

describe('tables for a spreadsheet', () => {
  test('are six, read by others with as many rows as there are', () => {
    expect(exportedTables(example).map(({ name }) => name)).toEqual([
      'entries',
      'marks',
      'enquiries',
      'visits',
      'gaps',
      'policies',
    ]);
    expect(table('entries')).toHaveLength(example.whole.all.length);
    expect(table('marks')).toHaveLength(example.entries.all.flatMap(({ marks }) => marks).length);
    expect(table('visits')[0]).toMatchObject({
      host: 'brackenshire',
      visitor: 'greyport',
      number_in_pair: '1',
    });
    expect(table('enquiries')[0]).toMatchObject({ wordings: '3', agreed_on: '2024-02-01' });
    expect(table('policies')[0]).toMatchObject({ state: 'put forward' });
  });

  test('have their header even where nothing has been shared', () => {
    for (const { header, rows } of exportedTables(exportOf([]))) {
      expect(header.length).toBeGreaterThan(4);
      expect(rows).toEqual([]);
    }
  });

  test('name everybody by role, no seat and no mailbox, whatever stands in a title', () => {
    const all = exportedTables(example)
      .map(({ header, rows }) => csvText(header, rows))
      .join('');
    expect(all).not.toMatch(SEAT);
    expect(all).not.toMatch(MAILBOX);
    const odd = exportOf([
      anAuthority('ashmere'),
      aDiary({ title: 'Told by ashmere/officer-2, jo@ashmere.example', keywords: ['=1+1'] }),
      anEnquiry({ question: '=HYPERLINK("x")?' }),
    ]);
    expect(table('entries', odd).map(({ title }) => title)).toContain(
      'Told by Participating officer, Ashmere, [an e-mail address]',
    );
    expect(table('entries', odd).map(({ keywords }) => keywords)).toContain(`'=1+1`);
    expect(table('enquiries', odd)[0]?.['question']).toBe(`'=HYPERLINK("x")?`);
  });

  test('leave out the words of a message that was refused, and count it all the same', () => {
    const body =
      '==Quote this==[^m1]\n\n[^m1]: message for trust; shows: felt; id: q2f; consent: refused 2025-01-12\n';
    const [row] = table('marks', exportOf([aDiary({}, marked(body))]));
    expect(row).toMatchObject({ mark: 'q2f', words: '', may_be_quoted: 'no', type: 'message' });
  });

  test('hold what is shared alone, and of two languages both, of which one counts', () => {
    const body = '==Words==[^e1]\n\n[^e1]: evidence for trust; id: 7kd\n';
    const one = aDiary({ id: 'd-0000000001' }, marked(body));
    const ground = exportOf([
      one,
      aDiary({ id: 'd-0000000002', language: 'cy', translation_of: one.id }, marked(body)),
      aDiary({ visibility: 'private' }, marked(body)),
      aDiary({}, { ...marked(body), space: 'private' }),
      aDiary({ withdrawn: '2025-02-01' }, marked(body)),
    ]);
    expect(table('entries', ground).map(({ id, language }) => [id, language])).toEqual([
      ['d-0000000001', 'en'],
      ['d-0000000002', 'cy'],
    ]);
    expect(table('marks', ground)).toHaveLength(1);
  });
});

test('words that one mark may not let leave are in no table, no entry and no count, whatever another mark says', () => {
  const body =
    '## What was hard\n\n==Saying it aloud==[^m1][^e1] was hard.\n\n' +
    '[^m1]: message for trust; shows: felt; direction: hinders; id: q2f; consent: refused 2025-03-01\n' +
    '[^e1]: evidence for power; shows: felt; direction: hinders; id: 7kd\n';
  const ground = exportOf([anAuthority('ashmere'), aDiary({}, marked(body))]);
  const counted = passagesOf(ground).map((passage) => evidenceOf(passage, passage, false).words);
  expect(counted).toEqual([undefined, undefined]);
  expect(table('marks', ground).map(({ words }) => words)).toEqual(['', '']);
  expect(JSON.stringify(exportedEntries(ground))).not.toContain('Saying it aloud');
});

describe('entries for other programs', () => {
  test('keep the names of the files, and say who spoke by role', () => {
    const body =
      '## What was hard\n\n==Saying it==[^e1] to ashmere/chief-1.\n\n## Our own heading\n\nKept.\n\n' +
      '[^e1]: evidence for trust; shows: felt; direction: helps; id: 7kd; voice: ashmere/chief-2; seen by: greyport/officer-1\n';
    const [, entry] = exportedEntries(
      exportOf([
        anAuthority('ashmere', {
          seats: [aSeat('ashmere/chief-1')],
          mailbox: 'us@ashmere.example',
        }),
        aDiary({ title: 'A day' }, marked(body)),
      ]),
    );
    expect(entry).toMatchObject({
      kind: 'diary',
      title: 'A day',
      by: 'participating-officer',
      after: null,
      enquiries: [],
      sections: { hard: 'Saying it to Chief officer, Ashmere.', 'Our own heading': 'Kept.' },
      text: 'What was hard\n\nSaying it to Chief officer, Ashmere.\n\nOur own heading\n\nKept.',
      marks: [
        {
          id: '7kd',
          words: 'Saying it',
          features: ['trust'],
          voice: { role: 'chief-officer', authority: 'ashmere' },
          may_be_quoted: null,
        },
      ],
    });
  });

  test('name no seat in a heading or a signature, and nobody who backs another', () => {
    const body =
      '## Notes of ashmere/chief-1 and us@ashmere.example\n\n==Saying it==[^m1] was hard.\n\n' +
      '[^m1]: message for trust; id: 7kd; seen by: greyport/officer-1; as: ashmere/chief-1 of us@ashmere.example\n';
    const ground = exportOf([anAuthority('ashmere'), anAuthority('greyport'), aDiary({}, marked(body))]);
    const said = JSON.stringify(exportedEntries(ground).filter(({ kind }) => kind === 'diary'));
    expect(said).not.toMatch(SEAT);
    expect(said).not.toMatch(MAILBOX);
    expect(said).not.toMatch(/seen_by|greyport/i);
    expect(said).toContain('Notes of Chief officer, Ashmere');
  });

  test('have no seat, mailbox or path in the whole example', () => {
    const whole = jsonExport({
      journal: 'wayside',
      asAt: DAY,
      network: {},
      entries: exportedEntries(example),
      unreadable: example.unreadable,
    });
    expect(whole).toMatchObject({
      schema: 'lea.export/1',
      as_at: DAY,
      unreadable: 2,
      count: example.whole.all.length,
    });
    const text = JSON.stringify(whole);
    expect(text).not.toMatch(SEAT);
    expect(text).not.toMatch(MAILBOX);
    expect(text).not.toMatch(/"(?:path|seats|mailbox|space|consent)"|\.md"/);
  });

  test('of a visit, its visitor is a role', () => {
    const [visit] = exportedEntries(exportOf([aVisit()]));
    expect(visit).toMatchObject({ facilitator_seat: 'participating-officer', facilitator: 'greyport' });
  });
});
