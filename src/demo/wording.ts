import type { Chance } from './chance.ts';

const SLOT = /\{([^{}]*)\}/g;

/** Fills the slots of a frame, `{one way|another}`, each by chance. */
export const fillSlots = (frame: string, chance: Chance): string =>
  frame.replaceAll(SLOT, (_slot, ways: string) => {
    const each = ways.split('|');
    return each[chance.below(each.length)] ?? '';
  });

/** How many texts a frame may become. */
export const countOutcomes = (frame: string): number =>
  [...frame.matchAll(SLOT)].reduce((count, [, ways = '']) => count * ways.split('|').length, 1);
