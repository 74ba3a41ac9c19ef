import {
  choice,
  date,
  type Fields,
  listed,
  log,
  many,
  number,
  optional,
  ref,
  rows,
  seat,
  text,
  yes,
} from './field.ts';
import { GROUPS, LANGUAGES, VISIBILITIES } from './vocabulary.ts';

const head = {
  lea: number('Which version of the form is this?', { lea: true }),
  kind: text('What kind of entry is this?', { lea: true }),
  id: text('What is its id?', { lea: true }),
  title: text('What shall it be called?', { suggest: 'title' }),
  date: date('On which day did it happen?', { suggest: 'today' }),
  authority: ref('authority', 'Which authority is it from?', { suggest: 'my authority', or: ['network'] }),
  by: seat('Whose entry is it, by seat?', { suggest: 'me', lea: true }),
  group: choice('Which group does it speak from?', GROUPS, { suggest: 'my group', lea: true }),
  visibility: choice('Who may read it?', VISIBILITIES, { lea: true }),
} satisfies Fields;

const tail = {
  features: many(listed('Which key features does it touch?', 'features', { flag: 'feature' })),
  keywords: many(text('Which keywords would help somebody find it?', { flag: 'keyword' })),
  links: many(ref('any', 'Which other entries does it belong with?', { flag: 'link' })),
  language: optional(choice('Which language is it written in?', LANGUAGES)),
  translation_of: optional(ref('any', 'Which entry is it a translation of?')),
  anyway: log(
    rows(
      'Which gates were passed, and why?',
      {
        date: date('When?'),
        to: text('To which state?'),
        gate: text('Which gate?'),
        reason: text('Why?'),
        by: optional(seat('By which seat?')),
      },
      { lea: true },
    ),
  ),
  withdrawn: optional(date('When was it withdrawn?', { lea: true })),
  demo: optional(yes('Does it belong to the example network?', { lea: true })),
  conflicts: rows(
    'Which values have two versions?',
    { field: text('Which field?'), other: text('What does the other version say?') },
    { lea: true },
  ),
} satisfies Fields;

/** The fields every entry carries, before and after its kind's own (domain 2, section 1). */
export const COMMON_FIELDS = { head, tail } as const;
/** The common fields, as one type. */
export type CommonFields = typeof head & typeof tail;
