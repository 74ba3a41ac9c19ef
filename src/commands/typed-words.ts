import { Entries } from '../model/entry.ts';
import { Fault } from '../model/fault.ts';
import type { Field, Fields } from '../model/field.ts';
import type { Journal } from '../store/journal.ts';
import { beginDraft, draftName, keepingWords } from './draft.ts';
import type { Began, Draft, DraftWords, Keeping } from './keeping.ts';
import { findEntry } from './naming.ts';
import { flagOf } from './questions.ts';
import type { Typed } from './typed.ts';
import type { Given, Verb } from './verb.ts';
import type { Asking, World } from './world.ts';

/** Arguments that say something; all others name what is there already. */
const SAYING = new Set(['words', 'reason', 'about']);
/** Flags that choose a place, and say nothing. */
const PLACES = new Set(['kind', 'field', 'authority', 'until']);

/**
 * A verb whose typed words are kept until they are saved: those of its flags, and each answer before the next question.
 * Whatever stops it, `lea resume` runs it again with them.
 */
export const keepTyped = (verb: Verb): Verb =>
  verb.keeps === true ? { ...verb, run: (given, world) => runKept(verb, given, world) } : verb;

/** Runs a verb again with kept words; `began` is the version they were meant for. */
export async function runAgain(verb: Verb, kept: Typed, world: World): ReturnType<Verb['run']> {
  const { args, flags, anyway, began } = kept;
  const named = new Set(Object.keys(flags));
  const settings = anyway === undefined ? world.settings : { ...world.settings, anyway };
  return runKept(verb, { args, flags, named }, { ...world, settings }, began);
}

/** Whether words were typed that nobody would like to type again. */
const hasTyped = (verb: Verb, { args, flags }: Typed): boolean =>
  Object.keys(args).some((key) => args[key] !== undefined && SAYING.has(key)) ||
  Object.entries(flags).some(
    ([key, value]) => value !== undefined && !PLACES.has(key) && verb.flags[key]?.shape === 'text',
  );

function runKept(verb: Verb, given: Given, world: World, began?: Began): ReturnType<Verb['run']> {
  if (world.settings.dryRun)
    return verb.run(given, { ...world, ...(began === undefined ? {} : seeing(began)) });
  const words = new Words(verb, given, world, began);
  return keepingWords(
    () => words.keepAtLast(),
    words.draft,
    world,
    async () => {
      const exit = await verb.run(given, words.world());
      words.draft.done();
      return exit;
    },
  );
}

/** A dry run of kept words sees the version they began from, and keeps nothing. */
const seeing = (began: Began): Pick<World, 'kept'> => ({
  kept: {
    began,
    draft: {
      name: '',
      keep: () => undefined,
      intend: () => undefined,
      done: () => undefined,
      again: () => undefined,
      lost: () => undefined,
    },
  },
});

/** The words of one command, from its first flag to its end. */
class Words {
  readonly draft: Draft;
  readonly #verb: Verb;
  readonly #outer: World;
  readonly #at: { journal: Journal | undefined } = { journal: undefined };
  #entries = new Entries([]);
  #last: string | undefined;
  #typed: Typed;
  #began: Began | undefined;
  /** From here on the save itself is kept, and is only to be finished. */
  #isIntended = false;

  constructor(verb: Verb, given: Given, world: World, began: Began | undefined) {
    const { anyway } = world.settings;
    this.#verb = verb;
    this.#outer = world;
    this.#began = began;
    this.#typed = { args: given.args, flags: given.flags, anyway };
    const command = verb.noun === undefined ? verb.name : `${verb.noun} ${verb.name}`;
    const name = draftName(command, JSON.stringify([given.args, given.flags]), world);
    const draft = beginDraft(this.#at, world, command, name);
    const intend: Draft['intend'] = (subject, steps) => {
      this.#isIntended = true;
      draft.intend(subject, steps);
    };
    const done = (): void => {
      draft.done();
      this.#isIntended = false;
      // What was typed is saved; what is asked from here on is another matter.
      this.#typed = { args: {}, flags: {} };
      this.#began = undefined;
    };
    this.draft = { ...draft, intend, done };
  }

  /** The world as the verb sees it: every answer is kept before the next question. */
  world(): World {
    const kept: Keeping = {
      draft: this.draft,
      began: this.#began,
      opened: (journal, entries, last) => {
        this.#at.journal = journal;
        this.#entries = entries;
        this.#last = last;
        if (hasTyped(this.#verb, this.#typed)) this.#keep();
      },
      note: (args, flags = {}) => {
        this.#add(args, flags);
        if (hasTyped(this.#verb, this.#typed)) this.#keep();
      },
    };
    return { ...this.#outer, kept, ask: (asking) => this.#ask(asking), input: () => this.#input() };
  }

  /** At the end of a command that failed: whether its words are kept. */
  keepAtLast(): boolean {
    const isWorth = this.#isIntended || hasTyped(this.#verb, this.#typed);
    if (isWorth) this.#keep();
    return isWorth && this.#at.journal !== undefined;
  }

  #keep(): void {
    if (this.#isIntended) return;
    this.#began ??= this.#beganFrom();
    this.draft.keep({ ...this.#typed, began: this.#began });
  }

  /** The entry that the words are for, as it is now; none where no entry is named, or none is found. */
  #beganFrom(): Began | undefined {
    const [what] = (this.#typed.args['id'] ?? this.#typed.args['message'] ?? '').split('#');
    const { journal } = this.#at;
    if (what === undefined || what === '' || journal === undefined) return undefined;
    try {
      const entry = findEntry(what, this.#entries, { last: this.#last });
      return { id: entry.id, text: journal.textOf(entry) };
    } catch (error) {
      if (error instanceof Fault) return undefined;
      throw error;
    }
  }

  #add(args: DraftWords, flags: DraftWords): void {
    const texts = Object.entries(args).map(([key, value]) => [key, String(value)] as const);
    this.#typed = {
      ...this.#typed,
      args: { ...this.#typed.args, ...Object.fromEntries(texts) },
      flags: { ...this.#typed.flags, ...flags },
    };
  }

  /** What came on standard input cannot be read there twice: it is kept in the place of its hyphen. */
  async #input(): Promise<string> {
    const text = await this.#outer.input();
    for (const [key, value] of Object.entries(this.#typed.flags))
      if (value === '-') this.#add({}, { [key]: text });
    this.#keep();
    return text;
  }

  async #ask<T>(asking: Asking<T>): Promise<T> {
    const key = keyOf(asking.flag, this.#verb.flags);
    const soFar = (text: string): void => {
      if (key !== undefined) this.#answer(key, text);
      asking.soFar?.(text);
    };
    const answer = await this.#outer.ask({ ...asking, soFar });
    if (key !== undefined) this.#answer(key, answer);
    return answer;
  }

  #answer(key: string, answer: unknown): void {
    const field = this.#verb.flags[key];
    if (field === undefined || answer === undefined || !isTaken(field, answer)) return;
    this.#add({}, { [key]: field.holds === 'one' || Array.isArray(answer) ? answer : [answer] });
    this.#keep();
  }
}

/** The key of the verb's flag that a question names. */
const keyOf = (flag: string, flags: Fields): string | undefined =>
  Object.entries(flags).find(([key, field]) => flagOf(key, field) === flag)?.[0];

/** Whether a flag would take the answer to a question: choices may offer more than their flag has words for. */
const isTaken = (field: Field, answer: unknown): boolean =>
  field.words === undefined || (typeof answer === 'string' && field.words.includes(answer));
