import { choice } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { ROLES } from '../model/vocabulary.ts';
import { type HomeFrame, homePage } from '../render/home-page.ts';
import { line, page, span } from '../render/page.ts';
import { homeFor } from '../reports/home.ts';
import { demo } from './demo.ts';
import { answered } from './for-programs.ts';
import { init } from './init.ts';
import { join } from './join.ts';
import { type Desk, placeName } from './desk.ts';
import { openDeskIfAny } from './desk-if-any.ts';
import { newsFor } from './news.ts';
import { tellUnreadable } from './receipts.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

/** Home: what waits for you, what is next; with no journal, three ways in. */
export const status = defineVerb({
  name: 'status',
  summary: 'What waits for you, and what is next.',
  args: [],
  flags: {},
  examples: ['lea', 'lea status --json'],
  writes: false,
  without: ['plain'],
  run: async (_given, world) => {
    const desk = await openDeskIfAny(world);
    if (desk === undefined) return showWaysIn(world);
    await showHome(desk, world);
    return 'fine';
  },
});

async function showHome(desk: Desk, world: World): Promise<void> {
  const home = homeFor(desk.reading.all, desk.me, desk.today);
  const news = await newsFor(desk);
  const data = () => {
    const waiting = home.waiting.map(({ what, entry, from, since }) => ({
      what,
      id: entry.id,
      title: entry.values['title'],
      from,
      since,
    }));
    return { seat: desk.me?.seat, waiting, next: home.next, news };
  };
  const ids = home.waiting.map(({ entry }) => entry.id);
  if (answered({ schema: 'lea.status/1', data, ids }, desk, world)) return;
  world.out(homePage(home, { ...frameFor(desk, world), news }));
  tellUnreadable(desk, world);
}

function frameFor(desk: Desk, world: World): Omit<HomeFrame, 'news'> {
  const { me, journal, reading, today } = desk;
  const { program, columns, accessible } = world.settings;
  const { short, timezone } = journal.network;
  return {
    who: me && `${placeName(me.place, reading, journal)}, ${ROLES[me.role].label.toLowerCase()} ${me.number}`,
    network: short.charAt(0).toUpperCase() + short.slice(1),
    today,
    hour: hourAt(world.now(), timezone),
    drafts: journal.listDrafts().length,
    program,
    columns,
    accessible,
  };
}

/** The hour of a moment where the network is; a time zone that nobody knows counts as London's. */
function hourAt(moment: number, timezone: string | undefined): number {
  const hour = (timeZone: string): number =>
    Number(
      new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(
        new Date(moment),
      ),
    );
  try {
    return hour(timezone ?? 'Europe/London');
  } catch (error) {
    if (error instanceof RangeError) return hour('Europe/London');
    throw error;
  }
}

const WAYS = [
  { value: 'join', shown: 'Join my network (someone sent me an address)', command: 'join ADDRESS' },
  { value: 'start', shown: 'Start a journal for a new network', command: 'init' },
  { value: 'example', shown: 'Look at an example first', command: 'demo' },
] as const;

async function showWaysIn(world: World): Promise<'fine'> {
  const { json, ndjson, quiet } = world.settings;
  if (json !== false || ndjson || quiet) throw fault('NOT_A_JOURNAL');
  const opening = [
    'lea is a journal for questions you ask together and what you learn.',
    'There is no journal on this computer yet.',
  ];
  if (!world.interactive) {
    const lines = WAYS.map(({ shown, command }) =>
      line(`${shown}: `, span(`${world.settings.program} ${command}`, 'command')),
    );
    world.out(page(...opening, ...lines));
    return 'fine';
  }
  world.err(page(...opening));
  const way = await world.ask({
    field: choice(
      'What would you like to do?',
      WAYS.map(({ value }) => value),
    ),
    flag: 'join, init or demo',
    offered: WAYS,
  });
  const none: Given = { args: {}, flags: {}, named: new Set() };
  const verb = way === 'join' ? join : way === 'start' ? init : demo;
  await verb.run(none, world);
  return 'fine';
}
