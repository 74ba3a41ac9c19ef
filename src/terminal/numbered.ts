import type { Asking, Offered } from '../commands/world.ts';
import { fault } from '../model/fault.ts';
import { forTerminal } from '../render/safe.ts';
import type { Lines } from './lines.ts';
import { type Knowing, sentence } from './mount.ts';
import { type Form, judge, type Question, questionOf } from './question.ts';

/** What a prompter stands on. */
export interface Talk {
  readonly lines: Lines;
  readonly knowing: () => Knowing;
  edit(text: string): Promise<string>;
}

/** Puts questions until an answer can be read. Fault STOPPED at the end of input, WENT_BACK at `/back`. */
export interface Prompter {
  ask<T>(asking: Asking<T>): Promise<T>;
}

/** Asks one question in its form, and gives what was typed; no answers at all means Enter alone. */
export type Put = (question: Question, talk: Talk) => Promise<readonly string[]>;

/** The most choices that are listed before anything is typed. */
const MOST_LISTED = 9;

/** The base prompter: numbered choices, one line in, one line back (cli.md, section 6). */
export const numberedPrompter = (talk: Talk): Prompter => ({
  ask: (asking) => askUntilRead(asking, talk, PUT),
});

/** Puts a question until its answer can be read; says back what was chosen. */
export async function askUntilRead<T>(
  asking: Asking<T>,
  talk: Talk,
  put: Readonly<Record<Form, Put>>,
  saysBack: (echo: string) => boolean = () => true,
): Promise<T> {
  const question = questionOf(asking);
  for (;;) {
    const judged = judge(asking, await put[question.form](question, talk), talk.knowing());
    if (!judged.ok) talk.lines.write(`${whole(judged.why)}\n`);
    else {
      if (judged.echo !== undefined && saysBack(judged.echo))
        talk.lines.write(`${forTerminal(judged.echo, { multiline: true })}\n`);
      return judged.value;
    }
  }
}

/** Reads one line; `/help`, `/back` and `/edit` work everywhere. `written` is what the bigger window starts with. */
export async function readLine(
  prompt: string,
  question: Question,
  talk: Talk,
  written: readonly string[] = [],
): Promise<{ readonly text: string; readonly edited: boolean }> {
  for (;;) {
    const text = await talk.lines.read(prompt);
    if (text === undefined) throw fault('STOPPED', { kept: false });
    const command = text.trim();
    if (command === '/back') throw fault('WENT_BACK');
    if (command === '/edit') return { text: (await talk.edit(written.join('\n'))).trimEnd(), edited: true };
    if (command !== '/help') return { text, edited: false };
    talk.lines.write(`${question.help}\n`);
  }
}

/** Why an answer cannot be read, as a sentence of its own. */
function whole(why: string): string {
  const words = sentence(forTerminal(why));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What was typed as answers: none where it is blank. */
export const answersOf = (text: string): readonly string[] => (text.trim() === '' ? [] : [text]);
const bracketed = (question: Question): string =>
  question.initial === undefined ? '' : ` [${question.initial}]`;
/** Says that Enter alone will do, where the question itself does not. */
export const skip = ({ skippable, initial, words }: Question): string =>
  skippable && initial === undefined && !words.includes('(Enter') ? ' (Enter to skip)' : '';

/** A question whose answer is one line of text. */
const putLine: Put = async (question, talk) => {
  talk.lines.write(`${question.words}${bracketed(question)}${skip(question)}\n`);
  return answersOf((await readLine('> ', question, talk)).text);
};

/** Several lines, ended by an empty one. */
const putLines: Put = async (question, talk) => {
  const keep = question.initial === undefined ? 'empty line to finish' : 'Enter to keep what is there';
  talk.lines.write(`${question.words} (${keep})\n`);
  const written = await readMany(question, talk);
  return answersOf(written.join('\n'));
};

/** Several answers, one a line, ended by an empty one. */
const putList: Put = async (question, talk) => {
  talk.lines.write(`${question.words}${bracketed(question)} (one a line, empty line to finish)\n`);
  return readMany(question, talk);
};

async function readMany(question: Question, talk: Talk): Promise<readonly string[]> {
  const written: string[] = [];
  for (;;) {
    const { text, edited } = await readLine('> ', question, talk, written);
    if (edited) return text.split('\n').filter((line) => question.form === 'lines' || line.trim() !== '');
    if (text.trim() === '') return written;
    written.push(text);
    question.soFar(written.join('\n'));
  }
}

/** The keys of a yes or no, the one that Enter gives in a capital. */
export const keysFor = ({ initial }: Question): string =>
  initial === 'yes' ? 'Y/n' : initial === 'no' ? 'y/N' : 'y/n';

/** A yes or no by its first letter; other words as they are. */
export function spellYes(text: string): string {
  const short: Readonly<Record<string, string>> = { y: 'yes', n: 'no' };
  return short[text.trim().toLowerCase()] ?? text;
}

const putYes: Put = async (question, talk) =>
  answersOf(spellYes((await readLine(`${question.words} ${keysFor(question)}: `, question, talk)).text));

const putOne: Put = async (question, talk) => {
  if (question.offered.length > MOST_LISTED) return putSearch(question, talk);
  talk.lines.write(`${question.words}${skip(question)}\n${listed(question.offered)}`);
  const at = question.offered.findIndex((one) => one.shown === question.initial);
  const standing = at < 0 ? bracketed(question) : ` [${at + 1}]`;
  return answersOf((await readLine(`Number${standing}: `, question, talk)).text);
};

async function putSearch(question: Question, talk: Talk): Promise<readonly string[]> {
  const prompt = `${question.words}${bracketed(question)}${skip(question)} `;
  for (;;) {
    const { text } = await readLine(prompt, question, talk);
    const mayBeEmpty = question.skippable || question.initial !== undefined;
    if (text.trim() !== '' || mayBeEmpty) return answersOf(text);
    talk.lines.write(listed(question.offered));
  }
}

const putSeveral: Put = async (question, talk) => {
  talk.lines.write(`${question.words}${skip(question)}\n${listed(question.offered)}`);
  const { text } = await readLine(`Numbers, with commas${bracketed(question)}: `, question, talk);
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
};

const listed = (offered: readonly Offered[]): string => {
  const width = String(offered.length).length + 2;
  const help = (one: Offered): string => (one.help === undefined ? '' : `: ${forTerminal(one.help)}`);
  return offered.map((one, at) => `${String(at + 1).padStart(width)}  ${one.shown}${help(one)}\n`).join('');
};

/** Each form as the base prompter puts it; the rich one takes some of these as they are. */
export const PUT: Readonly<Record<Form, Put>> = {
  line: putLine,
  lines: putLines,
  one: putOne,
  several: putSeveral,
  list: putList,
  yes: putYes,
};
