import { fault } from '../model/fault.ts';
import type { Code } from '../reports/codebook.ts';
import type { Selection, Source, SourceSet } from '../reports/sources.ts';
import type { Guid } from './guid.ts';
import { codesXml, ORIGIN } from './qdc.ts';
import { XML_HEAD, xmlBlock, xmlElement, xmlText } from './xml.ts';
import { zipFiles } from './zip.ts';

/** What a project file holds. */
export interface Project {
  readonly name: string;
  /** In a sentence: by role only, as at which day. */
  readonly about: string;
  readonly codes: readonly Code[];
  readonly sources: readonly Source[];
  readonly sets: readonly SourceSet[];
}

/**
 * A project file of REFI-QDA 1.5: a zip with `project.qde` and one plain text for each source. Every range is cut out of
 * the very bytes again and compared with its words; one that is not exact is Fault RANGE_NOT_EXACT, and there is no file.
 */
export function qdpxFile(project: Project, guid: Guid): Uint8Array {
  const texts = project.sources.map((source) => ({ source, bytes: new TextEncoder().encode(source.text) }));
  for (const { source, bytes } of texts) checkRanges(source, bytes);
  return zipFiles([
    { name: 'project.qde', bytes: new TextEncoder().encode(projectXml(project, guid)) },
    ...texts.map(({ source, bytes }) => ({ name: `sources/${fileGuid(source.id, guid)}.txt`, bytes })),
  ]);
}

/** Reads the text as another program would, and counts in code points, as the standard does, and in UTF-16 as many do. */
function checkRanges({ id, selections }: Source, bytes: Uint8Array): void {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const points = Array.from(text);
  const agree = points.length === text.length && !text.startsWith('\ufeff') && !text.includes('\r');
  for (const { start, end, words } of selections)
    if (
      !agree ||
      start >= end ||
      points.slice(start, end).join('') !== words ||
      text.slice(start, end) !== words
    )
      throw fault('RANGE_NOT_EXACT', { id });
}

const sourceGuid = (id: string, guid: Guid): string => guid(`source ${id}`);
const fileGuid = (id: string, guid: Guid): string => guid(`text ${id}`);

function projectXml({ name, about, codes, sources, sets }: Project, guid: Guid): string {
  const parts = [
    xmlBlock('CodeBook', {}, [codesXml(codes, guid)]),
    ...(sources.length === 0
      ? []
      : [
          xmlBlock(
            'Sources',
            {},
            sources.map((source) => sourceXml(source, guid)),
          ),
        ]),
    ...(sets.length === 0
      ? []
      : [
          xmlBlock(
            'Sets',
            {},
            sets.map((set) => setXml(set, guid)),
          ),
        ]),
    xmlElement('Description', {}, [xmlText(about)]),
  ];
  const attributes = { name, origin: ORIGIN, xmlns: 'urn:QDA-XML:project:1.0' };
  return `${XML_HEAD}${xmlBlock('Project', attributes, parts)}\n`;
}

const sourceXml = ({ id, name, selections }: Source, guid: Guid): string =>
  xmlBlock(
    'TextSource',
    { guid: sourceGuid(id, guid), name, plainTextPath: `internal://${fileGuid(id, guid)}.txt` },
    selections.map((selection) => selectionXml(selection, guid)),
  );

/** One coding for each feature, for what the words show and for which way they point. */
const selectionXml = ({ key, start, end, words, codes }: Selection, guid: Guid): string =>
  xmlBlock(
    'PlainTextSelection',
    {
      guid: guid(`selection ${key}`),
      name: shorten(words),
      startPosition: String(start),
      endPosition: String(end),
    },
    codes.map((code) =>
      xmlElement('Coding', { guid: guid(`coding ${key} ${code}`) }, [
        xmlElement('CodeRef', { targetGUID: guid(code) }),
      ]),
    ),
  );

const setXml = ({ key, name, sources }: SourceSet, guid: Guid): string =>
  xmlBlock(
    'Set',
    { guid: guid(key), name },
    sources.map((id) => xmlElement('MemberSource', { targetGUID: sourceGuid(id, guid) })),
  );

const LONGEST_NAME = 80;

function shorten(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}
