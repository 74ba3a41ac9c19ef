import { followOn, nextMove, type Passed, unmetOf, valuesAfter } from '../model/advance.ts';
import { altered, type Entry } from '../model/entry.ts';
import { type Fields, text } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import type { Kind } from '../model/kind.ts';
import type { Transition } from '../model/life.ts';
import type { Unmet } from '../model/judgement.ts';
import { textsOf } from '../model/query.ts';
import { isFilled, setSection } from '../model/section.ts';
import { asFlag, flagsOfSections, resolveFlags, type Values } from './answers.ts';
import { consequencesOf } from './consequences.ts';
import { type Desk, openDesk } from './desk.ts';
import { amongOf, imagine, refusal, refuseWithdrawn } from './gates.ts';
import { withMore } from './lists-edited.ts';
import { carryOver, tellInvited } from './meeting-note.ts';
import { findNamed } from './naming.ts';
import { refuseElsewhere } from './own-sections.ts';
import { askField, askWhy } from './questions.ts';
import { tellMoved } from './receipts.ts';
import { saveChange, saveTogether } from './saving.ts';
import { askWords, offerSections, type Words, wordsOfFlags } from './sections.ts';
import { defineVerb, type Given, type Verb } from './verb.ts';
import type { World } from './world.ts';

/** The verbs that move a kind's entries from state to state: one for each word its life declares. */
export function makeTransitions(kind: Kind): readonly Verb[] {
  const moves = kind.life?.moves.filter((m) => m.own !== true) ?? [];
  return [...new Set(moves.map((m) => m.verb))].map((verb) =>
    makeTransition(
      kind,
      moves.filter((m) => m.verb === verb),
    ),
  );
}

function makeTransition(kind: Kind, moves: readonly Transition[]): Verb {
  const verb = moves[0]?.verb ?? '';
  const wantsReason = moves.some((m) => m.needs.some((n) => n.need === 'reason'));
  return defineVerb({
    name: verb,
    noun: kind.name,
    summary: `Move ${/^[aeio]/.test(kind.name) ? 'an' : 'a'} ${kind.name} on to "${[...new Set(moves.map((m) => m.to))].join('" or "')}".`,
    args: [{ name: 'id', help: `Which ${kind.name}?` }],
    flags: {
      ...flagsTaken(kind, moves),
      ...(wantsReason ? { reason: asFlag(text('Why, in a few words?')) } : {}),
    },
    examples: [
      `lea ${kind.name} ${verb} ${kind.letter}-7k2q${wantsReason ? ' --reason "the reorganisation"' : ''}`,
    ],
    writes: true,
    keeps: true,
    run: (given, world) => moveEntry(kind, moves, given, world),
  });
}

function flagsTaken(kind: Kind, moves: readonly Transition[]): Fields {
  const fields = moves
    .flatMap((m) => m.takes ?? [])
    .flatMap((key) => (kind.fields[key] === undefined ? [] : [[key, asFlag(kind.fields[key])] as const]));
  const sections = moves
    .flatMap((m) => m.writes ?? [])
    .map((key) => [key, kind.sections[key] ?? key] as const);
  return { ...Object.fromEntries(fields), ...flagsOfSections(Object.fromEntries(sections)) };
}

async function moveEntry(
  kind: Kind,
  moves: readonly Transition[],
  given: Given,
  world: World,
): Promise<'fine' | 'failed'> {
  const desk = await openDesk(world);
  const entry = findNamed(given.args['id'], desk, kind.name);
  refuseWithdrawn(entry);
  const move = nextMove(moves, entry, amongOf(kind, desk));
  if (move === undefined) throw wrongState(kind, moves, entry);
  if (move.bySeatOf !== undefined) refuseElsewhere(move.bySeatOf, move.verb, entry.values, desk);
  const reason = await reasonFor(move, given, world);
  const words = await wordsOfFlags(kind, given, world);
  const flagged = valuesOfFlags(kind, moves, entry, given, desk);
  const asked = await withAnswers(kind, move, { entry, values: flagged, words }, desk, world);
  return makeMove(kind, moves, move, { entry, asked, reason }, desk, world);
}

/** The reason a move wants: by flag, else asked for; where nobody can be asked, the need for it stays unmet. */
async function reasonFor({ needs }: Transition, given: Given, world: World): Promise<string | undefined> {
  const { reason } = given.flags;
  if (typeof reason === 'string') return reason;
  if (!world.interactive || !needs.some(({ need }) => need === 'reason')) return undefined;
  return world.ask({ field: text('Why, in a few words?'), flag: '--reason' });
}

/** One move, from what was asked to what is saved. */
interface Moving {
  readonly entry: Entry;
  /** The entry as the flags and answers would have it. */
  readonly asked: Entry;
  readonly reason: string | undefined;
}

async function makeMove(
  kind: Kind,
  moves: readonly Transition[],
  move: Transition,
  { entry, asked, reason }: Moving,
  desk: Desk,
  world: World,
): Promise<'fine' | 'failed'> {
  const among = amongOf(kind, desk, reason);
  const unmet = unmetOf(move.needs, asked, among);
  const passed = await passGates(move, unmet, desk, world);
  if (passed === 'blocked') return block(kind, move, asked, unmet, desk, world);
  const reasons: readonly Passed[] = reason === undefined ? passed : [...passed, { gate: 'reason', reason }];
  const mover = { day: desk.today, seat: desk.me?.seat };
  const moved = altered(asked, { values: valuesAfter(move, asked.values, reasons, mover) });
  const after = followOn(moves, moved, among, mover);
  const change = { change: entry, values: after.values, body: after.body };
  const writings = [change, ...consequencesOf(after, desk)];
  const [saved = after] = await saveTogether(writings, `${kind.name} ${move.verb} ${entry.id}`, desk, world);
  tellMoved(saved, passed, desk, world);
  return 'fine';
}

