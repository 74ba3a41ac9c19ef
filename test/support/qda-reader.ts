import { SaxesParser } from 'saxes';
import { readZip } from './zip-reader.ts';

/**
 * A small reader of REFI-QDA 1.5, written from the specification: the two schemas, "Exchange format" and "Text
 * selections". It refuses what the schemas refuse, in the parts that concern codes, text sources and sets.
 */

/** An element, read. */
interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

const GUID =
  /^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\})$/;

function parse(xml: string, namespace: string): Node {
  const parser = new SaxesParser({ xmlns: true });
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open: Node[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (tag.uri !== namespace) throw new Error(`<${tag.name}> is in another namespace`);
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((one) => [one.name, one.value]));
    const node: Node = { name: tag.local, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const [only] = root.children;
  if (only === undefined) throw new Error('there is no element');
  return only;
}

/** What an element may hold, in order, and which attributes it needs and may have. */
interface Rule {
  readonly children: readonly string[];
  readonly needs: readonly string[];
  readonly may: readonly string[];
}

const AUDIT = ['creatingUser', 'creationDateTime', 'modifyingUser', 'modifiedDateTime'];
const RULES: Readonly<Record<string, Rule>> = {
  CodeBook: { children: ['Codes', 'Sets'], needs: [], may: ['origin', 'xmlns'] },
  Codes: { children: ['Code'], needs: [], may: [] },
  Code: {
    children: ['Description', 'NoteRef', 'Code'],
    needs: ['guid', 'name', 'isCodable'],
    may: ['color'],
  },
  Project: {
    children: [
      'Users',
      'CodeBook',
      'Variables',
      'Cases',
      'Sources',
      'Notes',
      'Links',
      'Sets',
      'Graphs',
      'Description',
    ],
    needs: ['name'],
    may: ['origin', 'xmlns', 'basePath'],
  },
  Sources: { children: ['TextSource'], needs: [], may: [] },
  TextSource: {
    children: ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef', 'VariableValue'],
    needs: ['guid'],
    may: ['name', 'plainTextPath', 'richTextPath', ...AUDIT],
  },
  PlainTextSelection: {
    children: ['Description', 'Coding', 'NoteRef'],
    needs: ['guid', 'startPosition', 'endPosition'],
    may: ['name', ...AUDIT],
  },
  Coding: { children: ['CodeRef', 'NoteRef'], needs: ['guid'], may: ['creatingUser', 'creationDateTime'] },
  CodeRef: { children: [], needs: ['targetGUID'], may: [] },
  Sets: { children: ['Set'], needs: [], may: [] },
  Set: {
    children: ['Description', 'MemberCode', 'MemberSource', 'MemberNote'],
    needs: ['guid', 'name'],
    may: [],
  },
  MemberSource: { children: [], needs: ['targetGUID'], may: [] },
  Description: { children: [], needs: [], may: [] },
};
/** Elements that may not be empty. */
const FULL = ['Codes', 'Sources', 'Sets', 'Coding'];

function obey(node: Node, seen: Set<string>): void {
  const rule = RULES[node.name];
  if (rule === undefined) throw new Error(`<${node.name}> is not known here`);
  for (const need of rule.needs)
    if (node.attributes[need] === undefined) throw new Error(`<${node.name}> has no ${need}`);
  for (const [key, value] of Object.entries(node.attributes)) {
    if (![...rule.needs, ...rule.may].includes(key)) throw new Error(`<${node.name}> has a strange ${key}`);
    if (/guid$/i.test(key) && !GUID.test(value)) throw new Error(`${value} is no identifier`);
  }
  const { guid } = node.attributes;
  if (guid !== undefined && seen.has(guid)) throw new Error(`${guid} names two things`);
  if (guid !== undefined) seen.add(guid);
  if (FULL.includes(node.name) && node.children.length === 0) throw new Error(`<${node.name}> is empty`);
  let place = 0;
  for (const child of node.children) {
    const at = rule.children.indexOf(child.name);
    if (at < place) throw new Error(`<${child.name}> stands in the wrong place in <${node.name}>`);
    place = at;
    obey(child, seen);
  }
}

const all = (node: Node, name: string): readonly Node[] =>
  node.children.filter((child) => child.name === name);
const only = (node: Node, name: string): Node | undefined => all(node, name)[0];

/** A code as another program reads it. */
export interface ReadCode {
  readonly guid: string;
  readonly name: string;
  readonly isCodable: boolean;
  readonly codes: readonly ReadCode[];
}

const codeOf = (node: Node): ReadCode => ({
  guid: node.attributes['guid'] ?? '',
  name: node.attributes['name'] ?? '',
  isCodable: node.attributes['isCodable'] === 'true',
  codes: all(node, 'Code').map(codeOf),
});

const codesOf = (book: Node | undefined): readonly ReadCode[] =>
  book === undefined ? [] : all(book, 'Codes').flatMap((codes) => all(codes, 'Code').map(codeOf));

/** Reads a codebook. */
export function readQdc(xml: string): readonly ReadCode[] {
  const book = parse(xml, 'urn:QDA-XML:codebook:1.0');
  if (book.name !== 'CodeBook') throw new Error('this is no codebook');
  obey(book, new Set());
  return codesOf(book);
}

/** A passage as another program reads it: cut out of its text by code points, with the names of its codes. */
export interface ReadPassage {
  readonly source: string;
  readonly words: string;
  /** Cut out by UTF-16 units, as many programs do. */
  readonly wordsInUnits: string;
  readonly codes: readonly string[];
}

/** A project as another program reads it. */
export interface ReadProject {
  readonly codes: readonly ReadCode[];
  readonly texts: ReadonlyMap<string, string>;
  readonly passages: readonly ReadPassage[];
  readonly sets: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly string[];
}

/** Reads a project: `project.qde` and the folder `sources` beside it, and nothing else. */
export function readQdpx(bytes: Uint8Array): ReadProject {
  const files = readZip(bytes);
  const read = (name: string): string => {
    const found = files.get(name);
    if (found === undefined) throw new Error(`${name} is not in the zip`);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(found);
  };
  const project = parse(read('project.qde'), 'urn:QDA-XML:project:1.0');
  if (project.name !== 'Project') throw new Error('this is no project');
  obey(project, new Set());
  const codes = codesOf(only(project, 'CodeBook'));
  const names = new Map(flat(codes).map(({ guid, name }) => [guid, name]));
  const sources = all(project, 'Sources').flatMap((one) => all(one, 'TextSource'));
  const texts = new Map(
    sources.map(({ attributes }) => {
      const path = /^internal:\/\/([^/]+)$/.exec(attributes['plainTextPath'] ?? '')?.[1] ?? '';
      return [attributes['guid'] ?? '', read(`sources/${path}`)] as const;
    }),
  );
  const nameOf = (guid: string): string =>
    sources.find(({ attributes }) => attributes['guid'] === guid)?.attributes['name'] ?? '';
  const strange = [...files.keys()].filter(
    (name) => name !== 'project.qde' && !/^sources\/[^/]+$/.test(name),
  );
  if (strange.length > 0) throw new Error(`${strange.join()} does not belong in a project`);
  return {
    codes,
    texts: new Map([...texts].map(([guid, text]) => [nameOf(guid), text])),
    passages: sources.flatMap((source) =>
      all(source, 'PlainTextSelection').map((one) => passageOf(one, source, texts, names)),
    ),
    sets: new Map(
      all(project, 'Sets').flatMap((sets) =>
        all(sets, 'Set').map((set) => [
          set.attributes['name'] ?? '',
          all(set, 'MemberSource').map(({ attributes }) => nameOf(attributes['targetGUID'] ?? '')),
        ]),
      ),
    ),
    files: [...files.keys()],
  };
}

function passageOf(
  node: Node,
  source: Node,
  texts: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): ReadPassage {
  const text = texts.get(source.attributes['guid'] ?? '') ?? '';
  const [start, end] = [Number(node.attributes['startPosition']), Number(node.attributes['endPosition'])];
  return {
    source: source.attributes['name'] ?? '',
    words: Array.from(text).slice(start, end).join(''),
    wordsInUnits: text.slice(start, end),
    codes: all(node, 'Coding').map((coding) => {
      const target = only(coding, 'CodeRef')?.attributes['targetGUID'] ?? '';
      const name = names.get(target);
      if (name === undefined) throw new Error(`${target} is no code of this project`);
      return name;
    }),
  };
}

const flat = (codes: readonly ReadCode[]): readonly ReadCode[] =>
  codes.flatMap((code) => [code, ...flat(code.codes)]);
