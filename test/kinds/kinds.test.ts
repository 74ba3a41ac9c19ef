import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import type { Field } from '../../src/model/field.ts';
import type { Kind } from '../../src/model/kind.ts';

const asks = (fields: Kind['fields']): readonly Field[] =>
  Object.values(fields).flatMap((field) => [field, ...asks(field.columns ?? {})]);

describe('the declared kinds', () => {
  it('have names, letters, plurals and folders that no two share', () => {
    for (const key of ['name', 'letter', 'plural', 'folder'] as const)
      expect(new Set(KINDS.map((kind) => kind[key])).size).toBe(KINDS.length);
  });

  describe.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', (_name, kind) => {
    it('asks every question in words that end with a question mark', () => {
      for (const field of asks(kind.fields)) expect(field.ask).toMatch(/\?$/);
    });

    it('lists only columns that are its fields', () => {
      for (const column of kind.columns) expect(kind.fields).toHaveProperty(column);
    });

    it('gives each flag to one field or section alone', () => {
      const flags = Object.entries(kind.fields)
        .filter(([, field]) => field.lea !== true)
        .map(([key, field]) => field.flag ?? key);
      const all = [...flags, ...Object.keys(kind.sections)];
      expect(all.toSorted()).toEqual([...new Set(all)].toSorted());
    });

    it('names only its own sections and fields in its life', () => {
      for (const move of kind.life?.moves ?? []) {
        for (const key of move.writes ?? []) expect(kind.sections).toHaveProperty(key);
        for (const key of [
          ...(move.takes ?? []),
          ...(move.clears ?? []),
          ...(move.stamp === undefined ? [] : [move.stamp]),
        ])
          expect(kind.fields).toHaveProperty(key);
      }
    });

    it('reaches every state from the first', () => {
      if (kind.life === undefined) return;
      const { states, moves, startsPast } = kind.life;
      const reached = new Set<string>([states[0] ?? '', ...(startsPast === undefined ? [] : [startsPast])]);
      for (const _ of states)
        for (const m of moves)
          if (m.from.some((s) => reached.has(s))) reached.add(m.to).add(m.otherwise?.to ?? m.to);
      // `lea withdraw` leads there from any state.
      if (states.includes('withdrawn')) reached.add('withdrawn');
      expect([...reached].toSorted()).toEqual(states.toSorted());
      for (const m of moves) for (const state of [...m.from, m.to]) expect(states).toContain(state);
    });

    it('is data that can be written down whole', () => {
      expect(() => JSON.stringify(kind)).not.toThrow();
    });
  });
});
