import { daysBetween } from '../../model/day.ts';
import { evidenceOfMessage, type Message } from '../messages.ts';
import { rule } from './rule.ts';
import type { Scene } from './scene.ts';

/** What a message waits for. */
type Waits = 'answer' | 'changed' | 'public';

/** G13: messages that wait for an answer, whose words changed, or that stand in public without permission. Never rests. */
export const G13 = rule<Waits>({
  id: 'G13',
  numbers: [21],
  neverRests: true,
  find: (scene, [days = 21]) =>
    scene.messages.flatMap((message) => {
      const fact = waitsFor(message, scene, days);
      return fact === undefined
        ? []
        : [{ about: [message.entry.id], fact, evidence: evidenceOfMessage(message) }];
    }),
  say: (facts, _scene, [days = 21]) => {
    const count = (wanted: Waits): number => facts.filter((fact) => fact === wanted).length;
    const [answer, changed, open] = [count('answer'), count('changed'), count('public')];
    const wait = days === 21 ? 'over 3 weeks' : `over ${days} days`;
    const parts = [
      answer > 0 ? `${answer} ${has(answer, 'message')} waited ${wait} for an answer` : '',
      changed > 0
        ? `${changed}${answer > 0 ? '' : changed === 1 ? ' message' : ' messages'} changed since permission was given`
        : '',
      open > 0
        ? `${open} ${open === 1 ? 'message stands' : 'messages stand'} in public without permission`
        : '',
    ];
    return `${parts.filter((part) => part !== '').join('; ')}.`;
  },
  ask: 'Who will ask, and when?',
});

const has = (count: number, word: string): string => (count === 1 ? `${word} has` : `${word}s have`);

function waitsFor(
  { state, entry, mark, audience }: Message,
  { ground }: Scene,
  days: number,
): Waits | undefined {
  if (state === 'changed') return 'changed';
  if (entry.values['visibility'] === 'public' && audience !== 'public') return 'public';
  const isLate = mark.consent.state === 'asked' && daysBetween(mark.consent.on, ground.asAt) >= days;
  return isLate ? 'answer' : undefined;
}
