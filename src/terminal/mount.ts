import type { Argument, Given, Verb } from '../commands/verb.ts';
import { sayDay, sayWeekday } from '../model/day-words.ts';
import { fault, type Fault } from '../model/fault.ts';
import type { Field, Raw, Reading, Shape } from '../model/field.ts';
import { readDay } from '../model/typed-day.ts';
import type { Typed } from './command-line.ts';
import { readRow } from './row.ts';
import { callOf, EVERYWHERE, type Switch } from './switches.ts';

/** What is known while flags are read. */
export interface Knowing {
  readonly today: string;
  /** Which way a day without a year lies. */
  readonly look: 'back' | 'forward';
}

/** A typed value as a field reads it, with what to say back where it was short. */
export type Understood = Reading<Raw> & { readonly echo?: string };
interface Form {
  /** The word in help for what follows the flag; nothing for a flag that stands alone. */
  readonly takes: (field: Field) => string | undefined;
  readonly understand: (typed: string, field: Field, knowing: Knowing) => Understood;
}

const asTyped = (typed: string): Understood => ({ ok: true, value: typed });

/** How each shape of field is typed as a flag. A new shape is a compile error here until it is answered. */
const FORMS: Readonly<Record<Shape, Form>> = {
  text: { takes: (field) => (field.long === true ? 'TEXT' : 'WORDS'), understand: asTyped },
  date: { takes: () => 'DATE', understand: understandDay },
  choice: { takes: () => 'WORD', understand: asTyped },
  ref: {
    takes: (field) => (field.to === 'authority' ? 'AUTHORITY' : field.to === 'mark' ? 'MARK' : 'ID'),
    understand: asTyped,
  },
  seat: { takes: () => 'SEAT', understand: asTyped },
  number: { takes: () => 'NUMBER', understand: asTyped },
  yes: { takes: () => undefined, understand: asTyped },
  rows: { takes: (field) => rowForm(field), understand: understandRow },
};

/** The first column as it is, each further one by its name: `"AUTHORITY chief=NUMBER"`. */
const rowForm = (field: Field): string => {
  const columns = Object.entries(field.columns ?? {}).map(([key, column], at) => {
    const takes = FORMS[column.shape].takes(column) ?? 'yes';
    return at === 0 ? takes : `${key.replaceAll('_', '-')}=${takes}`;
  });
  return `"${columns.join(' ')}"`;
};

/** Reads a day as people type it; the fixed words beside it stay as they are. What was short is said back. */
export function understandDay(typed: string, field: Pick<Field, 'or'>, knowing: Knowing): Understood {
  const text = typed.trim();
  const fixed = field.or?.find((word) => word === text.toLowerCase().replaceAll('-', ' '));
  if (text === '' || fixed !== undefined) return asTyped(fixed ?? text);
  const day = readDay(text, knowing.today, { look: knowing.look });
  if (!day.ok) return day;
  const echo = day.taken === true ? { echo: `Taken as ${sayWeekday(day.day)}.` } : {};
  return { ok: true, value: day.day, ...echo };
}

/** Reads one typed answer to a field: what a flag does, for a question. */
export const understandTyped = (typed: string, field: Field, knowing: Knowing): Understood =>
  FORMS[field.shape].understand(typed, field, knowing);

function understandRow(typed: string, field: Field, knowing: Knowing): Understood {
  const columns = field.columns ?? {};
  const row = readRow(typed, columns);
  if (!row.ok) return row;
  const cells = new Map<string, Raw>();
  for (const [key, words] of row.cells) {
    const column = columns[key];
    const cell =
      column === undefined ? asTyped(words) : FORMS[column.shape].understand(words, column, knowing);
    if (!cell.ok) return { ok: false, why: `${key}: ${cell.why}` };
    cells.set(key, cell.value);
  }
  return { ok: true, value: cells };
}

/** The flags of a verb as they are typed: its own, `--kind` where it may follow a noun, then those of every command. */
export function switchesOf(verb: Verb, nouns: readonly string[]): readonly Switch[] {
  const own = Object.entries(verb.flags).flatMap(([key, field]) => switchesOfField(key, field));
  const kind: readonly Switch[] =
    verb.takesKind === true && verb.flags['kind'] === undefined
      ? [
          {
            key: 'kind',
            flag: 'kind',
            takes: 'KIND',
            words: nouns,
            help: 'Only entries of this kind',
            group: 'answers',
          },
        ]
      : [];
  const without: readonly string[] = verb.without ?? [];
  return [...own, ...kind, ...EVERYWHERE.filter(({ key }) => !without.includes(key))];
}

