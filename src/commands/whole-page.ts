import { type Entry, textIn } from '../model/entry.ts';
import { readSeat } from '../model/seat.ts';
import { entryPage } from '../render/entry-page.ts';
import type { Page } from '../render/page.ts';
import { fieldsOf } from './data.ts';
import type { Desk } from './desk.ts';
import { featureName, shortId, titleOf } from './naming.ts';
import { signedAs } from './saving.ts';
import type { World } from './world.ts';

/** An entry's own page for `show`; as it stands, with every note and wording, for what `share` is about to send. */
export function wholePage(entry: Entry, desk: Desk, world: World, how?: 'as it stands'): Page {
  const seat = readSeat(textIn(entry.values, 'by') ?? '');
  return entryPage(entry, {
    fields: fieldsOf(entry),
    width: Math.min(world.settings.columns, 80),
    nameOf: (reference) => {
      const found = desk.reading.all.find(reference);
      return found === undefined ? reference : titleOf(found);
    },
    featureName: (key) => featureName(key, desk),
    signed: seat === undefined ? undefined : signedAs(seat, desk),
    readers: readersOf(entry),
    shortId: shortId(entry, desk.reading.all),
    asItStands: how !== undefined,
  });
}

const readersOf = (entry: Entry): string => {
  if (entry.space === 'private') return 'Private: nobody else can see it.';
  return entry.values['visibility'] === 'public' ? 'May be published.' : 'All members can read it.';
};
