import { isAbsolute } from 'node:path';
import { fault } from '../model/fault.ts';

/** Where a shared journal is, read and found to be of a kind lea opens. */
export interface Address {
  readonly text: string;
  /** The computer it names, or the folder: for messages, without any password. */
  readonly host: string;
  /** Whether ssh is what reaches it. */
  readonly isSsh: boolean;
}

const HOST = '[A-Za-z0-9][A-Za-z0-9.-]*';
const USER = '[A-Za-z0-9][A-Za-z0-9._-]*';
const REST = '[^\\s\\u0000-\\u001f]*';
const WEB = new RegExp(`^https://(?:[^\\s/@]+@)?(${HOST})(?::\\d+)?/${REST}$`);
const SSH = new RegExp(`^ssh://(?:${USER}@)?(${HOST})(?::\\d+)?/${REST}$`);
const SHORT_SSH = new RegExp(`^${USER}@(${HOST}):(?!-)[^\\s:]${REST}$`);
/** Plain http only to this very computer, where nobody stands between. */
const HERE = new RegExp(`^http://(127\\.0\\.0\\.1|localhost)(?::\\d+)?/${REST}$`);

/**
 * Reads an address: `https://`, `ssh://`, `git@host:`, or an absolute folder (store-and-sync.md, section 6). Anything
 * else, also one that names a program to run or begins with a hyphen, is the Fault `BAD_ADDRESS`.
 */
export function readAddress(typed: string): Address {
  const address = addressIn(typed);
  if (address === undefined) throw fault('BAD_ADDRESS', { address: typed });
  return address;
}

/** The address in a text, if it is one that lea opens. */
export function addressIn(typed: string): Address | undefined {
  const text = typed.trim();
  for (const form of [WEB, SSH, SHORT_SSH, HERE]) {
    const host = form.exec(text)?.[1];
    if (host !== undefined) return { text, host, isSsh: form === SSH || form === SHORT_SSH };
  }
  // A folder with "::" in it would name a helper program to git.
  return isAbsolute(text) && !/[\u0000-\u001f]|::/.test(text)
    ? { text, host: text, isSsh: false }
    : undefined;
}
