import { SaxesParser } from 'saxes';

/** What is told of an XML file as it is read: elements by their local names, whatever their prefix. */
export interface Telling {
  readonly open?: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** The most levels, elements and characters an XML file may have. */
export const XML_LIMITS = { levels: 200, elements: 2_000_000, characters: 16 * 1024 * 1024 };

/** Stops the reading; its words end the sentence "… cannot be brought in:". */
class Refused extends Error {}

/**
 * Reads XML and tells what is in it, element by element; never a regular expression (dependencies.md, section 6). Says in
 * plain words why it cannot be read, or nothing where it was. No document type, so no entity of anybody's own; limits on
 * depth, number and length.
 */
export function readXml(bytes: Uint8Array, telling: Telling): string | undefined {
  if (bytes.length > XML_LIMITS.characters) return 'it is longer than lea reads.';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'its letters are not UTF-8.';
  }
  try {
    parserFor(telling).write(text).close();
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

function parserFor({ open, text, close }: Telling): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true });
  let levels = 0;
  let elements = 0;
  parser.on('error', () => {
    throw new Refused('it is not well-formed XML.');
  });
  parser.on('doctype', () => {
    throw new Refused('it begins with a document type, which could hold anything.');
  });
  parser.on('opentag', ({ local, attributes }) => {
    levels += 1;
    elements += 1;
    if (levels > XML_LIMITS.levels) throw new Refused('it is nested deeper than any document needs.');
    if (elements > XML_LIMITS.elements) throw new Refused('it holds more elements than lea reads.');
    open?.(local, new Map(Object.values(attributes).map((one) => [one.local, one.value])));
  });
  parser.on('text', (words) => text?.(words));
  parser.on('cdata', (words) => text?.(words));
  parser.on('closetag', ({ local }) => {
    levels -= 1;
    close?.(local);
  });
  return parser;
}
