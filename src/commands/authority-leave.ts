import { caseStudy } from '../kinds/case.ts';
import { sayDay } from '../model/day-words.ts';
import { date, text, yes } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { isMember } from '../reports/membership.ts';
import { page } from '../render/page.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { answeredEntry } from './for-programs.ts';
import { agrees } from './interview.ts';
import { nextStep } from './receipts.ts';
import { saveTogether, type Writing } from './saving.ts';
import { type Authority, findPlace } from './seating.ts';
import { defineVerb } from './verb.ts';
import { withdrawalOf } from './withdrawal.ts';
import type { World } from './world.ts';

const flags = {
  date: asFlag(date('The day it left')),
  why: asFlag(text('Why, in a few plain words; "not said" will do')),
  keep_cases: asFlag(yes('Its unpublished cases stay')),
};

/**
 * Records that an authority left: its open seats end, its unpublished cases are withdrawn unless it says otherwise;
 * nothing is deleted (domain 2, section 16).
 */
export const authorityLeave = defineVerb({
  name: 'leave',
  noun: 'authority',
  summary: 'Record that an authority left. What it wrote stays.',
  args: [{ name: 'authority', help: 'Which authority left?' }],
  flags,
  examples: ['lea authority leave dunmarsh --date "1 April 2025" --why "the reorganisation"'],
  writes: true,
  keeps: true,
  run: async ({ args, flags: given }, world) => {
    const desk = await openDesk(world);
    const left = authorityNamed(args['authority'] ?? '', desk);
    const day = given.date ?? desk.today;
    if (!isMember(left, day)) throw wrongState(left, 'leave', 'not a member', 'a member');
    const why = given.why ?? (await askWhy(world));
    const cases = given.keep_cases === true ? [] : unpublishedCases(left, desk);
    if (!(await isAgreed(left, cases.length, world))) throw fault('STOPPED', { kept: false });
    const writings: readonly Writing[] = [
      leaving(left, day, why),
      ...cases.map((each) => withdrawalOf(each, `${left.values.title} left`, desk)),
    ];
    const [saved = left] = await saveTogether(writings, `authority leave ${left.id}`, desk, world);
    if (!answeredEntry(saved, desk, world)) tell(left, day, cases.length, world);
    return 'fine';
  },
});

/** An authority by its short name or a part of its name; an organisation is not meant. */
export function authorityNamed(typed: string, desk: Desk): Authority {
  const { authority } = findPlace(typed, desk);
  if (authority === undefined) throw fault('NO_SUCH_ENTRY', { what: typed });
  return authority;
}

/** The refusal where an authority is not what the move starts from. */
export const wrongState = (of: Authority, verb: string, state: string, from: string): Error =>
  fault('WRONG_STATE', {
    what: of.values.title,
    state,
    verb,
    from: [from],
  });

const askWhy = async (world: World): Promise<string> =>
  world.interactive
    ? world.ask({
        field: text('Why did it leave, in a few plain words?'),
        flag: '--why',
        initial: 'not said',
      })
    : 'not said';

function leaving(left: Authority, day: string, why: string): Writing {
  const { values } = left;
  const seats = values.seats.map((seat) => (seat.to === undefined ? { ...seat, to: day } : seat));
  const membership = [...values.membership, { date: day, event: 'left', why }];
  return { change: left, values: { ...values, membership, seats } };
}

/** Shared cases that were not published yet; their reviews stay. */
const unpublishedCases = (left: Authority, { reading }: Desk): ReturnType<Desk['reading']['shared']['of']> =>
  reading.shared
    .of(caseStudy)
    .filter(
      ({ values }) =>
        values.authority === left.id && values.withdrawn === undefined && values.state !== 'published',
    );

function isAgreed(left: Authority, cases: number, world: World): Promise<boolean> {
  if (cases === 0 || world.settings.dryRun) return Promise.resolve(true);
  // Words would go: where nobody can be asked, a yes has to be typed.
  if (!world.interactive && !world.settings.yes)
    throw fault('ANSWERS_MISSING', { flags: ['--yes or --keep-cases'] });
  const which =
    cases === 1
      ? '1 case of its is not published and will be'
      : `${cases} cases of its are not published and will be`;
  return agrees(`${left.values.title}: ${which} withdrawn (--keep-cases keeps them). Go on?`, 'no', world);
}

function tell(left: Authority, day: string, cases: number, world: World): void {
  if (world.settings.dryRun) return;
  const withdrawn =
    cases === 0
      ? ''
      : ` ${cases === 1 ? '1 unpublished case was' : `${cases} unpublished cases were`} withdrawn.`;
  world.out(
    page(
      `${left.values.title} left on ${sayDay(day)}. Its open seats end that day.${withdrawn}`,
      'Its messages need permission asked again before they are published: lea check names them.',
      nextStep(world, 'sync'),
    ),
  );
}
