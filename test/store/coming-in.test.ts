import fc from 'fast-check';
import { stringify } from '../support/csv-writer.ts';
import { describe, expect, test } from 'vitest';
import { readCodebook } from '../../src/store/coming-in/codebook.ts';
import { CSV_LIMITS, readCsv } from '../../src/store/coming-in/csv.ts';
import { LIMITS, openZip } from '../../src/store/coming-in/unzip.ts';
import { readWord } from '../../src/store/coming-in/word.ts';
import { readXml } from '../../src/store/coming-in/xml.ts';
import { zipFiles } from '../../src/render/zip.ts';
import { aWordFile, bytesOf } from '../support/word-file.ts';

const why = (read: { ok: boolean; why?: string }): string | undefined => (read.ok ? undefined : read.why);
const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipFiles(
    Object.entries(files).map(([name, text]) => ({
      name,
      bytes: typeof text === 'string' ? bytesOf(text) : text,
    })),
  );

/** A zip with some of its bytes changed, counted from the end of its directory or from its start. */
function damaged(zip: Uint8Array, change: (view: DataView, directory: number) => void): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  change(view, view.getUint32(copy.length - 6, true));
  return copy;
}

describe('a zip from a stranger', () => {
  const good = zipOf({ 'word/document.xml': 'a'.repeat(1000), 'other.txt': 'b' });

  test('is read by the directory at its end', () => {
    const opened = openZip(good);
    if (!opened.ok) throw new Error(opened.why);
    expect(opened.zip.names).toEqual(['word/document.xml', 'other.txt']);
    expect(opened.zip.part('other.txt')).toEqual({ ok: true, bytes: bytesOf('b') });
    expect(opened.zip.part('none')).toBeUndefined();
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['words', bytesOf('PK words that are no zip, and long enough to be looked at twice')],
    ['a cut one', good.slice(0, -8)],
    [
      'one with its directory elsewhere',
      damaged(good, (view) => view.setUint32(view.byteLength - 6, 5, true)),
    ],
    ['one that says it holds more', damaged(good, (view) => view.setUint16(view.byteLength - 12, 9, true))],
    ['one with a name that never ends', damaged(good, (view, at) => view.setUint16(at + 28, 0xffff, true))],
  ])('is refused: %s', (_, bytes) => {
    expect(why(openZip(bytes))).toMatch(/\.$/);
  });

  test.each(['../evil', 'a/../../b', '/etc/passwd', '\\\\host\\x', 'C:\\x', 'a\\b', 'c:x', 'a\u0000b'])(
    'is refused where a name leads outside: %j',
    (name) => {
      expect(why(openZip(zipOf({ 'word/document.xml': '', [name]: 'x' })))).toContain('leads outside');
    },
  );

  test('is refused where two parts have one name', () => {
    const two = zipFiles([
      { name: 'a', bytes: bytesOf('1') },
      { name: 'a', bytes: bytesOf('2') },
    ]);
    expect(why(openZip(two))).toContain('same name');
  });

  test.each([
    [
      'opens to more than it says',
      (view: DataView, at: number) => view.setUint32(at + 24, 10, true),
      'damaged',
    ],
    [
      'says it opens to more than lea reads',
      (view: DataView, at: number) => view.setUint32(at + 24, LIMITS.part + 1, true),
      'more than lea reads',
    ],
    ['is not what its sum says', (view: DataView, at: number) => view.setUint32(at + 16, 1, true), 'damaged'],
    [
      'lies beyond the end',
      (view: DataView, at: number) => view.setUint32(at + 42, 0xfffffff0, true),
      'damaged',
    ],
    [
      'is longer than the file',
      (view: DataView, at: number) => view.setUint32(at + 20, 0xfffffff0, true),
      'damaged',
    ],
    [
      'is packed in an unknown way',
      (view: DataView, at: number) => view.setUint16(at + 10, 99, true),
      'damaged',
    ],
    ['is locked', (view: DataView, at: number) => view.setUint16(at + 8, 1, true), 'password'],
    [
      'is no packed data at all',
      (view: DataView, at: number) => view.setUint32(view.getUint32(at + 42, true) + 47, 0xffffffff, true),
      'damaged',
    ],
  ])('has a part that is not opened: it %s', (_, change, said) => {
    const opened = openZip(damaged(good, change));
    if (!opened.ok) throw new Error(opened.why);
    expect(why(opened.zip.part('word/document.xml') ?? { ok: true })).toContain(said);
  });

  test('never grows into the memory: a bomb of 64 MB in 64 KB is stopped at the limit', () => {
    const bomb = zipOf({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(why(readWord(bomb))).toContain('more than lea reads');
    // One that lies about its size is cut off while it opens.
    const liar = damaged(bomb, (view, at) => view.setUint32(at + 24, 1000, true));
    expect(why(readWord(liar))).toMatch(/damaged|more than lea reads/);
  });

  test('gives no more than its limit over all parts together', () => {
    const part = new Uint8Array(LIMITS.part);
    const opened = openZip(zipOf({ a: part, b: part, c: part, d: part }));
    if (!opened.ok) throw new Error(opened.why);
    expect(['a', 'b', 'c'].map((name) => opened.zip.part(name)?.ok)).toEqual([true, true, true]);
    expect(why(opened.zip.part('d') ?? { ok: true })).toContain('more than lea reads');
  });

  test('never throws, whatever its bytes are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }), (changes) => {
        const bytes = good.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const opened = openZip(bytes);
        if (opened.ok) for (const name of opened.zip.names) opened.zip.part(name);
      }),
    );
  });
});

