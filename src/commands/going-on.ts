import { KINDS } from '../kinds/index.ts';
import type { Kind } from '../model/kind.ts';
import type { Draft } from '../store/drafts.ts';
import type { Desk } from './desk.ts';
import { finishSave } from './finishing.ts';
import { byHand } from './going-on-by-hand.ts';
import { isMap } from './kept-words.ts';
import { finishEntry } from './new.ts';
import { tellFinished } from './receipts.ts';
import { type GoingOn, replacing } from './replacing.ts';
import { runAgain } from './typed-words.ts';
import { type Typed, typedIn } from './typed.ts';
import type { Verb } from './verb.ts';
import type { World } from './world.ts';

type Kept = Readonly<Record<string, unknown>>;

/** How a draft is gone on with: by what it holds, the furthest first; nothing where its words can only be shown. */
export async function goingOn(draft: Draft, verbs: readonly Verb[]): Promise<GoingOn | undefined> {
  const { data } = draft;
  if (!isMap(data)) return undefined;
  const { stepsIn } = await import('../store/steps.ts');
  const steps = stepsIn(data);
  const { subject } = data;
  if (steps.length > 0 && typeof subject === 'string')
    return (desk, world) => finishSave(draft, { subject, steps }, desk, world);
  return byHand(draft, data) ?? typedAgain(draft, data, verbs) ?? begunEntry(draft, data);
}

/** What was typed for a verb that changes something: the verb runs again with it. */
function typedAgain(draft: Draft, data: Kept, verbs: readonly Verb[]): GoingOn | undefined {
  const typed = typedIn(data);
  const verb = verbs.find((each) => each.keeps === true && nameOf(each) === data['command']);
  if (typed === undefined || verb === undefined) return undefined;
  return async (desk, world) => {
    const { began, ...rest } = typed;
    // An entry that is not there any more has no version to begin from: the verb says so in its own words.
    const isThere = began !== undefined && desk.reading.all.find(began.id) !== undefined;
    const kept: Typed = isThere ? typed : rest;
    await replacing(draft, desk, world, () => runAgain(verb, kept, world));
    return 'fine';
  };
}

const nameOf = (verb: Verb): string => (verb.noun === undefined ? verb.name : `${verb.noun} ${verb.name}`);

/** The words of an entry that was being begun: its questions go on. */
function begunEntry(draft: Draft, data: Kept): GoingOn | undefined {
  const [noun, verb] = String(data['command']).split(' ');
  const kind = KINDS.find(({ name }) => name === noun);
  if (kind === undefined || verb !== kind.verb || !isMap(data['values'])) return undefined;
  const values = data['values'];
  return async (desk, world) => {
    const there = typeof values['id'] === 'string' ? desk.reading.all.find(values['id']) : undefined;
    if (there !== undefined) {
      if (!world.settings.dryRun) desk.journal.removeDraft(draft.name);
      tellFinished([there], true, desk, world);
      return 'fine';
    }
    await replacing(draft, desk, world, () => goOnWith(kind, values, data, desk, world));
    return 'fine';
  };
}

function goOnWith(kind: Kind, values: Kept, data: Kept, desk: Desk, world: World): Promise<'fine'> {
  const words = Object.entries(isMap(data['words']) ? data['words'] : {});
  const manner = isMap(data['manner']) ? data['manner'] : {};
  const given = {
    rest: typeof data['rest'] === 'string' ? data['rest'] : '',
    words: new Map(words.flatMap(([key, said]) => (typeof said === 'string' ? [[key, said] as const] : []))),
  };
  const how = { brief: manner['brief'] === true, short: manner['short'] === true };
  return finishEntry(kind, { ...values }, given, how, desk, world);
}
