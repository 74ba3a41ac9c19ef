import { MONTHS } from '../model/day-words.ts';
import { scan } from '../model/scan.ts';

const MONTH = MONTHS.filter((month) => month !== 'May').join('|');
const SIGNS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a school', /\b[A-Z][\w’'-]+ (?:School|Academy|Nursery|Primary|College)\b/],
  [
    'a post',
    /\b(?:chief executive|director of [a-z]+|head of [a-z]+|head ?teacher|assistant director|leader of the council|mayor|lead member|councillor)\b/i,
  ],
  ['a date', new RegExp(String.raw`\b(?:(?:${MONTH})\b|\d{1,2} May\b|May \d{4}\b|(?:19|20)\d\d\b)`)],
  [
    'an event',
    /\b(?:inspection|ofsted|election|inquest|public inquiry|tribunal|reorganisation|merger|closure of|strike|conference|award)\b/i,
  ],
];

/** What in some words could be recognised: a place that is named, a school, a post, a date, an event, a person. */
export function recognisable(words: string, places: readonly string[]): readonly string[] {
  const named = places.filter((place) =>
    new RegExp(`(?<!\\p{L})${escaped(place)}(?!\\p{L})`, 'u').test(words),
  );
  const likely = scan(words, places).map(({ what }) => (what === 'school' ? 'a school' : `a ${what}`));
  const signs = SIGNS.filter(([, pattern]) => pattern.test(words)).map(([what]) => what);
  return [...new Set([...(named.length > 0 ? [`a place (${named.join(', ')})`] : []), ...likely, ...signs])];
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
