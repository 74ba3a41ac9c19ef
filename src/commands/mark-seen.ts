import type { MarkedPassage } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import { changeNote } from '../model/mark-edit.ts';
import { normalWords } from '../model/normal-words.ts';
import { readSeat } from '../model/seat.ts';
import { NETWORK_PLACE } from '../model/vocabulary.ts';
import { placeOf } from '../reports/activity.ts';
import { speakersOf } from '../reports/voices.ts';
import { flow } from '../render/flow.ts';
import { page } from '../render/page.ts';
import { type Desk, type Me, placeName } from './desk.ts';
import { refuseWithdrawn } from './gates.ts';
import { resolveMark, shortId } from './naming.ts';
import { answeredEntry } from './for-programs.ts';
import { nextStep } from './receipts.ts';
import { saveChange } from './saving.ts';
import type { World } from './world.ts';

/**
 * Says that the seat that types it has seen what another authority's words show: the seat joins `seen by` of the mark,
 * and the words stay as they are. One's own authority backs nothing (domain 3, section 3, rule 3, and section 6).
 */
export async function markSeen(typed: string | undefined, desk: Desk, world: World): Promise<'fine'> {
  if (typed?.includes('#') !== true)
    throw fault('MISUSED', {
      why: 'Which marked words have you seen for yourself? Name them with their mark, such as d-7k2q#7kd.',
      hint: 'lea mark d-7k2q#7kd --seen',
    });
  const passage = passageNamed(typed, desk);
  const { entry, mark } = passage;
  refuseWithdrawn(entry);
  const me = whoSees(passage, desk);
  const told = `${shortId(entry, desk.reading.all)}#${mark.id ?? mark.label}`;
  const others = mark.seenBy.filter((seat) => seat !== me.seat);
  if (others.length < mark.seenBy.length) {
    if (!answeredEntry(entry, desk, world))
      world.out(page(`${told} says already that you have seen it. Nothing was changed.`));
    return 'fine';
  }
  const body = changeNote(entry.body, mark.label, 'seen by', [...others, me.seat].join(', '));
  if (body === undefined) throw fault('EDIT_NOT_EXACT', { file: entry.path, key: `the note of ${typed}` });
  const saved = await saveChange(entry, { body }, `${entry.kind} mark`, desk, world);
  if (answeredEntry(saved, desk, world) || world.settings.dryRun) return 'fine';
  world.out(
    page(
      ...flow(`Seen by another authority: "${normalWords(mark.words)}"`),
      `${told} now says that ${me.signed} has seen it. The words are as they were.`,
      nextStep(world, `show ${shortId(saved, desk.reading.all)}`),
    ),
  );
  return 'fine';
}

function passageNamed(typed: string, desk: Desk): MarkedPassage {
  const passage = desk.reading.all.findMark(resolveMark(typed, desk.reading.all));
  if (passage === undefined) throw fault('NO_SUCH_ENTRY', { what: typed });
  return passage;
}

/** The seat that types it: of an authority, and of another one than the words are from. */
function whoSees({ entry, mark }: MarkedPassage, desk: Desk): Me {
  const { me, reading } = desk;
  if (me === undefined) throw fault('NO_ROLE');
  if (me.authority === NETWORK_PLACE) throw refusal('A seat of a member authority has to have seen it.');
  const voice = speakersOf(reading.all)(entry, mark).authority ?? placeOf(entry);
  const isOwn =
    entry.space === 'private' || [voice, readSeat(String(entry.values['by']))?.place].includes(me.authority);
  if (isOwn)
    throw refusal(
      `Somebody from another authority than ${placeName(me.authority, reading, desk.journal)} has to have seen it: your own cannot back you.`,
    );
  return me;
}

const refusal = (why: string): Error =>
  fault('GATE_UNMET', { unmet: [why, 'Ask somebody from another authority to type it.'], tries: [] });
