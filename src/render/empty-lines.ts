import type { Briefing } from '../reports/briefing.ts';

/** What a report says before anything was shared. */
export const EMPTY = {
  nothing: 'Nothing has been shared yet, so there is nothing to report.',
  helps: 'Before the first session it may help to have:',
} as const;

/** What would help first, and what to type for it (domain 5, section 14). */
export const emptyHelps = ({
  membership,
  coming,
}: Briefing): readonly (readonly [what: string, command: string])[] => [
  ...(membership.all.size === 0 ? [['the authorities who are coming', 'lea authority add'] as const] : []),
  ...(coming === undefined ? [['the date and who leads each item', 'lea meeting new'] as const] : []),
  ['one question from one authority', 'lea enquiry new'],
];

/** What a report says before anything was shared, in lines. */
export const emptyLines = (briefing: Briefing): readonly string[] => [
  EMPTY.nothing,
  EMPTY.helps,
  ...emptyHelps(briefing).map(([what, command]) => ` - ${what.padEnd(35)} ${command}`),
];
