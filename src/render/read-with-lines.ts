import type { ReadWith } from '../reports/read-with.ts';
import { flow } from './flow.ts';

/** Names the second journal a page was read with, and whose eyes the page is for; every such page carries it. */
export const readWithLines = (readWith: ReadWith | undefined): readonly string[] =>
  readWith === undefined ? [] : flow(readWithWords(readWith));

/** The sentence itself: `Read with: Wayside think tank. For chief officers only.` */
export const readWithWords = ({ name, readers }: ReadWith): string => `Read with: ${name}. ${readers}`;

/** The same for programs. */
export const readWithData = (readWith: ReadWith | undefined) =>
  readWith && { name: readWith.name, short: readWith.short, readers: readWith.readers };
