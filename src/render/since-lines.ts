import type { Briefing } from '../reports/briefing.ts';
import { groupName } from '../reports/labels.ts';
import type { Moved } from '../reports/since-questions.ts';
import { compareNames, countOf, inSentence, nameSome, nearDay, ordinal } from '../reports/phrases.ts';
import { flow } from './flow.ts';

/** A word of section 1, and what is told of it. */
export interface Told {
  readonly label: string;
  readonly words: string;
}

/** Section 1 of the briefing, in sentences; learned comes first, and a word with nothing to say is left out. */
export function sinceTold(briefing: Briefing): readonly Told[] {
  const of = (label: string, sentences: readonly string[]): readonly Told[] => {
    const said = sentences.filter((sentence) => sentence !== '');
    return said.length === 0 ? [] : [{ label, words: said.join(' ') }];
  };
  const visited = of('Visited', visitedSentences(briefing));
  const onTheMove =
    briefing.edition === 'participating' ? [...of('Questions', [sayMoving(briefing)]), ...visited] : [];
  return [
    ...onTheMove,
    ...of('Learned', [sayLearned(briefing)]),
    ...of('Agreed', agreedSentences(briefing)),
    ...of('Written', writtenSentences(briefing)),
    ...(briefing.edition === 'participating' ? [] : visited),
    ...of('Published', [sayPublished(briefing)]),
    ...of('Members', membersSentences(briefing)),
  ];
}

/** The same in lines: each word in a column of its own. */
export const sinceLines = (briefing: Briefing): readonly string[] =>
  sinceTold(briefing).flatMap(({ label, words }) => flow(words, { label: ` ${label.padEnd(10)}` }));

const namesOf = (slugs: readonly string[], { name }: Briefing): readonly string[] =>
  [...new Set(slugs)].map(name).toSorted(compareNames);

function sayLearned(briefing: Briefing): string {
  const names = namesOf(
    briefing.since.learned.items.map(({ authority }) => authority ?? ''),
    briefing,
  );
  if (names.length === 0) return '';
  return `${nameSome(names)} recorded what ${names.length === 1 ? 'it' : 'they'} learned from a question.`;
}

/** Said of words that nobody agreed. */
const LATE = ' after it was agreed';

function agreedSentences(briefing: Briefing): readonly string[] {
  const { agreedNow, reworded, rewordedLate, asked } = briefing.since;
  let hasNoun = false;
  const say = (verb: string, moved: readonly Moved[], after = ''): string => {
    const [first] = moved;
    if (first === undefined) return '';
    const noun = hasNoun ? '' : ' question';
    hasNoun = true;
    const names = namesOf(
      moved.map(({ authority }) => authority),
      briefing,
    );
    if (moved.length === 1) return `${nameSome(names)} ${verb} its ${ordinal(first.place)}${noun}${after}.`;
    if (names.length === 1)
      return `${nameSome(names)} ${verb} ${moved.length} questions${after.replace('it was', 'they were')}.`;
    return `${nameSome(names)} each ${verb} a question${after}.`;
  };
  return [
    say('agreed', agreedNow),
    say('reworded', reworded),
    say('reworded', rewordedLate, LATE),
    say('asked', asked),
  ];
}

function writtenSentences({ since: { written }, network }: Briefing): readonly string[] {
  const count = written.all.count;
  if (count === 0) return [];
  const byGroup = written.byGroup.map(({ group, figure }) => {
    return `${figure.count} by ${group === 'other' ? 'others' : inSentence(groupName(network, group))}`;
  });
  const [own, oneLine] = [written.own.count, written.oneLine.count];
  const [learned, hard] = [written.learned.count, written.hard.count];
  const says = (of: number): string => (of === 0 ? 'none says' : `${of} ${of === 1 ? 'says' : 'say'}`);
  const ofOwn = oneLine === 0 ? `Of the ${own}` : `Of the ${own} of more than one line`;
  return [
    `${countOf(count, 'diary entry', 'diary entries')}: ${byGroup.join(', ')}.`,
    own === 0 ? '' : `${ofOwn}, ${says(learned)} what was learned and ${says(hard)} it was hard.`,
  ];
}

function visitedSentences(briefing: Briefing): readonly string[] {
  const { visits, pairs, byState, endedBy } = briefing.since.visited;
  if (pairs.count === 0 && visits.count === 0) return [];
  const count = (state: keyof typeof byState): number => byState[state].count;
  const part = (state: keyof typeof byState, one: string, many: string): string =>
    count(state) === 0 ? '' : `${count(state)} ${count(state) === 1 ? one : many}`;
  const sustained = part('sustained', 'is sustained', 'are sustained');
  const gone = endedBy.length === 1 ? 'an authority' : `${endedBy.length} authorities`;
  const ended = `ended when ${briefing.handRound ? gone : nameSome(namesOf(endedBy, briefing))} left`;
  const parts = [
    sustained,
    sustained === ''
      ? part('under way', 'is under way', 'are under way')
      : part('under way', 'under way', 'under way'),
    part('one-off', 'was one-off', 'were one-off'),
    part('lapsed', 'has lapsed', 'have lapsed'),
    part('ended', ended, ended),
  ].filter((each) => each !== '');
  const total = pairs.count;
  return [
    visits.count === 0 ? 'No facilitation visits.' : `${countOf(visits.count, 'facilitation visit')}.`,
    total === 0 ? '' : `Of ${countOf(total, 'pair')}, ${nameSome(parts, parts.length)}.`,
  ];
}

function sayPublished({ since: { published } }: Briefing): string {
  const [count, reviewed] = [published.cases.count, published.reviewed.count];
  if (count === 0) return '';
  const start = countOf(count, 'case study', 'case studies');
  if (reviewed === count) return `${start}, ${count === 1 ? '' : 'each '}reviewed by another authority.`;
  return `${start}, ${reviewed === 0 ? 'none' : reviewed} of them reviewed by another authority.`;
}

function membersSentences(briefing: Briefing): readonly string[] {
  const { members, founders, stayed, later, left } = briefing.since.members;
  if (members.count === 0) return [];
  const began = founders.count;
  const all = began === 1 ? 'the 1' : `all ${began}`;
  const still = stayed.count === began ? all : `${stayed.count} of the ${began}`;
  const laterNames = namesOf(
    later.items.map(({ authority }) => authority ?? ''),
    briefing,
  );
  const others = laterNames.length === 0 ? '' : `, and ${nameSome(laterNames)}`;
  const leavers = namesOf(
    left.items.map(({ authority }) => authority ?? ''),
    briefing,
  );
  const gone = briefing.handRound ? String(left.count) : nameSome(leavers);
  return [
    began === 0 ? `${members.count} now.` : `${members.count} now: ${still} that began${others}.`,
    left.count === 0 ? 'Nobody left.' : `${gone} left.`,
  ];
}

/** Questions on the move: how many wordings each has had, and when it last changed. */
function sayMoving({ since: { moving }, name, asAt }: Briefing): string {
  const each = moving.map(({ authority, wordings, last }) => {
    return `${name(authority)}: ${countOf(wordings, 'wording')}, last changed ${nearDay(last, asAt)}`;
  });
  if (each.length === 0) return 'No question changed.';
  const more = each.length > 3 ? `; and ${each.length - 3} more` : '';
  return `${each.slice(0, 3).join('; ')}${more}.`;
}
