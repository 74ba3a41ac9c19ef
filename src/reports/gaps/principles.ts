import { addMonths, type Day, firstOf } from '../../model/day.ts';
import { namesKey, valueIn } from '../../model/entry.ts';
import { listSome } from '../phrases.ts';
import { rule } from './rule.ts';

/** G20: a principle that no entry has spoken of, by its key in the text, for a year. */
export const G20 = rule<string>({
  id: 'G20',
  numbers: [12],
  find: ({ ground, membership }, [months = 12]) => {
    const from = addMonths(ground.asAt, -months);
    // Before the network is so old, that nothing was said for so long is no more than true.
    if (membership.began === undefined || membership.began > from) return [];
    const recent = ground.entries.all.filter((entry) => isSince(valueIn(entry, 'date'), from, ground.asAt));
    return ground.network.principles
      .filter(({ key }) => !recent.some((entry) => namesKey(entry, key)))
      .map(({ key, text }) => ({
        about: [key],
        fact: text.replace(/\.$/, ''),
        evidence: { entry: ground.network.id, day: ground.asAt, say: `${key}: ${text}` },
      }));
  },
  say: (texts, _scene, [months = 12]) =>
    `Nothing has spoken of ${listSome(texts.map((text) => `"${text}"`))} for ${months === 12 ? 'a year' : `${months} months`}.`,
  ask: 'Do we still mean it?',
});

const isSince = (date: unknown, from: Day, to: Day): boolean =>
  typeof date === 'string' && firstOf(date) >= from && firstOf(date) <= to;
