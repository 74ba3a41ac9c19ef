import { DID, FRAMES, MARKED_FRAMES, TURN, WHEN, WHERE, WHO } from './load-words.ts';

const LISTS = new Map<string, readonly string[]>(
  Object.entries({ who: WHO, did: DID, where: WHERE, turn: TURN, when: WHEN }),
);
const SLOTS = /\{(who|did|where|turn|when)\}/g;
/** Ways of one slot, and how many sentences a frame of three or four slots gives before it begins again. */
const WAYS = 24;
/** Shares no factor with 24, so that neighbours in number are no neighbours in words, and no two numbers say the same. */
const STRIDE = 147_013;

/** The sentence that a number makes of a frame. No two numbers below 331,776 make the same one of a frame of four slots. */
export function sayNumber(frame: string, number: number): string {
  let rest = (number * STRIDE + frame.length * 7919) % WAYS ** 4;
  return frame.replaceAll(SLOTS, (_slot, name: string) => {
    const word = LISTS.get(name)?.[rest % WAYS] ?? '';
    rest = Math.floor(rest / WAYS);
    return word;
  });
}

/** The words under a section, by the entry's number. */
export const sayLoad = (frame: keyof typeof FRAMES, number: number): string =>
  sayNumber(FRAMES[frame], number);

/** A marked passage in the notation of the tables, by the entry's number. */
export function markLoad(number: number): string {
  const frame = MARKED_FRAMES[number % MARKED_FRAMES.length] ?? MARKED_FRAMES[0];
  const [head = '', words = ''] = frame.split(': ');
  return `[${head}: ${sayNumber(words, number)}].`;
}
