import { sayDay } from '../model/day-words.ts';
import { SHOWS_LABELS } from '../model/vocabulary.ts';
import type { OwnCase, OwnPage, OwnQuestion } from '../reports/own-page.ts';
import type { Pair } from '../reports/pairs.ts';
import { countOf, nameSome, nearDay } from '../reports/phrases.ts';
import { flow, PAGE_WIDTH, spread } from './flow.ts';
import { line, type Page, span } from './page.ts';
import { readWithLines } from './read-with-lines.ts';
import { widthOf } from './table.ts';

/** The page of one authority, for one's own head of service: effect so far, and what is open (domain 5, section 4). */
export function ownPageShown(own: OwnPage): Page {
  const lines = [
    ...readWithLines(own.readWith),
    ...questionLines(own),
    ...labelled('Present', sayPresent(own)),
    ...visitLines(own),
    ...own.cases.flatMap((each, at) => labelled(at === 0 ? 'Case' : '', sayCase(each, own))),
    ...labelled('Shown', sayShown(own)),
    ...(hardWords(own) === '' ? [] : flow(hardWords(own), { label: 'What was hard   ' })),
    ...flow(`${FOR_CHIEF}: ${own.line ?? `${NOT_WRITTEN}. lea authority line ${own.id} "..."`}`),
  ];
  return { lines: [line(span(headOf(own), 'title')), ...lines.map((each) => line(each))] };
}

/** What stands before the one line that an officer writes for the chief officer, and where there is none. */
export const FOR_CHIEF = 'For your chief officer, in one line';
/** What stands where that line has not been written. */
export const NOT_WRITTEN = 'not written yet';

/** How many entries say what was hard; nothing where there are no entries. */
export const hardWords = ({ entries, hard }: OwnPage): string =>
  entries.count === 0 ? '' : `named in ${hard.count} of ${countOf(entries.count, 'entry', 'entries')}`;

/** `member since September 2023`, and what kind of council it is. */
export function memberWords({ type, since, left }: OwnPage): readonly [kind: string, member: string] {
  const month = (day: string): string => sayDay(day.slice(0, 7));
  const kind = type === undefined ? '' : `(${type})`;
  if (since !== undefined) return [kind, `member since ${month(since)}`];
  return [kind, left === undefined ? 'invited' : `left ${month(left)}`];
}

function headOf(own: OwnPage): string {
  const [kind, member] = memberWords(own);
  const head = `${own.title.toUpperCase()}${kind === '' ? '' : ` ${kind}`}  ${member}`;
  const when = `as at ${sayDay(own.asAt)}`;
  return spread(head, when, Math.min(PAGE_WIDTH, Math.max(73, widthOf(head) + widthOf(when) + 2)));
}

const labelled = (label: string, words: string): readonly string[] =>
  words === '' ? [] : flow(words, { label: label.padEnd(11) });

/** How often a question was reworded, where that is often. */
const oftenWords = (wordings: number): string => (wordings > 2 ? ` ${countOf(wordings, 'wording')}` : '');

/** What is said of a question beside its words: that nobody agreed them, and how often it was reworded. */
export const besideWords = ({ wordings, isReworded }: OwnQuestion): string =>
  `${isReworded ? ' (reworded after it was agreed)' : ''}${oftenWords(wordings)}`;

/** `1 learned: ...? 5 wordings`, state by state; a question that was often reworded says how often. */
function questionLines({ questions }: OwnPage): readonly string[] {
  const states = [...new Set(questions.map(({ state }) => state))];
  const heads = states.map((state) => `${questions.filter((each) => each.state === state).length} ${state}:`);
  const width = Math.max(0, ...heads.map(widthOf)) + 1;
  const rows = states.flatMap((state, at) =>
    questions
      .filter((each) => each.state === state)
      .map((question, place) => {
        return {
          head: (place === 0 ? (heads[at] ?? '') : '').padEnd(width),
          words: `${question.words}${besideWords(question)}`,
        };
      }),
  );
  return rows.flatMap(({ head, words }, at) =>
    flow(words, { label: `${(at === 0 ? 'Questions' : '').padEnd(11)}${head}` }),
  );
}

const MEETINGS = { chief: 'think tank', participating: 'core contact day' } as const;

/** `4 of 5 think tanks, 11 of 11 core contact days`. */
export const sayPresent = ({ present }: OwnPage): string =>
  present
    .filter(({ held }) => held.count > 0)
    .map(({ group, came, held }) => `${came.count} of ${countOf(held.count, MEETINGS[group])}`)
    .join(', ');

/** Who visited, and where each pair stands; then whom it visited. */
export function visitWords({ hosted, visited, name }: OwnPage): readonly [hosted: string, visited: string] {
  const say = (pairs: readonly Pair[], place: 'host' | 'visitor', stated: boolean): string =>
    pairs
      .map((pair) => `${name(pair[place])} x${pair.visits.length}${stated ? ` (${pair.state})` : ''}`)
      .join(', ');
  return [say(hosted, 'visitor', true), say(visited, 'host', false)];
}

/** Visits both ways: on one line where there is room. */
function visitLines(own: OwnPage): readonly string[] {
  const [came, went] = visitWords(own);
  const one = `${'Hosted'.padEnd(11)}${came}   Visited  ${went}`;
  if (came !== '' && went !== '' && widthOf(one) <= PAGE_WIDTH) return [one];
  return [...labelled('Hosted', came), ...labelled('Visited', went)];
}

/** A case, where it stands, and who read it. */
export function sayCase(
  { title, state, published, reviewers, asked }: OwnCase,
  { name, asAt }: OwnPage,
): string {
  const parts = [
    `${state}${published === undefined ? '' : ` ${nearDay(published, asAt)}`}`,
    reviewers.length === 0 ? '' : `reviewed by ${nameSome(reviewers.map(name))}`,
    asked.length === 0 ? '' : `asked of ${nameSome(asked.map(name))}`,
  ];
  return `${title}: ${parts.filter((part) => part !== '').join(', ')}`;
}

/** What was shown, and whether others noticed. */
export function sayShown({ shown }: OwnPage): string {
  if (shown.length === 0) return '';
  const parts = shown.map(({ shows, figure }) => `${SHOWS_LABELS[shows].shown} ${figure.count}`);
  const isNoticed = shown.some(({ shows }) => shows === 'effect');
  return `${parts.join(', ')}${isNoticed ? '' : '; no effect noticed by others yet'}`;
}
