import { randomBytes } from 'node:crypto';

/** A number that nobody guesses: an index that holds it was made for these settings. */
export const newInstall = (): string => randomBytes(16).toString('hex');
