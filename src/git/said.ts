import { fault, type Fault } from '../model/fault.ts';

/** What the person was doing, and where, for messages about what git said. */
export interface Doing {
  readonly doing: string;
  readonly folder: string;
}

/** A call to the shared journal, for messages. */
export interface Calling {
  readonly address: string;
  readonly host: string;
  readonly sending: boolean;
}

type Row<T> = readonly [pattern: RegExp, make: (about: T, said: string) => Fault];

/** Words of git about this computer's copy; the first row that fits is taken. */
const HERE: readonly Row<Doing>[] = [
  [/no space left on device|disk quota exceeded|disk full/i, () => fault('DISK_FULL')],
  [
    /unable to create '.*\.lock'|cannot lock ref|another git process|not updating refs/i,
    () => fault('FOLDER_BUSY'),
  ],
  [
    /read-only file system|permission denied|insufficient permission/i,
    ({ folder }) => fault('CANNOT_WRITE', { folder }),
  ],
  [
    /is corrupt|object file .* is empty|unable to (read|find|parse)|missing (blob|tree|commit)|bad object|index file|bad (index|signature)|broken ref/i,
    () => fault('DAMAGED'),
  ],
];

/** Words of git, curl, ssh and hosts about the shared journal; the first row that fits is taken. */
const THERE: readonly Row<Calling>[] = [
  [/certificate|ssl peer|tls handshake/i, ({ host }) => fault('CERTIFICATE', { host })],
  [
    /returned error: 40[17]|code 407|response 407|authentication (failed|required)|could not read (username|password)|terminal prompts disabled|permission denied \(|host key verification failed|access denied or/i,
    ({ host }) => fault('SIGN_IN', { host }),
  ],
  [
    /not valid: is this a git repository|bad line length character|invalid server response|redirect/i,
    ({ host }) => fault('LOGIN_PAGE', { host }),
  ],
  [
    /hook declined|protected branch|returned error: 403|write access|remote rejected|permission to .* denied|not allowed/i,
    ({ address, sending }, said) =>
      sending ? fault('NOT_ALLOWED', { said: lastWords(said) }) : fault('NOT_FOUND', { address }),
  ],
  [
    /not found|returned error: (404|410)|does not appear to be a git repository|does not exist|no such file/i,
    ({ address }) => fault('NOT_FOUND', { address }),
  ],
  [/too slow|operation timed out/i, ({ host }) => fault('TIMED_OUT', { host })],
  [
    /could not resolve|failed to connect|couldn't connect|connection (refused|reset|timed out|closed)|unreachable|no route to host|unable to connect|empty reply|hung up|early eof|unable to access|returned error: 5/i,
    ({ host }) => fault('NO_CONNECTION', { host }),
  ],
];

/** Words of a host that mean only that somebody else was quicker, or is sending at this moment. */
const RACE =
  /\[rejected\].*(fetch first|non-fast-forward|stale info)|cannot lock ref|failed to (update|lock) ref|incorrect old value|unable to create '.*\.lock'|reference already exists/i;

/** Whether a refused sending only means that somebody else was quicker. */
export const isRaceLost = (said: string): boolean => RACE.test(said);

/** Whether the words say that the shared journal has nothing in it. */
export const isEmptyThere = (said: string): boolean =>
  /couldn't find remote ref|remote branch main not found|empty repository/i.test(said);

/** The Fault behind words of git about this computer's copy; what nobody foresaw is quoted. */
export function faultOfGit(said: string, about: Doing): Fault {
  return faultIn(HERE, said, about) ?? fault('GIT_SAID', { doing: about.doing, said: lastWords(said) });
}

/** The Fault behind words about the shared journal. */
export function faultOfNetwork(said: string, about: Calling, folder: string): Fault {
  const doing = about.sending ? 'Sending' : 'Bringing in';
  return faultIn(THERE, said, about) ?? faultOfGit(said, { doing, folder });
}

function faultIn<T>(rows: readonly Row<T>[], said: string, about: T): Fault | undefined {
  return rows.find(([pattern]) => pattern.test(said))?.[1](about, said);
}

/** What counts of git's words, on one line and no longer than a person would read. */
function lastWords(said: string): string {
  const lines = said.split(/[\r\n]+/).filter((line) => /^(fatal|error|remote|!)/.test(line.trim()));
  const words = lines.length === 0 ? said : lines.join(' ');
  return words.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
}

/** The Fault behind an error of the disk; any other error is passed on as it is. */
export function faultOfFile(error: unknown, folder: string): Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return fault('DISK_FULL', undefined, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return fault('CANNOT_WRITE', { folder }, error);
  return error instanceof Error ? error : new Error(String(error));
}
