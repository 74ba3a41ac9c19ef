import { choice, date, type Fields, many, optional, text } from '../model/field.ts';
import { makeId } from '../model/id.ts';
import { STARTING_FEATURES, STARTING_GROUPS } from '../model/network.ts';
import { readRhythms } from '../model/rhythm.ts';
import { nextSeat, readSeat, saySeat, type Seat } from '../model/seat.ts';
import { slugOf } from '../model/slug.ts';
import { fault } from '../model/fault.ts';
import { RESERVED_SLUGS, type Role, ROLE_NAMES } from '../model/vocabulary.ts';
import type { NetworkValues } from '../store/network.ts';
import { asFlag } from './answers.ts';
import { interview } from './interview.ts';
import { OFFERED_STARTERS, roleFlags, roleOf } from './role.ts';
import { LIST_OF_ROLE } from './seating.ts';
import type { Given } from './verb.ts';
import type { World } from './world.ts';

/** The flags of `lea init`: one for each question, and a few that are never asked. */
export const beginningFlags = {
  name: asFlag(text('What the network is called')),
  short: asFlag(text('Its short name, for folders and screens')),
  purpose: asFlag(text('What it is for, in a sentence; may stay open until a meeting agrees it')),
  authority: asFlag(text('Your own authority, or the organisation you work for')),
  ...roleFlags,
  rhythm: asFlag(text('How often chief officers and participating officers meet: "3 a year, every 8 weeks"')),
  key_question: asFlag(many(text('A key question of the network'))),
  date: asFlag(date('When the network began')),
  timezone: asFlag(text('The time zone its meetings keep')),
} satisfies Fields;

/** Everything a new journal begins with. */
export interface Beginning {
  readonly name: string;
  readonly short: string;
  readonly purpose: string | undefined;
  /** The details of network.yaml. */
  readonly network: NetworkValues;
  /** The details of the starter's own authority; none for an organisation or somebody from outside. */
  readonly authority: Readonly<Record<string, unknown>> | undefined;
  readonly seat: Seat;
  /** What the starter's place is called. */
  readonly place: string;
  /** "Participating officer 1, Ashmere". */
  readonly signed: string;
}

const RHYTHM = STARTING_GROUPS.map(({ meets }) => meets).join(', ');

type Flags = Given<typeof beginningFlags>['flags'];

/** Asks at most six questions, nearly all skipped with Enter; each has its flag. */
export async function gatherBeginning(flags: Flags, world: World): Promise<Beginning> {
  const { answer, done } = interview(world);
  const role = roleOf(flags.group, flags.role);
  const name = await answer({
    given: flags.name,
    field: text('What is the network called?'),
    flag: '--name',
  });
  const short = await answer({
    given: flags.short,
    field: text('What is its short name?'),
    flag: '--short',
    initial: shortName(name ?? ''),
    otherwise: shortName(name ?? ''),
    understand: (typed) => ({ ok: true, text: slugOf(typed, 40) }),
  });
  const purpose = await answer({
    given: flags.purpose,
    field: optional(
      text('What is it for, in a sentence? (Enter to leave it open until a meeting agrees it)'),
    ),
    flag: '--purpose',
    mayBeOpen: true,
  });
  const asRole = await answer({
    given: role,
    field: choice('What is your own part in it?', ROLE_NAMES),
    flag: '--group',
    offered: OFFERED_STARTERS,
    initial: 'participating-officer',
  });
  const place = await answer({
    given: flags.authority ?? (asRole === 'facilitator' ? 'outside' : undefined),
    field: text('Which authority do you work for, or which organisation?'),
    flag: '--authority',
  });
  const rhythm = await answer({
    given: flags.rhythm,
    field: text('How often do chief officers and participating officers meet?'),
    flag: '--rhythm',
    initial: RHYTHM,
    otherwise: RHYTHM,
    understand: (typed) => {
      const read = readRhythms(typed);
      return read.ok ? { ok: true, text: typed } : read;
    },
  });
  done();
  const settled = { name: name ?? '', short: slugOf(short ?? '', 40), purpose, rhythm: rhythm ?? RHYTHM };
  return compose({ ...settled, role: asRole ?? 'participating-officer', place: place ?? '' }, flags, world);
}

interface Settled {
  readonly name: string;
  readonly short: string;
  readonly purpose: string | undefined;
  readonly rhythm: string;
  readonly role: Role;
  readonly place: string;
}

function compose(settled: Settled, flags: Flags, world: World): Beginning {
  const { name, short, purpose, role } = settled;
  const day = flags.date ?? world.today();
  const key = slugOf(settled.place, 40);
  const title = key === 'outside' ? key : titleOf(settled.place);
  const list = LIST_OF_ROLE[role];
  const isAuthority = list === undefined && key !== 'outside';
  if (key !== 'outside' && RESERVED_SLUGS.some((word) => word === key))
    throw fault('BAD_ANSWER', { flag: '--authority', why: `"${settled.place}" is a word lea uses itself.` });
  const seat = readSeat(nextSeat(role, key, []));
  if (seat === undefined) throw new Error(`no seat for ${role} at ${key}`);
  const row = { seat: seat.seat, role, from: day };
  return {
    name,
    short,
    purpose,
    network: {
      lea: 1,
      id: makeId('n', world.chance(7)),
      name,
      short,
      timezone: flags.timezone ?? 'Europe/London',
      language: 'en',
      purpose: purpose === undefined ? [] : [{ date: day, text: purpose }],
      key_questions: (flags.key_question ?? []).map((words, index) => ({
        key: `K${index + 1}`,
        text: words,
      })),
      features: STARTING_FEATURES,
      groups: groupsMeeting(settled.rhythm),
      ...(list === undefined ? {} : { [list]: [{ key, label: title }] }),
      ...(isAuthority ? {} : { seats: [row] }),
    },
    authority: isAuthority ? founder(key, title, day, row) : undefined,
    seat,
    place: title,
    signed: saySeat(seat, title),
  };
}

const founder = (id: string, title: string, day: string, row: object): Readonly<Record<string, unknown>> => ({
  lea: 1,
  kind: 'authority',
  id,
  title,
  date: day,
  visibility: 'network',
  membership: [{ date: day, event: 'joined', how: 'founder' }],
  seats: [row],
});

function groupsMeeting(rhythm: string): readonly object[] {
  const read = readRhythms(rhythm);
  if (!read.ok) throw fault('BAD_ANSWER', { flag: '--rhythm', why: `${read.why}.` });
  return STARTING_GROUPS.map((group, index) => ({ ...group, ...read.value[index] }));
}

/** The first word of a name that says something: "wayside" for the Wayside Learning Network. */
function shortName(name: string): string {
  const words = slugOf(name, 64).split('-');
  return (
    words.find((word) => !['the', 'a', 'an', 'our', 'network', 'learning'].includes(word)) ?? words[0] ?? ''
  );
}

/** A name as it is shown; a short name typed without a capital becomes one: "Kestrel Vale" for `kestrel-vale`. */
export function titleOf(typed: string): string {
  const words = typed.trim().replaceAll(/\s+/g, ' ');
  if (!/^[a-z0-9-]+$/.test(words)) return words;
  return words
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
