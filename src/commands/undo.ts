import { fault } from '../model/fault.ts';
import type { Exit } from '../model/exit.ts';
import { line, page, span } from '../render/page.ts';
import { type Desk, openDesk } from './desk.ts';
import { answered, type ForPrograms } from './for-programs.ts';
import { agrees } from './interview.ts';
import { entryOf, operationOf, type Past } from './past.ts';
import { holding } from './saving.ts';
import {
  type Command,
  isShareOf,
  lastCommand,
  layDown,
  type Piece,
  piecesOf,
  takenBack,
  writePieces,
} from './taking-back.ts';
import { type Reach, sayAbout, sayBefore } from './undo-words.ts';
import { defineVerb } from './verb.ts';
import type { World } from './world.ts';

/** Takes back this seat's last command by a new change, also after it was sent (store-and-sync.md, section 10). */
export const undo = defineVerb({
  name: 'undo',
  summary: 'Put the last change back, after saying what that changes and who will see it.',
  args: [],
  flags: {},
  examples: ['lea undo', 'lea undo --yes'],
  writes: true,
  run: (_given, world) => goBack('undo', world),
});

/** Does again what was taken back last, if nothing was done since. */
export const redo = defineVerb({
  name: 'redo',
  summary: 'Do again what was put back last.',
  args: [],
  flags: {},
  examples: ['lea redo'],
  writes: true,
  run: (_given, world) => goBack('redo', world),
});

async function goBack(what: 'undo' | 'redo', world: World): Promise<Exit> {
  const desk = await openDesk(world);
  const command = await lastCommand(what, desk, world);
  if (command === undefined) throw fault('NOTHING_TO_TAKE_BACK', { doing: what });
  if (what === 'redo') await refuseSharingAgain(command);
  const pieces = await piecesOf(command, world);
  if (what === 'undo' && isShareOf(command)) refuseHalfShare(command, pieces);
  if (pieces.length === 0)
    throw fault('CANNOT_TAKE_BACK', {
      why: 'What your last command did was changed again since, and is not there any more.',
    });
  world.err(await sayBefore(what, command, pieces, await reachOf(command), desk, world));
  if (world.settings.dryRun) {
    world.err(page('Nothing was changed.'));
    answered(answerOf(what, command, pieces, desk), desk, world);
    return 'fine';
  }
  if (!world.interactive && !world.settings.yes) throw fault('ANSWERS_MISSING', { flags: ['--yes'] });
  if (!(await agrees(what === 'undo' ? 'Put it back?' : 'Do it again?', 'yes', world)))
    throw fault('STOPPED', { kept: false });
  await holding(desk, world, () => takeBack(what, command, pieces, desk, world));
  return tell(what, command, pieces, desk, world);
}

/** How far the words have gone, or may still go. */
async function reachOf(command: Command): Promise<Reach> {
  const [{ space, repository, save }] = command;
  const { isSent, unsentSince } = await import('../git/unsent.ts');
  if (space === 'private') return 'private';
  if (await isSent(repository.place, save.id)) return 'sent';
  const goes = isShareOf(command) && (await unsentSince(repository.place, save)) !== undefined;
  return goes ? 'leaves no trace' : 'stays in history';
}

/** Sharing shows what will leave and asks for it every time, so that nothing leaves by being done again. */
async function refuseSharingAgain([first]: Command): Promise<void> {
  const before = await takenBack(first);
  if (before?.trailers.get('Lea-Op')?.endsWith(' share') !== true) return;
  throw fault('CANNOT_TAKE_BACK', {
    why: 'Sharing is not done again unseen.',
    hint: `lea share ${entryOf(first) ?? ''}`,
  });
}

/** A share is taken back whole or not at all: what others wrote in it since stays, and the private original must be here. */
function refuseHalfShare(command: Command, pieces: readonly Piece[]): void {
  const id = entryOf(command[0]) ?? '';
  const isWhole = command.every((past) =>
    past.save.changes.every(({ path }) => pieces.some((piece) => piece.past === past && piece.path === path)),
  );
  const why =
    command.length < 2
      ? 'Its private original is not on this computer.'
      : 'It was changed since it was shared, and those words stay.';
  if (command.length < 2 || !isWhole) throw fault('CANNOT_TAKE_BACK', { why, hint: `lea withdraw ${id}` });
}

/** The private side first: cut short between the two, the words stand twice and are never missing. */
async function takeBack(
  what: 'undo' | 'redo',
  command: Command,
  pieces: readonly Piece[],
  desk: Desk,
  world: World,
): Promise<void> {
  const ordered = command.toReversed();
  for (const past of ordered) {
    const own = pieces.filter((piece) => piece.past === past);
    const isDropped =
      what === 'undo' && past.space === 'shared' && isShareOf(command) && (await drop(past, own, world));
    if (!isDropped) await writePieces(what, past, own, desk, world);
  }
}

/** A share that was never sent is taken out of the history that would be sent; its file goes with it. */
async function drop(past: Past, own: readonly Piece[], world: World): Promise<boolean> {
  const [piece] = own;
  if (piece === undefined || own.length > 1 || !world.settings.commit) return false;
  const { dropFile, unsentSince } = await import('../git/unsent.ts');
  const unsent = await unsentSince(past.repository.place, past.save);
  if (unsent === undefined) return false;
  await dropFile(past.repository.place, unsent, { paths: [piece.path] }, () => layDown(piece, world));
  return true;
}

const clashesOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.clashes, 0);

function answerOf(
  what: 'undo' | 'redo',
  [first]: Command,
  pieces: readonly Piece[],
  desk: Desk,
): ForPrograms {
  const id = entryOf(first) ?? desk.journal.network.id;
  const files = pieces.map(({ past, path }) => ({ space: past.space, path }));
  const operation = operationOf(first) ?? null;
  return { schema: `lea.${what}/1`, data: () => ({ id, operation, files, clashes: clashesOf(pieces) }) };
}

async function tell(
  what: 'undo' | 'redo',
  command: Command,
  pieces: readonly Piece[],
  desk: Desk,
  world: World,
): Promise<Exit> {
  const { program } = world.settings;
  const clashes = clashesOf(pieces);
  if (!answered(answerOf(what, command, pieces, desk), desk, world)) {
    const [about, short] = await sayAbout(command, pieces, desk);
    const still =
      clashes === 0
        ? []
        : [
            `${clashes === 1 ? '1 place was' : `${clashes} places were`} changed again since. Both versions are kept.`,
            `Choose with ${program} settle.`,
          ];
    const isGone = pieces.every(({ after }) => after === undefined);
    const done = what === 'redo' ? 'Done again' : isGone ? 'Taken out' : 'Put back';
    const way = isShareOf(command) ? `share ${short}` : what === 'undo' ? 'redo' : 'undo';
    world.out(
      page(
        `${done}: ${about}.`,
        ...still,
        line(what === 'undo' ? 'Do it again: ' : 'Put it back: ', span(`${program} ${way}`, 'command')),
      ),
    );
  }
  return clashes > 0 ? 'clash' : 'fine';
}
