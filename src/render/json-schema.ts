import type { Field, Fields, Shape } from '../model/field.ts';
import type { Kind } from '../model/kind.ts';
import { ROLE_NAMES, ROLES } from '../model/vocabulary.ts';

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

const SLUG = '^[a-z0-9][a-z0-9-]{0,63}$';
const ID = '[0-9a-hjkmnp-tv-z]{10}';
const SEAT = `^[a-z0-9][a-z0-9-]{0,63}/(${ROLE_NAMES.map((role) => ROLES[role].seat).join('|')})-[1-9][0-9]{0,3}$`;

/** How one value of each shape stands in a file. A new shape is a compile error here until it is answered. */
const SHAPES: Readonly<Record<Shape, (field: Field, kinds: readonly Kind[]) => Schema>> = {
  text: () => ({ type: 'string', minLength: 1 }),
  date: (field) => besideWords(field, { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$' }),
  choice: (field) => (field.words === undefined ? { type: 'string' } : { enum: field.words }),
  ref: (field, kinds) => besideWords(field, { type: 'string', pattern: patternOf(field.to, kinds) }),
  seat: () => ({ type: 'string', pattern: SEAT }),
  number: () => ({ type: 'integer', minimum: 0 }),
  // A bare yes is a word in YAML 1.2, which lea writes and reads, and true in YAML 1.1.
  yes: () => ({ enum: ['yes', 'no', true, false] }),
  rows: (field, kinds) => ofFields(field.columns ?? {}, kinds),
};

const besideWords = (field: Field, schema: Schema): Schema =>
  field.or === undefined ? schema : { anyOf: [{ enum: field.or }, schema] };

/** The form of what a reference may name: a mark, an entry of one kind, or any entry. */
function patternOf(to: string | undefined, kinds: readonly Kind[]): string {
  if (to === 'mark') return `^[a-z]-${ID}#[0-9a-hjkmnp-tv-z]{3}$`;
  const kind = kinds.find((each) => each.name === to);
  if (kind === undefined) return `^([a-z]-${ID}|${SLUG.slice(1, -1)})$`;
  return kind.slugged ? SLUG : `^${kind.letter}-${ID}$`;
}

function ofField(field: Field, kinds: readonly Kind[]): Schema {
  const one = SHAPES[field.shape](field, kinds);
  const description = { description: field.ask };
  return field.holds === 'one' ? { ...description, ...one } : { ...description, type: 'array', items: one };
}

function ofFields(fields: Fields, kinds: readonly Kind[]): Schema {
  const required = Object.entries(fields).flatMap(([key, field]) => (field.required ? [key] : []));
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [key, ofField(field, kinds)]),
    ),
    ...(required.length === 0 ? {} : { required }),
  };
}

/**
 * The JSON Schema (draft 2020-12) of the details at the top of a kind's entries, made from its declaration, for editors
 * and CI. Details that no field declares are let through, as lea itself does.
 */
export function schemaOf(kind: Kind, kinds: readonly Kind[]): Schema {
  const { properties, ...rest } = ofFields(kind.fields, kinds);
  const own: Schema = {
    lea: { const: 1 },
    kind: { const: kind.name },
    id: { type: 'string', pattern: patternOf(kind.name, kinds) },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: kind.name,
    description: `${kind.summary}.`,
    ...rest,
    properties: { ...(isSchema(properties) ? properties : {}), ...own },
  };
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;
