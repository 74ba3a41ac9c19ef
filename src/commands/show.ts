import { enquiry } from '../kinds/enquiry.ts';
import type { Entry } from '../model/entry.ts';
import { optional, text, yes } from '../model/field.ts';
import { readSeat } from '../model/seat.ts';
import { type Page, joinPages } from '../render/page.ts';
import { entryPage } from '../render/entry-page.ts';
import { asFlag } from './answers.ts';
import { answerJson, dataOf, fieldsOf } from './data.ts';
import { type Desk, openDesk } from './desk.ts';
import { findEntry, shortId, titleOf } from './naming.ts';
import { saidQuietly } from './receipts.ts';
import { signedAs } from './saving.ts';
import { defineVerb } from './verb.ts';
import type { World } from './world.ts';

/** Shows one entry as its readers see it: an enquiry with its journey, an authority as its own page. */
export const show = defineVerb({
  name: 'show',
  summary: 'Show one entry as its readers see it.',
  args: [{ name: 'id', help: 'Which entry? The beginning of its id, or words of its title', several: true }],
  flags: {
    kind: asFlag(optional(text('Only look among entries of this kind'))),
    full: asFlag(yes('For an enquiry: the sections of the entry as well as its journey')),
  },
  examples: ['lea show d-7k2q', 'lea enquiry show e-9m4t --full'],
  writes: false,
  takesKind: true,
  run: async (given, world) => {
    const desk = await openDesk(world);
    const entry = findEntry(given.args['id'] ?? '', desk.reading.all, { kind: given.flags.kind });
    if (saidQuietly(entry, world)) return 'fine';
    if (world.settings.json === false) world.out(await pageOf(entry, given.flags.full === true, desk, world));
    else answerJson('lea.entry/1', dataOf(entry, desk), desk, world);
    return 'fine';
  },
});

async function pageOf(entry: Entry, full: boolean, desk: Desk, world: World): Promise<Page> {
  const whole = wholePage(entry, desk, world);
  if (entry.kind === enquiry.name) {
    const { journeyPageOf } = await import('./report-pages.ts');
    const journey = journeyPageOf(entry, desk, world);
    return full ? joinPages(journey, whole) : journey;
  }
  if (entry.kind !== 'authority') return whole;
  const { authorityPageOf } = await import('./report-pages.ts');
  return authorityPageOf(entry, desk, world);
}

/** An entry's own page, for `show` and for what `share` is about to send. */
export function wholePage(entry: Entry, desk: Desk, world: World): Page {
  const seat = readSeat(String(entry.values['by'] ?? ''));
  return entryPage(entry, {
    fields: fieldsOf(entry),
    width: Math.min(world.settings.columns, 80),
    nameOf: (reference) => {
      const found = desk.reading.all.find(reference);
      return found === undefined ? reference : titleOf(found);
    },
    signed: seat === undefined ? undefined : signedAs(seat, desk),
    readers: readersOf(entry),
    shortId: shortId(entry, desk.reading.all),
  });
}

const readersOf = (entry: Entry): string => {
  if (entry.space === 'private') return 'Private: nobody else can see it.';
  return entry.values['visibility'] === 'public' ? 'May be published.' : 'All members can read it.';
};
