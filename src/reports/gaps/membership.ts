import { meeting } from '../../kinds/meeting.ts';
import { type Day, daysInMonth, isMonthOnly, makeDay, partsOf } from '../../model/day.ts';
import { sayDay } from '../../model/day-words.ts';
import { type Entry, valueIn } from '../../model/entry.ts';
import { placeOf, visitsMade } from '../activity.ts';
import { groupedBy } from '../grouping.ts';
import { isMember } from '../membership.ts';
import { sayEach } from '../phrases.ts';
import { type Finding, rule } from './rule.ts';
import { sayAuthorities, type Scene } from './scene.ts';

/** An authority that appears on a day on which it was no member. */
interface Appearance {
  readonly slug: string;
  readonly day: Day;
}

/** G19: attendance, or an entry, dated outside the recorded membership. Raised for those that left as well. */
export const G19 = rule<Appearance>({
  id: 'G19',
  find: (scene) => {
    const { entries } = scene.ground;
    const written = entries.all
      .filter((entry) => entry.kind !== 'visit')
      .map((entry) => ({ entry, slug: placeOf(entry) }));
    const visited = visitsMade(entries).flatMap((entry) =>
      [entry.values.host, entry.values.facilitator].map((slug) => ({ entry, slug })),
    );
    const present = entries
      .of(meeting)
      .flatMap((entry) => entry.values.present.map(({ authority }) => ({ entry, slug: authority })));
    return [...written, ...visited, ...present].flatMap(({ entry, slug }) => outside(scene, entry, slug));
  },
  say: (facts, scene) => {
    const each = [...groupedBy(facts, (fact) => fact.slug)].map(([slug, own]) => {
      const more = own.length > 1 ? ` and ${own.length - 1} more ${own.length === 2 ? 'day' : 'days'}` : '';
      return `${sayAuthorities([slug], scene)} appears on ${sayDay(own[0]?.day ?? '')}${more}`;
    });
    return `${sayEach(each)}, outside ${each.length === 1 ? 'its' : 'their'} recorded membership.`;
  },
  ask: 'When did they join, or leave?',
});

function outside(
  { membership }: Scene,
  entry: Entry,
  slug: string | undefined,
): readonly Finding<Appearance>[] {
  const authority = slug === undefined ? undefined : membership.all.get(slug);
  const day = valueIn(entry, 'date');
  if (slug === undefined || authority === undefined || typeof day !== 'string') return [];
  if (isMember(authority, day) || isMember(authority, endOf(day))) return [];
  const evidence = { entry: entry.id, day, authority: slug, say: 'outside its recorded membership' };
  return [{ about: [slug, entry.id], fact: { slug, day }, evidence }];
}

/** The last day that a date may mean. */
function endOf(day: Day): Day {
  const { year, month } = partsOf(day);
  return isMonthOnly(day) ? makeDay(year, month, daysInMonth(year, month)) : day;
}
