import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { elementsIn, readXml, textIn } from '../support/documents.ts';
import { exampleIn, makeExample } from '../support/example.ts';
import { missing, runProgram } from '../support/programs.ts';

const isMissing = missing('soffice', 'unzip', 'pdftotext');
const root = realpathSync(mkdtempSync(join(tmpdir(), 'lea-office-')));
const example = exampleIn(root);
const at = (...path: readonly string[]): string => example.at(...path);

beforeAll(async () => {
  if (isMissing) return;
  await makeExample(root);
  for (const name of ['word.docx', 'open.odt']) await example.does('report', '-o', at(name));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Lets a colleague's program open files and save them in another form: it says nothing when it fails, so the file must be there. */
function convert(to: string, folder: string, ...files: readonly string[]): readonly string[] {
  mkdirSync(at(folder), { recursive: true });
  const profile = `-env:UserInstallation=${pathToFileURL(at('profile')).href}`;
  runProgram(
    'soffice',
    profile,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    at(folder),
    ...files.map((file) => at(file)),
  );
  const made = files.map((file) => at(folder, `${basename(file).replace(/\.\w+$/, '')}.${to}`));
  expect(made.filter((file) => !existsSync(file))).toEqual([]);
  return made;
}

const HEADINGS = [
  'Since we last met',
  'What has been shown so far',
  'What we might talk about',
  'In their words (used with permission)',
  'Carried over',
  'On the day',
];
const partOf = (archive: string, name: string): ReturnType<typeof readXml> =>
  readXml(runProgram('unzip', '-p', archive, name));

describe.skipIf(isMissing)('LibreOffice', () => {
  test('finds both archives whole, the list of contents or the kind of file first', () => {
    for (const name of ['word.docx', 'open.odt']) runProgram('unzip', '-tq', at(name));
    expect(runProgram('unzip', '-Z1', at('word.docx')).split('\n')[0]).toBe('[Content_Types].xml');
    expect(runProgram('unzip', '-Z1', at('open.odt')).split('\n')[0]).toBe('mimetype');
    expect(readFileSync(at('open.odt')).toString('latin1', 30, 77)).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.text',
    );
  });

  test('prints both with every heading in order and every figure of the table', () => {
    for (const file of convert('pdf', 'printed', 'word.docx', 'open.odt')) {
      const text = runProgram('pdftotext', '-layout', file, '-');
      const places = HEADINGS.map((heading) => text.indexOf(heading));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(Math.min(...places)).toBeGreaterThan(0);
      expect(text).toMatch(/Participating(?: officers)?\s+11\s+18\s+31\s+11\s+9\s+3\s+7\s+5/);
    }
  });

  test('keeps headings as headings and heads of tables as heads, from Word to OpenDocument', () => {
    const [file = ''] = convert('odt', 'again', 'word.docx');
    const content = partOf(file, 'content.xml');
    expect(elementsIn(content, 'text:h').map(textIn)).toEqual(HEADINGS);
    expect(elementsIn(content, 'table:table-header-rows')).toHaveLength(1);
    const [table] = elementsIn(content, 'table:table');
    expect(table === undefined ? 0 : elementsIn(table, 'table:table-row').length).toBe(16);
    expect(textIn(elementsIn(partOf(file, 'meta.xml'), 'dc:title')[0]!)).toBe(
      'Session 6, 12 June 2025: What we would tell government',
    );
  });

  test('and from OpenDocument to Word', () => {
    const [file = ''] = convert('docx', 'again', 'open.odt');
    const text = partOf(file, 'word/document.xml');
    const paragraphs = elementsIn(text, 'w:p').filter((each) =>
      elementsIn(each, 'w:pStyle').some(({ attributes }) => /^Heading1$/.test(attributes['w:val'] ?? '')),
    );
    expect(paragraphs.map(textIn)).toEqual(HEADINGS);
    expect(elementsIn(text, 'w:tblHeader').length).toBeGreaterThan(0);
  });
});
