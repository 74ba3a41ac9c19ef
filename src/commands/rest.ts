import { addMonths, type Day, isMonthOnly } from '../model/day.ts';
import { sayDay } from '../model/day-words.ts';
import { Fault, fault } from '../model/fault.ts';
import { type Fields, text } from '../model/field.ts';
import { nearest } from '../model/near.ts';
import type { Network } from '../model/network.ts';
import { readDay } from '../model/typed-day.ts';
import { featuresOf } from '../reports/labels.ts';
import { page } from '../render/page.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk, placeName } from './desk.ts';
import { findEntry, shortId, titleOf } from './naming.ts';
import { nextStep } from './receipts.ts';
import { saveTogether, signature } from './saving.ts';
import { answered } from './for-programs.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

const LONGEST_MONTHS = 12;
/** A day in words is not asked for as a date: one without a year lies ahead here, from the journal's own today. */
const flags = { until: asFlag(text('Until which day, at most 12 months away')) } satisfies Fields;

/** Stops the report raising a gap until a day; after it the gap speaks again by itself (domain 4, section 5). */
export const rest = defineVerb({
  name: 'rest',
  summary: 'Stop the report raising a gap until a day, with a reason that stays.',
  args: [
    { name: 'gap', help: 'Which gap, such as G04; lea report --all gives them' },
    {
      name: 'about',
      help: 'An authority, an entry, or a feature with a group, such as power/chief; the whole gap unless given',
      optional: true,
    },
    { name: 'reason', help: 'Why, in a few words', optional: true },
  ],
  flags,
  examples: ['lea rest G04 dunmarsh "reorganisation until September" --until "30 September"'],
  writes: true,
  keeps: true,
  run: restGap,
});

async function restGap({ args, flags: given }: Given<typeof flags>, world: World): Promise<'fine'> {
  const desk = await openDesk(world);
  const gap = await gapNamed(args['gap'] ?? '');
  // With one word after the gap, that is the reason, and the whole gap rests.
  const [about, reason] =
    args['reason'] === undefined ? [undefined, args['about']] : [args['about'], args['reason']];
  const named = about === undefined ? undefined : aboutNamed(about, desk);
  const row = { gap, about: named, ...(await answersFor(reason, given.until, desk, world)) };
  const whole = { ...row, date: desk.today, by: desk.me?.seat };
  const told = `${gap}${named === undefined ? '' : ` about ${sayAbout(named, desk)}`} rests until ${sayDay(row.until)}: ${row.reason}.`;
  const answer = { schema: 'lea.rest/1', data: () => whole, ids: [gap] };
  if (world.settings.dryRun) {
    world.err(page('Nothing was written. This would be added to network.yaml:', told));
    answered(answer, desk, world);
    return 'fine';
  }
  await signature(desk);
  const { network } = desk.journal;
  await saveTogether(
    [{ network: { rests: [...network.rests, whole] } }],
    `network rest ${network.id}`,
    desk,
    world,
  );
  if (!answered(answer, desk, world))
    world.out(
      page(
        told,
        'Then it speaks again by itself. Others see it rest once you sync.',
        nextStep(world, 'report --all'),
      ),
    );
  return 'fine';
}

/** A gap by its id. Those that guard people's words, or the page itself, never rest. */
async function gapNamed(typed: string): Promise<string> {
  const { GAPS } = await import('../reports/gaps/table.ts');
  const found = GAPS.find(({ id }) => id === typed.toUpperCase());
  if (found === undefined) {
    const near = nearest(
      typed,
      GAPS.map(({ id }) => id),
    );
    throw fault('MISUSED', {
      why: `No gap is called "${typed}".${near === undefined ? '' : ` Did you mean ${near}?`}`,
      hint: 'lea report --all',
    });
  }
  if (found.neverRests)
    throw fault('GATE_UNMET', {
      unmet: [
        `${found.id} cannot rest: it guards ${found.id === 'G26' ? 'the page itself' : "people's words"}.`,
      ],
      tries: [`lea report --why ${found.id}`],
    });
  return found.id;
}

