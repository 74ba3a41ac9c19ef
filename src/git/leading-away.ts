import { lstatSync } from 'node:fs';
import { join } from 'node:path';

/** A setting that came with a folder and is none of lea's. */
export interface ForeignSetting {
  readonly key: string;
  readonly value: string;
}

/** With these files git reads its settings, or words, from another folder than the one looked at here. */
const SENDING_AWAY = ['commondir', 'objects/info/alternates', 'objects/info/http-alternates'];
/** Parts of a history that git and lea read and write; a link in the place of one would lead out of the folder. */
const PARTS = (
  'HEAD config index packed-refs lea lea.lock hooks info info/attributes objects objects/info objects/pack ' +
  'logs logs/HEAD logs/refs logs/refs/heads refs refs/heads refs/heads/main refs/lea refs/lea/seen refs/remotes'
).split(' ');

/** What in a folder's history, itself included, is not the plain folder or file that it must be. */
export function partsLeadingAway(folder: string): readonly ForeignSetting[] {
  const history = join(folder, '.git');
  if (lstatSync(history, { throwIfNoEntry: false })?.isDirectory() !== true)
    return [{ key: '.git', value: 'not a folder' }];
  const look = (part: string) => lstatSync(join(history, part), { throwIfNoEntry: false });
  const sent = SENDING_AWAY.filter((part) => look(part) !== undefined);
  const linked = PARTS.filter((part) => look(part)?.isSymbolicLink() === true);
  return [
    ...sent.map((part) => ({ key: `.git/${part}`, value: 'another folder' })),
    ...linked.map((part) => ({ key: `.git/${part}`, value: 'a link' })),
  ];
}
