import { platform } from 'node:os';

/** What this layer needs of the computer and may not reach for itself: the World hands it in. */
export interface Machine {
  /** The environment lea was started with. git sees only the few names in `environmentFor`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The number of this very process, for the lock. */
  readonly pid: number;
  /** As `process.kill`: throws when there is no such process; 0 only asks, a negative number names a group. */
  readonly signal: (pid: number, signal: 0 | 'SIGTERM' | 'SIGKILL') => void;
}

/** Whether this is Windows, where paths, process groups and nothingness differ. */
export const isWindows = (): boolean => platform() === 'win32';

/** A file that holds nothing and keeps nothing. */
export const nowhere = (): string => (isWindows() ? 'NUL' : '/dev/null');

const PERSON = ['HOME', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'XDG_CONFIG_HOME', 'APPDATA', 'LOCALAPPDATA'];
const COMPUTER = [
  'PATH',
  'PATHEXT',
  'SYSTEMROOT',
  'WINDIR',
  'COMSPEC',
  'PROGRAMDATA',
  'TMPDIR',
  'TEMP',
  'TMP',
];
/** The bus and its folder are where a kept password is asked for; without them every sync would need a sign-in. */
const PASSWORDS = ['SSH_AUTH_SOCK', 'DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR'];
const PROXIES = [
  'http_proxy',
  'https_proxy',
  'all_proxy',
  'no_proxy',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
];
const GIT = ['GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_NOSYSTEM'];
const DATES = ['GIT_AUTHOR_DATE', 'GIT_COMMITTER_DATE'];
const PASSED = [...PERSON, ...COMPUTER, ...PASSWORDS, ...PROXIES, ...GIT, ...DATES];
const WINDOWS_TO_SIGN_IN = ['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY'];

const NEVER_ASK = { GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: 'true', SSH_ASKPASS: 'true' } as const;
const ALWAYS = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'file:https:http:ssh',
  LC_ALL: 'C',
  TZ: 'UTC',
} as const;

/** The value of a name in the environment lea was started with; Windows does not mind its case. */
export function valueOf(machine: Machine, name: string): string | undefined {
  const plain = machine.environment[name];
  if (plain !== undefined || !isWindows()) return plain;
  const key = Object.keys(machine.environment).find((each) => each.toUpperCase() === name.toUpperCase());
  return key === undefined ? undefined : machine.environment[key];
}

/**
 * The environment git runs in, built from nothing (store-and-sync.md, section 6): where programs, the person's
 * folders, proxies and kept passwords are, and no more. `signIn` lets a window ask who you are.
 */
export function environmentFor(machine: Machine, signIn = false): Record<string, string> {
  const names = signIn ? [...PASSED, ...WINDOWS_TO_SIGN_IN] : PASSED;
  const passed = names.flatMap((name) => {
    const value = valueOf(machine, name);
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(passed), ...ALWAYS, ...(signIn ? {} : NEVER_ASK) };
}
