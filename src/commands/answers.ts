import { Fault, fault } from '../model/fault.ts';
import { type Field, type Fields, optional, text, typed } from '../model/field.ts';
import type { Kind } from '../model/kind.ts';
import type { Desk } from './desk.ts';
import { resolveReferences } from './naming.ts';
import { askField, flagOf } from './questions.ts';
import { suggest } from './suggestions.ts';
import type { Given } from './verb.ts';
import type { World } from './world.ts';

/** Values of fields by key, as far as they are known. */
export type Values = Record<string, unknown>;

/** The flags a kind's fields give: none that lea fills itself, and none required, since a question may answer. */
export const flagsOfFields = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.lea !== true)
      .map(([key, field]) => [key, asFlag(field)]),
  );

/** A field as a flag: references as typed, and not required. */
export const asFlag = <T>(field: Field<T>): Field<T | undefined> => optional(typed(field));

/** The flags of a kind's sections: each takes its words, or `-` for standard input. */
export const flagsOfSections = (sections: Readonly<Record<string, string>>): Fields =>
  Object.fromEntries(
    Object.entries(sections).map(([key, heading]) => [
      key,
      asFlag(text(`What stands under "${heading}"?`, { long: true })),
    ]),
  );

/** Looks up the references in the flags given; a reference that fits nothing stops the command here. */
export function resolveFlags(fields: Fields, given: Given, desk: Desk): Values {
  const values: Values = {};
  for (const [key, field] of Object.entries(fields)) {
    const value = given.flags[key];
    if (value !== undefined && given.named.has(key))
      values[key] = resolveReferences(field, value, desk.reading.all);
  }
  return values;
}

/** How far to go with questions: `brief` asks only what is needed. */
export interface Manner {
  readonly brief: boolean;
  /** Called with all values after each answer, so that nothing typed is lost. */
  readonly keep: (values: Values) => void;
}

/**
 * Fills in a kind's fields: flags, then what lea knows, then questions. Where nobody can be asked, what is missing is
 * named all at once.
 */
export async function gatherFields(
  kind: Kind,
  start: Values,
  desk: Desk,
  world: World,
  manner: Manner,
): Promise<Values> {
  const values: Values = { ...start };
  const missing: string[] = [];
  const asked: number[] = [];
  const fields = inAskingOrder(kind.fields);
  for (let at = 0; at < fields.length; at += 1) {
    const [key, field] = fields[at] ?? [];
    if (key === undefined || field === undefined || values[key] !== undefined) continue;
    if (field.lea === true && field.suggest === undefined) continue;
    const suggested = field.suggest === undefined ? undefined : suggest(field.suggest, values, desk);
    if (suggested === undefined && field.suggest === 'me' && field.required) throw fault('NO_ROLE');
    if (mustAsk(field, suggested, manner) && world.interactive) {
      const answer = await answerOrBack(() => askField(key, field, desk, world, suggested));
      if (answer === WENT_BACK) {
        at = (asked.pop() ?? at) - 1;
        values[fields[at + 1]?.[0] ?? ''] = undefined;
        continue;
      }
      asked.push(at);
      values[key] = answer;
      manner.keep(values);
    } else if (suggested !== undefined) values[key] = suggested;
    else if (field.required) missing.push(flagOf(key, field));
  }
  if (missing.length > 0) throw fault('ANSWERS_MISSING', { flags: missing });
  return values;
}

/** File order, but for what is suggested from the other answers: that comes last. */
const inAskingOrder = (fields: Fields): readonly (readonly [string, Field])[] => {
  const all = Object.entries(fields);
  const isLast = ([, field]: readonly [string, Field]): boolean => field.suggest === 'title';
  return [...all.filter((one) => !isLast(one)), ...all.filter(isLast)];
};

/** Stands for an answer where somebody typed `/back` instead. */
export const WENT_BACK = Symbol('went back');

/** Puts a question; `/back` is given as {@link WENT_BACK}, for whoever knows what was asked before. */
export async function answerOrBack<T>(question: () => Promise<T>): Promise<T | typeof WENT_BACK> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof Fault && error.code === 'WENT_BACK') return WENT_BACK;
    throw error;
  }
}

function mustAsk(field: Field, suggested: unknown, manner: Manner): boolean {
  if (field.lea === true) return false;
  return field.required ? suggested === undefined : field.offered === true && !manner.brief;
}
