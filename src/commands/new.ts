import { resolve } from 'node:path';
import { textIn } from '../model/entry.ts';
import { type Fields, text, yes } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import type { Kind } from '../model/kind.ts';
import { adviseOn } from '../model/question.ts';
import { page } from '../render/page.ts';
import { LONGEST_FILE, readText } from '../store/guard.ts';
import {
  asFlag,
  flagsOfFields,
  flagsOfSections,
  gatherFields,
  resolveFlags,
  type Values,
} from './answers.ts';
import { bodyNameFor, composeBody } from './body.ts';
import { type Desk, openDesk } from './desk.ts';
import { beginDraft, keepingWords } from './draft.ts';
import { imagine, passBeginning, refuseBroken } from './gates.ts';
import { mayWrite, refuseOthersSections } from './own-sections.ts';
import { showBeforeSaving, tellKept } from './receipts.ts';
import { addEntry, newId } from './saving.ts';
import { askSections, type Words, wordsOfBody, wordsOfFlags } from './sections.ts';
import { defineVerb, type Given, type Verb } from './verb.ts';
import type { World } from './world.ts';

/** The flags of `new` that come from no field: the whole body, a single line, a shorter form. */
const bodyFlags = (kind: Kind): Fields => ({
  body: asFlag(
    text('The whole text, "-" for standard input: headings as in the form, or plain words', { long: true }),
  ),
  'from-file': asFlag(text('A file that holds the whole text')),
  ...(kind.oneLine === undefined
    ? {}
    : { message: asFlag(text('The whole entry in one line', { letter: 'm' })) }),
  ...(kind.bodies['short'] === undefined ? {} : { short: asFlag(yes('Ask the short form')) }),
});

/** The verb that begins an entry of a kind: everything it asks and takes follows from the declaration. */
export function makeNew(kind: Kind): Verb {
  const subject = Object.entries(kind.fields).find(([, field]) => field.argument === true)?.[0] ?? 'title';
  return defineVerb({
    name: kind.verb,
    noun: kind.name,
    aliases: [kind.verb === 'new' ? 'add' : 'new'],
    summary: `Begin ${/^[aeio]/.test(kind.name) ? 'an' : 'a'} ${kind.name}. ${kind.summary}.`,
    args: [{ name: subject, help: kind.fields[subject]?.ask ?? '', optional: true, several: true }],
    flags: { ...flagsOfFields(kind.fields), ...flagsOfSections(kind.sections), ...bodyFlags(kind) },
    examples: [`lea ${kind.name} ${kind.verb} ${kind.example}`.trimEnd()],
    writes: true,
    run: (given, world) => beginEntry(kind, subject, given, world),
  });
}

async function beginEntry(kind: Kind, subject: string, given: Given, world: World): Promise<'fine'> {
  const desk = await openDesk(world);
  const start: Values = resolveFlags(kind.fields, given, desk);
  const typed = given.args[subject];
  if (typed !== undefined && start[subject] === undefined)
    start[subject] = readArgument(kind, subject, typed);
  const words = await wordsGiven(kind, given, world);
  return finishEntry(
    kind,
    start,
    words,
    { brief: isBrief(given), short: given.flags['short'] === true },
    desk,
    world,
  );
}

/**
 * Begins or goes on with an entry: asks what is missing, then writes it. `lea resume` comes in here too. Its id is kept with
 * its words, so that however often somebody goes on with them they become one entry.
 */
export async function finishEntry(
  kind: Kind,
  start: Values,
  given: { words: Words; rest: string },
  manner: { brief: boolean; short: boolean },
  desk: Desk,
  world: World,
): Promise<'fine'> {
  const draft = beginDraft(desk, world, `${kind.name} ${kind.verb}`);
  const id = kind.slugged ? undefined : (start['id'] ?? newId(kind, start, desk, world));
  const begun: Values = id === undefined ? start : { ...start, id };
  const keepAll = (values: Values): void =>
    draft.keep({ values, words: Object.fromEntries(given.words), manner, rest: given.rest });
  keepAll(begun);
  const keeping: World = { ...world, kept: { draft } };
  return keepingWords(
    () => given.words.size > 0 || given.rest !== '' || world.interactive,
    draft,
    world,
    () => complete(kind, begun, given, { ...manner, keepAll }, desk, keeping),
  );
}

interface Going {
  readonly brief: boolean;
  readonly short: boolean;
  readonly keepAll: (values: Values) => void;
}

