import { date, type Fields, many, text } from '../model/field.ts';
import type { Kind } from '../model/kind.ts';
import { fault } from '../model/fault.ts';
import type { Reading } from '../store/coming-in/word.ts';
import { asFlag } from './answers.ts';
import type { Given } from './verb.ts';

/** What may be said of a file that comes in. */
export const IMPORT_FLAGS = {
  kind: asFlag(text('As which kind of entry; a diary record, unless given')),
  title: asFlag(text('Its title, for one entry')),
  date: asFlag(date('Its day, for one entry')),
  code: asFlag(many(text('Only this code of a codebook'))),
} satisfies Fields;

/** What a reader of one kind of file is given. */
export interface Incoming {
  /** As typed, for messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly kind: Kind | undefined;
  readonly flags: Given<typeof IMPORT_FLAGS>['flags'];
}

/** What was read, or the Fault that says why it was not. */
export function taken<T>({ file }: Pick<Incoming, 'file'>, reading: Reading<T>): T {
  if (reading.ok) return reading.value;
  throw fault('FILE_REFUSED', { file, why: reading.why });
}
