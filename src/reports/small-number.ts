import { authority } from '../kinds/authority.ts';
import { type Attribution, readAttribution } from '../model/attribution.ts';
import { consentStands, printsOf } from '../model/consent.ts';
import type { Entries, Entry } from '../model/entry.ts';
import type { Mark } from '../model/mark.ts';
import { ROLES } from '../model/vocabulary.ts';
import { recognisable } from './recognisable.ts';
import { speakersOf } from './voices.ts';

/** One of the three ways in which quoted words could lead to a person (domain 3, section 7, "Small-number test"). */
export interface Doubt {
  readonly test: 'singling out' | 'recognising' | 'joining up';
  readonly why: string;
  /** How the answer is kept: with the message and the print of its words, so that changed words ask again. */
  readonly gate: string;
}

/** What the words are looked at among. */
export interface Crowd {
  readonly entries: Entries;
  readonly digest: (text: string) => string;
}

/**
 * What somebody has to answer before a message becomes public. A doubt that was answered for these very words, with a
 * reason kept in the entry's `anyway`, is not raised again.
 */
export function doubtsAbout(entry: Entry, mark: Mark, crowd: Crowd): readonly Doubt[] {
  const { words } = printsOf(mark, crowd.digest);
  const found = [
    ['singling out', singledOut(mark, crowd)],
    ['recognising', recognised(mark, crowd)],
    ['joining up', joinedUp(entry, mark, crowd)],
  ] as const;
  const answered = new Set(rowsOf(entry).map(({ gate }) => gate));
  return found.flatMap(([test, why]) => {
    const gate = `${test} #${mark.id ?? mark.label}, words ${words}`;
    return why === undefined || answered.has(gate) ? [] : [{ test, why, gate }];
  });
}

const rowsOf = ({ values }: Entry): readonly { readonly gate: unknown }[] => {
  const rows: readonly unknown[] = Array.isArray(values['anyway']) ? values['anyway'] : [];
  return rows.filter((row) => isRow(row));
};
const isRow = (row: unknown): row is { readonly gate: unknown } =>
  typeof row === 'object' && row !== null && 'gate' in row;

const namesIn = ({ entries }: Crowd): readonly string[] =>
  entries.of(authority).map(({ values }) => values.title);

function signatureOf(mark: Mark, crowd: Crowd): Attribution | undefined {
  const read = mark.as === undefined ? undefined : readAttribution(mark.as, namesIn(crowd));
  return read?.ok === true ? read.value : undefined;
}

/** A signature that tells the place is asked about where one seat alone has that role there. A role alone tells none. */
function singledOut(mark: Mark, crowd: Crowd): string | undefined {
  const signed = signatureOf(mark, crowd);
  if (signed === undefined || signed.form === 'role' || signed.form === 'number and role') return undefined;
  if (signed.form === 'chief officer and authority') return undefined;
  const places = crowd.entries
    .of(authority)
    .filter(({ values }) =>
      signed.form === 'role and authority' ? values.title === signed.authority : values.type === signed.place,
    );
  const seats = places.flatMap(({ values }) =>
    values.seats.filter(({ role, to }) => role === signed.role && to === undefined),
  );
  const where = signed.form === 'role and authority' ? signed.authority : `a ${signed.place}`;
  return seats.length > 1
    ? undefined
    : `Only one seat here is ${ROLES[signed.role].label.toLowerCase()} at ${where}, so the signature points at one person.`;
}

/** Words that name a place, a school, a post, a date or an event. */
function recognised(mark: Mark, crowd: Crowd): string | undefined {
  const found = recognisable(mark.published ?? mark.words, namesIn(crowd));
  return found.length === 0 ? undefined : `The words could be recognised by ${found.join(', ')}.`;
}

/** How much a signature tells: more detail elsewhere, of the same voice, could be put together with these words. */
const DETAIL: readonly Attribution['form'][] = [
  'number and role',
  'role',
  'role and kind of place',
  'role and authority',
  'chief officer and authority',
];

function joinedUp(entry: Entry, mark: Mark, crowd: Crowd): string | undefined {
  const speaks = speakersOf(crowd.entries);
  const { voice } = speaks(entry, mark);
  if (voice === undefined) return undefined;
  const detail = (other: Mark): number => DETAIL.indexOf(signatureOf(other, crowd)?.form ?? 'role');
  const own = detail(mark);
  const stands = { audience: 'public', digest: crowd.digest, authorities: namesIn(crowd) } as const;
  const more = crowd.entries.all
    .flatMap((each) => each.marks.map((other) => ({ each, other })))
    .find(
      ({ each, other }) =>
        other.kind === 'message' &&
        !(each.id === entry.id && other.label === mark.label) &&
        detail(other) > own &&
        speaks(each, other).voice === voice &&
        consentStands(other, stands).ok,
    );
  return more && `The same voice is quoted elsewhere as "${more.other.as ?? ''}", which tells more.`;
}
