import { diary } from '../kinds/diary.ts';
import { textIn } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import { type Fields, number, text } from '../model/field.ts';
import { nearest } from '../model/near.ts';
import { featuresOf } from '../reports/labels.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { beginDraft, keepingWords } from './draft.ts';
import { finishEntry } from './new.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

const flags = {
  answer: asFlag(text('Your answer, "-" for standard input', { long: true })),
  question: asFlag(
    number('Which question, by its place in the list; one you have not answered unless given'),
  ),
} satisfies Fields;

/** One open question to stop and think at, answered privately: the network's own questions first (domain 1, section 5). */
export const pause = defineVerb({
  name: 'pause',
  summary: 'Stop and think: one open question, answered privately.',
  args: [
    {
      name: 'feature',
      help: 'About which key feature: purpose, enquiry, trust, facilitation or power',
      optional: true,
      several: true,
    },
  ],
  flags,
  examples: ['lea pause', 'lea pause trust', 'lea pause trust --question 2 --answer "The chair did."'],
  writes: true,
  run: stopAndThink,
});

async function stopAndThink({ args, flags: given }: Given<typeof flags>, world: World): Promise<'fine'> {
  if (given.answer === undefined && !world.interactive)
    throw fault('ANSWERS_MISSING', { flags: ['--answer'] });
  const desk = await openDesk(world);
  const questions = await questionsAbout(args['feature'], desk);
  const question = chooseQuestion(questions, given.question, desk, world);
  const values = { title: question, after: 'pause' };
  const answer =
    given.answer === '-'
      ? await world.input()
      : (given.answer ?? (await askFor(question, values, desk, world)));
  // Where nothing stands there is nothing to keep: the gate of a diary says so.
  const words = new Map([['line', answer]]);
  return finishEntry(diary, values, { words, rest: '' }, { brief: true, short: false }, desk, world);
}

/** The questions about a feature, or about all of them: the journal's own page where it keeps one, else lea's. */
async function questionsAbout(typed: string | undefined, desk: Desk): Promise<readonly string[]> {
  const { questionsOf } = await import('../store/templates.ts');
  const features = featuresOf(desk.journal.network);
  const named = typed?.toLowerCase();
  const meant = features.filter(
    ({ key, label }) => named === undefined || key === named || label.toLowerCase() === named,
  );
  if (meant.length === 0) {
    const keys = features.map(({ key }) => key);
    const near = nearest(typed ?? '', keys);
    throw fault('MISUSED', {
      why: `"${typed ?? ''}" is not a key feature here. ${near === undefined ? `They are: ${keys.join(', ')}.` : `Did you mean ${near}?`}`,
      hint: 'lea pause trust',
    });
  }
  const questions = meant.flatMap(({ key }) =>
    questionsOf(desk.journal.otherTemplate(`pause/${key}.md`) ?? ''),
  );
  if (questions.length > 0) return questions;
  throw fault('MISUSED', {
    why: `There is no question about ${meant.map(({ label }) => label).join(', ')} yet. Each is a line of templates/pause/${meant[0]?.key ?? ''}.md that begins with "- " and ends with "?".`,
    hint: 'lea pause',
  });
}

/** The question by its number; else one that this person has not answered yet, by chance. */
function chooseQuestion(
  questions: readonly string[],
  place: number | undefined,
  desk: Desk,
  world: World,
): string {
  if (place !== undefined) {
    const named = questions[place - 1];
    if (named !== undefined) return named;
    throw fault('BAD_ANSWER', {
      flag: '--question',
      why: `the questions are numbered 1 to ${questions.length}.`,
    });
  }
  const answered = new Set(
    desk.reading.all.all
      .filter(({ values }) => values['after'] === 'pause' && values['by'] === desk.me?.seat)
      .map(({ values }) => textIn(values, 'title')),
  );
  const open = questions.filter((question) => !answered.has(question));
  const among = open.length > 0 ? open : questions;
  return among[(world.chance(1)[0] ?? 0) % among.length] ?? '';
}

/** Asks, and keeps each line as it is typed, so that `lea resume` can go on. */
async function askFor(
  question: string,
  values: Readonly<Record<string, unknown>>,
  desk: Desk,
  world: World,
): Promise<string> {
  const draft = beginDraft(desk, world, `${diary.name} ${diary.verb}`);
  let said = '';
  const answer = await keepingWords(
    () => said !== '',
    draft,
    world,
    () =>
      world.ask({
        field: text(question, { long: true }),
        flag: '--answer',
        ask: question,
        long: true,
        soFar: (words) => {
          said = words;
          draft.keep({ values, words: { line: words }, manner: { brief: true, short: false } });
        },
      }),
  );
  draft.done();
  return answer;
}
