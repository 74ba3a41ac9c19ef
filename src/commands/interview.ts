import { fault } from '../model/fault.ts';
import { yes } from '../model/field.ts';
import type { Asking, World } from './world.ts';

/** One answer that a command needs: as its flag gave it, or the question that would bring it. */
export interface Wanted<T> extends Asking<T> {
  /** What the flag said, if it was there. */
  readonly given: T | undefined;
  /** What holds where nobody is asked; without it the flag is named as missing. */
  readonly otherwise?: T;
  /** Where nobody is asked, it may stay open. */
  readonly mayBeOpen?: true;
}

/**
 * Gathers answers one after the other: a flag, else a question, else what holds otherwise. Where nobody can be asked,
 * everything that is missing is named at once, by `done`.
 */
export function interview(world: World): {
  answer: <T>(wanted: Wanted<T>) => Promise<T | undefined>;
  /** Fault ANSWERS_MISSING where something was missing. */
  done: () => void;
} {
  const missing: string[] = [];
  return {
    answer: async ({ given, otherwise, mayBeOpen, ...asking }) => {
      if (given !== undefined) return given;
      if (world.interactive) return world.ask(asking);
      if (otherwise === undefined && mayBeOpen !== true) missing.push(asking.flag);
      return otherwise;
    },
    done: () => {
      if (missing.length > 0) throw fault('ANSWERS_MISSING', { flags: missing });
    },
  };
}

/** Asks a question that yes or no answers. Where nobody can be asked, and with `--yes`, the answer is yes. */
export async function agrees(question: string, initial: 'yes' | 'no', world: World): Promise<boolean> {
  if (!world.interactive || world.settings.yes) return true;
  return world.ask({ field: yes(question), flag: '--yes', initial });
}
