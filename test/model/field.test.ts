import { describe, expect, it } from 'vitest';
import {
  choice,
  date,
  log,
  many,
  number,
  optional,
  type Raw,
  ref,
  rows,
  seat,
  text,
  typed,
  yes,
} from '../../src/model/field.ts';

const map = (entries: Readonly<Record<string, Raw>>): Raw => new Map(Object.entries(entries));

describe('a field reads a value or gives a reason', () => {
  it.each([
    ['text keeps what was typed', text('What?'), '1.10', '1.10'],
    ['text is trimmed', text('What?'), '  a line ', 'a line'],
    ['long text keeps its lines', text('What?', { long: true }), 'one\ntwo', 'one\ntwo'],
    ['a day', date('When?'), '2024-02-29', '2024-02-29'],
    ['a month alone', date('When?'), '2024-02', '2024-02'],
    ['a word beside a day', date('When?', { or: ['none planned'] }), 'none planned', 'none planned'],
    ['a word of a list', choice('Which?', ['written up', 'held']), 'written up', 'written up'],
    ['a hyphen stands for a space', choice('Which?', ['written up', 'held']), 'Written-Up', 'written up'],
    ['the id of an entry', ref('enquiry', 'Which?'), 'e-9m4tq2xw7c', 'e-9m4tq2xw7c'],
    ['an authority by its short name', ref('authority', 'Which?'), 'kestrel-vale', 'kestrel-vale'],
    [
      'a fixed word beside a reference',
      ref('authority', 'Which?', { or: ['outside'] }),
      'Outside',
      'outside',
    ],
    ['a marked passage', ref('mark', 'Which?'), 'd-7k2q9xw4ab#7kd', 'd-7k2q9xw4ab#7kd'],
    ['a beginning, where it is typed', typed(ref('enquiry', 'Which?')), 'e-9m4t', 'e-9m4t'],
    ['a seat', seat('Whose?'), 'ashmere/officer-12', 'ashmere/officer-12'],
    ['a number', number('How many?'), '12', 12],
    ['yes', yes('Is it?'), 'Yes', true],
    ['no', yes('Is it?'), 'no', false],
    ['nothing, where it may be left out', optional(text('What?')), null, undefined],
    ['an empty text is nothing', optional(date('When?')), '  ', undefined],
    ['no list is an empty list', many(text('What?')), null, []],
    ['one value is a list of one', many(text('What?')), 'one', ['one']],
    ['several values', many(choice('Which?', ['a', 'b'])), ['a', 'b'], ['a', 'b']],
    ['no rows', log(rows('What?', { key: text('Which?') })), null, []],
  ])('%s', (_name, field, raw, value) => {
    expect(field.read(raw)).toEqual({ ok: true, value });
  });

  it.each([
    ['nothing, where something is needed', text('What?'), null, 'nothing is given'],
    ['a list, where one value is wanted', text('What?'), ['a'], 'one value is wanted here, not a list'],
    ['two lines of text', text('What?'), 'one\ntwo', 'this is one line, not several'],
    [
      'a day that does not exist',
      date('When?'),
      '2023-02-29',
      '"2023-02-29" is not a day such as 2025-02-06, nor a month such as 2025-02',
    ],
    [
      'a word off the list',
      choice('Which?', ['chief', 'other']),
      'chef',
      '"chef" is not one of its words. Did you mean chief?',
    ],
    [
      'a beginning of an id in a file',
      ref('enquiry', 'Which?'),
      'e-9m4t',
      '"e-9m4t" is not the id of an entry',
    ],
    [
      'a name for a seat',
      seat('Whose?'),
      'Mary Smith',
      '"Mary Smith" is not a seat such as ashmere/officer-1',
    ],
    [
      'a seat numbered 0',
      seat('Whose?'),
      'ashmere/officer-0',
      '"ashmere/officer-0" is not a seat such as ashmere/officer-1',
    ],
    ['a fraction', number('How many?'), '1.5', '"1.5" is not a whole number'],
    ['perhaps', yes('Is it?'), 'perhaps', '"perhaps" is neither yes nor no'],
    ['a gap in a list', many(text('What?')), ['a', null], 'nothing is given'],
    ['text for rows', rows('What?', { key: text('Which?') }), 'a', 'row 1: each row holds names and values'],
  ])('refuses %s', (_name, field, raw, why) => {
    expect(field.read(raw)).toEqual({ ok: false, why });
  });

  it('reads rows by their columns, and says which row is wrong', () => {
    const field = rows('Who came?', {
      authority: ref('authority', 'Which?'),
      chief: optional(number('How many?')),
    });
    const good = map({ authority: 'ashmere', chief: '2', strange: 'kept elsewhere' });
    expect(field.read([good])).toEqual({ ok: true, value: [{ authority: 'ashmere', chief: 2 }] });
    expect(field.read([good, map({ authority: 'ashmere', chief: 'two' })])).toEqual({
      ok: false,
      why: 'row 2: chief: "two" is not a whole number',
    });
  });
});
