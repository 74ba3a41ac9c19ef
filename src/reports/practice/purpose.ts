import { enquiry } from '../../kinds/enquiry.ts';
import { figureOf } from '../figure.ts';
import { leftOn, memberSince } from '../membership.ts';
import { isAgreed } from '../questions.ts';
import type { Authority, Enquiry } from '../typed-entries.ts';
import { askersOf } from '../activity.ts';
import type { Fact } from './fact.ts';
import { attendance, itemsLed } from './items.ts';
import { activeMembers, evidenceOfEntry, eventsAt, type FactsOf, type Setting } from './setting.ts';

/** Shared purpose: what became of it, who was there, who asks a question of their own, who came and went. */
export const purposeFacts: FactsOf = (setting, group) =>
  group === 'chief'
    ? [purposeEvents(setting), attendance(setting, group), ...itemsLed(setting, group)]
    : [...agreedQuestions(setting), attendance(setting, group), comings(setting)];

/** What became of the purpose, session by session. */
export const purposeEvents = (setting: Setting): Fact =>
  eventsAt(setting, 'chief', 'Purpose', ({ values }) => values.purpose);

function agreedQuestions(setting: Setting): readonly Fact[] {
  const agreed = setting.ground.entries.of(enquiry).filter(isAgreed);
  const active = activeMembers(setting);
  const asks = ({ id }: Authority): boolean => agreed.some((each) => askersOf(each).includes(id));
  const label = 'Active authorities with an agreed question';
  const tied = 'Agreed questions tied to a key question';
  const questions = (of: readonly Enquiry[]) => figureOf('', tied, of.map(evidenceOfEntry));
  return [
    {
      kind: 'count',
      label,
      figure: figureOf('', label, active.filter(asks).map(evidenceOfEntry)),
      outOf: figureOf('', label, active.map(evidenceOfEntry)),
    },
    {
      kind: 'count',
      label: tied,
      figure: questions(agreed.filter(({ values }) => values.key_question !== undefined)),
      outOf: questions(agreed),
    },
  ];
}

/** Who joined after the beginning and who left, with their own words for why. */
function comings({ ground, membership }: Setting): Fact {
  const { all, began } = membership;
  const events = [...all.values()].flatMap((authority) => {
    const since = memberSince(authority, ground.asAt);
    const left = leftOn(authority, ground.asAt);
    const why = authority.values.membership.findLast((row) => row.event === 'left')?.why ?? 'not said';
    const { title } = authority.values;
    if (left !== undefined) return [{ number: undefined, day: left, words: `${title} left: ${why}` }];
    const isLater =
      since !== undefined &&
      !authority.values.membership.some((row) => row.how === 'founder') &&
      since !== began;
    return isLater ? [{ number: undefined, day: since, words: `${title} joined` }] : [];
  });
  return {
    kind: 'events',
    label: 'Joined and left',
    events: events.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  };
}
