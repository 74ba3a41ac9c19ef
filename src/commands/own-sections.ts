import type { Values } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import type { Kind } from '../model/kind.ts';
import { type Desk, placeName } from './desk.ts';

/** The authority a move or a section belongs to: `host`, or `of.authority` for that of the entry `of` refers to. */
export function ownerAt(path: string, values: Values, desk: Desk): unknown {
  const [key = '', next] = path.split('.');
  return next === undefined ? values[key] : desk.reading.all.find(String(values[key]))?.values[next];
}

/** Whether whoever is writing sits at this authority, or is a broker where brokers are meant. */
export const sitsAt = (owner: unknown, { me }: Desk): boolean =>
  me?.place === owner || (owner === 'broker' && me?.role === 'broker');

/** Refuses what belongs to one authority alone to everybody else. */
export function refuseElsewhere(path: string, verb: string, values: Values, desk: Desk): void {
  const owner = ownerAt(path, values, desk);
  if (sitsAt(owner, desk)) return;
  throw fault('NOT_YOURS', { verb, authority: placeName(String(owner), desk.reading, desk.journal) });
}

/** The owner of a section that only one authority writes: the host its reply, a reviewer its answers, an author what it changed. */
const pathOf = (kind: Kind, key: string): string | undefined =>
  kind.life?.moves.find((move) => move.writes?.includes(key) === true && move.bySeatOf !== undefined)
    ?.bySeatOf;

/** Whether whoever is writing may write a section: a visitor never fills in the host's reply (domain 2, section 8). */
export function mayWrite(kind: Kind, key: string, values: Values, desk: Desk): boolean {
  const path = pathOf(kind, key);
  return path === undefined || sitsAt(ownerAt(path, values, desk), desk);
}

/** Refuses words under a heading that belongs to another authority. */
export function refuseOthersSections(kind: Kind, keys: Iterable<string>, values: Values, desk: Desk): void {
  for (const key of keys) {
    const path = pathOf(kind, key);
    if (path !== undefined) refuseElsewhere(path, `write under "${kind.sections[key] ?? key}"`, values, desk);
  }
}
