import { enquiry } from '../kinds/enquiry.ts';
import { visit } from '../kinds/visit.ts';
import { type Day, firstOf } from '../model/day.ts';
import { backingOf } from './backing.ts';
import { type Evidence, type Figure, figureOf } from './figure.ts';
import type { Ground } from './ground.ts';
import { placeNames } from './labels.ts';
import { membershipOn } from './membership.ts';
import { wordsOf } from './passages.ts';
import { isAfterAgreement } from './questions.ts';
import { readable } from './readable.ts';
import type { Enquiry } from './typed-entries.ts';
import { speakersOf } from './voices.ts';

/** One step of a question's journey. A rewording after agreement says so. */
export interface Step {
  readonly what: 'draft' | 'reworded' | 'reworded after agreement' | 'agreed' | 'learned' | 'closed';
  readonly day: Day;
  readonly words: string | undefined;
  readonly why: string | undefined;
  /** Where it was talked over: a meeting or visit, and its day. */
  readonly at: { readonly label: string; readonly day: Day } | undefined;
  /** The authority that helped. */
  readonly with: string | undefined;
  /** Why it was agreed without what the gate asks. */
  readonly without: string | undefined;
}

/** A question and how it came to be worded so; wordings come from the file, never from git (domain 5, section 5). */
export interface Journey {
  readonly id: string;
  readonly question: string;
  readonly authority: string;
  readonly joint: readonly string[];
  readonly keyQuestion: string | undefined;
  readonly state: string;
  readonly steps: readonly Step[];
  readonly restsOn: Figure;
  /** Of those, how many were seen on visits, by the visitors that saw them. */
  readonly seen: readonly { readonly by: string; readonly count: number }[];
  /** Of those, how many are backed in another way. */
  readonly seenElsewhere: number;
  readonly open: string;
  readonly strands: readonly string[];
}

/** The journey of a question; nothing where the ground holds none with this id. */
export function journeyOf(ground: Ground, id: string): Journey | undefined {
  const question = ground.entries.of(enquiry).find((each) => each.id === id);
  if (question === undefined) return undefined;
  const name = placeNames(ground);
  const { values, sections } = question;
  return {
    id,
    question: values.question,
    authority: name(values.authority),
    joint: values.joint_with.map(name),
    keyQuestion: values.key_question,
    state: values.state,
    steps: [...wordingsOf(question, ground), ...endsOf(question)].toSorted((a, b) =>
      firstOf(a.day) < firstOf(b.day) ? -1 : firstOf(a.day) > firstOf(b.day) ? 1 : 0,
    ),
    ...restsOf(question, ground),
    open: readable(sections.get('open') ?? ''),
    strands: values.strands.map((row) => row.name),
  };
}

const NOTHING = {
  words: undefined,
  why: undefined,
  at: undefined,
  with: undefined,
  without: undefined,
} as const;

/** Every wording; the one that stood when the question was agreed on its own day is the agreement itself. */
function wordingsOf({ values }: Enquiry, ground: Ground): readonly Step[] {
  const { agreed_on } = values;
  const versions = wordingsAsTheyStand(values);
  const name = placeNames(ground);
  const settled = versions.findLast(
    (row) =>
      agreed_on !== undefined && firstOf(row.date) === firstOf(agreed_on) && !isAfterAgreement(row, values),
  );
  const steps = versions.map((row, place): Step => {
    const isLate = isAfterAgreement(row, values);
    const what =
      row === settled ? 'agreed' : place === 0 ? 'draft' : isLate ? 'reworded after agreement' : 'reworded';
    return {
      what,
      day: row.date,
      words: row.words,
      why: row.why,
      at: whereOf(what === 'agreed' ? (row.at ?? values.agreed_at) : row.at, ground),
      with: row.with === undefined ? undefined : name(row.with),
      without: what === 'agreed' ? agreedWithout(values) : undefined,
    };
  });
  if (agreed_on === undefined || settled !== undefined) return steps;
  const agreed = {
    ...NOTHING,
    what: 'agreed',
    day: agreed_on,
    at: whereOf(values.agreed_at, ground),
    without: agreedWithout(values),
  } as const;
  return [...steps, agreed];
}

/**
 * The wordings in their order. Of several on the newest day, apart, the one that stands comes last: the file has those by
 * their words, and which of them stands is for `lea settle` (domain 6, section 4).
 */
function wordingsAsTheyStand({ question, versions }: Enquiry['values']): Enquiry['values']['versions'] {
  const newest = versions.at(-1)?.date;
  const standing = versions.findLast((row) => row.date === newest && row.words === question);
  return standing === undefined ? versions : [...versions.filter((row) => row !== standing), standing];
}

/** The reason with which the gate of agreeing was passed. */
const agreedWithout = ({ anyway }: Enquiry['values']): string | undefined =>
  anyway.findLast((row) => row.to === 'agreed')?.reason;

/** What was learned, in its own words, and the close. */
function endsOf({ values, sections }: Enquiry): readonly Step[] {
  const words = readable(sections.get('now') ?? '');
  const learned =
    values.learned_on === undefined
      ? []
      : [{ ...NOTHING, what: 'learned', day: values.learned_on, words } as const];
  const closed =
    values.closed_on === undefined ? [] : [{ ...NOTHING, what: 'closed', day: values.closed_on } as const];
  return [...learned, ...closed];
}

/** A meeting or visit as it is spoken of: `core contact day 5`. */
function whereOf(id: string | undefined, { entries }: Ground): Step['at'] {
  const entry = id === undefined ? undefined : entries.find(id);
  if (entry === undefined) return undefined;
  const { date, number, group, title } = entry.values;
  const word = group === 'chief' ? 'session' : group === 'participating' ? 'core contact day' : undefined;
  const isNumbered = entry.kind === 'meeting' && word !== undefined && typeof number === 'number';
  return { label: isNumbered ? `${word} ${number}` : String(title), day: String(date) };
}

/** The passages an answer rests on, and who saw them: visitors by name, since their visits name them; others as a number. */
function restsOf(question: Enquiry, ground: Ground): Pick<Journey, 'restsOn' | 'seen' | 'seenElsewhere'> {
  const speaks = speakersOf(ground.entries);
  const rungOf = backingOf(ground, membershipOn(ground.entries, ground.asAt), speaks);
  const name = placeNames(ground);
  const visitors = new Map(ground.entries.of(visit).map((each) => [each.id, each.values.facilitator]));
  const found = question.values.rests_on
    .map((reference) => ground.entries.findMark(reference))
    .filter((each) => each !== undefined);
  const items = found.map(({ entry, mark }): Evidence & { readonly visitor: string | undefined } => {
    const speaker = speaks(entry, mark);
    const rung = rungOf(entry, mark, speaker);
    const { authority, role, group } = speaker;
    const { shows, direction } = mark;
    const day = String(entry.values['date']);
    return {
      entry: entry.id,
      mark: mark.id,
      day,
      authority,
      role,
      group,
      shows,
      direction,
      rung,
      words: wordsOf(mark, entry),
      visitor: visitors.get(entry.id),
    };
  });
  const backed = items.filter(({ rung }) => rung !== undefined && rung > 1);
  const by = [...new Set(backed.map(({ visitor }) => visitor).filter((slug) => slug !== undefined))];
  return {
    restsOn: figureOf('rests', 'Passages it rests on', items),
    seen: by.map((slug) => ({
      by: name(slug),
      count: backed.filter(({ visitor }) => visitor === slug).length,
    })),
    seenElsewhere: backed.filter(({ visitor }) => visitor === undefined).length,
  };
}
