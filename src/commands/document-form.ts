import { type Fault, fault } from '../model/fault.ts';
import { choice, type Fields, text, yes } from '../model/field.ts';
import { FORMAT_NAMES, type FormatName } from '../render/index.ts';
import { asFlag } from './answers.ts';
import type { World } from './world.ts';

const FORMS = ['text', 'json', ...FORMAT_NAMES] as const;

/** The flags of every view that can be handed round. */
export const documentFlags = {
  format: asFlag(
    choice('As what; the end of the name after -o says it too', ['text', 'json', ...FORMAT_NAMES]),
  ),
  output: asFlag(text('Into which file', { letter: 'o' })),
} satisfies Fields;

/** The flag of a view that may be shown in a browser at once. */
export const openFlag = asFlag(yes("Show it as a page in one's own browser"));

/** What was asked of a view, as far as its form goes. */
export interface HandedOut {
  readonly format?: 'text' | 'json' | FormatName | undefined;
  readonly output?: string | undefined;
  readonly open?: boolean | undefined;
}

/** What was asked of a view whose other flags are its own. */
export function askedIn(flags: object): HandedOut {
  const { format, output }: { readonly format?: unknown; readonly output?: unknown } = flags;
  return {
    format: FORMS.find((form) => form === format),
    output: typeof output === 'string' ? output : undefined,
  };
}

/** The form a view is wanted in: as it was named, as the name of the file ends, a page where it is to be opened. */
export function formOf({ format, output, open }: HandedOut, world: World): 'text' | 'json' | FormatName {
  const ending = /\.([a-z]+)$/i.exec(output ?? '')?.[1]?.toLowerCase();
  const named =
    format ?? FORMAT_NAMES.find((name) => name === ending) ?? (open === true ? 'html' : undefined);
  if (open === true && named !== 'html')
    throw misused('--open shows a page, and another form was asked for.', '--open');
  if (output === undefined) return named ?? (world.settings.json === false ? 'text' : 'json');
  if (named === undefined || named === 'text' || named === 'json')
    throw misused(
      `Which form is ${output} to have? Its name may end in ${ENDINGS}.`,
      '--format html -o FILE',
    );
  return named;
}

/** Whether a form is one that is handed round, rather than shown or read by a program. */
export const isHandedRound = (form: ReturnType<typeof formOf>): form is FormatName =>
  form !== 'text' && form !== 'json';

const ENDINGS = `${FORMAT_NAMES.slice(0, -1)
  .map((name) => `.${name}`)
  .join(', ')} or .${FORMAT_NAMES.at(-1) ?? ''}`;
/** What was asked does not go together. */
export const misused = (why: string, hint: string): Fault => fault('MISUSED', { why, hint });
