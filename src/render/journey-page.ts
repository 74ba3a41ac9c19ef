import { daysBetween } from '../model/day.ts';
import { sayDay, sayDayJourney } from '../model/day-words.ts';
import type { Journey, Step } from '../reports/journey.ts';
import { countOf, nameSome } from '../reports/phrases.ts';
import { flow, PAGE_WIDTH, spread } from './flow.ts';
import { line, type Page, span } from './page.ts';
import { pad, widthOf } from './table.ts';

const INDENT = ' '.repeat(20);

/** A question and its journey: every wording with its day, why, where and with whom; what was learned; a line of dots. */
export function journeyPage(journey: Journey): Page {
  const lines = [
    ...journey.steps.flatMap((step) => stepLines(step, journey)),
    ...restLines(journey),
    ...dotLines(journey.steps),
  ];
  return {
    lines: [
      ...headLines(journey).map((each) => line(span(each, 'title'))),
      ...lines.map((each) => line(each)),
    ],
  };
}

/** Whose question it is, and which key question it helps with. */
export function whoseWords({ authority, joint, keyQuestion }: Journey): string {
  const key = keyQuestion === undefined ? '' : `  key question ${keyQuestion.replace(/^K(?=\d)/, '')}`;
  return `${nameSome([authority, ...joint])}${key}`;
}

/** The words that stand in capitals, whose question it is, and which key question it helps with. */
function headLines(journey: Journey): readonly string[] {
  const whose = whoseWords(journey);
  const head = journey.question.toUpperCase();
  if (widthOf(head) + widthOf(whose) + 2 < PAGE_WIDTH) return [spread(head, whose, PAGE_WIDTH - 1)];
  return [...flow(head), whose];
}

function stepLines(step: Step, journey: Journey): readonly string[] {
  const [word, after] =
    step.what === 'reworded after agreement' ? ['reworded', 'after it was agreed'] : [step.what, ''];
  const label = `${sayDayJourney(step.day).padStart(9)}  ${pad(word === 'learned' ? 'LEARNED' : word, 8)} `;
  const words =
    step.what === 'learned'
      ? quote(step.words ?? '', label)
      : flow(step.words ?? after, { label }).map((each) => each.trimEnd());
  const notes = [...(after === '' || step.words === undefined ? [] : [after]), ...noteWords(step)];
  const together = notes.join('   ');
  const isShort = INDENT.length + widthOf(together) <= PAGE_WIDTH;
  const said = isShort
    ? [`${INDENT}${together}`].slice(0, notes.length)
    : notes.flatMap((note) => flow(note, { label: INDENT }));
  return [...words, ...said, ...(step.what === 'learned' ? restedLines(journey) : [])];
}

/** Why a question was reworded, where, with whom, and past which gate: each where it is said. */
export const noteWords = (step: Step): readonly string[] =>
  [
    step.why === undefined ? undefined : `why: ${step.why}`,
    step.at === undefined
      ? undefined
      : `at: ${step.at.label}${sameDay(step) ? '' : ` (${sayDay(step.at.day).replace(/ \d{4}$/, '')})`}`,
    step.with === undefined ? undefined : `with: ${step.with}`,
    step.without === undefined ? undefined : `agreed without: ${step.without}`,
  ].filter((note) => note !== undefined);

const sameDay = ({ day, at }: Step): boolean => at?.day === day;

/** Words in quotation marks; lines after the first stand beneath the words. */
const quote = (words: string, label: string): readonly string[] =>
  words === '' ? [label.trimEnd()] : flow(`${words}"`, { label: `${label}"` });

const restedLines = (journey: Journey): readonly string[] => flow(restedWords(journey), { label: INDENT });

/** `rests on 6 passages, 2 seen by Kestrel Vale`. */
export function restedWords({ restsOn, seen, seenElsewhere }: Journey): string {
  const parts = [
    `rests on ${countOf(restsOn.count, 'passage')}`,
    ...seen.map(({ by, count }) => `${count} seen by ${by}`),
    ...(seenElsewhere === 0 ? [] : [`${seenElsewhere} seen by another authority`]),
  ];
  return parts.join(', ');
}

/** What is still open, and the strands; each empty where nothing is said. */
export const openWords = ({ open, strands }: Journey): readonly [open: string, strands: string] => [
  open === '' ? '' : `Still open: ${open}`,
  strands.length === 0 ? '' : `Strands: ${strands.join('; ')}`,
];

/** What is still open, and the strands: on one line where there is room. */
function restLines(journey: Journey): readonly string[] {
  const parts = openWords(journey).filter((part) => part !== '');
  const both = parts.join('     ');
  if (both === '') return [];
  return widthOf(both) <= PAGE_WIDTH ? [both] : parts.flatMap((part) => flow(part));
}

/** The sign of each step, for the line of dots. */
export const SIGNS: Readonly<Record<Step['what'], string>> = {
  draft: 'o',
  reworded: 'o',
  'reworded after agreement': 'o',
  agreed: 'A',
  learned: 'L',
  closed: 'C',
};
/** What the signs mean. */
export const LEGEND = [
  ['o', 'reworded'],
  ['A', 'agreed'],
  ['L', 'learned'],
  ['C', 'closed'],
] as const;
const DAYS_A_DASH = 15;
const SHORTEST = 5;
const LONGEST = 48;

/** The journey as dots on a line, longer where more time went by; it only repeats the list. */
function dotLines(steps: readonly Step[]): readonly string[] {
  const [first, ...rest] = steps;
  if (first === undefined || rest.length === 0) return [];
  const gaps = rest.map((step, at) =>
    Math.max(SHORTEST, Math.round(daysBetween(steps[at]?.day ?? step.day, step.day) / DAYS_A_DASH)),
  );
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const fitted =
    total <= LONGEST ? gaps : gaps.map((gap) => Math.max(1, Math.floor((gap * LONGEST) / total)));
  const dots = `${SIGNS[first.what]}${rest.map((step, at) => `${'-'.repeat((fitted[at] ?? 1) - 1)}${SIGNS[step.what]}`).join('')}`;
  const legend = LEGEND.filter(([sign]) => dots.includes(sign))
    .map(([sign, word]) => `${sign} ${word}`)
    .join('  ');
  const isRoom = dots.length + legend.length + 2 <= PAGE_WIDTH;
  return isRoom
    ? [`${pad(dots, PAGE_WIDTH - legend.length)}${legend}`]
    : [dots, pad(legend, PAGE_WIDTH, true)];
}
