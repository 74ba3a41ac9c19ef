import type { Day } from '../model/day.ts';
import { type Draft, pointedIn } from './draft.ts';
import type { Permission } from './permission.ts';

/** What each part of the story needs to know of the others. */
export interface Telling {
  readonly digest: (text: string) => string;
  /** The reference of a named passage: `d-7k2q9xw4ab#7kd`. */
  reference(name: string): string;
  /** The permission of a passage that is a message. */
  permissionOf(name: string | undefined): Permission | undefined;
  /** The day of a meeting, by its name in the tables. */
  dayOf(meeting: string): Day;
}

/** Knows every named passage of the drafts. A name that no passage has cannot be told. */
export function tellingOf(
  drafts: readonly Draft[],
  days: ReadonlyMap<string, Day>,
  digest: (text: string) => string,
  permissions: ReadonlyMap<string, Permission>,
): Telling {
  const references = new Map<string, string>();
  for (const draft of drafts)
    for (const { name, id } of pointedIn(draft))
      if (name !== undefined) references.set(name, `${draft.id}#${id}`);
  for (const name of permissions.keys())
    if (!references.has(name)) throw new Error(`No passage is called ${name}`);
  const find = <T>(map: ReadonlyMap<string, T>, name: string): T => {
    const found = map.get(name);
    if (found === undefined) throw new Error(`Nothing is called ${name}`);
    return found;
  };
  return {
    digest,
    reference: (name) => find(references, name),
    permissionOf: (name) => (name === undefined ? undefined : permissions.get(name)),
    dayOf: (meeting) => find(days, meeting),
  };
}
