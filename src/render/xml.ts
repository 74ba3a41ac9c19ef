const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** What no XML may hold, and controls that could act on a screen. */
const REFUSED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Surrogate}\ufffe\uffff]/gu;

/** Text for XML: marks of its own escaped, what it may not hold as U+FFFD, line ends as LF. */
export const xmlText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(REFUSED, '\ufffd')
    .replaceAll(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/** Text for an attribute in double quotes, in which line ends and tabs stay what they are. */
export const xmlAttribute = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(REFUSED, '\ufffd')
    .replaceAll(/[&<>"'\t\n]/g, (sign) => ENTITIES[sign] ?? sign);

/** An element with its attributes, in the order given; one without content closes itself. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content: readonly string[] = [],
): string {
  const said = Object.entries(attributes)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([key, value]) => ` ${key}="${xmlAttribute(value)}"`);
  const open = `<${name}${said.join('')}`;
  return content.length === 0 ? `${open}/>` : `${open}>${content.join('')}</${name}>`;
}

/** An element on lines of its own, its children further in. */
export const xmlBlock = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly string[],
): string =>
  children.length === 0
    ? xmlElement(name, attributes)
    : xmlElement(name, attributes, ['\n', ...children.map((child) => `${indent(child)}\n`)]);

/** Moves elements further in; text within them is never broken over lines, so none of it moves. */
const indent = (element: string): string => element.replaceAll(/^(?=\s*<)/gm, ' ');

/** The first line of every XML file. */
export const XML_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
