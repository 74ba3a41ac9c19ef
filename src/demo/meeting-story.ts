import { meeting } from '../kinds/meeting.ts';
import type { Day } from '../model/day.ts';
import { bodyOn } from './body.ts';
import { type Draft, draftOf } from './draft.ts';
import { entryNamed, fileOf, saved } from './entry-file.ts';
import type { DemoEvent, DemoFile } from './event.ts';
import { FIRST_CORE_CONTACT_DAYS } from './meetings/first-core-contact-days.ts';
import { LATER_CORE_CONTACT_DAYS } from './meetings/later-core-contact-days.ts';
import { THINK_TANKS } from './meetings/think-tanks.ts';
import { listIn, partsOf, readBlocks, readHead, sayOf } from './notation.ts';
import { PRIVATE_SETS } from './private-notes.ts';
import type { Telling } from './telling.ts';

/** Every session of both groups, as the tables have it. */
export const meetingDrafts = (): readonly Draft[] =>
  [THINK_TANKS, FIRST_CORE_CONTACT_DAYS, LATER_CORE_CONTACT_DAYS].flatMap(readBlocks).map((block) => {
    const [key = ''] = block.words;
    return draftOf(meeting, key, block, block.options.get('by') ?? '');
  });

/** The day of each session, by its name. */
export const meetingDays = (drafts: readonly Draft[]): ReadonlyMap<string, Day> =>
  new Map(drafts.map(({ key, block }) => [key, block.words[1] ?? '']));

const TICK = /\[x (\d{4}-\d{2}-\d{2})\]/g;

/** The saves of a session: planned when the one before it ended, written up on its day, its actions ticked when done. */
export function meetingEvents(draft: Draft, telling: Telling): readonly DemoEvent[] {
  const { words, options, lines } = draft.block;
  const [, date = ''] = words;
  const planned = options.get('planned') ?? date;
  const ticks = lines.flatMap(({ text }) => [...text.matchAll(TICK)].map(([, day = '']) => day));
  const later = [...new Set(ticks)].filter((day) => day > date);
  return [
    saved(planned, draft.by, 'new', meetingOn(draft, planned, telling)),
    saved(date, draft.by, 'write-up', meetingOn(draft, date, telling)),
    ...later.map((day) => saved(day, draft.by, 'edit', meetingOn(draft, day, telling))),
  ];
}

const SECTIONS = new Set(Object.keys(meeting.sections));

function meetingOn(draft: Draft, day: Day, telling: Telling): DemoFile {
  const { block } = draft;
  const [key = '', date = ''] = block.words;
  const isHeld = day >= date;
  const led = readHead(sayOf(block, 'led') ?? '').options;
  const isChief = key.startsWith('tank');
  const after = {
    present: listIn(block, 'present', ' ').map((row) => presentRow(row, isChief)),
    purpose: led.get('purpose'),
    purpose_note: sayOf(block, 'note'),
    ground_rules: led.get('rules')?.replaceAll('-', ' '),
  };
  const body = bodyOn(draft, day, telling, (line) => (isHeld && SECTIONS.has(line) ? line : undefined));
  return fileOf(
    meeting,
    {
      id: draft.id,
      title: block.title,
      date,
      group: isChief ? 'chief' : 'participating',
      visibility: 'network',
      state: isHeld ? 'written up' : 'planned',
      form: 'session',
      number: Number(key.slice(key.indexOf('-') + 1)),
      place: sayOf(block, 'place'),
      themes: [block.title],
      chaired_by: led.get('chaired'),
      facilitated_by: led.get('facilitated'),
      items: partsOf(block, 'item', '|').map(([title, led_by, form]) => ({ title, led_by, form })),
      ...(isHeld ? after : {}),
    },
    body.replaceAll(TICK, (_box, done: Day) => (done <= day ? '[x]' : '[ ]')),
  );
}

function presentRow(row: string, isChief: boolean): Readonly<Record<string, unknown>> {
  const [authority = '', count = '1'] = row.split(':');
  const group = authority === 'network' ? 'other' : isChief ? 'chief' : 'participating';
  return { authority, [group]: Number(count) };
}

/** The notes of sets that the reader of the example keeps privately, each within a session. */
export function privateSets(reader: string, telling: Telling): readonly DemoEvent[] {
  return readBlocks(PRIVATE_SETS).map((block) => {
    const [during = ''] = block.words;
    const day = telling.dayOf(during);
    const draft = draftOf(meeting, `set/${during}`, block, reader);
    const values = {
      id: draft.id,
      title: block.title,
      date: day,
      group: 'participating',
      visibility: 'private',
      state: 'held',
      form: 'set',
      during: entryNamed(during),
      present: [{ authority: reader.split('/')[0], participating: 1 }],
    };
    const file = fileOf(
      meeting,
      values,
      bodyOn(draft, day, telling, (key) => key),
    );
    return { ...saved(day, reader, 'new', file), space: 'private' };
  });
}
