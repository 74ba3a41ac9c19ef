import { caseStudy } from '../kinds/case.ts';
import { learning } from '../kinds/learning.ts';
import { policy } from '../kinds/policy.ts';
import type { Day } from '../model/day.ts';
import { bodyOn } from './body.ts';
import { idOf } from './chance.ts';
import { type Draft, draftOf } from './draft.ts';
import { entryNamed, fileOf, groupOf, saved, SUPPORT } from './entry-file.ts';
import type { DemoEvent, DemoFile } from './event.ts';
import { LEARNING_POINTS } from './learning.ts';
import { type Block, listIn, readBlocks, sayOf } from './notation.ts';
import { POLICY_POINTS } from './policies.ts';
import type { Telling } from './telling.ts';

/** The saves of the learning points: proposed, weighed, agreed at a meeting or retired. */
export const learningEvents = (telling: Telling): readonly DemoEvent[] =>
  readBlocks(LEARNING_POINTS).flatMap((block) => {
    const draft = draftOf(learning, block.words[0] ?? '', block, SUPPORT);
    const stages = stagesOf(draft, telling).filter(({ day }) => day >= (block.words[1] ?? ''));
    const isPair = block.options.has('cy');
    return (isPair ? stages.slice(-1) : stages).map(({ day, verb }) =>
      saved(
        isPair ? (block.words[1] ?? '') : day,
        SUPPORT,
        isPair ? 'new' : verb,
        pointOn(draft, day, telling),
      ),
    );
  });

interface Stage {
  readonly day: Day;
  readonly verb: string;
}

function stagesOf({ block }: Draft, telling: Telling): readonly Stage[] {
  const { options, words } = block;
  const [weighed] = (options.get('weighed') ?? '').split(':');
  const agreed = options.get('agreed');
  const retired = options.get('retired');
  return [
    { day: words[1] ?? '', verb: 'new' },
    ...(weighed === undefined || weighed === '' ? [] : [{ day: weighed, verb: 'weigh' }]),
    ...(agreed === undefined ? [] : [{ day: telling.dayOf(agreed), verb: 'agree' }]),
    ...(retired === undefined ? [] : [{ day: retired, verb: 'retire' }]),
  ];
}

function pointOn(draft: Draft, day: Day, telling: Telling): DemoFile {
  const { block } = draft;
  const { options, words } = block;
  const [weighed = '', found] = (options.get('weighed') ?? '').split(':');
  const agreed = options.get('agreed');
  const isWeighed = weighed !== '' && weighed <= day;
  const isAgreed = agreed !== undefined && telling.dayOf(agreed) <= day;
  const isRetired = (options.get('retired') ?? '9999') <= day;
  const original = options.get('cy');
  // What speaks against a point that was retired is what retired it; other points have both sides from the start.
  const isLaid = isRetired || !options.has('retired');
  const named = (key: string): readonly string[] =>
    isLaid ? listIn(block, key, ' ').map((name) => telling.reference(name)) : [];
  return fileOf(
    learning,
    {
      id: draft.id,
      title: block.title,
      date: words[1],
      authority: 'network',
      by: SUPPORT,
      group: groupOf(SUPPORT),
      // What the network agreed to hold, or no longer holds, is for everybody.
      visibility: isRetired || isAgreed ? 'public' : 'network',
      state: isRetired ? 'retired' : isAgreed ? 'agreed' : isWeighed ? 'tested' : 'proposed',
      statement: sayOf(block, 'statement'),
      groups: listIn(block, 'groups', ';'),
      supports: named('supports'),
      against: named('against'),
      looked: isWeighed ? [{ date: weighed, by: SUPPORT, found: found === 'yes' }] : [],
      agreed_at: isAgreed ? entryNamed(agreed) : undefined,
      anyway: isRetired ? [retiredRow(options.get('retired'), block)] : [],
      language: original === undefined ? undefined : 'cy',
      translation_of: original === undefined ? undefined : idOf(learning, original),
    },
    bodyOn(draft, day, telling, (key) => (key in learning.sections ? key : undefined)),
  );
}

/** The reason that retiring asks for, kept with its day. */
const retiredRow = (date: Day | undefined, block: Block): Readonly<Record<string, unknown>> => ({
  date,
  to: 'retired',
  gate: 'reason',
  reason: sayOf(block, 'reason'),
  by: SUPPORT,
});

/** The saves of the policy points: drafted, grounded, put to somebody, answered. */
export const policyEvents = (telling: Telling): readonly DemoEvent[] =>
  readBlocks(POLICY_POINTS).flatMap((block) => {
    const [key = '', date = '', by = ''] = block.words;
    const draft = draftOf(policy, key, block, by);
    const moves = { grounded: 'ground', put: 'put', answered: 'answer' };
    const later = Object.entries(moves).flatMap(([option, verb]) => {
      const day = block.options.get(option);
      return day === undefined ? [] : [{ day, verb }];
    });
    return [{ day: date, verb: 'new' }, ...later].map(({ day, verb }) =>
      saved(day, by, verb, policyOn(draft, day, telling)),
    );
  });

function policyOn(draft: Draft, day: Day, telling: Telling): DemoFile {
  const { block, by } = draft;
  const isBy = (option: string): boolean => (block.options.get(option) ?? '9999') <= day;
  const isPut = isBy('put');
  const state = isBy('answered')
    ? 'answered'
    : isPut
      ? 'put forward'
      : isBy('grounded')
        ? 'grounded'
        : 'drafted';
  return fileOf(
    policy,
    {
      id: draft.id,
      title: block.title,
      date: block.words[1],
      authority: 'network',
      by,
      group: groupOf(by),
      visibility: state === 'drafted' ? 'network' : 'public',
      state,
      to_whom: sayOf(block, 'to'),
      ask: sayOf(block, 'ask'),
      learning: listIn(block, 'learning', ' ').map((key) => idOf(learning, key)),
      cases: listIn(block, 'cases', ' ').map((place) => idOf(caseStudy, place)),
      grounded_on: isBy('grounded') ? block.options.get('grounded') : undefined,
      put_on: isPut ? block.options.get('put') : undefined,
      where: isPut ? sayOf(block, 'where') : undefined,
      answer: isBy('answered') ? sayOf(block, 'answer') : undefined,
      answered_on: isBy('answered') ? block.options.get('answered') : undefined,
    },
    bodyOn(draft, day, telling, (key) => (key in policy.sections ? key : undefined)),
  );
}
