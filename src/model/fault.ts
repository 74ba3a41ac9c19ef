import type { Exit } from './exit.ts';

interface Kept {
  /** Ends the message for faults that strike after everything was written: "All is saved here." */
  readonly allSaved?: true;
}
interface Entry<P> extends Kept {
  readonly exit: Exit;
  readonly message: (p: P) => string;
  readonly hint: (p: P) => string;
  /** What help says of it, where the message is all in its details. */
  readonly about?: string;
}
const entry = <P = undefined>(e: Entry<P>): Entry<P> => e;

/**
 * Every reason to stop a command: what happened, the next command, and how it exits. One place to proof-read.
 * A hint may be empty; it is printed after "Try: " (store-and-sync.md, section 13; cli.md, section 9).
 */
const FAULTS = {
  NOT_A_JOURNAL: entry({
    exit: 'no journal',
    message: () => 'There is no journal here.',
    hint: () => 'lea join ADDRESS\nlea init',
  }),
  NO_JOURNAL_THERE: entry<{ folder: string }>({
    exit: 'failed',
    message: (p) =>
      `What is at that address is not a journal. Its copy is in ${p.folder}. Ask whoever gave you the address.`,
    hint: () => '',
  }),
  ALREADY_A_JOURNAL: entry<{ folder: string }>({
    exit: 'failed',
    message: (p) => `There is already a journal in ${p.folder}. Nothing was changed.`,
    hint: () => 'lea status',
  }),
  FOLDER_NOT_EMPTY: entry<{ folder: string }>({
    exit: 'failed',
    message: (p) => `The folder ${p.folder} is not empty. Nothing was written. Name another folder.`,
    hint: () => '',
  }),
  EXAMPLE_THERE: entry<{ folder: string }>({
    exit: 'failed',
    message: (p) => `The example is in ${p.folder} already. Nothing was changed.`,
    hint: () => 'lea demo --fresh',
  }),
  EXAMPLE_HOLDS_MORE: entry<{ folder: string; entries: number }>({
    exit: 'failed',
    message: (p) =>
      `${p.folder} holds ${p.entries} entries that are not the example's. Nothing was changed. Name another folder.`,
    hint: () => '',
  }),
  MISUSED: entry<{ why: string; hint?: string }>({
    exit: 'misused',
    about: 'A command, a word or a flag that lea does not know, or too much or too little of it.',
    message: (p) => p.why,
    hint: (p) => p.hint ?? 'lea help',
  }),
  ANSWERS_MISSING: entry<{ flags: readonly string[] }>({
    exit: 'misused',
    message: (p) => `Nobody can be asked here, and these answers are missing: ${p.flags.join(', ')}.`,
    hint: () => '',
  }),
  BAD_ANSWER: entry<{ flag: string; why: string }>({
    exit: 'misused',
    about: 'What was given to a flag cannot be read. The message names the flag and says why.',
    message: (p) => `${p.flag}: ${p.why}`,
    hint: () => '',
  }),
  NO_SUCH_DATE: entry<{ why: string; flag: string; like: string }>({
    exit: 'misused',
    about: 'A day that does not exist, or that lea cannot read. The day comes before the month.',
    message: (p) => p.why,
    hint: (p) => `${p.flag} "${p.like}"`,
  }),
  BAD_SETTING: entry<{ place: string; key: string; why: string }>({
    exit: 'misused',
    message: (p) => `In ${p.place}, ${p.key} ${p.why}. Nothing was changed.`,
    hint: () => 'lea help environment',
  }),
  NO_EDITOR: entry<{ why: string }>({
    exit: 'failed',
    message: (p) => `${p.why}. Nothing was changed; your words are kept.`,
    hint: () => 'lea help editors',
  }),
  WENT_BACK: entry({
    exit: 'stopped',
    message: () => 'There is no question before this one. Nothing was added to the journal.',
    hint: () => '',
  }),
  NO_SUCH_ENTRY: entry<{ what: string; near?: string | undefined }>({
    exit: 'failed',
    message: (p) =>
      `Nothing in this journal is called ${p.what}.${p.near === undefined ? '' : ` Did you mean ${p.near}?`}`,
    hint: () => 'lea list',
  }),
  SEVERAL_ENTRIES: entry<{ what: string; fits: readonly string[] }>({
    exit: 'failed',
    message: (p) =>
      `Several entries fit ${p.what}. Nothing was done.\n${p.fits.join('\n')}\nType a few more characters.`,
    hint: () => '',
  }),
  ENTRY_EXISTS: entry<{ file: string }>({
    exit: 'failed',
    message: (p) => `${p.file} is there already. Nothing was changed.`,
    hint: () => '',
  }),
  FILE_THERE: entry<{ names: string }>({
    exit: 'failed',
    about: 'A file of that name is there already, and nothing is written over unasked.',
    message: (p) =>
      `${p.names} there already. Nothing was written. Name another, or write over it with --yes.`,
    hint: () => '',
  }),
  CANNOT_WRITE_OVER: entry<{ file: string }>({
    exit: 'failed',
    message: (p) =>
      `${p.file} is a folder, a link, or too large to write over safely. Nothing was written. Name another.`,
    hint: () => '',
  }),
  NOT_WRITTEN_OUT: entry<{ full: boolean }>({
    exit: 'failed',
    message: (p) =>
      `${p.full ? 'The disk is full' : 'That folder cannot be written to'}. No file was made, and the journal is as it was. Name another folder.`,
    hint: () => '',
  }),
  RANGE_NOT_EXACT: entry<{ id: string }>({
    exit: 'failed',
    message: (p) =>
      `A passage of ${p.id} was cut out again and was not the words that were marked. Nothing was written.`,
    hint: (p) => `lea check\nlea show ${p.id}`,
  }),
  FILE_REFUSED: entry<{ file: string; why: string }>({
    exit: 'failed',
    about: 'A file that was to be brought in cannot be read. The message says why.',
    message: (p) => `${p.file} cannot be brought in: ${p.why} Nothing was added.`,
    hint: () => '',
  }),
  CANNOT_PUBLISH: entry<{ count: number; list: string }>({
    exit: 'failed',
    about: 'Something has to be settled before anything is made public. Each is named, with what settles it.',
    message: (p) =>
      `${p.count === 1 ? 'There is 1 problem' : `There are ${p.count} problems`}. Nothing was written.\n${p.list}`,
    hint: () => '',
  }),
  ENTRY_UNREADABLE: entry<{ file: string; why: string }>({
    exit: 'failed',
    message: (p) => `${p.file} cannot be read: ${p.why} Nothing was changed.`,
    hint: () => 'lea check',
  }),
  GATE_UNMET: entry<{ unmet: readonly string[]; tries: readonly string[] }>({
    exit: 'failed',
    about:
      'Something is still missing before an entry can move on. The message says what, and the next step says how. Most gates can be passed with --anyway and a reason.',
    message: (p) => `${p.unmet.join('\n')}\nNothing was changed.`,
    hint: (p) => p.tries.join('\n'),
  }),
  WRONG_STATE: entry<{ what: string; state: string; verb: string; from: readonly string[] }>({
    exit: 'failed',
    message: (p) =>
      `${p.what} is ${p.state}, so it cannot be moved with "${p.verb}" (only from ${p.from.join(', ')}). Nothing was changed.`,
    hint: () => '',
  }),
  ALREADY_SHARED: entry<{ what: string }>({
    exit: 'failed',
    message: (p) => `${p.what} is in the shared journal already. Nothing was changed.`,
    hint: () => 'lea sync',
  }),
  STILL_PRIVATE: entry<{ what: string; id: string }>({
    exit: 'failed',
    message: (p) => `${p.what} is still private, so nobody else could read it. Nothing was changed.`,
    hint: (p) => `lea share ${p.id}`,
  }),
  NOTHING_PRIVATE: entry({
    exit: 'failed',
    message: () => 'You have no private entries to share.',
    hint: () => 'lea diary add',
  }),
  WITHDRAWN_ALREADY: entry<{ what: string }>({
    exit: 'failed',
    message: (p) => `${p.what} was withdrawn before. Nothing was changed.`,
    hint: () => '',
  }),
  NOTHING_TO_TAKE_BACK: entry<{ doing: 'undo' | 'redo' }>({
    exit: 'failed',
    about: 'There is no command of yours to take back, or to do again.',
    message: (p) =>
      p.doing === 'redo'
        ? 'Nothing was taken back that could be done again.'
        : 'Nothing of yours is left to take back. Beginning a journal, joining and syncing cannot be taken back.',
    hint: () => 'lea history',
  }),
  CANNOT_TAKE_BACK: entry<{ why: string; hint?: string }>({
    exit: 'failed',
    about: 'The last command cannot be taken back, or done again. The message says why.',
    message: (p) => `${p.why} Nothing was changed.`,
    hint: (p) => p.hint ?? 'lea history',
  }),
  NO_CONSENT: entry<{ reference: string; why: string }>({
    exit: 'failed',
    message: (p) => `Message ${p.reference} may not be published: ${p.why} Nothing was shared.`,
    hint: () => '',
  }),
  POINTS_HOME: entry<{ key: string }>({
    exit: 'failed',
    message: (p) =>
      `"${p.key}" points to an entry that is still private, and this one is shared. Nothing was changed. Share the private one first.`,
    hint: () => 'lea share',
  }),
  SENDING_UNREADABLE: entry<{ words: string }>({
    exit: 'failed',
    allSaved: true,
    message: (p) => `lea cannot tell what would be sent from "${p.words}", so nothing was sent.`,
    hint: () => 'lea sync',
  }),
  WORDS_CHANGED: entry<{ on: string }>({
    exit: 'failed',
    message: (p) =>
      `The words have changed since they were asked about on ${p.on}. Nothing was changed. Ask again, or put the old words back.`,
    hint: () => 'lea messages --settle',
  }),
  NOT_YOURS: entry<{ verb: string; authority: string }>({
    exit: 'failed',
    message: (p) => `Only somebody from ${p.authority} can ${p.verb} here. Nothing was changed.`,
    hint: () => 'lea whoami',
  }),
  NO_ROLE: entry({
    exit: 'failed',
    message: () => 'lea does not know who is writing. Your words are kept.',
    hint: () => 'lea join\nlea resume',
  }),
  JOURNAL_BUSY: entry<{ since: string }>({
    exit: 'busy',
    message: (p) =>
      `Another lea is working here (since ${p.since}). Your words are kept. Wait until it has finished.`,
    hint: () => 'lea resume',
  }),
  FOLDER_BUSY: entry({
    exit: 'failed',
    message: () =>
      'Another program is working in this folder. Your words are kept. Wait until it has finished.',
    hint: () => 'lea resume',
  }),
  DISK_FULL: entry({
    exit: 'failed',
    message: () => 'The disk is full. This entry is not saved; all before it is. Free some space.',
    hint: () => 'lea resume',
  }),
  CANNOT_WRITE: entry<{ folder: string }>({
    exit: 'failed',
    message: (p) => `${p.folder} cannot be written to. This entry is not saved; all before it is.`,
    hint: () => 'lea resume',
  }),
  EDIT_NOT_EXACT: entry<{ file: string; key: string }>({
    exit: 'failed',
    message: (p) =>
      `${p.key} in ${p.file} could not be changed without touching other words. Nothing was changed. Change it in your own editor.`,
    hint: () => 'lea edit ID',
  }),
  NETWORK_NOT_THE_SAME: entry<{ name: string }>({
    exit: 'failed',
    message: (p) =>
      `This journal says it is ${p.name} but is not the one you joined. Nothing was sent. Ask whoever gave you the address.`,
    hint: () => '',
  }),
  NO_CONNECTION: entry<{ host: string }>({
    exit: 'failed',
    allSaved: true,
    message: (p) => `No connection to ${p.host}.`,
    hint: () => 'lea sync',
  }),
  TIMED_OUT: entry<{ host: string }>({
    exit: 'failed',
    allSaved: true,
    message: (p) => `No answer from ${p.host} in 10 seconds.`,
    hint: () => 'lea sync',
  }),
  SIGN_IN: entry<{ host: string }>({
    exit: 'sign in',
    allSaved: true,
    message: (p) => `You are not signed in to ${p.host}.`,
    hint: () => 'lea sync --sign-in',
  }),
  NOT_ALLOWED: entry<{ said: string }>({
    exit: 'sign in',
    allSaved: true,
    message: () => 'You may read this journal but not send to it. Ask its keeper.',
    hint: () => '',
  }),
  NOT_FOUND: entry<{ address: string }>({
    exit: 'failed',
    allSaved: true,
    message: () => 'Nothing is at that address, or you may not see it.',
    hint: () => '',
  }),
  CERTIFICATE: entry<{ host: string }>({
    exit: 'failed',
    allSaved: true,
    message: (p) => `The connection to ${p.host} could not be checked. Ask IT for the certificate file.`,
    hint: () => '',
  }),
  LOGIN_PAGE: entry<{ host: string }>({
    exit: 'failed',
    allSaved: true,
    message: () => 'A web page answered, often a Wi-Fi login. Sign in there.',
    hint: () => 'lea sync',
  }),
  STILL_BUSY: entry<{ waiting: number }>({
    exit: 'failed',
    allSaved: true,
    message: (p) => `The shared journal is busy. Your ${p.waiting} entries go with the next lea sync.`,
    hint: () => 'lea sync',
  }),
  REWRITTEN: entry({
    exit: 'failed',
    message: () => "The shared journal's past was changed. Nothing was sent or changed here. Ask its keeper.",
    hint: () => '',
  }),
  EMPTY: entry({
    exit: 'failed',
    message: () => 'The shared journal is empty. Nothing was sent or changed here. Ask its keeper.',
    hint: () => '',
  }),
  UNRELATED: entry({
    exit: 'failed',
    message: () => 'That address holds another journal. Nothing was sent or changed here. Ask its keeper.',
    hint: () => '',
  }),
  WRONG_BRANCH: entry<{ name: string }>({
    exit: 'failed',
    allSaved: true,
    message: (p) => `This folder is on '${p.name}', not on the shared journal. Nothing was sent.`,
    hint: () => 'lea help git',
  }),
  PRIVATE_IN_SHARED: entry<{ files: readonly string[] }>({
    exit: 'failed',
    allSaved: true,
    message: (p) => `Not sent: ${p.files.join(', ')} says private, or cannot be read.`,
    hint: () => 'lea doctor --fix',
  }),
  FOREIGN_FILES: entry<{ files: readonly string[] }>({
    exit: 'failed',
    message: (p) =>
      `Not sent: ${p.files.length} files are not part of a journal (${p.files.slice(0, 3).join(', ')}${p.files.length > 3 ? ' …' : ''}). Take them out of the folder.`,
    hint: () => '',
  }),
  MUST_LOOK: entry<{ what: string; where: string; words: string }>({
    exit: 'failed',
    message: (p) =>
      `Not shared: ${p.where} holds what looks like this: ${p.what} (${p.words}). It is still private. Change it, or pass it.`,
    hint: (p) => `lea share --allow "${p.what}"`,
  }),
  NO_ADDRESS: entry({
    exit: 'failed',
    allSaved: true,
    message: () => 'This journal is on this computer alone: it has no address to send to yet.',
    hint: () => 'lea connect ADDRESS',
  }),
  BAD_ADDRESS: entry<{ address: string }>({
    exit: 'misused',
    message: (p) =>
      `${p.address} is not an address lea opens. It begins https://, ssh:// or git@, or is a folder.`,
    hint: () => '',
  }),
  DAMAGED: entry({
    exit: 'failed',
    message: () => 'Part of the history is damaged here; your entries are whole.',
    hint: () => 'lea doctor --fix',
  }),
  GIT_MISSING: entry({
    exit: 'failed',
    message: () =>
      'lea needs git 2.38 or newer, and none was found. Ask IT for git (on Windows: "Git for Windows").',
    hint: () => '',
  }),
  GIT_OLD: entry<{ version: string }>({
    exit: 'failed',
    message: (p) => `lea needs git 2.38 or newer. This computer has ${p.version}. Ask IT for a newer one.`,
    hint: () => '',
  }),
  GIT_SAID: entry<{ doing: string; said: string }>({
    exit: 'failed',
    message: (p) => `${p.doing} did not work. Nothing is lost.\ngit said: ${p.said}`,
    hint: () => 'lea doctor',
  }),
  UNTRUSTED_FOLDER: entry<{ keys: readonly string[] }>({
    exit: 'failed',
    message: (p) =>
      `This folder came with settings that can start programs (${p.keys.join(', ')}). Nothing was run. Get a fresh copy; or, only if you or IT put them there, accept them with lea doctor --accept-settings.`,
    hint: () => 'lea join ADDRESS',
  }),
  STOPPED: entry<{ kept: boolean }>({
    exit: 'stopped',
    message: (p) =>
      p.kept ? 'Nothing was added to the journal. Your words are kept.' : 'Stopped. Nothing was changed.',
    hint: (p) => (p.kept ? 'lea resume' : ''),
  }),
} as const;

