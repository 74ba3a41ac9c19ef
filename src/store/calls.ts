import * as fs from 'node:fs';

/** The calls of node:fs that the store makes, so that a test can let any one of them fail. */
export type Calls = Pick<
  typeof fs,
  | 'closeSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readSync'
  | 'readdirSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmdirSync'
  | 'unlinkSync'
  | 'writeSync'
>;

/** The computer's own calls. */
export const realCalls: Calls = fs;

/** How files are opened: a symbolic link at the end of a path is refused, a pipe put in its place never blocks. */
export const READ_FLAGS =
  fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0);

/** Whether opening a file refuses a symbolic link by itself. */
export const REFUSES_LINKS = fs.constants.O_NOFOLLOW !== undefined;

/** The code of an error of the computer, such as ENOENT; nothing for any other error. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
