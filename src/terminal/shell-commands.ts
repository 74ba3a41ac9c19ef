import { join } from 'node:path';
import { defineVerb, type Verb } from '../commands/verb.ts';
import type { World } from '../commands/world.ts';
import { text, many, optional, yes } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { line, page, span } from '../render/page.ts';
import { forTerminal } from '../render/safe.ts';
import { plainRows } from '../render/table.ts';
import { scriptFor, SHELLS, type Shell, shellAt } from './shells.ts';
import { changeStartFile, startFile, textOf, withLine, withoutLine } from './start-file.ts';
import type { Tree } from './tree.ts';

const NO_FORMS = ['json', 'ndjson', 'plain', 'quiet'] as const;

/** Prints, or puts in place, what makes a shell complete lea's command lines. */
export const completion = defineVerb({
  name: 'completion',
  summary: 'Let the Tab key complete commands, flags, choices, ids and authorities.',
  args: [
    {
      name: 'shell',
      help: 'bash, zsh, fish or powershell; your own unless given',
      optional: true,
      words: SHELLS,
    },
  ],
  flags: { install: optional(yes('Put it in place, after showing the line and the file')) },
  examples: ['lea completion bash', 'lea completion zsh --install'],
  writes: true,
  without: NO_FORMS,
  run: async ({ args, flags }, world) => {
    const shell = shellNamed(args['shell'], world);
    if (flags.install === true) await install(shell, world);
    else world.data(scriptFor(shell));
    return 'fine';
  },
});

function shellNamed(typed: string | undefined, { machine }: World): Shell {
  const found =
    typed === undefined
      ? shellAt(machine.environment['SHELL'])
      : SHELLS.find((each) => each === typed.toLowerCase());
  if (found !== undefined) return found;
  throw fault('MISUSED', {
    why: `"${typed}" is no shell that lea knows. They are: ${SHELLS.join(', ')}.`,
    hint: 'lea completion --help',
  });
}

/** fish looks in a folder of its own; bash and zsh are told by one line of the file they start with. */
async function install(shell: Shell, world: World): Promise<void> {
  const start = startFile(shell, world);
  if (start === undefined) throw noStartFile('lea completion powershell | Out-String | Invoke-Expression');
  const script = join(world.settings.configFolder, `completion.${shell}`);
  const added = `. "${script}"`;
  const isDone = await changeStartFile(
    { file: start, line: added, what: 'Add' },
    withLine(textOf(start, world), added),
    world,
  );
  if (!isDone) return;
  world.disk.makeFolder(world.settings.configFolder, 0o700);
  world.disk.write(script, Buffer.from(scriptFor(shell)));
  world.out(page(`In place: ${script}. It works in every window that you open from now on.`));
}

const noStartFile = (words: string): Error =>
  fault('MISUSED', {
    why: `PowerShell alone knows where its profile is. Put this line into the file that "$PROFILE" names there:\n  ${words}`,
    hint: 'lea completion powershell',
  });

const ALIASES: Readonly<Record<Shell, string>> = {
  bash: "alias report='lea report'",
  zsh: "alias report='lea report'",
  fish: "alias report 'lea report'",
  powershell: 'function report { lea.cmd report @args }',
};

/** A bare `report`, where no other program has that name: a shell's alias, after showing the line and the file. */
export const shortcuts = defineVerb({
  name: 'shortcuts',
  summary: 'Let "report" alone show the briefing in your shell, or stop that.',
  args: [
    { name: 'what', help: 'on or off', words: ['on', 'off'] },
    {
      name: 'shell',
      help: 'bash, zsh, fish or powershell; your own unless given',
      optional: true,
      words: SHELLS,
    },
  ],
  flags: {},
  examples: ['lea shortcuts on', 'lea shortcuts off'],
  writes: true,
  without: NO_FORMS,
  run: async ({ args }, world) => {
    const { what } = args;
    if (what !== 'on' && what !== 'off')
      throw fault('MISUSED', { why: `"${what ?? ''}" is neither on nor off.`, hint: 'lea shortcuts on' });
    const shell = shellNamed(args['shell'], world);
    const file = startFile(shell, world);
    const alias = ALIASES[shell];
    if (file === undefined) throw noStartFile(alias);
    const now = textOf(file, world);
    const then = what === 'on' ? withLine(now, alias) : withoutLine(now, alias);
    if (then === now) {
      world.out(page(`"report" is ${what} already. Nothing was changed.`));
      return 'fine';
    }
    const change = { file, line: alias, what: what === 'on' ? ('Add' as const) : ('Take out' as const) };
    if (await changeStartFile(change, then, world))
      world.out(
        what === 'on'
          ? page(line('In every window that you open from now on: ', span('report', 'command')))
          : page('Taken out, for every window that you open from now on.'),
      );
    return 'fine';
  },
});

/** What a shell asks while a line is being typed: one word and its meaning a line, silent where anything is wrong. */
export const makeComplete = (tree: () => Tree): Verb =>
  defineVerb({
    name: 'complete',
    summary: 'What may be typed next, for a shell to ask.',
    args: [],
    flags: {
      word: many(text('A word of the line, in order')),
      typing: optional(text('The word that is being typed')),
    },
    examples: ['lea complete --word=diary --typing=a'],
    writes: false,
    hidden: true,
    without: NO_FORMS,
    run: async ({ flags }, world) => {
      const { complete } = await import('./complete.ts');
      const found = await quietly(() => complete(flags.word ?? [], flags.typing ?? '', tree(), world));
      world.data(plainRows(found.map(({ value, help }) => [forTerminal(value), forTerminal(help)])));
      return 'fine';
    },
  });

/** Whoever is typing is told nothing of what went wrong: what is typed then stays as it is. */
async function quietly<T>(find: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await find();
  } catch {
    return [];
  }
}
