import type { Briefing } from '../reports/briefing.ts';

/** What a report says before anything was shared: what would help first (domain 5, section 14). */
export function emptyLines({ membership, coming }: Briefing): readonly string[] {
  const helps = [
    ...(membership.all.size === 0 ? [['the authorities who are coming', 'lea authority add']] : []),
    ...(coming === undefined ? [['the date and who leads each item', 'lea meeting new']] : []),
    ['one question from one authority', 'lea enquiry new'],
  ];
  return [
    'Nothing has been shared yet, so there is nothing to report.',
    'Before the first session it may help to have:',
    ...helps.map(([what = '', command = '']) => ` - ${what.padEnd(35)} ${command}`),
  ];
}
