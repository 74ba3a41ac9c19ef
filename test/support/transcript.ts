import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Verb } from '../../src/commands/verb.ts';
import { EXITS } from '../../src/model/exit.ts';
import { main } from '../../src/terminal/main.ts';
import { splitShellWords } from '../../src/terminal/shell-words.ts';
import type { Noun } from '../../src/terminal/tree.ts';
import { arrange, cleanEnvironment, type Event } from './world.ts';

/**
 * A page that runs. In its `console` blocks `$` runs a command, `?` is what is typed at a question, `!` is standard
 * error, `[n]` an exit other than 0; `| cat` makes standard output no terminal; `ashmere$` and `greyport$` are people with computers of their own. A block headed
 * `md path`, or `md ashmere$ path`, is written first, to that file below the folder they are in. Lines typed where nothing
 * is asked are an error. On the page `~` is a person's own folder, and `/shared` one that everybody reaches.
 */
export interface Stage {
  readonly root: string;
  readonly verbs: readonly Verb[];
  readonly nouns: readonly Noun[];
  /** Set on every command, unless the page sets it itself. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Somebody at a computer, and the folder they are in. */
interface Person {
  readonly name: string;
  readonly home: string;
  folder: string;
}

/** What a line of a page runs, and what was typed meanwhile. */
interface Step {
  readonly lines: readonly string[];
  readonly person: string;
  readonly command: string;
  readonly answers: readonly string[];
}

const COMMAND = /^([a-z]*)\$ (.*)$/;
const NOBODY = 'you';
/** Every folder's name is this long, so that lines break alike on every computer. */
const WIDEST = 90;

/** Plays a page and gives it back as it came out: the same text, where every command did what the page says. */
export async function play(text: string, arranged: Stage): Promise<string> {
  const stage = {
    ...arranged,
    root: join(arranged.root, 'x'.repeat(Math.max(1, WIDEST - arranged.root.length))),
  };
  const people = new Map<string, Person>();
  const parts: string[] = [];
  for (const block of text.split(/^(?=```)/m)) {
    const [head = '', ...lines] = block.split('\n');
    const file = /^```md (?:([a-z]+)\$ )?(\S+)$/.exec(head);
    if (file !== null) writeBlock(personCalled(file[1] ?? NOBODY, people, stage), file[2] ?? '', lines);
    parts.push(head === '```console' ? await playBlock(head, lines, people, stage) : block);
  }
  return parts.join('');
}

function personCalled(name: string, people: Map<string, Person>, stage: Stage): Person {
  const home = join(stage.root, name);
  const person = people.get(name) ?? { name, home, folder: home };
  people.set(name, person);
  mkdirSync(join(stage.root, 'shared'), { recursive: true });
  mkdirSync(home, { recursive: true });
  return person;
}

function writeBlock(person: Person, path: string, lines: readonly string[]): void {
  const file = resolve(person.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n').replace(/\n+$/, '')}\n`);
}

async function playBlock(
  head: string,
  lines: readonly string[],
  people: Map<string, Person>,
  stage: Stage,
): Promise<string> {
  const played: string[] = [head];
  for (const step of stepsOf(lines)) {
    const shown = await playStep(step, personCalled(step.person, people, stage), stage);
    played.push(...step.lines, ...shown);
  }
  return `${played.join('\n')}\n`;
}

/** The commands of a block; one that ends with a backslash goes on in the next line. */
function stepsOf(lines: readonly string[]): readonly Step[] {
  const steps: { lines: string[]; person: string; command: string; answers: string[] }[] = [];
  let goesOn = false;
  for (const line of lines) {
    const last = steps.at(-1);
    const found = COMMAND.exec(line);
    const words = found?.[2] ?? line;
    if (found !== null || (goesOn && last !== undefined)) {
      const bare = words.replace(/\\$/, '');
      if (found !== null)
        steps.push({ lines: [line], person: found[1] || NOBODY, command: bare, answers: [] });
      else if (last !== undefined) {
        last.lines.push(line);
        last.command += bare;
      }
      goesOn = words.endsWith('\\');
    } else if (/^\?( |$)/.test(line)) last?.answers.push(line.slice(2));
  }
  return steps;
}

async function playStep(step: Step, person: Person, stage: Stage): Promise<readonly string[]> {
  const { environment, words, input, piped } = readCommand(step.command, person, stage);
  const [program = '', ...args] = words;
  const onPage = (text: string): string => withPlaces(text, person, stage);
  if (program === 'cd') {
    person.folder = resolve(person.folder, args[0] ?? person.home);
    return [];
  }
  const bins: Readonly<Record<string, readonly string[]>> = {
    lea: [],
    enquiry: ['enquiry'],
    diary: ['diary'],
  };
  const noun = bins[program];
  if (noun === undefined) return runProgram(program, args, person).map(onPage);
  const { outside, events } = arrange({
    home: person.home,
    folder: person.folder,
    environment: { ...stage.environment, ...environment },
    salt: `${person.name} ${relative(stage.root, person.folder)} ${step.command}`,
    ...(step.answers.length === 0 ? {} : { answers: step.answers }),
    ...(input === undefined ? {} : { input }),
    ...(piped ? {} : { screen: true as const }),
  });
  const code = EXITS[await main([...noun, ...args], outside, stage.verbs, stage.nouns)];
  // A page that is written anew would lose these lines, so it is not written.
  const asked = events.filter(({ where }) => where === 'answer').length;
  const unasked = step.answers.slice(asked);
  if (unasked.length > 0)
    throw new Error(
      `${step.lines.join('\n')}\nNobody asked for "${unasked.join('", "')}":\n${show(events).join('\n')}`,
    );
  return [...show(events).map(onPage), ...(code === 0 ? [] : [`[${code}]`])];
}

/** Splits a command into variables, words and what `<` puts on standard input. No shell looks at any of it. */
function readCommand(command: string, person: Person, stage: Stage) {
  const words = splitShellWords(command.replace(/ \| cat$/, ''));
  if (words === undefined) throw new Error(`A quotation mark has no end: ${command}`);
  const places = words.map((word) =>
    word
      .replace(/^~(?=\/|$)/, person.home)
      .replace(/(^|=)\/shared(?=\/|$)/, `$1${join(stage.root, 'shared')}`),
  );
  const from = places.indexOf('<');
  const file = from < 0 ? undefined : places[from + 1];
  const rest = from < 0 ? places : places.slice(0, from);
  const count = rest.findIndex((word) => !/^[A-Z_]+=/.test(word));
  const variables = rest
    .slice(0, count)
    .map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]);
  return {
    environment: { NO_COLOR: '1', ...Object.fromEntries(variables) } as Record<string, string>,
    words: rest.slice(count),
    piped: command.endsWith(' | cat'),
    input: file === undefined ? undefined : readFileSync(resolve(person.folder, file), 'utf8'),
  };
}

/** git, cat and ls are what a page may run beside lea. */
function runProgram(program: string, args: readonly string[], person: Person): readonly string[] {
  if (program === 'cat')
    return linesOf(args.map((path) => readFileSync(resolve(person.folder, path), 'utf8')).join(''));
  if (program === 'ls') return namesIn(resolve(person.folder, args[0] ?? '.'));
  if (program !== 'git') throw new Error(`A page cannot run ${program}.`);
  const { stdout, stderr, status } = spawnSync('git', args, {
    cwd: person.folder,
    env: cleanEnvironment(person.home),
    encoding: 'utf8',
  });
  const wrong =
    status === 0 ? [] : [...linesOf(stderr).map((line) => `! ${line}`), `[${status ?? 'stopped'}]`];
  return [...linesOf(stdout), ...wrong];
}

/** The names in a folder, but for those that programs keep a person's settings and data in. */
const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => !['.config', '.local'].includes(name))
    .toSorted();

const linesOf = (text: string): readonly string[] =>
  text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);

/** Puts the places of this computer's own into the words of the page. */
const withPlaces = (text: string, person: Person, stage: Stage): string =>
  text.replaceAll(person.home, '~').replaceAll(stage.root, '');

/** What happened at the screen, in order: answers, standard error with `!`, typed lines with `?`. */
function show(events: readonly Event[]): readonly string[] {
  const lines: string[] = [];
  let open: Event['where'] | undefined;
  for (const { where, text } of events) {
    if (where === 'answer') lines.push(`? ${text}`.trimEnd());
    else {
      const [first = '', ...more] = text.split('\n');
      const mark = where === 'err' ? '! ' : '';
      if (open === where) lines[lines.length - 1] += first;
      else if (first !== '' || more.length > 0) lines.push(mark + first);
      lines.push(...more.map((line) => mark + line));
    }
    const ended = where === 'answer' || text.endsWith('\n');
    if (where !== 'answer' && text.endsWith('\n')) lines.pop();
    open = ended ? undefined : where;
  }
  return lines.map((line) => line.trimEnd());
}
