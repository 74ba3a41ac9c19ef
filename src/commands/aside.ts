import type { Desk } from './desk.ts';
import { privateRepository } from './private-repository.ts';
import { signature } from './saving.ts';
import type { World } from './world.ts';

/** A file as it stood, to be kept. */
export interface Copy {
  /** What it is called in the list of `lea rescue`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Keeps files as they stand, before they are changed or taken away: in the private space, where nothing that is sent carries
 * them along and nothing takes them away (store-and-sync.md, section 10). The journal must be held.
 */
export async function keepCopies(
  files: readonly Copy[],
  why: string,
  desk: Desk,
  world: World,
): Promise<void> {
  if (files.length === 0) return;
  const { keepAside } = await import('../git/rescue.ts');
  const { place } = await privateRepository(desk, world);
  const name = `r-${Buffer.from(world.chance(6)).toString('hex')}`;
  await keepAside(place, name, { files, why }, await signature(desk));
}

/**
 * Keeps a file that a sync held back and that others changed: as words that `lea resume` brings together with theirs, where
 * it is text; else as a copy. `before` is what both began from.
 */
export async function keepHeld({ path, bytes }: Copy, why: string, desk: Desk, world: World): Promise<void> {
  const { readText } = await import('../store/guard.ts');
  const { accepts } = await import('../store/layout.ts');
  const text = Buffer.from(bytes).toString('utf8');
  if (!readText(bytes, path).ok || !accepts(path, desk.journal.kinds)) {
    await keepCopies([{ path, bytes }], why, desk, world);
    return;
  }
  const head = await desk.repository.head();
  const was = head === undefined ? undefined : await desk.repository.show(head, path);
  const before = was === undefined ? null : was.toString('utf8');
  const name = `aside-${Buffer.from(world.chance(6)).toString('hex')}`;
  desk.journal.saveDraft(name, { command: 'sync', why, path, before, text });
}
