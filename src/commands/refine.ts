import { enquiry } from '../kinds/enquiry.ts';
import type { EntryOf } from '../model/entry.ts';
import { ref, text } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { adviseOn } from '../model/question.ts';
import { page } from '../render/page.ts';
import { asFlag } from './answers.ts';
import { openDesk } from './desk.ts';
import { findAuthority, findNamed, resolveReferences, shortId, titleOf } from './naming.ts';
import { answeredEntry } from './for-programs.ts';
import { nextStep } from './receipts.ts';
import { saveChange } from './saving.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

const at = ref('any', 'At which meeting or visit was it talked over?');
const with_ = ref('authority', 'Which authority helped?');

/** Rewords a question: the new words join its history, with the day, why, where and with whom (domain 2, section 5). */
export const refine = defineVerb({
  name: 'refine',
  noun: 'enquiry',
  summary: 'Reword a question, and say why.',
  args: [
    { name: 'id', help: 'Which enquiry?' },
    { name: 'words', help: 'The new words, ending in "?"', optional: true, several: true },
  ],
  flags: {
    question: asFlag(text('The new words, ending in "?"')),
    why: asFlag(text('Why, in at least 3 words')),
    at: asFlag(at),
    with: asFlag(with_),
    date: asFlag(enquiry.fields.date),
  },
  examples: [
    'lea enquiry refine e-9m4t "How do our clusters decide what to stop doing?" --why "asked at core contact 5"',
  ],
  writes: true,
  keeps: true,
  run: refineQuestion,
});

async function refineQuestion(given: Given, world: World): Promise<'fine'> {
  const desk = await openDesk(world);
  const id = findNamed(given.args['id'], desk, enquiry.name).id;
  const entry = desk.reading.all.of(enquiry).find((e) => e.id === id);
  if (entry === undefined) throw fault('NO_SUCH_ENTRY', { what: id });
  const { state, question, versions } = entry.values;
  if (state !== 'draft' && state !== 'agreed')
    throw fault('WRONG_STATE', {
      what: `The question ${id}`,
      state,
      verb: 'refine',
      from: ['draft', 'agreed'],
    });
  const words = await answer(
    'question',
    given.args['words'] ?? given.flags['question'],
    question,
    entry,
    world,
  );
  if (words === question)
    throw fault('BAD_ANSWER', { flag: 'the new words', why: 'these are the words that stand already' });
  const why = await answer('why', given.flags['why'], undefined, entry, world);
  if (why.split(/\s+/).length < 3)
    throw fault('BAD_ANSWER', { flag: '--why', why: 'a few words are wanted, at least 3' });
  const row = {
    date: given.flags['date'] ?? desk.today,
    words,
    why,
    at:
      given.flags['at'] === undefined
        ? undefined
        : resolveReferences(at, given.flags['at'], desk.reading.all),
    with:
      typeof given.flags['with'] === 'string'
        ? findAuthority(given.flags['with'], desk.reading.all).id
        : undefined,
  };
  // Words of the same day do not tell by themselves whether they were agreed.
  const agreed_wording = entry.values.agreed_wording ?? (state === 'agreed' ? versions.length : undefined);
  const saved = await saveChange(
    entry,
    { values: { ...entry.values, question: words, versions: [...versions, row], agreed_wording } },
    'enquiry refine',
    desk,
    world,
  );
  const advice = adviseOn(words);
  if (advice.length > 0) world.err(page(...advice.map((a) => a.advice)));
  if (answeredEntry(saved, desk, world) || world.settings.dryRun) return 'fine';
  const short = shortId(saved, desk.reading.all);
  const again = state === 'agreed' ? ' It was agreed before; the report will say that it was reworded.' : '';
  world.out(
    page(
      `${titleOf(saved)} (${short}) has its wording number ${versions.length + 1}.${again}`,
      nextStep(world, `${state === 'agreed' ? 'show' : 'enquiry agree'} ${short}`),
    ),
  );
  return 'fine';
}

async function answer(
  flag: 'question' | 'why',
  given: unknown,
  initial: string | undefined,
  entry: EntryOf<typeof enquiry>,
  world: World,
): Promise<string> {
  if (typeof given === 'string') return given;
  if (!world.interactive) throw fault('ANSWERS_MISSING', { flags: [`--${flag}`] });
  const ask = flag === 'why' ? 'Why?' : `How would you word it now? (It says: ${entry.values.question})`;
  return world.ask({ field: text(ask), flag: `--${flag}`, ...(initial === undefined ? {} : { initial }) });
}
