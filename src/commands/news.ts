import type { Save } from '../git/history.ts';
import type { News } from '../render/home-page.ts';
import { authorityOf } from '../model/entry.ts';
import { type Desk, placeName } from './desk.ts';

/** How far back the history is looked at for one's own last save. */
const MOST_SAVES = 300;

/** What others' saves brought since one's own last one; nothing where there is no such save near. */
export async function newsFor(desk: Desk): Promise<News | undefined> {
  const { repository, reading, journal } = desk;
  const own = await repository.signature();
  if (own === undefined) return undefined;
  const saves = await repository.log({ limit: MOST_SAVES });
  const last = saves.findIndex(({ author }) => author.email === own.email);
  const mine = saves[last];
  if (mine === undefined) return undefined;
  const added = new Set(saves.slice(0, last).flatMap(addedBy));
  const entries = reading.shared.all.filter(({ path, kind }) => added.has(path) && kind !== 'authority');
  const places = entries.flatMap((entry) => authorityOf(entry) ?? []);
  return {
    since: dayOf(mine),
    entries: entries.length,
    from: [...new Set(places)].map((place) => placeName(place, reading, journal)),
  };
}

const addedBy = ({ changes }: Save): readonly string[] =>
  changes.flatMap(({ path, was }) => (was === undefined ? [path] : []));

const dayOf = ({ when }: Save): string => new Date(when * 1000).toISOString().slice(0, 10);
