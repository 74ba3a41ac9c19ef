import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { zipFiles } from '../../src/render/zip.ts';
import { aWordFile, bytesOf } from '../support/word-file.ts';
import { aPerson } from '../support/person.ts';
import type { Ran } from '../support/world.ts';

const dataOf = (ran: Ran): unknown => (JSON.parse(ran.out) as { data: unknown }).data;

describe('a file that comes in', () => {
  test.each([
    [
      'bomb.docx',
      zipFiles([{ name: 'word/document.xml', bytes: new Uint8Array(64 * 1024 * 1024) }]),
      'opens to more than lea reads',
    ],
    ['words.docx', bytesOf('no zip at all'), 'not a whole zip'],
    ['out.docx', zipFiles([{ name: '../../.bashrc', bytes: bytesOf('x') }]), 'leads outside'],
    [
      'entities.qdc',
      bytesOf('<!DOCTYPE a [<!ENTITY b "c">]><CodeBook><Codes><Code name="&b;"/></Codes></CodeBook>'),
      'document type',
    ],
    ['deep.qdc', bytesOf('<CodeBook>'.repeat(100_000)), 'nested deeper'],
    ['latin.md', new Uint8Array([0x63, 0x61, 0x66, 0xe9]), 'UTF-8'],
    ['long.md', new Uint8Array(2 * 1024 * 1024).fill(97), 'at most 1,048,576'],
    ['empty.md', bytesOf(' \n'), 'no words in it'],
    ['nothing.csv', bytesOf('\n\n'), 'nothing in it'],
    ['strange.csv', bytesOf('colour,score\nred,5\n'), 'names no detail'],
    ['cell.csv', bytesOf(`title\n"${'x'.repeat(7 * 1024 * 1024)}"\n`), 'longer than lea reads'],
  ])('is refused in plain words, and nothing is added: %s', async (name, bytes, said) => {
    const { home, does } = await aPerson();
    writeFileSync(join(home, name), bytes);
    const ran = await does(['import', `../${name}`, '--kind', 'diary', '--yes']);
    expect(ran.err).toContain(said);
    expect(ran.err).toContain('FILE_REFUSED');
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(dataOf(await does(['diary', 'list', '--json']))).toEqual([]);
  });

  test('is no folder, and no link to somewhere else', async () => {
    const { home, does } = await aPerson();
    mkdirSync(join(home, 'a.md'));
    symlinkSync('/etc/hostname', join(home, 'b.md'));
    expect((await does(['import', '../a.md', '--yes'])).err).toContain('it is a folder');
    expect((await does(['import', '../b.md', '--yes'])).err).toContain('it is a link');
  });

  test('as Word becomes an entry: its title, its headings, its notes at the foot', async () => {
    const { home, does } = await aPerson();
    const word = aWordFile(
      [
        ['Title', 'After the visit'],
        [undefined, 'Before any heading.'],
        ['Heading1', 'What was hard'],
        [undefined, 'Saying it.', 4],
        ['Heading1', 'Something of my own'],
        ['ListBullet', 'one'],
      ],
      { 4: 'a book' },
    );
    writeFileSync(join(home, 'v.docx'), word);
    await does(['import', '../v.docx', '--yes', '-q']);
    expect(dataOf(await does(['show', '@last', '--json']))).toMatchObject({
      title: 'After the visit',
      visibility: 'private',
      sections: { line: 'Before any heading.', hard: 'Saying it.[^w4]' },
    });
    expect((await does(['show', '@last'])).out).toContain('Something of my own');
  });

  test('as Markdown brings the details at its top, and says which it leaves out', async () => {
    const { home, does } = await aPerson();
    const note =
      '---\nkind: diary\nid: d-0000000000\nvisibility: public\ntitle: Mine\nafter: m-0000000000\ndate: "2026-01-02"\nkeywords:\n  - stopping\nfeatures: nonsense\ncolour: red\n---\n\n## What was hard\n\nWords.\n';
    writeFileSync(join(home, 'n.md'), note);
    const ran = await does(['import', '../n.md', '--yes']);
    expect(ran.err).toContain('Left out of the details at the top:');
    for (const key of ['colour', 'after', 'features']) expect(ran.err).toContain(key);
    const entry = dataOf(await does(['show', '@last', '--json']));
    expect(entry).toMatchObject({
      title: 'Mine',
      date: '2026-01-02',
      keywords: ['stopping'],
      visibility: 'private',
    });
    expect(entry).not.toMatchObject({ id: 'd-0000000000' });
  });

  test('keeps the notes at its foot with the words', async () => {
    const { home, does } = await aPerson();
    writeFileSync(join(home, 'my-notes.md'), 'A ==word==[^e1].\n\n[^e1]: evidence for trust; id: 7kd\n');
    await does(['import', '../my-notes.md', '--yes', '-q']);
    expect(dataOf(await does(['show', '@last', '--json']))).toMatchObject({
      marks: [{ id: '7kd', words: 'word' }],
    });
    await does(['diary', 'add', '--from-file', '../my-notes.md', '--after', 'day to day', '-q']);
    expect(dataOf(await does(['show', '@last', '--json']))).toMatchObject({
      marks: [{ id: '7kd', words: 'word' }],
    });
  });

  test('is refused where it holds more words than one entry may', async () => {
    const { home, does } = await aPerson();
    writeFileSync(join(home, 'l.docx'), aWordFile([[undefined, 'word '.repeat(250_000)]]));
    const ran = await does(['import', '../l.docx', '--yes']);
    expect(ran.err).toContain('more words than one entry may');
    expect(ran.err.length).toBeLessThan(1000);
  });

  test('as a codebook gives keywords that marking and typing offer, and can be taken back', async () => {
    const { home, does } = await aPerson();
    const codes =
      '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="1" name="Thursday" isCodable="true"/><Code guid="2" name="TRUST" isCodable="true"/></Codes></CodeBook>';
    writeFileSync(join(home, 'c.qdc'), codes);
    await does(['diary', 'add', '-m', 'Nobody missed the Thursday meeting. It was cold.', '-q']);
    const listed = async (): Promise<string> => (await does(['mark', '@last', '--suggest'])).out;
    expect(await listed()).toContain('No sentence');
    expect((await does(['import', '../c.qdc', '--yes', '-q'])).out).toBe('Thursday\n');
    expect(await listed()).toContain('Nobody missed the Thursday meeting.');
    const asked = await does(['case', 'new', 'A case', '-q']);
    const ready = await does(['case', 'ready', asked.out.trim()], {
      answers: ['words', '', 'words', '', 'words', '', '', '', ''],
    });
    expect(ready.err.replaceAll(/\s+/g, ' ')).toContain('In use: Thursday');
    const network = (await does(['export', 'json'])).out;
    expect(network).toContain('"keywords":[{"word":"Thursday"}]');
    expect(network).toContain('"label":"Trust"');
  });

  test('is the same for a spreadsheet that lea wrote itself: what is there already is left out', async () => {
    const { home, does } = await aPerson();
    await does(['authority', 'add', 'Greyport', '--joined', '2 October 2023', '--yes', '-q']);
    const added = await does([
      'visit',
      'add',
      '--host',
      'greyport',
      '--date',
      '2026-01-02',
      '--form',
      'call',
      '--asked',
      'Words.',
      '-q',
    ]);
    const shared = await does(['share', added.out.trim(), '--with', 'network', '--confirm', 'share', '-q']);
    expect(shared.code).toBe(0);
    await does(['export', 'csv', '--to', '../t']);
    writeFileSync(join(home, 'v.csv'), 'host,date,form\r\ngreyport,2026-01-03,call\r\n');
    expect((await does(['visit', 'import', '../v.csv'])).code).toBe(2);
    expect((await does(['visit', 'import', '../v.csv'], { answers: ['n'] })).code).toBe(130);
    expect(dataOf(await does(['visit', 'list', '--json']))).toHaveLength(1);
    const ran = await does(['import', '../t/visits.csv', '--kind', 'visit', '--yes']);
    expect(ran.err).toContain('it is there already as');
    expect(ran.out).toContain('Nothing was added.');
  });
});
