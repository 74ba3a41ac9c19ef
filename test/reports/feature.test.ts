import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/entry.ts';
import { featureReport } from '../../src/reports/feature.ts';
import { featurePage } from '../../src/render/feature-page.ts';
import { plainText } from '../../src/render/page.ts';
import { widthOf } from '../../src/render/table.ts';
import {
  aDiary,
  aMark,
  aMeeting,
  anAuthority,
  anEnquiry,
  aProject,
  aSeat,
  aVisit,
  groundOf,
} from '../support/entries.ts';

const MEMBERS = ['ashmere', 'brackenshire', 'calderwick', 'greyport'].map((slug) =>
  anAuthority(slug, {
    seats: [
      aSeat(`${slug}/officer-1`, { came: slug === 'ashmere' ? 'chose' : 'sent', trained: '2024-01-18' }),
    ],
  }),
);
const led = (brokers: number, members: number) => [
  ...Array.from({ length: brokers }, () => ({ title: 'Update', led_by: 'broker', form: 'update' as const })),
  ...Array.from({ length: members }, () => ({
    title: 'Ours',
    led_by: 'greyport',
    form: 'presentation' as const,
  })),
];
const present = [{ authority: 'ashmere', chief: 1, participating: 1, other: undefined }];
const sessions = [5, 4, 3].map((brokers, at) =>
  aMeeting(
    {
      group: 'chief',
      date: `2024-0${at + 2}-08`,
      number: at + 1,
      items: led(brokers, 6 - brokers),
      present,
      purpose: at === 0 ? 'agreed' : 'challenged',
      chaired_by: 'broker',
      facilitated_by: 'outside',
      themes: ['Trust'],
      ground_rules: 'agreed',
    },
    {
      sections:
        at === 2
          ? {
              stand: '- power: We ask to be told, then object.',
              decisions: '- Carry on (here)\n- Ask more (referred up, to the board)',
              actions: '- [ ] Draft it (greyport/chief-1, by 1 May 2025)',
            }
          : {},
    },
  ),
);
const days = Array.from({ length: 7 }, (_, at) =>
  aMeeting({ date: `2024-0${at + 2}-20`, number: at + 1, items: led(2, 3), present }),
);
const said = (by: string, date: string, more = {}): Entry =>
  aDiary(
    { by, date, authority: by.split('/')[0] ?? '' },
    { marks: [aMark('power', more)], sections: { understood: 'That.' } },
  );
const spoken = [
  ...MEMBERS.map(({ id }) => said(`${id}/chief-1`, '2025-02-10', { shows: 'did', direction: 'hinders' })),
  ...MEMBERS.map(({ id }) =>
    said(`${id}/officer-1`, '2024-11-13', {
      shows: 'learned',
      seenBy: ['larkdale/officer-1', id === 'greyport' ? 'ashmere/officer-1' : 'greyport/officer-1'],
    }),
  ),
  said('ashmere/chief-1', '2025-03-10', { shows: 'effect' }),
  said('college/broker-1', '2025-03-10'),
];
const all = [
  ...MEMBERS,
  ...sessions,
  ...days,
  ...spoken,
  aVisit({ date: '2025-04-01' }, { sections: { reply: 'Yes.' } }),
  aVisit({ date: '2025-05-01' }),
  anEnquiry(
    { state: 'agreed', agreed_on: '2024-03-10', key_question: 'K1' },
    { sections: { know: 'Look.' } },
  ),
  aProject(),
];
const page = (
  key: string,
  entries: readonly Entry[] = all,
  how = { columns: 80, accessible: false },
): string => {
  const report = featureReport(groundOf(entries), key);
  return report === undefined ? '' : plainText(featurePage(report, how));
};

test('power, from both sides', () => {
  expect(page('power')).toBe(`5 POWER AND AUTHORITY                                         as at 5 June 2025
CHIEF OFFICERS                        | PARTICIPATING OFFICERS
4 authorities, 4 voices, 5 passages   | 4 authorities, 4 voices, 4 passages
Furthest: others saw an effect (1)    | Furthest: understood (4)
Hard: 4, 1 answered later             | Hard: 0   Last: 13 November 2024
Last: 10 March 2025                   | 4 of 4 seen by another authority
What we did
Items led by brokers, by session      | by core contact day
 1 #####.                             |  1 ##...   5 ##...
 2 ####..                             |  2 ##...   6 ##...
 3 ###...                             |  3 ##...   7 ##...
Chaired by: brokers 3                 |  4 ##...
Decisions: settled here 1, referred   | Voices on this feature: 4
 up 1                                 | How people came: chose to 1, were sent
Actions owned by: members 1           |  3
Voices on this feature: 4             |
 # led by brokers   . led by members
Purpose: agreed, challenged, challenged (sessions 1 to 3)
Where the group thinks it stands (session 3): "We ask to be told, then object."
Missing: Participating officers on power: nothing since 13 November.
Others in the room: 0 authorities, 1 voice, 1 passage.
Who leads an item is a thin trace of power. Silence may be consent, or fear.`);
});

describe('every feature', () => {
  test.each(['purpose', 'enquiry', 'trust', 'facilitation', 'power'])(
    '%s keeps to the page, says what was done, and what that does not tell',
    (key) => {
      const shown = page(key);
      expect(Math.max(...shown.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
      expect(shown).toContain('What we did');
    },
  );

  test.each([
    ['purpose', 'Active authorities with an agreed question: 0 of 3'],
    ['purpose', 'Purpose: agreed (1); challenged (2)'],
    ['purpose', ' 1: 1 of 4'],
    ['power', ' 2: brokers 4, members 2'],
    ['enquiry', 'Themes explored, out of those agreed: 3 of 3'],
    ['enquiry', "a member's presentation 6"],
    ['enquiry', 'Questions: agreed 1'],
    ['enquiry', 'Projects started: before an agreed question 1'],
    ['enquiry', 'From first draft to agreed: 60 days'],
    ['trust', 'Same faces: authorities at the last 3 running: 1'],
    ['trust', 'Entries that say it was hard: 4 of 5'],
    ['trust', 'Between contacts: 30 days in the middle'],
    ['trust', 'Ground rules: agreed (1)'],
    ['facilitation', 'Sessions facilitated by: somebody from outside 3'],
    ['facilitation', 'Pairs: under way 1'],
    ['facilitation', 'Replies given by hosts: 1 of 2'],
    ['facilitation', 'Trained officers who visited in 6 months: 1 of 4'],
    ['facilitation', 'Members that never hosted: 3'],
  ])('%s: %s', (key, words) => {
    expect(page(key, all, { columns: 60, accessible: true }).replaceAll(/\n /g, ' ')).toContain(words);
  });
});

test('in a narrow window the columns follow one another, chief officers first', () => {
  const shown = page('power', all, { columns: 60, accessible: false });
  expect(shown).not.toContain('|');
  expect(shown.indexOf('Chief officers')).toBeLessThan(shown.indexOf('Participating officers'));
});

test('few voices are counted and not broken down', () => {
  expect(
    page('trust', [...MEMBERS, aDiary({}, { marks: [aMark('trust', { direction: 'hinders' })] })]),
  ).not.toMatch(/Hard|Furthest/);
});

test('no marks at all, one sentence; no such feature, no page', () => {
  expect(page('trust', MEMBERS)).toContain('No words have been pointed at yet. Read one entry together');
  expect(page('weather')).toBe('');
});
