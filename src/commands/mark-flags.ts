import { choice, type Fields, listed, many, optional, ref, text, yes } from '../model/field.ts';
import { DIRECTIONS, SHOWS } from '../model/vocabulary.ts';
import { asFlag } from './answers.ts';
import type { Given } from './verb.ts';

/** The flags of `lea mark`: one for each of its questions. */
export const markFlags = {
  kind: asFlag(optional(text('Only look among entries of this kind'))),
  sentence: asFlag(text('Which sentences, by number: 2, or 2-3')),
  words: asFlag(text('The words themselves', { long: true })),
  feature: asFlag(many(listed('Which key features they speak of', 'features'))),
  shows: asFlag(choice('What they show', SHOWS)),
  direction: asFlag(choice('Which way they point', DIRECTIONS)),
  voice: asFlag(
    text('Whose words they are, by role, or role and authority: "partner", "participating-officer, ashmere"'),
  ),
  again: asFlag(ref('mark', 'For what is still so: the earlier mark it repeats')),
  message: asFlag(
    choice('Whether others may quote them, by role only', ['no', 'later', 'network', 'public']),
  ),
  note: asFlag(text('A note of your own')),
  seen: asFlag(yes('Say that you have seen what these words of another authority show')),
  suggest: asFlag(yes("Only list sentences that hold the network's keywords")),
} satisfies Fields;

/** What `lea mark` is given. */
export type MarkGiven = Given<typeof markFlags>;
