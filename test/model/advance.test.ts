import { describe, expect, it } from 'vitest';
import { followOn, nextMove, unmetOf, valuesAfter } from '../../src/model/advance.ts';
import { Entries, type Entry } from '../../src/model/entry.ts';
import { move } from '../../src/model/life.ts';
import { type Among } from '../../src/model/judgement.ts';
import { filled, has, must, reason } from '../../src/model/need.ts';

const entry = (values: Entry['values'], sections: Readonly<Record<string, string>> = {}): Entry => ({
  kind: 'meeting',
  id: 'm-0000000001',
  path: '',
  space: 'shared',
  body: '',
  bodyLine: 1,
  marks: [],
  unknown: new Map(),
  values,
  sections: new Map(Object.entries(sections)),
});
const among = (given: Partial<Among> = {}): Among => ({
  entries: new Entries([]),
  heading: (key) => key,
  authoritiesBehind: () => new Set(),
  reviewsNeeded: 1,
  reason: undefined,
  ...given,
});
const mover = { day: '2025-02-06', seat: 'ashmere/officer-1' };
const writeUp = [
  move('planned', 'held', 'write-up', { needs: [has('present')] }),
  move('held', 'written up', 'write-up', { needs: [filled('understood', 'disagreed')] }),
];

describe('moving an entry on', () => {
  it('finds the move that leads on from its state, and none from elsewhere', () => {
    expect(nextMove(writeUp, entry({ state: 'held' }), among())?.to).toBe('written up');
    expect(nextMove(writeUp, entry({ state: 'cancelled' }), among())).toBeUndefined();
  });

  it('chooses among moves of one verb by their condition', () => {
    const moves = [
      move('paused', 'agreed', 'reopen', { when: has('agreed_on') }),
      move('paused', 'draft', 'reopen'),
    ];
    expect(nextMove(moves, entry({ state: 'paused', agreed_on: '2024-05-20' }), among())?.to).toBe('agreed');
    expect(nextMove(moves, entry({ state: 'paused' }), among())?.to).toBe('draft');
  });

  it('writes the state, its date and the gates passed, and clears what the move clears', () => {
    const agree = move('draft', 'agreed', 'agree', { stamp: 'agreed_on', clears: ['learned_on'] });
    const passed = [{ gate: 'discussed', reason: 'agreed by telephone' }];
    expect(valuesAfter(agree, { state: 'draft', learned_on: '2024-01-01' }, passed, mover)).toEqual({
      state: 'agreed',
      learned_on: undefined,
      agreed_on: '2025-02-06',
      anyway: [
        {
          date: '2025-02-06',
          to: 'agreed',
          gate: 'discussed',
          reason: 'agreed by telephone',
          by: 'ashmere/officer-1',
        },
      ],
    });
  });

  it('goes on through the same verb only while its needs hold', () => {
    const bare = entry({ state: 'held' });
    const told = entry({ state: 'held' }, { disagreed: 'Whether to go on.' });
    expect(followOn(writeUp, bare, among(), mover).values['state']).toBe('held');
    expect(followOn(writeUp, told, among(), mover).values['state']).toBe('written up');
  });

  it('does not go on by a move that needs nothing', () => {
    const moves = [move('paused', 'closed', 'reopen'), move('closed', 'agreed', 'reopen')];
    expect(followOn(moves, entry({ state: 'closed' }), among(), mover).values['state']).toBe('closed');
  });

  it('tells a hard gate from one that a reason passes', () => {
    const needs = [must(has('present')), filled('any'), reason()];
    const unmet = unmetOf(needs, entry({ state: 'planned', present: [] }), among());
    expect(unmet.map((u) => [u.gate, u.hard])).toEqual([
      ['has', true],
      ['filled', false],
      ['reason', false],
    ]);
    expect(unmetOf([reason()], entry({}), among({ reason: 'the reorganisation' }))).toEqual([]);
  });
});
