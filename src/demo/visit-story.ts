import { visit } from '../kinds/visit.ts';
import type { Day } from '../model/day.ts';
import { bodyOn } from './body.ts';
import { type Draft, draftOf } from './draft.ts';
import { answersTo, fileOf, groupOf, nameOf, questionsNamed, saved } from './entry-file.ts';
import type { DemoEvent, DemoFile } from './event.ts';
import { type Block, readBlocks } from './notation.ts';
import type { Telling } from './telling.ts';
import { ASHMERE_AND_CALDERWICK_VISITS } from './visits/ashmere-and-calderwick.ts';
import { BEGUN_AND_ENDED_VISITS } from './visits/begun-and-ended.ts';
import { BRACKENSHIRE_VISITS } from './visits/brackenshire.ts';
import { GREYPORT_AND_IVELBOROUGH_VISITS } from './visits/greyport-and-ivelborough.ts';

const TABLES = [
  BRACKENSHIRE_VISITS,
  ASHMERE_AND_CALDERWICK_VISITS,
  GREYPORT_AND_IVELBOROUGH_VISITS,
  BEGUN_AND_ENDED_VISITS,
];

/** Every visit, as the tables have it; the host's name goes with its head. */
export const visitDrafts = (places: readonly string[]): readonly Draft[] =>
  TABLES.flatMap(readBlocks).map((block) => {
    const [key = '', , seat = ''] = block.words;
    const host = places.find((place) => key.startsWith(`${place}-`)) ?? '';
    const visitor = key.slice(host.length + 1).replace(/-\d+$/, '');
    const options = new Map([...block.options, ['host', host], ['visitor', visitor]]);
    return draftOf(visit, key, { ...block, options }, `${visitor}/${seat}`);
  });

/** The saves of a visit: written up on its day by the visitor, confirmed by the host's reply some days later. */
export function visitEvents(draft: Draft, telling: Telling): readonly DemoEvent[] {
  const { words, options } = draft.block;
  const [, date = ''] = words;
  const host = `${options.get('host') ?? ''}/officer-1`;
  const reply = options.get('reply');
  const fileOn = (day: Day): DemoFile => visitOn(draft, day, telling);
  const speaker = (voice: string | undefined): string => (voice === undefined ? draft.by : host);
  return [
    saved(date, draft.by, 'share', fileOn(date)),
    ...(reply === undefined ? [] : [saved(reply, host, 'reply', fileOn(reply))]),
    ...answersTo(draft, telling, speaker, fileOn),
  ];
}

function visitOn(draft: Draft, day: Day, telling: Telling): DemoFile {
  const { words, options } = draft.block;
  const [, date = ''] = words;
  const host = options.get('host') ?? '';
  const visitor = options.get('visitor') ?? '';
  const reply = options.get('reply');
  const isConfirmed = reply !== undefined && reply <= day;
  const next = options.get('next');
  return fileOf(
    visit,
    {
      id: draft.id,
      title: `${nameOf(visitor)} at ${nameOf(host)}`,
      date,
      by: draft.by,
      group: groupOf(draft.by),
      visibility: 'network',
      state: isConfirmed ? 'confirmed' : 'happened',
      host,
      facilitator: visitor,
      facilitator_seat: draft.by,
      form: 'in person',
      trained: true,
      host_present: presentIn(draft.block),
      enquiries: questionsNamed(words, host),
      next: next === 'none' ? 'none planned' : next,
      replied_on: isConfirmed ? reply : undefined,
    },
    bodyOn(draft, day, telling, (key) => (key === 'reply' && !isConfirmed ? undefined : key)),
  );
}

const presentIn = ({ options }: Block): readonly unknown[] =>
  (options.get('present') ?? '').split(',').map((part) => {
    const [role, count] = part.split(':');
    return { role, count: Number(count) };
  });
