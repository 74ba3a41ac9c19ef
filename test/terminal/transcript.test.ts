import { expect, test } from 'vitest';
import { defineVerb } from '../../src/commands/verb.ts';
import { fault } from '../../src/model/fault.ts';
import { many, optional, text } from '../../src/model/field.ts';
import { page } from '../../src/render/page.ts';
import { play } from '../support/transcript.ts';
import { makeFolder } from '../support/world.ts';

const talk = defineVerb({
  name: 'talk',
  summary: 'Talk.',
  args: [{ name: 'words', help: 'What to say', optional: true, several: true }],
  flags: { body: optional(text('What?', { long: true })), file: many(text('Which?')) },
  examples: ['lea talk'],
  writes: true,
  run: async (given, world) => {
    if (given.flags.body === '-') world.out(page((await world.input()).trim()));
    if (world.interactive) {
      const asked = { field: optional(text('How was it?')), flag: '--how' };
      world.out(page(`You said: ${String(await world.ask(asked))}`));
    }
    if (given.args['words'] === 'no') throw fault('NOT_A_JOURNAL');
    world.err(page(`In ${world.folder}.`));
    world.out(page(`Heard: ${given.args['words'] ?? 'nothing'}`));
    return 'fine';
  },
});

const show = (lines: string): Promise<string> =>
  play(lines, { root: makeFolder(), verbs: [talk], nouns: [] });

test('a page that says what happens comes out as it was', async () => {
  const words = `# A page

Words stay.

\`\`\`md notes/one.md
A note.
\`\`\`

\`\`\`console
$ lea talk "two words" \\
    and more
! In ~.
Heard: two words and more
$ lea talk --body - < notes/one.md
A note.
! In ~.
Heard: nothing
$ cd notes
$ lea talk no
! There is no journal here.
! Try: lea join ADDRESS
! Try: lea init
! More: lea help NOT_A_JOURNAL
[3]
ashmere$ lea talk
! How was it? (Enter to skip)
! >
? Long, but good.
You said: Long, but good.
! In ~.
Heard: nothing
$ ls
one.md
$ cat one.md
A note.
\`\`\`

The end.
`;
  expect(await show(words)).toBe(words);
});

test('what a page says wrongly comes out as it is', async () => {
  expect(await show('```console\n$ lea talk\nHeard: this\n[1]\n```\n')).toBe(
    '```console\n$ lea talk\n! In ~.\nHeard: nothing\n```\n',
  );
});

test('what is typed where nothing is asked is an error, so that no page loses it', async () => {
  await expect(show('```console\n$ lea talk\n? One.\n? Two.\n```\n')).rejects.toThrow(
    'Nobody asked for "Two."',
  );
});
