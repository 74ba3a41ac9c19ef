import { readXml } from './xml.ts';
import type { Reading } from './word.ts';

/** A code of a codebook that comes in, with the codes above it, outermost first. */
export interface CodeRead {
  readonly name: string;
  readonly about: string;
  readonly above: readonly string[];
  readonly isCodable: boolean;
}

/** The most codes that are read, and the longest name of one. */
export const MOST_CODES = 2000;
export const LONGEST_CODE = 120;

interface Open {
  readonly name: string;
  about: string;
  readonly isCodable: boolean;
  readonly place: number;
}

/** Reads a codebook of REFI-QDA (`.qdc`): its codes in order, each with those above it. */
export function readCodebook(bytes: Uint8Array): Reading<readonly CodeRead[]> {
  const codes: CodeRead[] = [];
  const open: Open[] = [];
  let isCodebook = false;
  let isInAbout = false;
  let why: string | undefined;
  const wrong = readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'CodeBook') isCodebook = true;
      isInAbout = name === 'Description';
      if (name !== 'Code') return;
      const said = tidy(attributes.get('name') ?? '');
      if (said.length > LONGEST_CODE) why ??= `a code has a name longer than ${LONGEST_CODE} characters.`;
      if (codes.length >= MOST_CODES) why ??= `it holds more than ${MOST_CODES} codes.`;
      const above = open.map((each) => each.name);
      const isCodable = attributes.get('isCodable') !== 'false';
      open.push({ name: said, about: '', isCodable, place: codes.length });
      if (why === undefined) codes.push({ name: said, about: '', above, isCodable });
    },
    text: (words) => {
      const code = open.at(-1);
      if (isInAbout && code !== undefined && code.about.length < 2000) code.about += words;
    },
    close: (name) => {
      if (name === 'Description') isInAbout = false;
      if (name !== 'Code') return;
      const ended = open.pop();
      const told = ended === undefined ? undefined : codes[ended.place];
      if (ended !== undefined && told !== undefined)
        codes[ended.place] = { ...told, about: tidy(ended.about) };
    },
  });
  if (wrong !== undefined) return { ok: false, why: wrong };
  if (!isCodebook) return { ok: false, why: 'it is XML, and no codebook.' };
  return why === undefined
    ? { ok: true, value: codes.filter(({ name }) => name !== '') }
    : { ok: false, why };
}

const tidy = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
