import { type Entry, textIn } from '../model/entry.ts';
import { GROUPS, MEETING_GROUPS } from '../model/vocabulary.ts';
import { sayDay } from '../model/day-words.ts';
import { bodyLeaving, byRole, roleOfSeat } from './by-role.ts';
import { directionCode, featureCode, showsCode } from './codebook.ts';
import type { ExportGround, Ground } from './ground.ts';
import { groupName, placeNames, type PlaceName } from './labels.ts';
import { capital } from './phrases.ts';

/** Words within a source, with the codes they are given. Positions count from 0; the end is one past the last. */
export interface Selection {
  /** Its lasting name, of which its identifier is made. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** The words themselves, by which the range is checked before anything is written. */
  readonly words: string;
  readonly codes: readonly string[];
}

/** One shared entry as a plain text for other software. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly selections: readonly Selection[];
}

/** Sources that belong together: those of one group. */
export interface SourceSet {
  readonly key: string;
  readonly name: string;
  readonly sources: readonly string[];
}

/** What stands for a character beyond the basic plane, or for one that no text holds: code points and UTF-16 then agree. */
const PLAIN_SIGN = '\u25a1';

/**
 * Text in which every way of counting characters gives one number: line ends of one character, no byte-order mark, one
 * plain sign for each character beyond the basic plane.
 */
export const plainSigns = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\ufeff', '')
    .replaceAll(
      /[\u{10000}-\u{10ffff}]|\p{Surrogate}|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/gu,
      PLAIN_SIGN,
    );

/** Every shared entry with words in it, oldest first, by role only. */
export function sourcesOf(ground: ExportGround): readonly Source[] {
  const name = placeNames(ground);
  const counts = new Set(ground.entries.all.map(({ id }) => id));
  return ground.whole.all
    .filter((entry) => entry.body.trim() !== '')
    .map((entry) => sourceOf(entry, ground, name))
    .map((source) => (counts.has(source.id) ? source : { ...source, selections: [] }));
}

function sourceOf(entry: Entry, ground: Ground, name: PlaceName): Source {
  const title = plainSigns(byRole(textIn(entry.values, 'title') ?? entry.id, name)).replaceAll('\n', ' ');
  const head = `${[title, plainSigns(headOf(entry, ground, name))].join('\n')}\n\n`;
  const body = bodyLeaving(entry, name, plainSigns);
  return {
    id: entry.id,
    name: `${String(entry.values['date'])} ${title} (${entry.id})`,
    text: `${head}${body.text}\n`,
    selections: body.passages.map(({ marks, words, start, end }, place) => ({
      key: `${entry.id} ${marks.map((mark) => mark.id ?? mark.label).join(' ')} ${place}`,
      start: head.length + start,
      end: head.length + end,
      words,
      codes: [
        ...new Set(
          marks.flatMap((mark) => [
            ...mark.features.map(featureCode),
            ...(mark.shows === undefined ? [] : [showsCode(mark.shows)]),
            ...(mark.direction === undefined ? [] : [directionCode(mark.direction)]),
          ]),
        ),
      ],
    })),
  };
}

/** "Diary, 22 January 2024, Calderwick, participating officers". */
function headOf({ kind, values }: Entry, { network }: Ground, name: PlaceName): string {
  const place = values['authority'] ?? values['host'];
  const group = GROUPS.find((each) => each === values['group']);
  const role = roleOfSeat(values['by']);
  return [
    capital(kind),
    sayDay(String(values['date'])),
    ...(typeof place === 'string' ? [name(place)] : []),
    ...(group === undefined || role === undefined ? [] : [groupName(network, group)]),
  ].join(', ');
}

/** The groups as sets of sources; a group that wrote nothing has none. */
export function sourceSets(ground: ExportGround, sources: readonly Source[]): readonly SourceSet[] {
  const groups = [...new Set([...GROUPS, ...MEETING_GROUPS])];
  return groups.flatMap((group) => {
    const ids = sources.map(({ id }) => id).filter((id) => ground.whole.find(id)?.values['group'] === group);
    const known = GROUPS.find((each) => each === group);
    const label = known === undefined ? `${capital(group)} meetings` : groupName(ground.network, known);
    return ids.length === 0 ? [] : [{ key: `group ${group}`, name: label, sources: ids }];
  });
}
