import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { zipFiles } from '../../src/render/zip.ts';
import { aPerson, type Person } from '../support/person.ts';
import { aWordFile } from '../support/word-file.ts';
import { readZip } from '../support/zip-reader.ts';

const BODY = [
  '## What we understand now',
  '',
  'The morning went on outlines. ==I had been treating the project and the',
  'enquiry as one thing==[^e1], and it *showed*.',
  '',
  '> For the first two sessions I edited every sentence before I said it.',
  '>',
  '> — Participating officer[^m1]',
  '',
  '## My own heading',
  '',
  '- one thing',
  '- another & <more>',
  '',
  '### Smaller',
  '',
  '1. first',
  '2. second',
  '',
  '[^e1]: evidence for enquiry; shows: learned; direction: helps; id: 7kd',
  '[^m1]: message for trust; shows: felt; direction: hinders; id: q2f; consent: given 2025-02-14 for public (words eb1683);',
  '  as: Participating officer',
  '',
].join('\n');

interface Writer extends Person {
  readonly id: string;
  body(): string;
}

/** Somebody with a private diary record that has a passage and a message, and a working copy of it, `copy.docx`. */
async function aWriter(body = BODY): Promise<Writer> {
  const { home, does } = await aPerson();
  writeFileSync(join(home, 'note.md'), body);
  const added = await does([
    'diary',
    'add',
    '--from-file',
    '../note.md',
    '--after',
    'day to day',
    '--title',
    'A day',
    '-q',
  ]);
  const id = added.out.trim();
  const writer = {
    home,
    id,
    does,
    body: () => {
      const file = execFileSync('find', [home, '-name', `*--${id}.md`, '-not', '-path', '*/originals/*'], {
        encoding: 'utf8',
      }).trim();
      return readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n\n?/, '');
    },
  };
  await does(['export', 'docx', id, '-o', '../copy.docx']);
  return writer;
}

/** Changes parts of a Word file, as somebody at a word processor would. */
function retype(file: string, change: (xml: string, name: string) => string): void {
  const parts = readZip(new Uint8Array(readFileSync(file)));
  const files = [...parts].map(([name, bytes]) => ({
    name,
    bytes: new TextEncoder().encode(change(new TextDecoder().decode(bytes), name)),
  }));
  writeFileSync(file, zipFiles(files));
}
const inText =
  (from: string, to: string) =>
  (xml: string, name: string): string => {
    if (name === 'word/document.xml' && !xml.includes(from)) throw new Error(`no ${from}`);
    return name === 'word/document.xml' ? xml.replace(from, to) : xml;
  };