/** The name of a reason to stop. Codes are permanent: programs and tests match them, people read sentences. */
export type FaultCode = keyof typeof FAULTS;
/** Every code, for contract tests and `lea help errors`. */
export const FAULT_CODES = Object.keys(FAULTS) as readonly FaultCode[];
type ParamsOf<C extends FaultCode> = (typeof FAULTS)[C] extends Entry<infer P> ? P : never;

/** A reason why a command cannot go on. Thrown anywhere, caught once, in the terminal layer. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly hint: string;
  readonly exit: Exit;
  /** The flag, file or line it is about, where it is about one. */
  readonly about: Readonly<Partial<Record<'field' | 'file' | 'line', string | number>>>;
  constructor(code: FaultCode, message: string, hint: string, exit: Exit, params?: unknown, cause?: unknown) {
    super(message, { cause });
    this.name = 'Fault';
    this.code = code;
    this.hint = hint;
    this.exit = exit;
    this.about = aboutOf(params);
  }
}

/** What a program can be told of the place a fault is about: a flag by its name, a file, a line. */
function aboutOf(params: unknown): Fault['about'] {
  const at = (key: string): unknown =>
    typeof params === 'object' && params !== null ? Reflect.get(params, key) : undefined;
  const [flag, file, where] = [at('flag'), at('file'), at('line')];
  return {
    ...(typeof flag === 'string' && /--[a-z-]+$/.test(flag) ? { field: flag.replace(/^.*--/, '') } : {}),
    ...(typeof file === 'string' ? { file } : {}),
    ...(typeof where === 'number' ? { line: where } : {}),
  };
}

/** The only way to make a Fault: `throw fault('NO_CONNECTION', { host })`. */
export function fault<C extends FaultCode>(
  code: C,
  ...rest: ParamsOf<C> extends undefined
    ? [params?: undefined, cause?: unknown]
    : [params: ParamsOf<C>, cause?: unknown]
): Fault {
  const [params, cause] = rest;
  const { message, hint, exit, allSaved } = FAULTS[code] as Entry<unknown>;
  const words = allSaved === true ? `${message(params)} All is saved here.` : message(params);
  return new Fault(code, words, hint(params), exit, params, cause);
}

/** A fault as help shows it: whatever is not known stands there in capitals. */
export function exampleOfFault(code: FaultCode): Fault {
  const unknown = (key: string | symbol): unknown =>
    Object.assign([String(key).toUpperCase()], { replace: () => String(key).toUpperCase() });
  const params: unknown = new Proxy({}, { get: (_, key) => unknown(key) });
  const { about, message, hint, exit } = FAULTS[code] as Entry<unknown>;
  return new Fault(code, about ?? message(params), [hint(params)].join(''), exit);
}
