import type { Entry } from '../../src/model/entry.ts';
import { anAuthority, aSeat, aVisit } from './entries.ts';

/** The members of the Wayside network, and the two that left (domain 7, section 2). */
export const WAYSIDE: readonly Entry[] = [
  ...[
    'ashmere',
    'brackenshire',
    'calderwick',
    'dunmarsh',
    'eastholme',
    'fenbridgeshire',
    'greyport',
    'ivelborough',
    'kestrel-vale',
  ].map((slug) => anAuthority(slug)),
  ...['hollinsea', 'larkdale'].map((slug) =>
    anAuthority(slug, { seats: [aSeat(`${slug}/officer-1`, { trained: '2024-03-21' })] }),
  ),
  anAuthority('marlowby', { joined: '2024-09-19', how: 'invited' }),
  anAuthority('norrowdale', { left: '2024-05-31' }),
  anAuthority('oxenhythe', { left: '2025-01-10' }),
];

const PAIRS: readonly (readonly [
  host: string,
  visitor: string,
  next: string | undefined,
  ...days: string[],
])[] = [
  [
    'brackenshire',
    'greyport',
    undefined,
    '2024-01-30',
    '2024-03-26',
    '2024-06-04',
    '2024-09-24',
    '2024-12-03',
    '2025-03-11',
  ],
  ['calderwick', 'ashmere', undefined, '2024-02-20', '2024-05-21', '2024-10-15', '2025-02-25'],
  ['ashmere', 'kestrel-vale', undefined, '2024-04-23', '2024-09-10', '2025-01-28'],
  ['greyport', 'brackenshire', undefined, '2024-05-08', '2024-11-13', '2025-04-29'],
  ['ivelborough', 'ashmere', undefined, '2024-10-29', '2025-01-21', '2025-05-20'],
  ['kestrel-vale', 'calderwick', '2025-06-24', '2024-07-02', '2025-05-07'],
  ['marlowby', 'brackenshire', '2025-07-01', '2025-01-23', '2025-04-08'],
  ['eastholme', 'greyport', undefined, '2024-03-12'],
  ['hollinsea', 'greyport', undefined, '2024-06-18'],
  ['oxenhythe', 'greyport', undefined, '2024-04-16', '2024-07-16'],
];

/** The 27 visits of the Wayside network. */
export const WAYSIDE_VISITS: readonly Entry[] = PAIRS.flatMap(([host, facilitator, next, ...days]) =>
  days.map((date, at) => {
    const seat = `${facilitator}/officer-1`;
    const last = at === days.length - 1;
    return aVisit(
      { host, facilitator, facilitator_seat: seat, by: seat, date, next: last ? next : undefined },
      { sections: { reply: 'Yes.' } },
    );
  }),
);
