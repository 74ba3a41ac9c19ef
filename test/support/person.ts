import { join } from 'node:path';
import { NOUNS, VERBS } from '../../src/commands/index.ts';
import { type Arranged, makeFolder, type Ran, run } from './world.ts';

/** Somebody with a journal of their own, begun in `wayside` of their folder, and a way to run lea in it. */
export interface Person {
  readonly home: string;
  readonly does: (argv: readonly string[], more?: Partial<Arranged>) => Promise<Ran>;
}

/** Begins a journal for one person, with nobody to send it to. */
export async function aPerson(): Promise<Person> {
  const home = makeFolder();
  const who = ['--authority', 'ashmere', '--group', 'participating'];
  await run(['init', 'wayside', '--name', 'Wayside', ...who, '-q'], { home }, VERBS, NOUNS);
  return {
    home,
    does: (argv, more = {}) => run(argv, { home, folder: join(home, 'wayside'), ...more }, VERBS, NOUNS),
  };
}
