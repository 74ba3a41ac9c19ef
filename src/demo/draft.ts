import type { Kind } from '../model/kind.ts';
import { readSeat } from '../model/seat.ts';
import {
  type Direction,
  DIRECTIONS,
  FEATURES,
  type Feature,
  ROLES,
  type Shows,
  SHOWS,
} from '../model/vocabulary.ts';
import { chanceFor, idOf, markIdsOf } from './chance.ts';
import type { Block } from './notation.ts';
import { fillSlots } from './wording.ts';

/** Words that the tables mark: `[trust did helps #name @voice ^earlier: the words]`. */
export interface Pointed {
  readonly feature: Feature;
  readonly shows: Shows;
  readonly direction: Direction;
  /** Its name in the tables; a passage that the table of permissions names is a message. */
  readonly name: string | undefined;
  readonly voice: string | undefined;
  /** The name of the earlier passage that it says is still so. */
  readonly again: string | undefined;
  readonly words: string;
  /** Its lasting name within the entry. */
  readonly id: string;
  /** Its place among the entry's marks, from 1. */
  readonly place: number;
}

/** The words under one heading: plain text, and passages. */
export interface Part {
  readonly key: string;
  readonly pieces: readonly (string | Pointed)[];
}

/** An entry as the tables have it, its slots filled and its passages found; nothing of it is dated yet. */
export interface Draft {
  readonly kind: Kind;
  /** The key of its stream of chance. */
  readonly key: string;
  readonly id: string;
  readonly block: Block;
  /** The seat that writes it, and the role that signs its messages. */
  readonly by: string;
  readonly parts: readonly Part[];
}

/** Fills a part of the story: each line has a stream of its own, so a line added moves no other. */
export function draftOf(kind: Kind, key: string, block: Block, by: string): Draft {
  const whole = `${kind.name}/${key}`;
  const filled = block.lines.map((line, at) => ({
    key: line.key,
    text: fillSlots(line.text, () => chanceFor(`${whole}/${line.key}/${at}`)),
  }));
  const found = filled.reduce((count, { text }) => count + (text.match(POINTED)?.length ?? 0), 0);
  const ids = found === 0 ? [] : markIdsOf(whole, found);
  let place = 0;
  const parts = filled.map((line): Part => {
    const pieces = piecesOf(line.text, () => {
      place += 1;
      return { place, id: ids[place - 1] ?? '' };
    });
    return { key: line.key, pieces };
  });
  return { kind, key, id: idOf(kind, key), block, by, parts };
}

/** Every passage of a draft, in order. */
export const pointedIn = ({ parts }: Draft): readonly Pointed[] =>
  parts.flatMap(({ pieces }) => pieces.filter((piece) => typeof piece !== 'string'));

/** How a seat's words are signed unless it is said otherwise: by role. */
export function signatureOf(seat: string): string {
  const role = readSeat(seat)?.role;
  if (role === undefined) throw new Error(`${seat} is not a seat`);
  return ROLES[role].label;
}

const POINTED = /\[([a-z]+) ([a-z]+) ([a-z]+)((?: [#@^][a-z0-9/-]+)*): ([^\]]+)\]/g;

function piecesOf(text: string, next: () => Pick<Pointed, 'place' | 'id'>): (string | Pointed)[] {
  const pieces: (string | Pointed)[] = [];
  let from = 0;
  for (const match of text.matchAll(POINTED)) {
    const [whole, feature = '', shows = '', direction = '', more = '', words = ''] = match;
    const said = (sign: string): string | undefined =>
      more
        .split(' ')
        .find((word) => word.startsWith(sign))
        ?.slice(1);
    const pointed = {
      feature: known(FEATURES, feature),
      shows: known(SHOWS, shows),
      direction: known(DIRECTIONS, direction),
    };
    pieces.push(text.slice(from, match.index));
    pieces.push({ ...pointed, name: said('#'), voice: said('@'), again: said('^'), words, ...next() });
    from = match.index + whole.length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '');
}

function known<W extends string>(words: readonly W[], word: string): W {
  const found = words.find((each) => each === word);
  if (found === undefined) throw new Error(`${word} is none of ${words.join(', ')}`);
  return found;
}
