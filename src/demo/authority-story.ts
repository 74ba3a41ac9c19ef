import { authority } from '../kinds/authority.ts';
import type { Day } from '../model/day.ts';
import { AUTHORITIES } from './authorities.ts';
import { bodyOn } from './body.ts';
import { type Draft, draftOf } from './draft.ts';
import { CONVENOR, fileOf, saved } from './entry-file.ts';
import type { DemoEvent, DemoFile } from './event.ts';
import { partsOf, readBlocks, sayOf } from './notation.ts';
import type { Telling } from './telling.ts';

/** The day on which the founders joined. */
export const BEGUN = '2023-09-01';

/** Every authority, as the table has it. */
export const authorityDrafts = (): readonly Draft[] =>
  readBlocks(AUTHORITIES).map((block) => draftOf(authority, block.words[0] ?? '', block, CONVENOR));

/** The last day of an authority's membership, where it has left. */
export const leftOn = (drafts: readonly Draft[], place: string): Day | undefined =>
  drafts.find(({ key }) => key === place)?.block.options.get('left');

/** The saves of an authority: added, joined, people trained, seats changed, its line written, its leaving. */
export function authorityEvents(draft: Draft, telling: Telling): readonly DemoEvent[] {
  const { options } = draft.block;
  const own = `${draft.key}/officer-1`;
  const [trained] = (options.get('trained') ?? '').split(':');
  const [[line] = []] = partsOf(draft.block, 'line', '|');
  const moves: readonly (readonly [Day | undefined, string, string])[] = [
    [options.get('invited') ?? BEGUN, CONVENOR, 'add'],
    [options.get('joined'), own, 'join'],
    [trained === '' ? undefined : trained, CONVENOR, 'seat'],
    [options.get('chief-2'), own, 'seat'],
    [line, own, 'line'],
    [options.get('left'), own, 'leave'],
  ];
  return moves.flatMap(([day, seat, verb]) =>
    day === undefined ? [] : [saved(day, seat, verb, authorityOn(draft, day, telling))],
  );
}

function authorityOn(draft: Draft, day: Day, telling: Telling): DemoFile {
  const { block, key } = draft;
  const { options, words } = block;
  const [, type = '', cluster] = words;
  const [[lineDay = '9999', line] = []] = partsOf(block, 'line', '|');
  return fileOf(
    authority,
    {
      id: key,
      title: block.title,
      date: options.get('invited') ?? BEGUN,
      visibility: 'network',
      type: type.replaceAll('-', ' '),
      cluster,
      membership: membershipOn(draft, day),
      seats: seatsOn(draft, day),
      mailbox: sayOf(block, 'mailbox'),
      line: lineDay <= day ? line : undefined,
    },
    bodyOn(draft, day, telling, (heading) => (heading in authority.sections ? heading : undefined)),
  );
}

function membershipOn({ block: { options } }: Draft, day: Day): readonly unknown[] {
  const invited = options.get('invited');
  const joined = options.get('joined') ?? BEGUN;
  const left = options.get('left') ?? '9999';
  const how = options.get('how')?.replaceAll('-', ' ') ?? 'founder';
  return [
    ...(invited === undefined ? [] : [{ date: invited, event: 'invited' }]),
    ...(joined <= day ? [{ date: joined, event: 'joined', how }] : []),
    ...(left <= day ? [{ date: left, event: 'left', why: options.get('why') }] : []),
  ];
}

/** A chief officer's seat and two officers', as they stood: trained, and ended, only once they were. */
function seatsOn({ key, block }: Draft, day: Day): readonly unknown[] {
  const { options, words } = block;
  const from = options.get('joined') ?? BEGUN;
  const left = options.get('left') ?? '9999';
  const second = options.get('chief-2') ?? '9999';
  const [trained = '', count] = (options.get('trained') ?? '').split(':');
  const to = left <= day ? left : undefined;
  const officers = [words[3], words[4]].map((came, at) => {
    const isTrained = trained !== '' && trained <= day && at < Number(count);
    return {
      seat: `${key}/officer-${at + 1}`,
      role: 'participating-officer',
      from,
      to,
      came,
      ...(isTrained ? { trained, will_facilitate: 'yes' } : {}),
    };
  });
  const chief = { role: 'chief-officer', came: 'chose' };
  const isSecond = second <= day;
  if (from > day) return [];
  return [
    { seat: `${key}/chief-1`, ...chief, from, to: isSecond ? '2024-12-31' : to },
    ...(isSecond ? [{ seat: `${key}/chief-2`, ...chief, from: second, to }] : []),
    ...officers,
  ];
}
