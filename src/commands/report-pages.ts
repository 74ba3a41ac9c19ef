import { altered, type Entry } from '../model/entry.ts';
import { journeyOf } from '../reports/journey.ts';
import { ownPage } from '../reports/own-page.ts';
import { settle } from '../reports/ground.ts';
import { sharedOnly } from '../reports/shared-entries.ts';
import { journeyPage } from '../render/journey-page.ts';
import { ownPageShown } from '../render/own-page.ts';
import type { Page } from '../render/page.ts';
import type { Desk } from './desk.ts';
import { groundOf } from './ground.ts';
import type { World } from './world.ts';

/**
 * A question with its journey. One's own private question is shown as it would read once shared: its journey is its own
 * words, and no figure is made of them.
 */
export async function journeyPageOf(entry: Entry, desk: Desk, world: World): Promise<Page | undefined> {
  const ground = await groundOf(desk, world);
  if (entry.space === 'shared') return pageOf(journeyOf(ground, entry.id));
  const asShared = altered(entry, { space: 'shared', values: { ...entry.values, visibility: 'network' } });
  const entries = sharedOnly([...desk.reading.shared.all, asShared]);
  return pageOf(journeyOf(settle({ ...ground, entries }), entry.id));
}

const pageOf = (journey: ReturnType<typeof journeyOf>): Page | undefined =>
  journey === undefined ? undefined : journeyPage(journey);

/** The page of one authority, for one's own head of service; nothing for one that has shared nothing and never joined. */
export async function authorityPageOf(entry: Entry, desk: Desk, world: World): Promise<Page | undefined> {
  const own = ownPage(await groundOf(desk, world), entry.id);
  return own === undefined ? undefined : ownPageShown(own);
}