describe('a working copy for Word', () => {
  test('says so on its first line, and is named after its entry', async () => {
    const { home, does, id } = await aWriter();
    const made = await does(['export', 'docx', id]);
    expect(made.out).toContain(`Written to ${id.slice(0, 6)}.docx`);
    const text = new TextDecoder().decode(
      readZip(new Uint8Array(readFileSync(join(home, 'copy.docx')))).get('word/document.xml'),
    );
    expect(
      text
        .replaceAll(/<[^>]+>/g, '')
        .trim()
        .startsWith(`Working copy of ${id}`),
    ).toBe(true);
  });

  test('that comes back as it went changes nothing, and the body keeps its bytes', async () => {
    const { does, body } = await aWriter();
    expect(body()).toBe(BODY);
    const ran = await does(['import', '../copy.docx', '--yes']);
    expect(ran.out).toContain('Nothing in it differs');
    expect(body()).toBe(BODY);
  });

  test('changes only the part that was changed; marks keep their ids and their notes', async () => {
    const { home, does, body } = await aWriter();
    retype(join(home, 'copy.docx'), inText('>another ', '>something else '));
    const shown = await does(['import', '../copy.docx', '--dry-run']);
    expect(shown.err).toContain('My own heading');
    expect(body()).toBe(BODY);
    const ran = await does(['import', '../copy.docx', '--yes']);
    expect(ran.code).toBe(0);
    expect(body()).toContain('- something else & <more>\n\n### Smaller\n\n1. first\n');
    const rest = (text: string): string => text.replace(/## My own heading[\s\S]*?(?=\n\[\^e1\])/, '');
    expect(rest(body())).toBe(rest(BODY));
    const marks = JSON.parse((await does(['show', '@last', '--json'])).out) as {
      data: { marks: { id: string }[] };
    };
    expect(marks.data.marks.map(({ id }) => id)).toEqual(['7kd', 'q2f']);
  });

  test('matches marks by the id inside their notes, however the notes are numbered', async () => {
    const { home, does, body } = await aWriter();
    retype(join(home, 'copy.docx'), (xml, name) =>
      /document|footnotes/.test(name)
        ? xml
            .replaceAll(
              /(<w:footnote(?:Reference)? (?:[^>]*?)w:id=")(\d+)"/g,
              (_, head: string, id: string) => `${head}${Number(id) + 40}"`,
            )
            .replace('it *showed*', 'it showed')
        : xml,
    );
    const ran = await does(['import', '../copy.docx', '--yes']);
    expect(ran.err).toContain('What we understand now');
    expect(body()).toContain('enquiry as one thing==[^e1], and it showed.');
    expect(body()).toContain(
      '[^e1]: evidence for enquiry; shows: learned; direction: helps; id: 7kd\n[^m1]: message for trust',
    );
    expect(body()).toContain('— Participating officer[^m1]');
  });

  test('keeps a mark by its id where somebody changed what its note says', async () => {
    const { home, does, body } = await aWriter();
    retype(join(home, 'copy.docx'), (xml, name) =>
      name === 'word/footnotes.xml' ? xml.replace('shows: learned', 'shows: did') : xml,
    );
    const ran = await does(['import', '../copy.docx', '--yes']);
    expect(ran.err.replaceAll(/\s+/g, ' ')).toContain('now evidence for enquiry; shows: did');
    expect(body()).toBe(BODY.replace('shows: learned', 'shows: did'));
  });

  test('says that permission no longer holds where its words moved, and it does not', async () => {
    const { home, does } = await aWriter();
    retype(join(home, 'copy.docx'), inText('I edited every sentence', 'I edited most sentences'));
    const ran = await does(['import', '../copy.docx', '--yes']);
    expect(ran.err).toContain('Permission to quote q2f no longer holds');
    const read = JSON.parse((await does(['show', '@last', '--json'])).out) as {
      data: { marks: { id: string; words: string; consent: { prints: { words: string } } }[] };
    };
    expect(read.data.marks[1]).toMatchObject({ id: 'q2f', consent: { prints: { words: 'eb1683' } } });
    expect(read.data.marks[1]?.words).toContain('most sentences');
  });

  test('says which marks are gone', async () => {
    const { home, does, body } = await aWriter();
    retype(join(home, 'copy.docx'), (xml, name) =>
      name === 'word/document.xml'
        ? xml.replace(/<w:footnoteReference w:id="1"\/>/, '').replaceAll('==', '')
        : xml,
    );
    const ran = await does(['import', '../copy.docx', '--yes']);
    expect(ran.err).toContain('The mark 7kd is not there any more.');
    expect(body()).not.toContain('7kd');
    expect(body()).toContain('q2f');
  });

  test('is known without the lines above its words, and another file by that name is only a file', async () => {
    const { home, does, body } = await aWriter();
    retype(join(home, 'copy.docx'), (xml, name) =>
      name === 'word/document.xml'
        ? xml.replace(/<w:p>(?:(?!<\/w:p>).)*brings this copy back(?:(?!<\/w:p>).)*<\/w:p>/s, '')
        : xml,
    );
    expect((await does(['import', '../copy.docx', '--yes'])).out).toContain('Nothing in it differs');
    expect(body()).toBe(BODY);
    writeFileSync(
      join(home, 'w.docx'),
      aWordFile([
        ['Title', 'Working copy of minutes'],
        [undefined, 'Words.'],
      ]),
    );
    expect((await does(['import', '../w.docx', '--yes'])).out).toContain('Kept privately');
    writeFileSync(
      join(home, 'x.docx'),
      aWordFile([
        ['Title', 'Working copy of d-0000000000'],
        [undefined, 'Words.'],
      ]),
    );
    expect((await does(['import', '../x.docx', '--yes'])).err).toContain('NO_SUCH_ENTRY');
  });

  /** A colleague's change, saved by an editor and git. */
  const changed = (home: string, id: string, change: (text: string) => string): void => {
    const found = execFileSync('find', [home, '-name', `*--${id}.md`, '-not', '-path', '*/originals/*']);
    const file = found.toString().trim();
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@b.invalid'];
    execFileSync('git', [...who, 'commit', '-qam', 'x'], { cwd: dirname(file) });
  };

  test('takes nothing back that was written in the entry since the copy was made', async () => {
    const { home, id, does, body } = await aWriter();
    changed(home, id, (text) => text.replace('- one thing\n', '- one thing\n- a thing of mine\n'));
    const now = body();
    const ran = await does(['import', '../copy.docx', '--yes']);
    expect(ran.out).toContain('Nothing in it differs');
    expect(body()).toBe(now);
  });

  test('is brought together with what was written in the entry since', async () => {
    const { home, id, does, body } = await aWriter();
    changed(home, id, (text) => text.replace('outlines. ', 'outlines, and tea. '));
    const now = body();
    retype(join(home, 'copy.docx'), inText('>another ', '>something else '));
    const ran = await does(['import', '../copy.docx', '--yes']);
    expect(ran.err).toContain('The entry has changed since this copy was made. Those changes stay.');
    expect(ran.err).not.toContain('tea');
    const list = now.replace('another &', 'something else &').replace('2. second', '1. second');
    expect(body()).toBe(list);
  });

  test('is refused where both changed one sentence, or where no save has the words it was made of', async () => {
    const { home, id, does, body } = await aWriter();
    retype(join(home, 'copy.docx'), inText('>another ', '>something else '));
    changed(home, id, (text) => text.replace('- another &', '- a third &'));
    const now = body();
    const ran = await does(['import', '../copy.docx', '--yes']);
    expect([ran.code, body()]).toEqual([1, now]);
    expect(ran.err).toContain('in the same passage');
    retype(join(home, 'copy.docx'), (xml) => xml.replace(/\(words [0-9a-f]{8}\)/, '(words 00000000)'));
    expect((await does(['import', '../copy.docx', '--yes'])).err).toContain('no save has the words');
    retype(join(home, 'copy.docx'), (xml) => xml.replace(/ \(words [0-9a-f]{8}\)/, ''));
    expect((await does(['import', '../copy.docx', '--yes'])).err).toContain('does not say which words');
    expect(body()).toBe(now);
  });

  test('writes nothing before a yes, and nobody is asked where nobody can be', async () => {
    const { home, does, body } = await aWriter();
    retype(join(home, 'copy.docx'), inText('one thing', 'no thing'));
    expect((await does(['import', '../copy.docx'])).code).toBe(2);
    expect((await does(['import', '../copy.docx'], { answers: ['n'] })).code).toBe(130);
    expect(body()).toBe(BODY);
  });

  test.each([
    'Only words, before any heading.\n',
    '## In a line\n\nWords.\n\n# A heading of the first level\n\nMore ==marked==[^e1].\n\n[^e1]: evidence for trust; id: 7kd\n',
    '## In a line\n\nWords.\n\n```\ncode ==x==\n```\n\n<!-- a comment -->\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    '## In a line\n\nOne[^a] and two[^a].\n\n[^a]: a foreign note\n',
  ])('comes back as it went, whatever stands in it: %j', async (text) => {
    const { does, body } = await aWriter(text);
    const before = body();
    const ran = await does(['import', '../copy.docx', '--yes']);
    expect(ran.code).toBe(0);
    expect(body()).toBe(before);
  });

  const hasOffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].some((path) => existsSync(path));
  test.skipIf(!hasOffice && process.env['LEA_REQUIRE_TOOLS'] !== '1')(
    'keeps marks, notes and headings on a way through LibreOffice',
    async () => {
      const { home, does, body } = await aWriter();
      const out = join(home, 'out');
      mkdirSync(out);
      const profile = `-env:UserInstallation=file://${join(home, 'profile')}`;
      execFileSync(
        'soffice',
        [
          profile,
          '--headless',
          '--convert-to',
          'docx:MS Word 2007 XML',
          '--outdir',
          out,
          join(home, 'copy.docx'),
        ],
        { stdio: 'ignore' },
      );
      const ran = await does(['import', join(out, 'copy.docx'), '--yes']);
      expect(ran.code).toBe(0);
      expect(ran.out).toContain('Nothing in it differs');
      expect(body()).toBe(BODY);
    },
    120_000,
  );
});