function switchesOfField(key: string, field: Field): readonly Switch[] {
  const flag = (field.flag ?? key).replaceAll('_', '-');
  const takes = FORMS[field.shape].takes(field);
  const one: Switch = {
    key,
    flag,
    help: asksForNo(field) ? `${field.ask} (--no-${flag} for no)` : field.ask,
    group: 'answers',
    ...(takes === undefined ? {} : { takes }),
    ...(field.alone === undefined ? {} : { mayStandAlone: true }),
    ...(field.letter === undefined ? {} : { letter: field.letter }),
    ...(field.holds === 'one' ? {} : { repeats: true }),
    ...(field.words === undefined ? {} : { words: field.words }),
    ...(field.or === undefined ? {} : { or: field.or }),
  };
  const no: Switch = {
    key: noKey(key),
    flag: `no-${flag}`,
    help: `No, to --${flag}`,
    group: 'answers',
    unlisted: true,
  };
  return field.shape === 'yes' ? [one, no] : [one];
}

/** A question that yes alone would not answer; a verb's own switch, such as `--stuck`, is no question. */
const asksForNo = (field: Field): boolean => field.shape === 'yes' && field.ask.endsWith('?');

const noKey = (key: string): string => `no ${key}`;

/** What a verb is given, with what to say back, or the Fault that names everything wrong with it at once. */
export function readGiven(
  verb: Verb,
  typed: Typed,
  knowing: Knowing,
): { readonly given: Given; readonly echoes: readonly string[] } {
  const misused = (why: string): Fault => fault('MISUSED', { why, hint: `${callOf(verb)} --help` });
  const faults: Fault[] = typed.complaints.map(misused);
  const { args, complaints } = readArguments(verb.args, typed.operands);
  if (typed.complaints.length === 0) faults.push(...complaints.map(misused));
  const flags: Record<string, unknown> = {};
  const echoes: string[] = [];
  for (const [key, field] of Object.entries(verb.flags)) {
    const words = wordsFor(key, field, typed);
    if (words === undefined) continue;
    const read = readFlag(key, field, words, { ...knowing, call: callOf(verb) });
    if ('fault' in read) faults.push(read.fault);
    else {
      flags[key] = read.value;
      echoes.push(...read.echoes);
    }
  }
  const [first, ...more] = faults;
  if (first !== undefined)
    throw more.length === 0 ? first : misused(faults.map((each) => each.message).join('\n'));
  return { given: { args, flags, named: new Set(Object.keys(flags)) }, echoes };
}

function wordsFor(key: string, field: Field, typed: Typed): readonly string[] | undefined {
  if (field.shape !== 'yes') {
    const given = typed.flags.get(key);
    return given?.length === 0 && field.alone !== undefined ? [field.alone] : given;
  }
  const answers = [...(typed.flags.has(key) ? ['yes'] : []), ...(typed.flags.has(noKey(key)) ? ['no'] : [])];
  return answers.length === 0 ? undefined : answers;
}

type Read = { readonly fault: Fault } | { readonly value: unknown; readonly echoes: readonly string[] };

function readFlag(
  key: string,
  field: Field,
  words: readonly string[],
  knowing: Knowing & { readonly call: string },
): Read {
  const flag = `--${(field.flag ?? key).replaceAll('_', '-')}`;
  const refuse = (why: string): Read => ({ fault: fault('BAD_ANSWER', { flag, why: sentence(why) }) });
  if (field.holds === 'one' && words.length > 1) return refuse('it was given twice, and takes one answer');
  const raws: Raw[] = [];
  const echoes: string[] = [];
  for (const word of words) {
    const understood = FORMS[field.shape].understand(word, field, knowing);
    if (!understood.ok)
      return field.shape === 'date'
        ? {
            fault: fault('NO_SUCH_DATE', {
              why: understood.why,
              flag: `${knowing.call} ${flag}`,
              like: sayDay(knowing.today),
            }),
          }
        : refuse(understood.why);
    raws.push(understood.value);
    if (understood.echo !== undefined) echoes.push(understood.echo);
  }
  const reading = field.read(field.holds === 'one' ? (raws[0] ?? null) : raws.filter((raw) => raw !== ''));
  return reading.ok ? { value: reading.value, echoes } : refuse(reading.why);
}

/** The end of a sentence, with its full stop. */
export const sentence = (why: string): string => (/[.?]$/.test(why) ? why : `${why}.`);

function readArguments(
  declared: readonly Argument[],
  operands: readonly string[],
): { args: Record<string, string>; complaints: readonly string[] } {
  const args: Record<string, string> = {};
  const complaints: string[] = [];
  let at = 0;
  for (const argument of declared) {
    const words = argument.several === true ? operands.slice(at) : operands.slice(at, at + 1);
    at += words.length;
    if (words.length > 0) args[argument.name] = words.join(' ');
    else if (argument.optional !== true)
      complaints.push(`${argument.name.toUpperCase()} is missing: ${argument.help}`);
  }
  const [extra] = operands.slice(at);
  if (extra !== undefined)
    complaints.push(`"${extra}" is one word too many. Put words that belong together in quotation marks.`);
  return { args, complaints };
}
