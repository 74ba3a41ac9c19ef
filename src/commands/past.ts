import { join } from 'node:path';
import type { Repository } from '../git/repository.ts';
import { seatOf, TIDIER } from '../git/signature.ts';
import type { Asked, Save } from '../git/history.ts';
import { readSeat } from '../model/seat.ts';
import type { Desk } from './desk.ts';
import { signedAs } from './saving.ts';
import type { World } from './world.ts';

/** One save of the shared journal or of the private space. */
export interface Past {
  readonly space: 'shared' | 'private';
  readonly repository: Repository;
  readonly save: Save;
}

/** One command may save in both places; it takes no longer than this between the two, in seconds. */
const ONE_COMMAND = 120;

/** The saves of both places on this computer, newest first. */
export async function readPast(desk: Desk, world: World, asked: Asked): Promise<readonly Past[]> {
  const { privateFolder } = desk.journal;
  const isThere = world.disk.exists(join(privateFolder, '.git'));
  const { Repository: Places } = await import('../git/repository.ts');
  const own = isThere ? Places.open(world.machine, privateFolder) : undefined;
  const of = async (space: Past['space'], repository: Repository): Promise<readonly Past[]> =>
    (await repository.log(asked)).map((save) => ({ space, repository, save }));
  const shared = await of('shared', desk.repository);
  const mine = own === undefined ? [] : await of('private', own);
  return [...shared, ...mine].toSorted((a, b) => b.save.when - a.save.when);
}

/** Which command made a save, as its words after `lea`, such as `diary add`; none for another program's. */
export const operationOf = ({ save }: Pick<Past, 'save'>): string | undefined => save.trailers.get('Lea-Op');

/** The id of the entry that a save was about. */
export const entryOf = ({ save }: Past): string | undefined => save.trailers.get('Lea-Entry');

/** Whether two saves in two places were made by one command. */
export const isOneCommand = (one: Past, other: Past): boolean =>
  one.space !== other.space &&
  operationOf(one) !== undefined &&
  operationOf(one) === operationOf(other) &&
  entryOf(one) === entryOf(other) &&
  one.save.author.email === other.save.author.email &&
  Math.abs(one.save.when - other.save.when) <= ONE_COMMAND;

/** Who signed a save, by role only: a name that somebody's own program wrote is not shown. */
export function sayWho({ save }: Past, desk: Desk): string {
  if (save.author.email === TIDIER.email) return 'lea';
  const seat = readSeat(seatOf(save.author.email) ?? '');
  return seat === undefined ? 'not signed by a seat' : signedAs(seat, desk);
}

/** What a command did to an entry, by its verb, or by its whole name where the verb alone would not do. */
const DID: Readonly<Record<string, string>> = {
  new: 'began it',
  add: 'began it',
  edit: 'changed it',
  share: 'shared it',
  withdraw: 'took it back',
  refine: 'reworded the question',
  mark: 'marked words in it',
  settle: 'chose between two versions',
  undo: 'put it back as it was before',
  redo: 'did it again',
  sync: 'brought in or saved what was changed elsewhere',
  import: 'brought it in from a file',
  'network init': 'began the journal',
  'network import': 'brought in keywords from a codebook',
  'network rest': 'let a gap rest',
  'check fix': 'mended how it is written',
  'case ask': 'asked for a review',
  'authority seat': 'changed who sits there',
  'authority leave': 'said that it left',
  'authority return': 'said that it came back',
  'authority line': 'wrote the line for its chief officer',
  'message ask': 'asked whether words may be quoted',
  'message give': 'wrote down a permission to quote',
  'message refuse': 'wrote down that words may not be quoted',
  'message withdraw': 'took back a permission to quote',
};

/** What a save did, in plain words. */
export function sayDone(past: Past): string {
  const { save } = past;
  if (save.author.email === TIDIER.email) return 'left out files lea does not accept';
  if (save.subject === 'sync capture') return 'saved what was changed by hand';
  if (save.subject === 'sync merge') return 'brought together what two people changed';
  const operation = operationOf(past);
  if (operation === undefined) return 'changed it with another program';
  const verb = operation.split(' ').at(-1) ?? operation;
  return DID[operation] ?? DID[verb] ?? `moved it on: ${verb}`;
}
