import { authority } from '../kinds/authority.ts';
import { KINDS } from '../kinds/index.ts';
import { readAttribution } from '../model/attribution.ts';
import type { Entry } from '../model/entry.ts';
import type { Mark } from '../model/mark.ts';
import { readSeat } from '../model/seat.ts';
import { isSameHeading, sectionsOf } from '../model/section.ts';
import { bodyLeaving, byRole, valuesByRole } from './by-role.ts';
import type { ExportGround, Ground } from './ground.ts';
import { placeNames, type PlaceName } from './labels.ts';
import { messagesOf } from './messages.ts';
import { mayLeave } from './permission.ts';

/** An entry for other programs: its details under their own names, its words by section and whole, its marks. */
export type ExportedEntry = Readonly<Record<string, unknown>>;

/** Every shared entry as it leaves, oldest first: by role, no seat, mailbox or path (domain 6, section 2). */
export function exportedEntries(ground: ExportGround): readonly ExportedEntry[] {
  const name = placeNames(ground);
  const authorities = ground.whole.of(authority).map(({ values }) => values.title);
  const audiences = new Map(messagesOf(ground, 'network').map(({ mark, audience }) => [mark, audience]));
  return ground.whole.all.map((entry) => ({
    ...valuesByRole(entry, name),
    sections: sectionsLeaving(entry, name),
    text: bodyLeaving(entry, name).text,
    marks: entry.marks.map((mark) =>
      markLeaving(mark, entry, { audience: audiences.get(mark), authorities, name }),
    ),
  }));
}

/** The network's own details as they leave: what it is for and what it calls things, no seats and no mailbox. */
export function exportedNetwork({ network }: Ground): Readonly<Record<string, unknown>> {
  const { id, name, short, purpose, objectives, principles, key_questions, features, keywords, groups } =
    network;
  return { id, name, short, purpose, objectives, principles, key_questions, features, keywords, groups };
}

/** The words under each heading: by the section's short name, or under a heading of one's own, by role as everything else. */
function sectionsLeaving(entry: Entry, name: PlaceName): Readonly<Record<string, string>> {
  const declared = Object.entries(KINDS.find((kind) => kind.name === entry.kind)?.sections ?? {});
  const words = new Map<string, string>();
  for (const { heading, start, end } of sectionsOf(entry.body)) {
    const key = declared.find(([, each]) => isSameHeading(each, heading))?.[0] ?? byRole(heading, name);
    const marks = entry.marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
    const { text } = bodyLeaving({ body: entry.body.slice(start, end), marks }, name);
    words.set(key, [words.get(key), text].filter((each) => each !== undefined).join('\n\n'));
  }
  return Object.fromEntries(words);
}

function markLeaving(
  mark: Mark,
  { marks }: Entry,
  leaving: {
    readonly audience: string | undefined;
    readonly authorities: readonly string[];
    readonly name: PlaceName;
  },
): Readonly<Record<string, unknown>> {
  const { audience, authorities, name } = leaving;
  const { kind, id, features, shows, direction, voice, again, note, as, words } = mark;
  const seat = voice !== undefined && 'seat' in voice ? readSeat(voice.seat) : undefined;
  const spoken = voice !== undefined && 'role' in voice ? voice : seat;
  const place = seat?.place ?? (spoken !== undefined && 'authority' in spoken ? spoken.authority : null);
  return {
    kind,
    id: id ?? null,
    words: mayLeave(mark, marks) ? byRole(words, name) : null,
    features,
    shows: shows ?? null,
    direction: direction ?? null,
    voice: spoken === undefined ? null : { role: spoken.role, authority: place ?? null },
    again: again ?? null,
    note: note === undefined ? null : byRole(note, name),
    may_be_quoted: kind === 'message' ? (audience ?? null) : null,
    as: as !== undefined && readAttribution(as, authorities).ok ? as : null,
  };
}
