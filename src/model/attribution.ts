import type { Reading } from './field.ts';
import { AUTHORITY_TYPES, type Role, ROLE_NAMES, ROLES } from './vocabulary.ts';

/** What a speaker may have said yes to beyond being quoted by role. */
export const PHRASES = ['naming the authority', 'I understand this identifies me'] as const;
/** What a speaker may have said yes to beyond being quoted by role. */
export type Phrase = (typeof PHRASES)[number];

/** How quoted words are signed: one of five forms, chosen from a list so that no name can slip in (domain 3, section 7). */
export type Attribution =
  | { readonly form: 'role'; readonly role: Role }
  | { readonly form: 'number and role'; readonly role: Role; readonly number: number }
  | { readonly form: 'role and kind of place'; readonly role: Role; readonly place: string }
  | { readonly form: 'role and authority'; readonly role: Role; readonly authority: string }
  | {
      readonly form: 'chief officer and authority';
      readonly role: 'chief-officer';
      readonly authority: string;
    };

/** What a speaker has to have said yes to before a form may be used. */
export interface Needs {
  /** How many days of consent: one for each speaker. */
  readonly speakers: number;
  readonly phrases: readonly Phrase[];
}

/** Who spoke, for making the list to choose from. */
export interface Speaker {
  readonly role: Role;
  /** How many spoke together. */
  readonly number: number;
  /** What kind of council theirs is. */
  readonly place?: string;
  readonly authority?: string;
}

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const PLACES: readonly string[] = AUTHORITY_TYPES.filter((type) => type !== 'other');

/** The ways in which words by this speaker may be signed, the plainest first. */
export function attributionsFor({ role, number, place, authority }: Speaker): readonly Attribution[] {
  if (number > 1) return [{ form: 'number and role', role, number }];
  const all: Attribution[] = [{ form: 'role', role }];
  if (place !== undefined && PLACES.includes(place))
    all.push({ form: 'role and kind of place', role, place });
  if (authority !== undefined) all.push(withAuthority(role, authority));
  return all;
}

/** Writes a signature: `Chief officer`, `Two participating officers`, `Participating officer, county`. */
export function sayAttribution(attribution: Attribution): string {
  const { label } = ROLES[attribution.role];
  if (attribution.form === 'role') return label;
  if (attribution.form === 'role and kind of place') return `${label}, ${attribution.place}`;
  if (attribution.form !== 'number and role') return `${label}, ${attribution.authority}`;
  const number = NUMBERS[attribution.number - 2] ?? String(attribution.number);
  return `${number.charAt(0).toUpperCase()}${number.slice(1)} ${severalOf(attribution.role)}`;
}

/**
 * Reads a signature back. `authorities` are the names that may stand in one; any other words after the comma are
 * refused, because they could be somebody's name. `any` looks at the form alone.
 */
export function readAttribution(text: string, authorities: readonly string[] | 'any'): Reading<Attribution> {
  const [head = '', ...rest] = text.split(',').map((part) => part.trim());
  const where = rest.join(', ');
  const role = ROLE_NAMES.find((name) => ROLES[name].label.toLowerCase() === head.toLowerCase());
  if (role === undefined) return readSeveral(text.trim());
  if (where === '') return { ok: true, value: { form: 'role', role } };
  const place = PLACES.find((type) => type.toLowerCase() === where.toLowerCase());
  if (place !== undefined) return { ok: true, value: { form: 'role and kind of place', role, place } };
  const known =
    authorities === 'any' ? where : authorities.find((name) => name.toLowerCase() === where.toLowerCase());
  if (known === undefined)
    return { ok: false, why: `"${where}" is neither a kind of place nor an authority here` };
  return { ok: true, value: withAuthority(role, known) };
}

/** What each form needs. A chief officer of a named authority is one person, and has to have said so. */
export function needsOf(attribution: Attribution): Needs {
  const speakers = attribution.form === 'number and role' ? attribution.number : 1;
  if (attribution.form === 'role and authority') return { speakers, phrases: ['naming the authority'] };
  if (attribution.form !== 'chief officer and authority') return { speakers, phrases: [] };
  return { speakers, phrases: ['naming the authority', 'I understand this identifies me'] };
}

const withAuthority = (role: Role, authority: string): Attribution =>
  role === 'chief-officer'
    ? { form: 'chief officer and authority', role, authority }
    : { form: 'role and authority', role, authority };

/** Several of one role, in words: chief officers; from enquiry support. */
function severalOf(role: Role): string {
  const label = ROLES[role].label.toLowerCase();
  return role === 'enquiry-support' || role === 'policy' ? `from ${label}` : `${label}s`;
}

function readSeveral(text: string): Reading<Attribution> {
  const [, figure = '', words = ''] = /^(\w+) (.*)$/.exec(text.toLowerCase()) ?? [];
  const number = /^\d{1,3}$/.test(figure) ? Number(figure) : NUMBERS.indexOf(figure) + 2;
  const role = ROLE_NAMES.find((name) => severalOf(name) === words);
  return role === undefined || number < 2
    ? { ok: false, why: `"${text}" is not one of the five ways to sign words` }
    : { ok: true, value: { form: 'number and role', role, number } };
}
