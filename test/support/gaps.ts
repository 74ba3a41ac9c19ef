import { addDays } from '../../src/model/day.ts';
import type { Entry } from '../../src/model/entry.ts';
import { briefing, type Wanted } from '../../src/reports/briefing.ts';
import type { Asked } from '../../src/reports/ground.ts';
import { aDiary, aMark, anAuthority, groundOf } from './entries.ts';

/** The day of the briefing. */
export const DAY = '2025-06-05';
/** So many days before it. */
export const ago = (days: number): string => addDays(DAY, -days);
/** Four members that began the network. */
export const MEMBERS = ['ashmere', 'brackenshire', 'calderwick', 'greyport'].map((slug) => anAuthority(slug));

/** What may be asked beside the entries. */
export interface More extends Partial<Omit<Asked, 'entries'>> {
  readonly wanted?: Partial<Wanted>;
}
/** What the briefing says of one gap: nothing where it is not raised. */
export function say(
  id: string,
  entries: readonly Entry[],
  { wanted = {}, ...more }: More = {},
): string | undefined {
  const { gaps } = briefing(groundOf([...MEMBERS, ...entries], more), { for: 'chief', ...wanted }).raised;
  const gap = gaps.find((each) => each.id === id);
  return gap && `${gap.sentence} ${gap.question}`;
}
/** Its first sentence alone. */
export const first = (id: string, entries: readonly Entry[], more?: More): string | undefined =>
  say(id, entries, more)?.split('. ')[0];

/** A diary entry with one mark. */
export const said = (
  by: string,
  date: string,
  feature = 'trust',
  more: Parameters<typeof aMark>[1] = {},
): Entry => aDiary({ by, date, authority: by.split('/')[0] ?? '' }, { marks: [aMark(feature, more)] });
/** One passage of each cell, so that none is empty. */
export const everything = (date: string): readonly Entry[] =>
  ['chief-1', 'officer-1'].flatMap((seat) =>
    ['ashmere', 'greyport', 'brackenshire'].map((slug) =>
      said(`${slug}/${seat}`, date, 'purpose enquiry trust facilitation power'),
    ),
  );