/** Asks, where somebody is there, for the sections the move writes and the details it lacks. */
async function withAnswers(
  kind: Kind,
  move: Transition,
  { entry, values: start, words }: { entry: Entry; values: Values; words: Words },
  desk: Desk,
  world: World,
): Promise<Entry> {
  const values: Values = { ...start };
  if (world.interactive) {
    for (const key of move.takes ?? []) {
      const field = kind.fields[key];
      const isLacking =
        move.needs.some((n) => 'field' in n && n.field === key) && textsOf(values[key]).length === 0;
      if (field === undefined || !isLacking) continue;
      if (key === 'present') tellInvited(desk, world);
      values[key] = await askField(key, field, desk, world, undefined);
    }
    await askSectionsOf(kind, move, { entry, words }, desk, world);
  }
  const order = Object.values(kind.sections);
  const body = [...words].reduce(
    (now, [key, said]) => setSection(now, kind.sections[key] ?? key, said, order),
    entry.body,
  );
  const whole = move.verb === 'write-up' ? await carryOver(entry, body, desk, world) : body;
  return imagine(kind, values, whole, desk, entry);
}

/** The sections a move needs are asked in order; the others it writes are offered by number. */
async function askSectionsOf(
  kind: Kind,
  move: Transition,
  { entry, words }: { entry: Entry; words: Words },
  desk: Desk,
  world: World,
): Promise<void> {
  const open = (move.writes ?? []).filter(
    (key) => !words.has(key) && !isFilled(entry.sections.get(key) ?? ''),
  );
  const ways = kind.life?.moves.filter(({ verb }) => verb === move.verb) ?? [];
  const needed = ways.flatMap(({ needs }) => needs.flatMap((n) => (n.need === 'filled' ? n.sections : [])));
  const first = needed.includes('any') ? open.slice(0, 2) : open.filter((key) => needed.includes(key));
  // Each answer is kept by the world it is asked in.
  const keeping = { words, keep: () => undefined };
  const take = (keys: readonly string[]): Promise<void> => askWords(kind, keys, keeping, desk, world);
  await take(first);
  await offerSections(
    kind,
    open.filter((key) => !first.includes(key)),
    keeping,
    take,
    world,
  );
}

/** The values as the flags would have them, and a row that somebody looked. */
function valuesOfFlags(
  kind: Kind,
  moves: readonly Transition[],
  entry: Entry,
  given: Given,
  desk: Desk,
): Values {
  const values: Values = {
    ...entry.values,
    ...withMore(entry.values, resolveFlags(kind.fields, given, desk)),
  };
  const log = moves.find((m) => m.looks !== undefined)?.looks;
  if (log === undefined || desk.me === undefined) return values;
  const row = { date: desk.today, by: desk.me.seat, found: given.named.has('against') };
  return { ...values, [log]: [...listOf(values[log]), row] };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * What the unmet needs cost: `--anyway` passes soft ones, its reason kept. Under the network's rule `warn` a reason is
 * asked for and may be left out; `block` holds the entry back (domain 2, section 4).
 */
async function passGates(
  move: Transition,
  unmet: readonly Unmet[],
  desk: Desk,
  world: World,
): Promise<readonly Passed[] | 'blocked'> {
  const rule = move.rule === undefined ? undefined : desk.journal.network.rules[move.rule];
  if (unmet.length === 0 || rule === 'off') return [];
  const { anyway } = world.settings;
  if (unmet.some((u) => u.hard || u.gate === 'reason')) throw refusal(unmet);
  if (anyway !== undefined) return unmet.map((u) => ({ gate: u.gate, reason: anyway }));
  if (rule === 'block') return 'blocked';
  if (rule !== 'warn') throw refusal(unmet);
  const why = await askWhy(unmet.map((u) => u.sentence).join(' '), world);
  return unmet.map((u) => ({ gate: u.gate, reason: why }));
}

async function block(
  kind: Kind,
  move: Transition,
  entry: Entry,
  unmet: readonly Unmet[],
  desk: Desk,
  world: World,
): Promise<'failed'> {
  const { otherwise } = move;
  if (otherwise?.from.includes(String(entry.values['state'])) !== true) throw refusal(unmet);
  const state = otherwise.to;
  const saved = await saveChange(
    entry,
    { values: { ...entry.values, state } },
    `${kind.name} ${move.verb}`,
    desk,
    world,
  );
  tellMoved(saved, [], desk, world, unmet);
  return 'failed';
}

const wrongState = (kind: Kind, moves: readonly Transition[], entry: Entry): Error =>
  fault('WRONG_STATE', {
    what: `${kind.name} ${entry.id}`,
    state: String(entry.values['state']),
    verb: moves[0]?.verb ?? '',
    from: [...new Set(moves.flatMap((m) => m.from))],
  });
