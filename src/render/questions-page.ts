import type { Day } from '../model/day.ts';
import { sayDay, sayDayJourney } from '../model/day-words.ts';
import { countOf, nameSome } from '../reports/phrases.ts';
import type { StuckQuestion } from '../reports/stuck.ts';
import { flow, spread } from './flow.ts';
import { type Line, line, type Page, span } from './page.ts';

const NONE = 'No question stands still. All of them: lea enquiries';
const INDENT = '   ';

/** What the page of questions that stand still has to know besides them. */
export interface StuckShown {
  readonly asAt: Day;
  readonly shortId: (id: string) => string;
}

/** Drafts that stand still: for how long, every wording, who last helped, and a note that could be sent. */
export function stuckPage(questions: readonly StuckQuestion[], shown: StuckShown): Page {
  if (questions.length === 0) return { lines: [line(NONE)] };
  const head = spread('QUESTIONS THAT STAND STILL', `as at ${sayDay(shown.asAt)}`);
  return {
    lines: [
      line(span(head, 'title')),
      ...questions.flatMap((question) => [line(''), ...stuckLines(question, shown)]),
    ],
  };
}

function stuckLines(question: StuckQuestion, { shortId }: StuckShown): readonly Line[] {
  const id = shortId(question.id);
  const whose = nameSome([question.authority, ...question.joint]);
  return [
    line(span(spread(whose, id), 'heading')),
    ...flow(question.question, { label: ' ' }).map((each) => line(each)),
    ...flow(sayStill(question), { label: ' ' }).map((each) => line(each)),
    ...question.wordings.flatMap(({ day, words, helped }) =>
      flow(helped === undefined ? words : `${words} (with ${helped})`, {
        label: `${INDENT}${sayDayJourney(day).padStart(9)}  `,
      }).map((each) => line(each)),
    ),
    line(' A note that could be sent:'),
    ...noteFor(question, id).flatMap((part) => flow(part, { label: INDENT }).map((each) => line(each))),
  ];
}

/** "Still for 427 days, since 4 April 2024. 1 wording. Nobody from another authority has helped yet." */
function sayStill({ days, since, wordings, helped }: StuckQuestion): string {
  const help =
    helped === undefined ? 'Nobody from another authority has helped yet.' : `${helped} helped last.`;
  return `Still for ${days} days, since ${sayDay(since)}. ${countOf(wordings.length, 'wording')}. ${help}`;
}

/** A few lines to whoever asks the question: an offer, and both ways on, each on its own line. It asks rather than chases. */
function noteFor({ question, since, helped }: StuckQuestion, id: string): readonly string[] {
  const who = helped === undefined ? 'somebody from another authority' : `${helped}, who helped before,`;
  const offer = [
    `Your question, "${question}", has stood in these words since ${sayDay(since)}.`,
    `Would an hour with ${who} be of use?`,
    'It may have moved and not been written down; it may no longer be the question.',
  ].join(' ');
  return [offer, `New words: lea enquiry refine ${id}`, `To set it aside: lea enquiry set-aside ${id}`];
}

/** Drafts that stand still, for programs. */
export const stuckData = (questions: readonly StuckQuestion[], { shortId }: StuckShown) =>
  questions.map((each) => ({
    id: each.id,
    question: each.question,
    authority: each.authority,
    joint_with: each.joint,
    since: each.since,
    days: each.days,
    wordings: each.wordings.map(({ day, words, helped }) => ({ date: day, words, with: helped })),
    helped: each.helped,
    note: noteFor(each, shortId(each.id)).join('\n'),
  }));
