/**
 * The exit codes, by name: nothing else in lea knows the numbers (cli.md, section 9).
 */
export const EXITS = {
  fine: 0,
  failed: 1,
  misused: 2,
  'no journal': 3,
  'sign in': 4,
  clash: 5,
  busy: 6,
  bug: 70,
  stopped: 130,
} as const;

/** How a command ended, as a word. */
export type Exit = keyof typeof EXITS;

/** What each exit means, for `lea help exit-codes` and the README. */
export const EXIT_MEANINGS: Readonly<Record<Exit, string>> = {
  fine: 'Fine. Also: nothing found, nothing to send, the reader closed the pipe.',
  failed: 'Failed, or problems were found.',
  misused: 'Used wrongly: an unknown command or flag, a bad value, a missing answer and nobody to ask.',
  'no journal': 'Not in a journal.',
  'sign in': 'Sign-in is needed, or the host said no.',
  clash: 'Two versions of the same words need a person to choose.',
  busy: 'Another lea is writing.',
  bug: 'A bug in lea.',
  stopped: 'Stopped.',
};
