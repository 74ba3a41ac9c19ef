import { zipFiles } from '../zip.ts';

/**
 * The parts of a document as one file, in the order given. None is made smaller: two computers make the same words small
 * differently, and the same document is to be the same bytes on all of them.
 */
export const packParts = (parts: readonly (readonly [name: string, text: string])[]): Uint8Array =>
  zipFiles(parts.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text), stored: true })));