async function complete(
  kind: Kind,
  start: Values,
  given: { words: Words; rest: string },
  { brief, short, keepAll }: Going,
  desk: Desk,
  world: World,
): Promise<'fine'> {
  const values = await gatherFields(kind, start, desk, world, { brief, keep: keepAll });
  refuseOthersSections(kind, given.words.keys(), values, desk);
  const bodyName = bodyNameFor(kind, values, short ? 'short' : undefined);
  if (world.interactive && !brief)
    await askSections(
      kind,
      { bodyName, isOpen: (key) => mayWrite(kind, key, values, desk) },
      { words: given.words, keep: () => keepAll(values) },
      desk,
      world,
    );
  const body = [composeBody(kind, bodyName, given.words), given.rest]
    .filter((part) => part !== '')
    .join('\n');
  const isOneLine = brief && given.rest === '' && [...given.words.keys()].join() === kind.oneLine;
  return writeEntry(kind, settle(kind, values, { bodyName, isOneLine }, desk), body, desk, world);
}

const isBrief = (given: Given): boolean =>
  ['message', 'body', 'from-file'].some((key) => given.named.has(key));

function readArgument(kind: Kind, subject: string, typed: string): unknown {
  const reading = kind.fields[subject]?.read(typed);
  if (reading === undefined || reading.ok) return reading?.value;
  throw fault('BAD_ANSWER', { flag: subject, why: reading.why });
}

async function wordsGiven(kind: Kind, given: Given, world: World): Promise<{ words: Words; rest: string }> {
  const words = await wordsOfFlags(kind, given, world);
  const { message, body } = given.flags;
  if (typeof message === 'string' && kind.oneLine !== undefined) words.set(kind.oneLine, message);
  const file = given.flags['from-file'];
  const whole = typeof file === 'string' && file !== '-' ? readFile(file, world) : (body ?? file);
  if (typeof whole !== 'string') return { words, rest: '' };
  const taken = wordsOfBody(kind, 'full', whole === '-' ? await world.input() : whole);
  return { words: new Map([...taken.words, ...words]), rest: taken.rest };
}

function readFile(file: string, world: World): string {
  const look = world.disk.read(resolve(world.folder, file), LONGEST_FILE);
  const text_ = look.ok ? readText(look.bytes, file) : undefined;
  if (text_?.ok === true) return text_.value.lf;
  throw fault('BAD_ANSWER', { flag: '--from-file', why: `${file} cannot be read as text.` });
}

/** Adds what lea alone fills in: form, visibility, the state it starts in, the first row of a history. */
export function settle(
  kind: Kind,
  values: Values,
  form: { bodyName: string; isOneLine: boolean },
  desk: Desk,
): Values {
  const private_ = Object.entries(kind.privateWhen ?? {}).some(([field, word]) => values[field] === word);
  const past = String(values['date']) <= desk.today;
  const settled: Values = {
    ...values,
    lea: 1,
    kind: kind.name,
    visibility: private_ ? 'private' : kind.starts,
  };
  if (kind.life !== undefined)
    settled['state'] =
      past && kind.life.startsPast !== undefined ? kind.life.startsPast : kind.life.states[0];
  if (kind.fields['versions'] !== undefined)
    settled['versions'] = [{ date: values['date'], words: values['question'] }];
  if (kind.fields['shape'] !== undefined)
    settled['shape'] = form.isOneLine ? 'one line' : form.bodyName === 'short' ? 'short' : 'full';
  if (kind.fields['membership'] !== undefined && settled['membership'] === undefined)
    settled['membership'] = [{ date: values['date'], event: 'invited' }];
  return settled;
}

async function writeEntry(
  kind: Kind,
  values: Values,
  body: string,
  desk: Desk,
  world: World,
): Promise<'fine'> {
  // What is refused here is no entry yet, and is not called one.
  const { id: _, ...nameless } = values;
  refuseBroken(kind, nameless, desk);
  const passed = passBeginning(kind, imagine(kind, nameless, body, desk), world.settings.anyway, desk);
  const rows = passed.map((p) => ({
    date: desk.today,
    to: textIn(values, 'state') ?? 'begun',
    ...p,
    by: desk.me?.seat,
  }));
  const whole = rows.length === 0 ? values : { ...values, anyway: rows };
  if (values['visibility'] !== 'private') await showBeforeSaving(kind, whole, body, desk, world);
  const entry = await addEntry(kind, whole, body, desk, world);
  const advice = typeof values['question'] === 'string' ? adviseOn(values['question']) : [];
  if (advice.length > 0) world.err(page(...advice.map((a) => a.advice)));
  tellKept(kind, entry, desk, world);
  return 'fine';
}
