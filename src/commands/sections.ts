import { choice, optional, text } from '../model/field.ts';
import { footOf } from '../model/footnote.ts';
import type { Kind } from '../model/kind.ts';
import { sectionsOf } from '../model/section.ts';
import { promptsOf } from '../store/templates.ts';
import { answerOrBack, WENT_BACK } from './answers.ts';
import { sectionsOfBody } from './body.ts';
import type { Desk } from './desk.ts';
import type { Given } from './verb.ts';
import type { World } from './world.ts';

/** The words under each section, by its short name. */
export type Words = Map<string, string>;

/** The words that flags give to sections; `-` stands for standard input. */
export async function wordsOfFlags(kind: Kind, given: Given, world: World): Promise<Words> {
  const words: Words = new Map();
  for (const key of Object.keys(kind.sections)) {
    const value = given.flags[key];
    if (typeof value === 'string') words.set(key, value === '-' ? await world.input() : value);
  }
  return words;
}

/** Takes a whole body apart: declared headings go to their sections, words before any heading to the first asked. */
export function wordsOfBody(kind: Kind, bodyName: string, body: string): { words: Words; rest: string } {
  const words: Words = new Map();
  const byHeading = new Map(
    Object.entries(kind.sections).map(([key, heading]) => [heading.toLowerCase(), key]),
  );
  const found = sectionsOf(body);
  const first = found[0];
  const before = (
    first === undefined
      ? body.slice(0, footOf(body))
      : body
          .split('\n')
          .slice(0, first.line - 1)
          .join('\n')
  ).trim();
  const start = sectionsOfBody(kind, bodyName)[0]?.[0];
  if (before !== '' && start !== undefined) words.set(start, before);
  const strange: string[] = [];
  for (const { heading, text: under } of found) {
    const key = byHeading.get(heading.toLowerCase());
    if (key === undefined) strange.push(`## ${heading}\n\n${under.trim()}\n`);
    else words.set(key, under.trim());
  }
  const foot = body.slice(footOf(body)).trim();
  return { words, rest: [...strange, ...(foot === '' ? [] : [`${foot}\n`])].join('\n') };
}

/** Where answers go as they are given, so that nothing typed is lost when the next question is stopped. */
export interface Keeping {
  readonly words: Words;
  readonly keep: () => void;
}

/** Which body is asked for, and which of its sections whoever is writing may write. */
interface Asked {
  readonly bodyName: string;
  readonly isOpen: (key: string) => boolean;
}

/**
 * Asks the first sections of a body in order, then offers the rest by number until nothing more is wanted
 * (cli.md, section 6). Each may be skipped with Enter.
 */
export async function askSections(
  kind: Kind,
  { bodyName, isOpen }: Asked,
  keeping: Keeping,
  desk: Desk,
  world: World,
): Promise<void> {
  const keys = sectionsOfBody(kind, bodyName)
    .map(([key]) => key)
    .filter(isOpen);
  const take = (some: readonly string[]): Promise<void> =>
    askWords(kind, some, keeping, desk, world, bodyName);
  await take(keys.slice(0, kind.asks).filter((key) => !keeping.words.has(key)));
  if (kind.asks > 0) await offerSections(kind, keys.slice(kind.asks), keeping, take, world);
}

/** Offers sections by number until nothing more is wanted. */
export async function offerSections(
  kind: Kind,
  keys: readonly string[],
  { words }: Keeping,
  take: (keys: readonly string[]) => Promise<void>,
  world: World,
): Promise<void> {
  for (;;) {
    const open = keys.filter((key) => !words.has(key));
    const chosen = open.length === 0 ? undefined : await chooseOne(kind, open, world);
    if (chosen === undefined) return;
    await take([chosen]);
  }
}

/** Asks for the words of some sections, each with its prompt from the template. What is skipped is not there. */
export async function askWords(
  kind: Kind,
  keys: readonly string[],
  { words, keep }: Keeping,
  desk: Desk,
  world: World,
  bodyName = 'full',
): Promise<void> {
  const prompts = promptsOf(desk.journal.templateFor(kind, bodyName));
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? '';
    const heading = kind.sections[key] ?? key;
    const soFar = (said: string): void => {
      words.set(key, said);
      keep();
    };
    const answer = await answerOrBack(() =>
      world.ask({
        soFar,
        field: optional(text(`What stands under "${heading}"?`, { long: true })),
        flag: `--${key.replaceAll('_', '-')}`,
        ask: `${heading}. ${prompts.get(heading) ?? ''}`.trim(),
        long: true,
      }),
    );
    if (answer === WENT_BACK) at = Math.max(0, at - 1) - 1;
    else if (answer === undefined) words.delete(key);
    else soFar(answer);
  }
}

async function chooseOne(kind: Kind, open: readonly string[], world: World): Promise<string | undefined> {
  const offered = open.map((key) => ({ value: key, shown: kind.sections[key] ?? key }));
  return world.ask({
    field: optional(choice('More, if you like? (Enter to finish)', open)),
    flag: '--body',
    offered,
  });
}
