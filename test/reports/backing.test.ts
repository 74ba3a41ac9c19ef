import { describe, expect, test } from 'vitest';
import { Entries, type Entry } from '../../src/model/entry.ts';
import { authoritiesAmong } from '../../src/reports/backing.ts';
import { aDiary, aLearningPoint, aMark, anAuthority, aVisit } from '../support/entries.ts';

const marks = [aMark('trust', { id: '7kd' })];
const places = ['ashmere', 'brackenshire', 'greyport'].map((slug) => anAuthority(slug));
const behind = (...entries: readonly Entry[]): readonly string[] => [
  ...authoritiesAmong(new Entries([...places, ...entries]))(entries.map(({ id }) => `${id}#7kd`)),
];

describe('the authorities behind marked passages', () => {
  test('are those whose words they are, each once', () => {
    const ashmere = [1, 2].map(() => aDiary({ by: 'ashmere/officer-1' }, { marks }));
    const visit = aVisit({ facilitator: 'greyport', facilitator_seat: 'greyport/officer-1' }, { marks });
    expect(behind(...ashmere, visit)).toEqual(['ashmere', 'greyport']);
  });

  test("are the host's where its officers said the words that a visitor wrote down", () => {
    const said = [aMark('trust', { id: '7kd', voice: { role: 'participating-officer' } })];
    const visit = aVisit({ host: 'brackenshire', facilitator: 'greyport' }, { marks: said });
    expect(behind(visit)).toEqual(['brackenshire']);
  });

  test("are never the network's own people, nor a visitor from outside", () => {
    const broker = aDiary({ by: 'college/broker-1', authority: 'network' }, { marks });
    const visit = aVisit({ facilitator: 'outside', facilitator_seat: 'outside/facilitator-1' }, { marks });
    expect(behind(broker, visit)).toEqual([]);
  });

  test('of a learning point are those of what supports it', () => {
    const diary = aDiary({ by: 'ashmere/officer-1' }, { marks });
    const point = aLearningPoint({ supports: [`${diary.id}#7kd`] });
    const among = authoritiesAmong(new Entries([...places, diary, point]));
    expect([...among([point.id])]).toEqual(['ashmere']);
  });
});
