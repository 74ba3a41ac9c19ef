import { join } from 'node:path';
import type { Repository } from '../git/repository.ts';
import type { Desk } from './desk.ts';
import type { World } from './world.ts';

/**
 * The private space's own history, begun where there is none, and anew where a lea that was cut short had only begun to
 * begin it. It has no address, and no code sends it.
 */
export async function privateRepository(desk: Desk, world: World): Promise<Repository> {
  const { Repository } = await import('../git/repository.ts');
  const folder = desk.journal.privateFolder;
  const head = join(folder, '.git', 'HEAD');
  const look = world.disk.read(head, 4096);
  const isWhole = ['refs', 'objects'].every((part) => world.disk.exists(join(folder, '.git', part)));
  if (look.ok && look.bytes.length > 0 && isWhole) return Repository.open(world.machine, folder);
  if (look.ok && look.bytes.length === 0) world.disk.remove(head);
  return Repository.init(world.machine, folder);
}
