import { enquiry } from '../../kinds/enquiry.ts';
import { meeting } from '../../kinds/meeting.ts';
import { project } from '../../kinds/project.ts';
import { daysBetween, firstOf } from '../../model/day.ts';
import { saysLearned } from '../diaries.ts';
import { figureOf } from '../figure.ts';
import { heldSessions, sessionsOf } from '../period.ts';
import type { Enquiry, Project } from '../typed-entries.ts';
import type { Fact } from './fact.ts';
import { leaderOf } from './items.ts';
import { evidenceOfEntry, type FactsOf, outOfDiaries, type Setting, tallyOf } from './setting.ts';

/** Enquiry approach: themes and forms for chief officers; questions, wordings and projects for participating officers. */
export const enquiryFacts: FactsOf = (setting, group) => {
  const learned = outOfDiaries(setting, group, 'Entries that say what was learned', saysLearned);
  return group === 'chief'
    ? [themes(setting), forms(setting), learned]
    : [...questionFacts(setting), learned, projects(setting)];
};

function themes({ ground }: Setting): Fact {
  const items = sessionsOf(ground.entries, 'chief').flatMap(({ id, values }) =>
    values.themes.map((say) => ({ state: values.state, item: { entry: id, day: values.date, say } })),
  );
  const explored = items.filter(({ state }) => state === 'written up').map(({ item }) => item);
  return {
    kind: 'count',
    label: 'Themes explored, out of those agreed',
    figure: figureOf('', 'Themes explored', explored),
    outOf: figureOf(
      '',
      'Themes agreed',
      items.map(({ item }) => item),
    ),
  };
}

/** Items by form: a member's presentation, an action learning set, a broker's update. */
function forms(setting: Setting): Fact {
  const { entries } = setting.ground;
  const sets = entries.of(meeting).filter(({ values }) => values.form === 'set');
  const items = heldSessions(entries, 'chief').flatMap(({ id, values }) =>
    values.items.map((item) => {
      const leader = leaderOf(item.led_by, setting);
      const isMembers = item.form === 'presentation' && leader === 'members';
      const form = isMembers
        ? 'presentation'
        : item.form === 'update' && leader === 'brokers'
          ? 'update'
          : item.form === 'set'
            ? 'set'
            : 'other';
      return { form, item: { entry: id, day: values.date, say: item.title } };
    }),
  );
  const noted = sets.map((each) => ({ form: 'note', item: evidenceOfEntry(each) }));
  return tallyOf(
    'Items by form',
    [...items, ...noted],
    ({ form }) => form,
    ({ item }) => item,
    [
      ['presentation', "a member's presentation"],
      ['set', 'an action learning set'],
      ['note', 'a note of a set'],
      ['update', "a broker's update"],
      ['other', 'in another form'],
    ],
  );
}

const STATES = ['draft', 'agreed', 'learned', 'closed', 'paused'] as const;

function questionFacts({ ground }: Setting): readonly Fact[] {
  const all = ground.entries.of(enquiry);
  const agreed = all.flatMap(({ values }) =>
    values.agreed_on === undefined
      ? []
      : [daysBetween(values.versions[0]?.date ?? values.date, values.agreed_on)],
  );
  return [
    tallyOf(
      'Questions',
      all,
      ({ values }) => values.state,
      evidenceOfEntry,
      STATES.map((state) => [state, state]),
    ),
    {
      kind: 'spread',
      label: 'Wordings of a question',
      unit: '',
      numbers: all.map(({ values }) => values.versions.length),
    },
    { kind: 'spread', label: 'From first draft to agreed', unit: 'days', numbers: agreed },
  ];
}

/** Projects that started before and after a question of theirs was agreed. */
function projects({ ground }: Setting): Fact {
  const questions = ground.entries.of(enquiry);
  const started = ground.entries.of(project).filter(({ values }) => values.started !== undefined);
  const when = (of: Project): string =>
    questions.some((each) => isAgreedBefore(each, of)) ? 'after' : 'before';
  return tallyOf('Projects started', started, when, evidenceOfEntry, [
    ['before', 'before an agreed question'],
    ['after', 'after one'],
  ]);
}

const isAgreedBefore = (
  { id, values }: Enquiry,
  { id: projectId, values: { enquiries, started } }: Project,
): boolean =>
  (enquiries.includes(id) || values.projects.includes(projectId)) &&
  values.agreed_on !== undefined &&
  started !== undefined &&
  firstOf(values.agreed_on) <= firstOf(started);
