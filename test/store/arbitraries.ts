import fc from 'fast-check';
import type { Field, Fields } from '../../src/model/field.ts';
import type { Kind } from '../../src/model/kind.ts';
import { FEATURES, NETWORK_PLACE } from '../../src/model/vocabulary.ts';
import { slugOf } from '../../src/model/slug.ts';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id of a kind. */
export const idOf = (letter: string): fc.Arbitrary<string> =>
  fc
    .string({ unit: fc.constantFrom(...Array.from(ALPHABET)), minLength: 10, maxLength: 10 })
    .map((rest) => `${letter}-${rest}`);

/** One line of words, with every trap of YAML more often than chance would have it. */
export const aLine: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      'yes',
      'no',
      'Null',
      '~',
      '1.10',
      '010',
      '1e3',
      '12:30',
      '0x1f',
      '2024-01-22',
      '.5',
      '---',
      '...',
    ),
    fc.constantFrom(
      'a: b',
      'a #b',
      '#1 priority',
      '@bolton',
      '*star',
      '&and',
      '!bang',
      '%',
      '"',
      "'",
      "it's",
      '`',
      '|',
      '>',
    ),
    fc.constantFrom(
      '[a]',
      '{a}',
      'a:',
      ': a',
      '- a',
      '?',
      '? a',
      'a, b',
      '<<',
      '=',
      '\\',
      'a\\nb',
      '“quoted”: so',
      '__proto__',
    ),
  )
  .map((text) => text.replaceAll(/[\r\n\u0085\u2028\u2029]/g, ' ').trim())
  .filter((text) => text !== '' && !/\p{Surrogate}/u.test(text));

const aDay = fc
  .tuple(
    fc.integer({ min: 1990, max: 2035 }),
    fc.integer({ min: 1, max: 12 }),
    fc.option(fc.integer({ min: 1, max: 28 })),
  )
  .map(([year, ...rest]) =>
    [year, ...rest.filter((part) => part !== null).map((part) => String(part).padStart(2, '0'))].join('-'),
  );
const aSlug = fc.string({ minLength: 1, maxLength: 20 }).map((text) => slugOf(text, 30));
const aSeat = fc
  .tuple(aSlug, fc.constantFrom('chief', 'officer', 'broker'), fc.integer({ min: 1, max: 99 }))
  .map(([place, word, number]) => `${place}/${word}-${number}`);

function aScalar(field: Field): fc.Arbitrary<unknown> {
  const words = [...(field.words ?? []), ...(field.or ?? [])];
  switch (field.shape) {
    case 'choice':
      return fc.constantFrom(...(words.length > 0 ? words : FEATURES));
    case 'date':
      return words.length > 0 ? fc.oneof(aDay, fc.constantFrom(...words)) : aDay;
    case 'number':
      return fc.integer({ min: 0, max: 999_999_999 });
    case 'yes':
      return fc.boolean();
    case 'seat':
      return aSeat;
    case 'ref':
      if (field.to === 'authority') return aSlug;
      return field.to === 'mark' ? idOf('d').map((id) => `${id}#7kd`) : idOf('e');
    default:
      return aLine;
  }
}

/** A value of a declared detail; nothing where it may be left out. */
export function aValue(field: Field): fc.Arbitrary<unknown> {
  const one = field.columns === undefined ? aScalar(field) : aRow(field.columns);
  if (field.holds !== 'one') return fc.array(one, { maxLength: 4 });
  return field.required ? one : fc.option(one, { nil: undefined });
}

const aRow = (columns: Fields): fc.Arbitrary<unknown> => fc.record(arbitrariesOf(columns));

const arbitrariesOf = (fields: Fields): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, aValue(field)]));

/** Values of an entry of a kind, all that has to be there and any of the rest. */
export const valuesOf = (kind: Kind): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc.record({
    ...arbitrariesOf(kind.fields),
    lea: fc.constant(1),
    kind: fc.constant(kind.name),
    id: kind.slugged ? aSlug.filter((slug) => slug !== NETWORK_PLACE) : idOf(kind.letter),
  });

/** A body of any words, headings and blank lines, as an entry holds it. */
export const aBody: fc.Arbitrary<string> = fc
  .array(fc.oneof(aLine, fc.constantFrom('', '## In a line', '---', '> quoted', '- item', '[^e1]: a note')), {
    maxLength: 12,
  })
  .map((lines) =>
    lines
      .join('\n')
      .replaceAll('\0', '')
      .replace(/^(?:[ \t]*\n)+/, ''),
  )
  .map((text) => (text.trim() === '' ? '' : `${text}\n`));