describe('XML from a stranger', () => {
  const nested = (levels: number): string => '<a>'.repeat(levels) + '</a>'.repeat(levels);
  test.each([
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'document type'],
    ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'document type'],
    [
      `<!DOCTYPE l [<!ENTITY a "${'l'.repeat(1000)}">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "&a;&a;&a;&a;">`).join('')}]><l>&a8;</l>`,
      'document type',
    ],
    ['<a>&x;</a>', 'well-formed'],
    ['<a><b></a>', 'well-formed'],
    ['<a b="1" b="2"/>', 'well-formed'],
    ['<x:a/>', 'well-formed'],
    ['words', 'well-formed'],
    ['', 'well-formed'],
    [nested(5000), 'nested deeper'],
  ])('is refused: %.60s', (xml, said) => {
    expect(readXml(bytesOf(xml), {})).toContain(said);
  });

  test('is refused where its letters are not UTF-8, or it is too long', () => {
    expect(readXml(new Uint8Array([0x3c, 0xff, 0x3e]), {})).toContain('UTF-8');
    expect(readXml(new Uint8Array(17 * 1024 * 1024), {})).toContain('longer');
  });

  test('is read whatever its prefixes, with the mark some programs put at its start', () => {
    const seen: string[] = [];
    const xml = '\ufeff<?xml version="1.0"?><w:a xmlns:w="x" w:val="1 &amp; 2">b<![CDATA[<c>]]></w:a>';
    expect(
      readXml(bytesOf(xml), {
        open: (name, attributes) => seen.push(`${name} ${attributes.get('val') ?? ''}`),
        text: (words) => seen.push(words),
        close: (name) => seen.push(`/${name}`),
      }),
    ).toBeUndefined();
    expect(seen).toEqual(['a 1 & 2', 'b', '<c>', '/a']);
  });
});

describe('a Word file', () => {
  test('becomes headings, paragraphs, quotes, lists and notes', () => {
    const read = readWord(
      aWordFile(
        [
          ['Title', 'The day'],
          ['Heading1', 'What was hard'],
          [undefined, 'Saying it.', 2],
          ['Quote', 'We did not know.'],
          ['Quote', '— Somebody', 3],
          ['ListBullet', 'one'],
          ['ListBullet', 'two'],
          ['Heading2', 'Smaller'],
          [undefined, '# no heading'],
          [undefined, '  '],
        ],
        { 2: 'evidence for trust; id: 7kd', 3: 'a book' },
      ),
    );
    if (!read.ok) throw new Error(read.why);
    expect(read.value.title).toBe('The day');
    expect(read.value.body).toBe(
      '## What was hard\n\nSaying it.[^w2]\n\n> We did not know.\n>\n> — Somebody[^w3]\n\n- one\n- two\n\n### Smaller\n\n\\# no heading\n',
    );
    expect([...read.value.notes]).toEqual([
      ['w2', 'evidence for trust; id: 7kd'],
      ['w3', 'a book'],
    ]);
  });

  test('keeps what was put in, and not what was taken out; of a table its rows as lines', () => {
    const xml =
      '<w:p><w:r><w:t>a</w:t></w:r><w:ins><w:r><w:t>b</w:t></w:r></w:ins><w:del><w:r><w:delText>c</w:delText><w:t>c</w:t></w:r></w:del><w:r><w:tab/><w:t>d</w:t><w:br/><w:t>e</w:t></w:r><w:r><w:drawing/></w:r></w:p>' +
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const read = readWord(
      zipOf({ 'word/document.xml': `<w:document xmlns:w="w"><w:body>${xml}</w:body></w:document>` }),
    );
    expect(read).toMatchObject({ ok: true, value: { body: 'ab d\ne\n\n1 | 2 3\n', pictures: 1 } });
  });

  test.each([
    ['another kind of zip', zipOf({ 'content.xml': '<a/>' }), 'not a Word file'],
    [
      'a Word file with a document type in it',
      zipOf({ 'word/document.xml': '<!DOCTYPE a><a/>' }),
      'document type',
    ],
    ['plain words with the name of a Word file', bytesOf('words'), 'not a whole zip'],
  ])('is refused: %s', (_, bytes, said) => {
    expect(why(readWord(bytes))).toContain(said);
  });
});

describe('a codebook', () => {
  test('is read with the codes above each code, as several programs write it', () => {
    const xml =
      '\ufeff<?xml version="1.0" encoding="utf-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="x"><Codes>' +
      '<Code guid="1" name="Topics" isCodable="false"><Description>All of\n them</Description><Code guid="2" name=" Health  care " isCodable="true" color="#ff0000"/></Code>' +
      '<Code guid="3" name="Values" isCodable="true"/></Codes><Sets><Set guid="4" name="A set"><Description>no code</Description><MemberCode guid="2"/></Set></Sets></CodeBook>';
    expect(readCodebook(bytesOf(xml))).toEqual({
      ok: true,
      value: [
        { name: 'Topics', about: 'All of them', above: [], isCodable: false },
        { name: 'Health care', about: '', above: ['Topics'], isCodable: true },
        { name: 'Values', about: '', above: [], isCodable: true },
      ],
    });
  });

  test.each([
    ['<a/>', 'no codebook'],
    [`<CodeBook>${'<Code name="x"/>'.repeat(2001)}</CodeBook>`, 'more than 2000'],
    [`<CodeBook><Code name="${'x'.repeat(121)}"/></CodeBook>`, 'longer than 120'],
    [`<CodeBook>${'<Code name="x">'.repeat(300)}${'</Code>'.repeat(300)}</CodeBook>`, 'nested deeper'],
  ])('is refused: %.40s', (xml, said) => {
    expect(why(readCodebook(bytesOf(xml)))).toContain(said);
  });
});

describe('a spreadsheet file', () => {
  test.each([
    [
      'a,b\r\n1,"2"\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\n"x; ""y""\nz";\n',
      [
        ['a', 'b'],
        ['x; "y"\nz', ''],
      ],
    ],
    [
      'a\tb\n\n 1 \t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['one\ntwo', [['one'], ['two']]],
    ['a,5" pipe\n', [['a', '5" pipe']]],
    ['', []],
  ])('%j is read', (text, rows) => {
    const read = readCsv(text);
    expect(read.ok && read.value.map(({ cells }) => cells)).toEqual(rows);
  });

  test('knows on which line each row begins', () => {
    const read = readCsv('a,b\n"1\n2",3\n\n4,5\n');
    expect(read.ok && read.value.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test.each([
    ['"never closed\n'.repeat(3), 'quotation mark'],
    ['"a"b,c', 'quotation mark'],
    [`"${'x'.repeat(10 * 1024 * 1024)}"`, 'longer than lea reads'],
    ['x'.repeat(10 * 1024 * 1024), 'longer than lea reads'],
    [','.repeat(300), `more than ${CSV_LIMITS.columns}`],
    ['a\n'.repeat(5002), `more than ${CSV_LIMITS.rows}`],
    [`"${'""'.repeat(1024 * 1024)}`, 'quotation mark'],
  ])('is refused: %.20j', (text, said) => {
    expect(why(readCsv(text))).toContain(said);
  });

  test('of a million empty lines is read as nothing', () => {
    expect(readCsv('\n'.repeat(1_000_000))).toEqual({ ok: true, value: [] });
  });

  test('that others write is read back as it was', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n', '\t', '🙂', "'"), maxLength: 8 })
      .map((each) => each.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const full = rows.filter((row) => row.some((each) => each !== ''));
        const read = readCsv(stringify([['x', 'y', 'z'], ...full]));
        expect(read.ok && read.value.map(({ cells }) => cells)).toEqual([['x', 'y', 'z'], ...full]);
      }),
    );
  });
});
