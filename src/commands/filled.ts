import type { Field } from '../model/field.ts';
import type { Kind } from '../model/kind.ts';
import type { Values } from './answers.ts';
import type { Desk } from './desk.ts';
import { suggest } from './suggestions.ts';

/** The values of an entry with what lea would fill in by itself, and which details would still have to be asked. */
export interface Filled {
  readonly values: Values;
  readonly lacking: readonly (readonly [key: string, field: Field])[];
}

/** Fills in what can be suggested, as the questions of a new entry would; a title last, since it follows from the rest. */
export function fillSuggested(kind: Kind, start: Values, desk: Desk): Filled {
  const values: Values = { ...start };
  const rank = ([, field]: readonly [string, Field]): number => (field.suggest === 'title' ? 1 : 0);
  for (const [key, field] of Object.entries(kind.fields).toSorted((a, b) => rank(a) - rank(b))) {
    if (values[key] !== undefined || field.suggest === undefined) continue;
    const suggested = suggest(field.suggest, values, desk);
    if (suggested !== undefined && isOfVisitor(key, suggested, values)) values[key] = suggested;
  }
  const lacking = Object.entries(kind.fields).filter(
    ([key, field]) => field.required && field.lea !== true && values[key] === undefined,
  );
  return { values, lacking };
}

/** One's own seat is offered for a visit of one's own authority alone: who came from another is for the file to say. */
const isOfVisitor = (key: string, suggested: unknown, values: Values): boolean =>
  key !== 'facilitator_seat' || String(suggested).startsWith(`${String(values['facilitator'])}/`);

/** A word that the network's own list for a field does not have: a feature, a key question. Nothing where all are known. */
export function strangeWord(field: Field, value: unknown, { journal }: Desk): string | undefined {
  if (field.from === undefined) return undefined;
  const known =
    field.from === 'features' ? journal.featureKeys : journal.network.key_questions.map(({ key }) => key);
  return (Array.isArray(value) ? value : [value]).map(String).find((word) => !known.includes(word));
}
