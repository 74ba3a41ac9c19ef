import { Command, CommanderError, Option } from 'commander';
import { nearest } from '../model/near.ts';
import { FORMS, spellings, type Switch } from './switches.ts';

/** What was typed after a command: flags by key, each with all that was given to it; other words in order. */
export interface Typed {
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly operands: readonly string[];
  /** What is wrong with it, in sentences. */
  readonly complaints: readonly string[];
}

/**
 * Reads the words of one command line, by commander. Never prints, never ends the program: everything that is wrong
 * is gathered, so that it can be reported together. A flag that stands alone is there with no values.
 */
export function readCommandLine(name: string, words: readonly string[], switches: readonly Switch[]): Typed {
  const flags = new Map<string, string[]>();
  const command = new Command(name)
    .helpOption(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  for (const one of switches) mount(command, one, flags);
  const { whole, complaints } = withoutGaps(words, switches);
  const { operands, unknown } = parse(command, whole, complaints);
  const known = switches.flatMap(spellings);
  const strange = unknown.filter((word, at) => /^-./.test(word) && !unknown.slice(0, at).includes('--'));
  for (const word of strange) complaints.push(complainOf(word, name, known));
  const rest = strange.length > 0 ? operands : [...operands, ...unknown];
  return { flags, operands: rest, complaints };
}

function mount(command: Command, one: Switch, flags: Map<string, string[]>): void {
  const take = (value: string | undefined | null): void => {
    const given = flags.get(one.key) ?? [];
    flags.set(one.key, typeof value === 'string' ? [...given, value] : given);
  };
  const takes = one.takes === undefined ? '' : one.mayStandAlone === true ? ' [value]' : ' <value>';
  const letter = one.letter === undefined ? '' : `-${one.letter}, `;
  for (const [at, flag] of [one.flag, ...(one.also === undefined ? [] : [one.also])].entries()) {
    const option = new Option(`${at === 0 ? letter : ''}--${flag}${takes}`);
    command.addOption(option);
    command.on(`option:${option.name()}`, take);
  }
}

/** Takes out flags that have nothing where a value must follow: the end of the line, or another flag. */
function withoutGaps(
  words: readonly string[],
  switches: readonly Switch[],
): { whole: readonly string[]; complaints: string[] } {
  const wanting = new Set(
    switches.filter((one) => one.takes !== undefined && one.mayStandAlone !== true).flatMap(spellings),
  );
  const known = new Set(switches.flatMap(spellings));
  const whole: string[] = [];
  const complaints: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (word === '--') return { whole: [...whole, ...words.slice(at)], complaints };
    if (!wanting.has(word)) whole.push(word);
    else if (next === undefined || known.has(next)) complaints.push(`${word} needs something after it.`);
    else {
      whole.push(word, next);
      at += 1;
    }
  }
  return { whole, complaints };
}

function parse(
  command: Command,
  words: readonly string[],
  complaints: string[],
): { operands: readonly string[]; unknown: readonly string[] } {
  try {
    return command.parseOptions([...words]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    complaints.push(`${error.message.replace(/^error: /, '')}.`);
    return { operands: [], unknown: [] };
  }
}

function complainOf(word: string, name: string, known: readonly string[]): string {
  const flag = word.split('=')[0] ?? word;
  if (known.includes(flag)) return `${flag} takes nothing after it.`;
  if (FORMS.some((form) => flag === `--${form}` || (form === 'quiet' && flag === '-q')))
    return `The answer of ${name} does not come as ${flag}.`;
  const near = nearest(flag, known);
  return `${flag} is not a flag of ${name}.${near === undefined ? '' : ` Did you mean ${near}?`}`;
}
