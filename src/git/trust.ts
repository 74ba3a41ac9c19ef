import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressIn } from './address.ts';
import { type ForeignSetting, partsLeadingAway } from './leading-away.ts';
import type { Machine } from './machine.ts';
import { type Place, readGit } from './plumbing.ts';

/** What a folder's own settings say, read without git acting on any of them. */
export interface FolderSettings {
  readonly foreign: readonly ForeignSetting[];
  /**
   * Changes with every change to the settings; kept with the path once the person has accepted them. None for a folder that
   * leads elsewhere: what it says there can change unseen.
   */
  readonly fingerprint: (() => Promise<string>) | undefined;
  /** The address saves are signed with here; none before somebody has joined. */
  readonly email?: string | undefined;
}

/** Settings that start nothing, reach nobody and move nothing, whatever they say. */
const HARMLESS = [
  /^core\.(repositoryformatversion|filemode|logallrefupdates|ignorecase|precomposeunicode|symlinks|autocrlf|eol)$/,
  /^user\.(name|email|useconfigonly|signingkey)$/,
  /^branch\..+\.(remote|merge|rebase|description|vscode-merge-base)$/,
  /^remote\.[^.]+\.gh-resolved$/,
  /^(init\.defaultbranch|pull\.(rebase|ff)|push\.default|gc\.auto|merge\.lea\.name|commit\.gpgsign)$/,
];

/** Settings that are ours when they say what we would have written. */
const OURS: readonly (readonly [
  key: RegExp,
  isOurs: (value: string, driver: string | undefined) => boolean,
])[] = [
  [/^core\.bare$/, (value) => value === 'false'],
  [/^remote\.[^.]+\.fetch$/, (value) => /^\+?refs\/heads\/[\w./*-]+:refs\/remotes\/[\w./*-]+$/.test(value)],
  [/^remote\.[^.]+\.url$/, (value) => addressIn(value) !== undefined],
  [/^remote\.[^.]+\.tagopt$/, (value) => value === '--no-tags' || value === '--tags'],
  [/^merge\.lea\.driver$/, (value, driver) => value === driver],
];

/**
 * Reads the settings of a folder that lea may not have made, before any other call of git there (store-and-sync.md,
 * section 6). `driver` is the merge driver's line as this program would write it. A `.git` that is not a plain folder is a
 * setting too: it points elsewhere.
 */
export async function readFolderSettings(
  machine: Machine,
  folder: string,
  driver?: string,
): Promise<FolderSettings> {
  const history = join(folder, '.git');
  const leading = partsLeadingAway(folder);
  if (leading.length > 0) return { foreign: leading, fingerprint: undefined };
  const place: Place = { machine, folder: history };
  const file = join(history, 'config');
  const list = await readGit(outside(place), ['config', '--file', file, '--no-includes', '--list', '-z']);
  const all = list
    .split('\0')
    .filter((each) => each !== '')
    .map((each) => splitSetting(each));
  const foreign = all.filter((setting) => !isKnown(setting, driver));
  const last = (key: string): string | undefined => all.findLast((setting) => setting.key === key)?.value;
  const email = last('user.name') === undefined ? undefined : last('user.email');
  return { foreign, email, fingerprint: () => fingerprintOf(place, file) };
}

/** No journal at all: git must not look at the one whose settings are in question. */
const outside = ({ machine, folder }: Place): Place => ({ machine, folder, gitFolder: join(folder, 'none') });

async function fingerprintOf(place: Place, file: string): Promise<string> {
  return readGit(outside(place), ['hash-object', '--no-filters', '--stdin'], { input: readFileSync(file) });
}

function splitSetting(text: string): ForeignSetting {
  const end = text.indexOf('\n');
  return end < 0 ? { key: text, value: 'true' } : { key: text.slice(0, end), value: text.slice(end + 1) };
}

function isKnown({ key, value }: ForeignSetting, driver: string | undefined): boolean {
  const ours = OURS.find(([pattern]) => pattern.test(key));
  if (ours !== undefined) return ours[1](value, driver);
  return HARMLESS.some((pattern) => pattern.test(key));
}
