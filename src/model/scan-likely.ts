import { FIRST_NAMES } from './first-names.ts';
import { sentencesIn, type Span } from './sentence.ts';

/** What is only likely: it is shown and asked about, and stops nothing. */
export type LikelySign = 'name' | 'family' | 'school' | 'school with an age' | 'health' | 'address';

/** One likely thing, and where it stands. */
export interface Likely extends Span {
  readonly what: LikelySign;
}

const CAPITAL = String.raw`\p{Lu}\p{Ll}[\p{L}’'-]{0,30}`;
const NAMES = new RegExp(String.raw`(?<![\p{L}\p{N}_/#@-])${CAPITAL}(?:[ ]${CAPITAL})*`, 'gu');
const TITLED = new RegExp(
  String.raw`\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Cllr|Councillor|Rev)\.? ${CAPITAL}(?: ${CAPITAL})?`,
  'gu',
);
const INITIALLED = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}\. ?){1,4}${CAPITAL}`, 'gu');
const RELATION = String.raw`[Mm](?:um|am|other)|[Dd]ad|[Ff]ather|[Ss]on|[Dd]aughter|[Ss]ister|[Bb]rother|[Gg]ran(?:ny|dad)?|[Gg]rand(?:mother|father|son|daughter)|[Nn]an|[Aa]unt(?:ie|y)?|[Uu]ncle|[Cc]ousin|[Nn]iece|[Nn]ephew|[Ww]ife|[Hh]usband|[Ss]tep(?:son|daughter|mother|father)`;
const FAMILY = new RegExp(
  String.raw`\b(?:${RELATION})(?:,| of| is| was| called| named)? (${CAPITAL})|(${CAPITAL})[’']s (?:${RELATION})\b`,
  'gu',
);
// Bounded, so that no text made to be slow can be: each word may be read in one way only.
const SCHOOL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${CAPITAL}\.? (?:(?:of|the|and|&) )?){1,6}(?:School|Academy|Nursery)\b`,
  'gu',
);
const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\d{1,4}[a-zA-Z]?,? (?:${CAPITAL} ){1,3}(?:Street|Road|Lane|Avenue|Close|Drive|Way|Court|Gardens|Terrace|Crescent|Square|Row)\b`,
  'gu',
);
const AGE =
  /\b(?:aged \d{1,2}|\d{1,2}[- ]years?[- ]old\b|[Yy]ear \d{1,2} (?:pupil|child|boy|girl|student)\b|(?:pupil|child|boy|girl|student) in [Yy]ear \d{1,2})/;
const AT_SCHOOL = /\b(?:school|academy|nursery|primary|secondary|infants)\b/i;
const HEALTH =
  /\b(?:autis(?:m|tic)|adhd|asperger\p{L}*|epilep\p{L}+|diabet\p{L}+|asthma\p{L}*|self[- ]harm\p{L}*|anorexi\p{L}+|bulimi\p{L}+|suicid\p{L}+|overdose\p{L}*|pregnan\p{L}+|cancer|miscarriage|bipolar|schizophreni\p{L}+|depress(?:ed|ion)|anxiety|diagnos\p{L}+|medication|counselling|disabled)\b/iu;
const SOMEBODY =
  /\b(?:he|she|him|her|his|hers|pupil|child|boy|girl|student|son|daughter|mother|mum|father|dad|parent)\b/i;

/** Capitals that begin no person's name. */
const NOT_NAMES = new Set(
  (
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August ' +
    'September October November December Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Christmas Easter English Welsh Scottish Irish British European England Wales ' +
    'Scotland Ireland Britain London Council Authority Authorities Service Services School Schools Academy College ' +
    'University Nursery Primary Secondary Infant Junior High Grammar Special Board Office Officer Officers Department ' +
    'Trust Partnership Programme Project Plan Act Bill Day Days Group Groups Team Teams Committee Centre Street Road Year ' +
    'Key Stage Think Tank Core Contact Children Child Young People Early Years Education Health Local Government National ' +
    'Every Chief Participating Critical Friend Enquiry Support Network Networks Learning Microsoft Google Zoom Word Excel ' +
    'Power Shared Purpose Approach Facilitation Facilitator Broker Partner Policy North South East West Northern Southern ' +
    'Eastern Western County City District Borough Town Region Head Heads Teacher Director Minister Secretary State House ' +
    'The This That These Those There They Their We Our Us You Your It Its He She His Her My When Where While What Which Who ' +
    'Why How If In On At By For From To With Without After Before During Since Until And But Or So Yet Not No Nobody ' +
    'Nothing Some Somebody Each All Both Many Most One Two Three Four Five Six As Is Are Was Were Be Do Does Did Then Now ' +
    'Here Still Only Also Perhaps Between Because Once Another Other Others Later Next Last First'
  ).split(' '),
);

/** Everything in a text that could lead to a person. `known` are names that may stand: authorities, the network. */
export function likelyIn(text: string, known: readonly string[]): readonly Likely[] {
  const familiar = new Set(known.flatMap((name) => name.split(/\s+/)));
  const isStranger = (word: string): boolean => !NOT_NAMES.has(bare(word)) && !familiar.has(bare(word));
  return [
    ...spansOf('address', text, ADDRESS),
    ...[...text.matchAll(FAMILY)]
      .filter(([, one, other]) => isStranger(one ?? other ?? ''))
      .map(spanAs('family')),
    ...spansOf('name', text, TITLED),
    ...[...text.matchAll(SCHOOL)]
      .filter(([words]) => words.split(' ').slice(0, -1).some(isStranger))
      .map(spanAs('school')),
    ...spansOf('name', text, INITIALLED),
    ...namesIn(text, isStranger),
    ...sentencesOver(text),
  ];
}

const bare = (word: string): string => word.replace(/[’']s?$/, '');
const spanAs =
  (what: LikelySign) =>
  (match: RegExpExecArray): Likely => ({ what, start: match.index, end: match.index + match[0].length });
const spansOf = (what: LikelySign, text: string, pattern: RegExp): readonly Likely[] =>
  [...text.matchAll(pattern)].map(spanAs(what));

/** A first name alone, or two capitals together that are no words of the trade. */
function namesIn(text: string, isStranger: (word: string) => boolean): readonly Likely[] {
  return [...text.matchAll(NAMES)].flatMap((match): readonly Likely[] => {
    const strangers = match[0].split(' ').filter(isStranger);
    const [from, to] = [strangers[0] ?? '', strangers.at(-1) ?? ''];
    const start = match.index + match[0].indexOf(from);
    const end = match.index + match[0].lastIndexOf(to) + to.length;
    const isName = strangers.length > 1 || strangers.some((word) => FIRST_NAMES.has(bare(word)));
    return isName ? [{ what: 'name', start, end }] : [];
  });
}

/** What only a whole sentence shows: a child's age beside a school, health beside somebody. */
function sentencesOver(text: string): readonly Likely[] {
  return sentencesIn(text).flatMap(({ start, end }): readonly Likely[] => {
    const sentence = text.slice(start, end);
    if (AGE.test(sentence) && AT_SCHOOL.test(sentence)) return [{ what: 'school with an age', start, end }];
    return HEALTH.test(sentence) && SOMEBODY.test(sentence) ? [{ what: 'health', start, end }] : [];
  });
}
