import type { Chance } from './chance.ts';

const SLOT = /\{([^{}]*)\}/g;

/** Fills the slots of a frame, `{one way|another}`, each by chance; a stream is begun only where there is a slot. */
export function fillSlots(frame: string, begin: () => Chance): string {
  if (!frame.includes('{')) return frame;
  const chance = begin();
  return frame.replaceAll(SLOT, (_slot, ways: string) => {
    const each = ways.split('|');
    return each[chance.below(each.length)] ?? '';
  });
}

/** How many texts a frame may become. */
export const countOutcomes = (frame: string): number =>
  [...frame.matchAll(SLOT)].reduce((count, [, ways = '']) => count * ways.split('|').length, 1);
