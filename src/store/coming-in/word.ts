import { openZip, type Zip } from './unzip.ts';
import { NumberingListener, StyleListener, WordListener, type WordParagraph } from './word-text.ts';
import { readXml, type Telling } from './xml.ts';

/** A Word file as Markdown, with what its title says and what had to be left out. */
export interface WordRead {
  /** The words in the style of a title, where there are any. */
  readonly title: string | undefined;
  /** Headings, paragraphs, quotes, lists; notes as `[^w2]` in the text, and not at its foot. */
  readonly body: string;
  /** What each note says, by its label. */
  readonly notes: ReadonlyMap<string, string>;
  readonly pictures: number;
}

/** A file that was read, or in plain words why not: the end of "… cannot be brought in:". */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string };

const NOT_WORD = 'it is not a Word file.';

/** Reads a Word file: saxes on our own unzip, within limits; nothing of it is opened, run or written (domain 6, section 2). */
export function readWord(bytes: Uint8Array): Reading<WordRead> {
  const opened = openZip(bytes);
  if (!opened.ok) return opened;
  const { zip } = opened;
  const text = new WordListener();
  const styles = new StyleListener();
  const numbering = new NumberingListener();
  const foot = new WordListener();
  const end = new WordListener();
  if (!zip.names.includes('word/document.xml')) return { ok: false, why: NOT_WORD };
  const parts: readonly (readonly [string, Telling])[] = [
    ['word/document.xml', text],
    ['word/styles.xml', styles],
    ['word/numbering.xml', numbering],
    ['word/footnotes.xml', foot],
    ['word/endnotes.xml', end],
  ];
  for (const [name, telling] of parts) {
    const why = readPart(zip, name, telling);
    if (why !== undefined) return { ok: false, why };
  }
  const notes = new Map([
    ...[...foot.notes].map(([id, words]) => [`w${id}`, words] as const),
    ...[...end.notes].map(([id, words]) => [`x${id}`, words] as const),
  ]);
  const named = text.paragraphs.map((each) => ({
    ...each,
    style: styles.names.get(each.style ?? '') ?? each.style?.toLowerCase(),
  }));
  const title = named.find(({ style, text: words }) => style === 'title' && words.trim() !== '')?.text.trim();
  return { ok: true, value: { title, body: bodyOf(named, numbering), notes, pictures: text.pictures } };
}

function readPart(zip: Zip, name: string, telling: Telling): string | undefined {
  const part = zip.part(name);
  if (part === undefined) return undefined;
  return part.ok ? readXml(part.bytes, telling) : part.why;
}

/** Paragraphs as Markdown: a blank line between any two, but for the items of a list and the lines of a quote. */
function bodyOf(paragraphs: readonly WordParagraph[], numbering: NumberingListener): string {
  let body = '';
  let before: string | undefined;
  for (const paragraph of paragraphs) {
    const { kind, words } = sayParagraph(paragraph, numbering);
    if (words === '') continue;
    const gap =
      before === undefined
        ? ''
        : kind === before && kind === 'item'
          ? '\n'
          : kind === before && kind === 'quote'
            ? '\n>\n'
            : '\n\n';
    body += `${gap}${words}`;
    before = kind;
  }
  return body === '' ? '' : `${body}\n`;
}

const HEADING = /^heading (\d)$/;
const QUOTE = /quot(?:e|ation)|^block text$|^attribution$/;

function sayParagraph(
  { style = '', outline, list, text }: WordParagraph,
  numbering: NumberingListener,
): { readonly kind: 'heading' | 'quote' | 'item' | 'paragraph'; readonly words: string } {
  const words = text
    .split('\n')
    .map((line) => line.replaceAll(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .trim();
  const nothing = { kind: 'paragraph', words: '' } as const;
  if (words === '' || style === 'title') return nothing;
  const level = Number(HEADING.exec(style.replace(/^heading(?=\d)/, 'heading '))?.[1] ?? outline ?? 0);
  if (level > 0)
    return { kind: 'heading', words: `${'#'.repeat(Math.min(level + 1, 6))} ${words.replaceAll('\n', ' ')}` };
  if (QUOTE.test(style))
    return { kind: 'quote', words: words.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>') };
  if (list !== undefined || /^list (?:bullet|number)/.test(style)) {
    const isOrdered = list === undefined ? style.startsWith('list number') : numbering.isOrdered(list.number);
    const sign = isOrdered ? '1.' : '-';
    return { kind: 'item', words: `${'  '.repeat(list?.depth ?? 0)}${sign} ${words.replaceAll('\n', ' ')}` };
  }
  return { kind: 'paragraph', words: words.replaceAll(/^(?=#{1,6}(?:\s|$))/gm, '\\') };
}
