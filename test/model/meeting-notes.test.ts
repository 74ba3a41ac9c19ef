import { describe, expect, test } from 'vitest';
import { actionsOf, decisionsOf, readingsOf } from '../../src/model/meeting-notes.ts';
import { FEATURES } from '../../src/model/vocabulary.ts';

describe('where a group thinks it stands', () => {
  test('is read by feature, in its own words', () => {
    const text =
      'A line before.\n\n- power: We ask to be told, then object.\n* Trust:  Slower\n  than we say.\n<!--\n- purpose: no\n-->\n';
    expect(readingsOf(text, FEATURES)).toEqual({
      items: [
        { feature: 'power', words: 'We ask to be told, then object.', line: 3 },
        { feature: 'trust', words: 'Slower than we say.', line: 4 },
      ],
      problems: [],
    });
  });

  test.each([
    '3',
    '3/5',
    '60%',
    '4 out of 5',
    'Three out of five.',
    'green',
    'Amber!',
    'RAG: red',
    'amber / green',
    'Amber to green',
    '🟢',
    '★★★☆☆',
    '',
  ])('%j alone is refused', (words) => {
    expect(readingsOf(`- power: ${words}`, FEATURES)).toEqual({
      items: [],
      problems: [
        { line: 1, why: 'A number or a colour alone is not kept as where a group stands. Say it in words.' },
      ],
    });
  });

  test.each([
    'Green, because heads ring us now.',
    'Two of us are still waiting to be asked.',
    'Better',
    'Un o bump, medden nhw.',
  ])('%j is words', (words) => {
    expect(readingsOf(`- power: ${words}`, FEATURES).items).toEqual([{ feature: 'power', words, line: 1 }]);
  });

  test('a line without a feature says what was likely meant', () => {
    expect(readingsOf('- pwoer: Hm.\n- Everything is fine', [...FEATURES, 'place']).problems).toEqual([
      { line: 1, why: 'This line does not begin with a feature. Did you mean power?' },
      {
        line: 2,
        why: 'This line does not begin with a feature. It begins with one of purpose, enquiry, trust, facilitation, power, place, and a colon.',
      },
    ]);
  });

  test('a network may have a sixth feature', () => {
    expect(readingsOf('- place: By the sea.', [...FEATURES, 'place']).items).toHaveLength(1);
  });
});

test('decisions say where they were settled, if they say it', () => {
  const text = [
    '- Carry on for a third year (here)',
    '- Ask for travel money (referred up, to the board)',
    '- Ask again (Referred up to College).',
    '- Who chairs (left open)',
    '- Meet online (mostly)',
  ].join('\n');
  expect(decisionsOf(text)).toEqual({
    items: [
      { words: 'Carry on for a third year', place: 'here', line: 1 },
      { words: 'Ask for travel money', place: 'referred up', to: 'the board', line: 2 },
      { words: 'Ask again', place: 'referred up', to: 'College', line: 3 },
      { words: 'Who chairs', place: 'left open', line: 4 },
      { words: 'Meet online (mostly)', line: 5 },
    ],
    problems: [],
  });
});

test('actions say what, by whom, by when, and whether it is done', () => {
  const text = [
    '- [ ] Draft one page on purpose (greyport/chief-1, by 7 March 2025)',
    '- [x] Send out purpose page (brokers, by 30 April)',
    '- [X] Book a room (by 2025-03-01)',
    '- [ ] Ring Dunmarsh (Kestrel Vale, by 1 Feb)',
    '- [ ] Write to the college (ashmere)',
    '- [ ] Think (all of us)',
    '- [ ] A long line that goes',
    '      on (greyport, by 10 July)',
    '- [ ] Never (greyport, by 31 April)',
    '- Forgot the box',
  ].join('\n');
  expect(actionsOf(text, '2025-02-06')).toEqual({
    items: [
      {
        what: 'Draft one page on purpose',
        done: false,
        owner: 'greyport/chief-1',
        by: '2025-03-07',
        line: 1,
      },
      { what: 'Send out purpose page', done: true, owner: 'brokers', by: '2025-04-30', line: 2 },
      { what: 'Book a room', done: true, by: '2025-03-01', line: 3 },
      { what: 'Ring Dunmarsh', done: false, owner: 'Kestrel Vale', by: '2026-02-01', line: 4 },
      { what: 'Write to the college', done: false, owner: 'ashmere', line: 5 },
      { what: 'Think (all of us)', done: false, line: 6 },
      { what: 'A long line that goes on', done: false, owner: 'greyport', by: '2025-07-10', line: 7 },
      { what: 'Never', done: false, owner: 'greyport', line: 9 },
    ],
    problems: [
      { line: 9, why: '31 April does not exist: April has 30 days.' },
      { line: 10, why: 'An action begins with [ ], so that it can be ticked.' },
    ],
  });
});
