import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOUNS, VERBS } from '../../src/commands/index.ts';
import { type Arranged, cleanEnvironment, makeFolder, run, type Ran } from './world.ts';

/** The example network on somebody's computer: the journal in `journal`, private words in `private`. */
export interface Example {
  readonly root: string;
  readonly at: (...path: readonly string[]) => string;
  /** Runs lea in the journal unless told otherwise. */
  readonly lea: (argv: readonly string[], more?: Partial<Arranged>) => Promise<Ran>;
  /** As `lea`, for a step that has to end well; gives what it answered. */
  readonly does: (...argv: readonly string[]) => Promise<string>;
  /** The data of an answer for programs. */
  readonly asks: <T>(...argv: readonly string[]) => Promise<T>;
  readonly git: (...args: readonly string[]) => string;
  /** Every file below a folder, by its path there. */
  readonly files: (folder: string) => readonly string[];
}

/** The example in a folder that holds it, or where it is still to be made. */
export function exampleIn(root: string): Example {
  const at = (...path: readonly string[]): string => join(root, ...path);
  const lea = (argv: readonly string[], more: Partial<Arranged> = {}): Promise<Ran> =>
    run(
      argv,
      {
        home: at('home'),
        folder: at('journal'),
        salt: argv.join(' '),
        ...more,
        environment: { LEA_PRIVATE: at('private'), ...more.environment },
      },
      VERBS,
      NOUNS,
    );
  const does = async (...argv: readonly string[]): Promise<string> => {
    const ran = await lea(argv);
    if (ran.exit !== 'fine') throw new Error(`lea ${argv.join(' ')}: ${ran.exit}\n${ran.err}`);
    return ran.out;
  };
  return {
    root,
    at,
    lea,
    does,
    asks: async <T>(...argv: readonly string[]): Promise<T> => {
      const { data }: { readonly data: T } = JSON.parse(await does(...argv, '--json'));
      return data;
    },
    git: (...args) =>
      execFileSync('git', args, { cwd: at('journal'), env: cleanEnvironment(at('home')), encoding: 'utf8' }),
    files: (folder) =>
      readdirSync(at(folder), { recursive: true, withFileTypes: true, encoding: 'utf8' })
        .filter((each) => each.isFile())
        .map((each) => join(each.parentPath, each.name)),
  };
}

/** Makes the example in a new folder. */
export async function makeExample(root: string, ...flags: readonly string[]): Promise<Example> {
  const example = exampleIn(root);
  mkdirSync(example.at('home'), { recursive: true });
  const { exit, err } = await example.lea(['demo', example.at('journal'), ...flags], { folder: root });
  if (exit !== 'fine') throw new Error(`lea demo: ${exit}\n${err}`);
  return example;
}

/** A copy of the example that a test may write in, gone when the test is over. */
export function copyOf(example: Example): Example {
  const root = makeFolder();
  cpSync(example.root, root, { recursive: true });
  return exampleIn(root);
}

/** The text of a file, byte for byte. */
export const bytesOf = (path: string): string => readFileSync(path, 'latin1');
