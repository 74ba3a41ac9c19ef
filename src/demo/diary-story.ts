import { diary } from '../kinds/diary.ts';
import type { Day } from '../model/day.ts';
import { bodyOn } from './body.ts';
import { ASHMERE } from './diaries/ashmere.ts';
import { BRACKENSHIRE } from './diaries/brackenshire.ts';
import { CALDERWICK } from './diaries/calderwick.ts';
import { DUNMARSH } from './diaries/dunmarsh.ts';
import { EASTHOLME } from './diaries/eastholme.ts';
import { FENBRIDGESHIRE } from './diaries/fenbridgeshire.ts';
import { GREYPORT } from './diaries/greyport.ts';
import { HOLLINSEA } from './diaries/hollinsea.ts';
import { IVELBOROUGH } from './diaries/ivelborough.ts';
import { KESTREL_VALE } from './diaries/kestrel-vale.ts';
import { LARKDALE } from './diaries/larkdale.ts';
import { MARLOWBY } from './diaries/marlowby.ts';
import { NORROWDALE } from './diaries/norrowdale.ts';
import { OXENHYTHE } from './diaries/oxenhythe.ts';
import { type Draft, draftOf } from './draft.ts';
import {
  answersTo,
  CONVENOR,
  entryNamed,
  fileOf,
  groupOf,
  nameOf,
  questionsNamed,
  saved,
} from './entry-file.ts';
import type { DemoEvent, DemoFile } from './event.ts';
import { readBlocks } from './notation.ts';
import type { Telling } from './telling.ts';

const DIARIES = {
  ashmere: ASHMERE,
  brackenshire: BRACKENSHIRE,
  calderwick: CALDERWICK,
  dunmarsh: DUNMARSH,
  eastholme: EASTHOLME,
  fenbridgeshire: FENBRIDGESHIRE,
  greyport: GREYPORT,
  hollinsea: HOLLINSEA,
  ivelborough: IVELBOROUGH,
  'kestrel-vale': KESTREL_VALE,
  larkdale: LARKDALE,
  marlowby: MARLOWBY,
  norrowdale: NORROWDALE,
  oxenhythe: OXENHYTHE,
};

/** Every shared diary entry, as the tables have it. */
export const diaryDrafts = (): readonly Draft[] =>
  Object.entries(DIARIES).flatMap(([place, table]) => draftsIn(table, place));

/** The diary entries of one place's table. */
export const draftsIn = (table: string, place: string): readonly Draft[] =>
  readBlocks(table).map((block) => {
    const [date = '', seat = ''] = block.words;
    return draftOf(diary, `${place}/${date}/${seat}`, block, `${place}/${seat}`);
  });

/** The saves of a diary entry: shared on its day, and saved again when permission for its words moves. */
export function diaryEvents(
  draft: Draft,
  telling: Telling,
  leftOn: (place: string) => Day | undefined,
): readonly DemoEvent[] {
  const [date = ''] = draft.block.words;
  const fileOn = (day: Day): DemoFile => diaryOn(draft, day, telling, 'network');
  const speaker = (_voice: string | undefined, day: Day): string => {
    const left = leftOn(placeOf(draft));
    return left !== undefined && left < day ? CONVENOR : draft.by;
  };
  return [saved(date, draft.by, 'share', fileOn(date)), ...answersTo(draft, telling, speaker, fileOn)];
}

/** A diary entry as it stood on a day. */
export function diaryOn(
  draft: Draft,
  day: Day,
  telling: Telling,
  visibility: 'network' | 'private',
): DemoFile {
  const [date = '', , after = ''] = draft.block.words;
  const keys = new Set(draft.parts.map((part) => part.key));
  const place = placeOf(draft);
  return fileOf(
    diary,
    {
      id: draft.id,
      title: draft.block.title ?? titleAfter(after, place),
      date,
      authority: place,
      by: draft.by,
      group: groupOf(draft.by),
      visibility,
      after: after === 'day' ? 'day to day' : entryNamed(after),
      enquiries: questionsNamed(draft.block.words, place),
      shape: keys.has('tells') || keys.has('next') ? 'short' : isOneLine(keys) ? 'one line' : 'full',
    },
    bodyOn(draft, day, telling, (key) => key),
  );
}

const isOneLine = (keys: ReadonlySet<string>): boolean => keys.size === 1 && keys.has('line');
const placeOf = ({ by }: Draft): string => by.split('/')[0] ?? '';

/** The title that lea suggests: after which meeting or visit. */
function titleAfter(after: string, place: string): string {
  const [, group, number] = /^(core|tank)-(\d+)$/.exec(after) ?? [];
  if (group !== undefined)
    return `After ${group === 'core' ? 'core contact day' : 'think tank'} ${number ?? ''}`;
  const pair = after.replace(/^visit:/, '').replace(/-\d+$/, '');
  return pair.startsWith(`${place}-`)
    ? `After ${nameOf(pair.slice(place.length + 1))}'s visit`
    : `After visiting ${nameOf(pair.slice(0, -place.length - 1))}`;
}