/** What a gap may be about: a feature, a group, both, a key of the network's own, an authority or a shared entry. */
function aboutNamed(typed: string, desk: Desk): string {
  const wanted = typed.toLowerCase();
  const keys = keysOf(desk.journal.network);
  const key = keys.find((each) => each.toLowerCase() === wanted);
  if (key !== undefined) return key;
  try {
    return findEntry(wanted, desk.reading.shared, { last: desk.last }).id;
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'NO_SUCH_ENTRY') throw error;
    const authorities = desk.reading.shared.all.filter(({ kind }) => kind === 'authority');
    const near = nearest(wanted, [...keys, ...authorities.map(({ id }) => id)]);
    throw fault('NO_SUCH_ENTRY', { what: typed, near }, error);
  }
}

function keysOf(network: Network): readonly string[] {
  const features = featuresOf(network).map(({ key }) => key);
  const groups = ['chief', 'participating'];
  const cells = features.flatMap((feature) => groups.map((group) => `${feature}/${group}`));
  const own = [...network.principles, ...network.key_questions].map(({ key }) => key);
  return [...cells, ...features, ...groups, ...own];
}

/** "Dunmarsh"; an entry by its short id and title; a key as it is. */
function sayAbout(about: string, desk: Desk): string {
  const entry = desk.reading.shared.find(about);
  if (entry === undefined || entry.kind === 'authority') return placeName(about, desk.reading, desk.journal);
  return `${shortId(entry, desk.reading.all)}, ${titleOf(entry)}`;
}

/** The reason and the end, as given or asked for. Where nobody can be asked, what is missing is named at once. */
async function answersFor(
  reason: string | undefined,
  until: string | undefined,
  desk: Desk,
  world: World,
): Promise<{ readonly reason: string; readonly until: Day }> {
  const missing = [...(reason === undefined ? ['REASON'] : []), ...(until === undefined ? ['--until'] : [])];
  if (missing.length > 0 && !world.interactive) throw fault('ANSWERS_MISSING', { flags: missing });
  const why =
    reason ?? (await world.ask({ field: text('Why may it rest, in a few words?'), flag: 'REASON' }));
  if (until === undefined) return { reason: why, until: await askUntil(desk, world) };
  const end = endOf(until, desk.today);
  if (!end.ok) throw fault('BAD_ANSWER', { flag: '--until', why: end.why });
  if (end.echo !== undefined && !world.settings.quiet) world.err(page(end.echo));
  return { reason: why, until: end.text };
}

const askUntil = (desk: Desk, world: World): Promise<Day> =>
  world.ask({
    field: text('Until which day? At most 12 months away.'),
    flag: '--until',
    understand: (typed) => endOf(typed, desk.today),
  });

type End =
  | { readonly ok: true; readonly text: Day; readonly echo?: string }
  | { readonly ok: false; readonly why: string };

/** The last day of a rest: after today, and at most 12 months away, so that no gap is put to sleep for good. */
function endOf(typed: string, today: Day): End {
  const read = readDay(typed, today, { look: 'forward' });
  if (!read.ok) return read;
  const { day } = read;
  const furthest = addMonths(today, LONGEST_MONTHS);
  if (isMonthOnly(day))
    return { ok: false, why: 'a month alone has no last day here. Give the day as well.' };
  if (day <= today) return { ok: false, why: `${sayDay(day)} is not after today, ${sayDay(today)}.` };
  if (day > furthest)
    return {
      ok: false,
      why: `${sayDay(day)} is too far away. The last day it may be is ${sayDay(furthest)}.`,
    };
  return { ok: true, text: day, ...(read.taken === true ? { echo: `Taken as ${sayDay(day)}.` } : {}) };
}
