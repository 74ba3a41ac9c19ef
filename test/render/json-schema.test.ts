import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import {
  choice,
  date,
  log,
  many,
  number,
  optional,
  ref,
  rows,
  seat,
  text,
  yes,
} from '../../src/model/field.ts';
import { defineKind } from '../../src/model/kind.ts';
import { schemaOf } from '../../src/render/json-schema.ts';

const note = defineKind({
  name: 'note',
  letter: 'n',
  plural: 'notes',
  verb: 'add',
  starts: 'private',
  summary: 'A note',
  columns: ['title'],
  fields: {
    place: text('Where?'),
    next: optional(date('When again?', { or: ['none planned'] })),
    form: choice('How?', ['in person', 'call']),
    host: ref('authority', 'Who?'),
    about: many(ref('diary', 'Which?')),
    rests_on: many(ref('mark', 'On what?')),
    any: optional(ref('any', 'What?')),
    who: seat('Which seat?'),
    count: number('How many?'),
    trained: optional(yes('Trained?')),
    history: log(rows('What happened?', { date: date('When?'), why: optional(text('Why?')) })),
  },
  sections: {},
});
const schema = schemaOf(note, KINDS);
const properties = schema['properties'] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const fits = (pattern: unknown, words: string): boolean => new RegExp(String(pattern), 'u').test(words);

describe('each shape of a detail', () => {
  test('text, number, choice and yes', () => {
    expect(properties['place']).toMatchObject({ type: 'string', description: 'Where?' });
    expect(properties['count']).toMatchObject({ type: 'integer', minimum: 0 });
    expect(properties['form']).toMatchObject({ enum: ['in person', 'call'] });
    expect(properties['trained']).toMatchObject({ enum: ['yes', 'no', true, false] });
  });

  test('a day may have fixed words beside it', () => {
    expect(properties['next']).toMatchObject({ anyOf: [{ enum: ['none planned'] }, { type: 'string' }] });
    expect(properties['date']?.['pattern']).toSatisfy(
      (pattern) => fits(pattern, '2025-02') && fits(pattern, '2025-02-06') && !fits(pattern, '6/2/25'),
    );
  });

  test('a reference has the form of what it names', () => {
    expect(fits(properties['host']?.['pattern'], 'kestrel-vale')).toBe(true);
    const items = (key: string): unknown =>
      (properties[key]?.['items'] as { pattern?: string } | undefined)?.pattern;
    expect(fits(items('about'), 'd-7k2q9xw4ab')).toBe(true);
    expect(fits(items('about'), 'e-7k2q9xw4ab')).toBe(false);
    expect(fits(items('rests_on'), 'd-7k2q9xw4ab#7kd')).toBe(true);
    expect(
      fits(properties['any']?.['pattern'], 'ashmere') && fits(properties['any']?.['pattern'], 'm-b81tw5hq3c'),
    ).toBe(true);
  });

  test('a seat is a place, a word for the role and a number', () => {
    const pattern = properties['who']?.['pattern'];
    expect(
      ['ashmere/officer-1', 'ashmere/officer-0', 'ashmere/boss-1'].map((word) => fits(pattern, word)),
    ).toEqual([true, false, false]);
  });

  test('rows are objects with their columns, and a list holds them', () => {
    expect(properties['history']).toMatchObject({
      type: 'array',
      items: { type: 'object', required: ['date'], properties: { why: { type: 'string' } } },
    });
  });
});

test('what must be there is named; what lea alone fills in is fixed', () => {
  expect(schema['required']).toEqual(
    expect.arrayContaining(['id', 'title', 'place', 'form', 'host', 'who', 'count']),
  );
  expect(schema['required']).not.toContain('next');
  expect(properties['kind']).toEqual({ const: 'note' });
});

test.each(KINDS.map((kind) => [kind.name, kind] as const))(
  '%s has a schema with every one of its details',
  (_name, kind) => {
    const made = schemaOf(kind, KINDS);
    expect(Object.keys(made['properties'] as object)).toEqual(Object.keys(kind.fields));
    expect(() => JSON.stringify(made)).not.toThrow();
  },
);
