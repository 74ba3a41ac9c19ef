import { type Entry, textIn } from '../../model/entry.ts';
import type { Booklet } from '../../reports/booklet/booklet.ts';
import { countOf } from '../../reports/phrases.ts';
import type { LearningRow } from '../../reports/policies.ts';
import { readable } from '../../reports/readable.ts';
import { type Block, heading, paragraph, type Run } from '../document.ts';

/** A learning point in a line: where it stands in two languages, Welsh first (domain 6, section 3). */
export function pointWords(
  point: LearningRow['point'],
  translations: Booklet['translations'],
): readonly Run[] {
  const other = translations.get(point.id);
  const words = textIn(other?.values ?? {}, 'statement');
  return [
    ...(words === undefined ? [] : [{ text: words, language: 'cy' } as const, { text: ' ' }]),
    { text: point.values.statement, ...(isWelsh(point) ? { language: 'cy' as const } : {}) },
  ];
}

const isWelsh = ({ values }: { readonly values: { readonly language?: string | undefined } }): boolean =>
  values.language === 'cy';

/** The sections of a learning point that are printed, with what each is called. */
const SECTIONS = [
  ['meaning', undefined],
  ['wrong', 'What would prove it wrong'],
  ['practice', 'For practice'],
] as const;

/** A learning point in full: in each of its languages, then what it stands on. */
export function pointBlocks(row: LearningRow, translations: Booklet['translations']): readonly Block[] {
  const { point, places, supports, against } = row;
  const other = translations.get(point.id);
  const rests = [
    `It rests on ${countOf(supports.length, 'passage')} from ${countOf(places.length, 'authority', 'authorities')}`,
    against.length === 0
      ? 'none was found against it'
      : `${countOf(against.length, 'passage')} spoke against it`,
  ].join('; ');
  return [
    ...(other === undefined ? [] : inLanguage(other, textIn(other.values, 'statement') ?? '', 'cy')),
    ...inLanguage(point, point.values.statement, isWelsh(point) ? 'cy' : undefined),
    paragraph(`${rests}.`, 'quiet'),
  ];
}

function inLanguage(
  { sections }: Pick<Entry, 'sections'>,
  statement: string,
  language: 'cy' | undefined,
): readonly Block[] {
  const mark = language === undefined ? {} : { language };
  const said = SECTIONS.flatMap(([key, label]): readonly Block[] => {
    const words = readable(sections.get(key) ?? '');
    if (words === '') return [];
    const head: readonly Run[] =
      label === undefined
        ? []
        : [
            {
              text: `${label}: `,
              strong: true,
              ...(language === undefined ? {} : { language: 'en' as const }),
            },
          ];
    return [{ ...paragraph([...head, { text: words }]), ...mark }];
  });
  return [{ ...heading(3, statement), ...mark }, ...said];
}
