import type { Telling } from './xml.ts';

/** A paragraph of a Word file: its words, and what its style and numbering make of it. */
export interface WordParagraph {
  readonly style: string | undefined;
  /** 1 to 9 where the paragraph itself says that it is a heading. */
  readonly outline: number | undefined;
  /** The list it is an item of, and how far in. */
  readonly list: { readonly number: string; readonly depth: number } | undefined;
  /** Its words; a note is `[^w2]`, or `[^x2]` for one at the end. */
  readonly text: string;
}

/** What a Word file's text holds, and what of it is left out. */
export interface WordText {
  readonly paragraphs: readonly WordParagraph[];
  /** By number, as the text points to them. */
  readonly notes: ReadonlyMap<string, string>;
  readonly pictures: number;
}

/** What was taken out, or stands a second time for older programs. */
const SKIPPED = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'rt']);

interface Open {
  style: string | undefined;
  outline: number | undefined;
  number: string | undefined;
  depth: number;
  text: string;
}

/** Follows the text of a Word file, or of its notes, paragraph by paragraph. */
export class WordListener implements Telling {
  readonly paragraphs: WordParagraph[] = [];
  readonly notes = new Map<string, string>();
  pictures = 0;
  readonly #open: Open[] = [];
  readonly #cells: string[][] = [];
  #skipping = 0;
  #inText = 0;
  #note: { id: string; parts: string[] } | undefined;

  readonly open = (name: string, attributes: ReadonlyMap<string, string>): void => {
    if (this.#skipping > 0 || SKIPPED.has(name)) {
      this.#skipping += 1;
      return;
    }
    const value = attributes.get('val');
    const paragraph = this.#open.at(-1);
    if (name === 'p')
      this.#open.push({ style: undefined, outline: undefined, number: undefined, depth: 0, text: '' });
    else if (name === 'tr') this.#cells.push([]);
    else if (name === 'tc') this.#cells.at(-1)?.push('');
    else if (name === 'footnote' || name === 'endnote') this.#beginNote(attributes);
    else if (name === 't') this.#inText += 1;
    else if (name === 'drawing' || name === 'pict') this.pictures += 1;
    else if (paragraph !== undefined) this.#inParagraph(paragraph, name, value, attributes);
  };

  readonly text = (words: string): void => {
    const paragraph = this.#open.at(-1);
    if (this.#skipping === 0 && this.#inText > 0 && paragraph !== undefined) paragraph.text += words;
  };

  readonly close = (name: string): void => {
    if (this.#skipping > 0) this.#skipping -= 1;
    else if (name === 't') this.#inText -= 1;
    else if (name === 'p') this.#endParagraph();
    else if (name === 'tr') this.#endRow();
    else if ((name === 'footnote' || name === 'endnote') && this.#note !== undefined) {
      this.notes.set(this.#note.id, this.#note.parts.join(' ').replaceAll(/\s+/g, ' ').trim());
      this.#note = undefined;
    }
  };

  #inParagraph(
    paragraph: Open,
    name: string,
    value: string | undefined,
    attributes: ReadonlyMap<string, string>,
  ): void {
    if (name === 'pStyle') paragraph.style = value;
    else if (name === 'outlineLvl') paragraph.outline = Number(value) + 1;
    else if (name === 'numId' && value !== '0') paragraph.number = value;
    else if (name === 'ilvl') paragraph.depth = Math.min(Number(value) || 0, 8);
    else if (name === 'tab') paragraph.text += paragraph.text === '' ? '' : ' ';
    else if (name === 'br' || name === 'cr') paragraph.text += '\n';
    else if (name === 'noBreakHyphen') paragraph.text += '-';
    else if (name === 'footnoteReference') paragraph.text += `[^w${attributes.get('id') ?? ''}]`;
    else if (name === 'endnoteReference') paragraph.text += `[^x${attributes.get('id') ?? ''}]`;
  }

  /** The lines that part notes from the text are notes too, of a type of their own. */
  #beginNote(attributes: ReadonlyMap<string, string>): void {
    const type = attributes.get('type') ?? 'normal';
    if (type === 'normal') this.#note = { id: attributes.get('id') ?? '', parts: [] };
  }

  #endParagraph(): void {
    const ended = this.#open.pop();
    if (ended === undefined) return;
    const { style, outline, number, depth, text } = ended;
    const cells = this.#cells.at(-1);
    if (this.#note !== undefined) this.#note.parts.push(text);
    else if (cells !== undefined && cells.length > 0)
      cells.push([cells.pop() ?? '', text.trim()].filter((each) => each !== '').join(' '));
    else
      this.paragraphs.push({
        style,
        outline: outline !== undefined && outline >= 1 && outline <= 9 ? outline : undefined,
        list: number === undefined ? undefined : { number, depth },
        text,
      });
  }

  /** A row of a table becomes one line, its cells parted by bars; one within another is part of its cell. */
  #endRow(): void {
    const text = (this.#cells.pop() ?? []).join(' | ');
    const around = this.#cells.at(-1);
    if (around !== undefined && around.length > 0) around.push(`${around.pop() ?? ''} ${text}`.trim());
    else this.paragraphs.push({ style: undefined, outline: undefined, list: undefined, text });
  }
}

/** What a style is called, by the word that paragraphs know it by: `heading 1`, `quote`, `title`. */
export class StyleListener implements Telling {
  readonly names = new Map<string, string>();
  #style: string | undefined;

  readonly open = (name: string, attributes: ReadonlyMap<string, string>): void => {
    if (name === 'style') this.#style = attributes.get('styleId');
    else if (name === 'name' && this.#style !== undefined)
      this.names.set(this.#style, (attributes.get('val') ?? '').toLowerCase());
  };

  readonly close = (name: string): void => {
    if (name === 'style') this.#style = undefined;
  };
}

/** Which lists are numbered rather than dotted. */
export class NumberingListener implements Telling {
  readonly #abstract = new Map<string, boolean>();
  readonly #lists = new Map<string, string>();
  #inAbstract: string | undefined;
  #inList: string | undefined;

  readonly open = (name: string, attributes: ReadonlyMap<string, string>): void => {
    if (name === 'abstractNum') this.#inAbstract = attributes.get('abstractNumId');
    else if (name === 'num') this.#inList = attributes.get('numId');
    else if (name === 'numFmt' && this.#inAbstract !== undefined && !this.#abstract.has(this.#inAbstract))
      this.#abstract.set(this.#inAbstract, attributes.get('val') !== 'bullet');
    else if (name === 'abstractNumId' && this.#inList !== undefined)
      this.#lists.set(this.#inList, attributes.get('val') ?? '');
  };

  readonly close = (name: string): void => {
    if (name === 'abstractNum') this.#inAbstract = undefined;
    else if (name === 'num') this.#inList = undefined;
  };

  isOrdered(list: string): boolean {
    return this.#abstract.get(this.#lists.get(list) ?? '') === true;
  }
}
