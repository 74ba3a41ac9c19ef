import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { authority } from '../../src/kinds/authority.ts';
import { diary } from '../../src/kinds/diary.ts';
import { review } from '../../src/kinds/review.ts';
import { caseStudy } from '../../src/kinds/case.ts';
import { realDisk } from '../../src/store/disk.ts';
import { findJournal } from '../../src/store/find-journal.ts';
import type { Journal } from '../../src/store/journal.ts';
import { aJournal, DIARY_VALUES, NETWORK, NETWORK_ID } from './journal-folder.ts';

const PATH = 'diary/calderwick/2024/2024-01-22-after-core-contact-day-3--d-7k2q9xw4ab.md';
const BODY = '## In a line\n\nIt rained.\n';
const withCode = (code: string): unknown => expect.objectContaining({ code });
const codesOf = (journal: Journal): readonly string[] =>
  journal.read().problems.map(({ code, file }) => `${code} ${file}`);

describe('finding a journal', () => {
  test('looks from a folder upwards', () => {
    const { folder } = aJournal({ 'diary/ashmere/x.txt': '' });
    expect(findJournal(realDisk, join(folder, 'diary/ashmere'))).toBe(folder);
    expect(findJournal(realDisk, folder)).toBe(folder);
    expect(findJournal(realDisk, join(folder, '..'))).toBeUndefined();
  });

  test('is not fooled by a link in the place of its file', () => {
    const { folder } = aJournal();
    mkdirSync(join(folder, 'inner'));
    symlinkSync('../network.yaml', join(folder, 'inner/network.yaml'));
    expect(findJournal(realDisk, join(folder, 'inner'))).toBe(folder);
  });
});

describe('opening a journal', () => {
  test('writes nothing', () => {
    const { folder, privateRoot, open } = aJournal();
    const journal = open();
    expect(journal.network.name).toBe('Wayside Learning Network');
    expect(journal.featureKeys).toEqual(['purpose', 'enquiry', 'trust', 'facilitation', 'power']);
    expect(journal.read()).toMatchObject({ problems: [], unreadable: [], halfShared: [] });
    expect(readdirSync(folder)).toEqual(['network.yaml']);
    expect(existsSync(privateRoot)).toBe(false);
  });

  test.each([
    ['no file', undefined, 'NOT_A_JOURNAL'],
    ['a broken one', 'name: a: b', 'ENTRY_UNREADABLE'],
    ['one whose id leads elsewhere', NETWORK.replace(NETWORK_ID, '../../elsewhere'), 'ENTRY_UNREADABLE'],
    ["one whose id is an entry's", NETWORK.replace('n-1xq', 'd-1xq'), 'ENTRY_UNREADABLE'],
    ['one without a name', NETWORK.replace(/^name:.*$/m, ''), 'ENTRY_UNREADABLE'],
    ['one that is far too large', 'x'.repeat(2_000_000), 'ENTRY_UNREADABLE'],
  ])('with %s is refused', (_what, text, code) => {
    const { folder, open } = aJournal();
    if (text === undefined) unlinkSync(join(folder, 'network.yaml'));
    else writeFileSync(join(folder, 'network.yaml'), text);
    expect(() => open()).toThrow(withCode(code));
  });

  test('a wrong setting is a problem with its line, and nothing more', () => {
    const journal = aJournal({
      'network.yaml': `${NETWORK}rules:\n  quiet_days: soon\nlanguage: fr\n`,
    }).open();
    expect(journal.network.rules.quiet_days).toBe(90);
    expect(journal.read().problems).toMatchObject([
      { code: 'VALUE_WRONG', file: 'network.yaml', line: NETWORK.split('\n').length + 2 },
      { code: 'VALUE_WRONG', file: 'network.yaml', line: NETWORK.split('\n').length + 1 },
    ]);
  });
});

describe('a new entry', () => {
  test('lies where its values say, and reads back', () => {
    const { folder, open } = aJournal();
    const entry = open().create('shared', diary, DIARY_VALUES, BODY);
    expect(entry).toMatchObject({ path: PATH, space: 'shared', body: BODY });
    expect(readFileSync(join(folder, PATH), 'utf8')).toBe(open().encode(diary, DIARY_VALUES, BODY));
    expect(open().read().shared.find('d-7k2q9xw4ab')).toEqual(entry);
    expect(open().read().problems).toEqual([]);
  });

  test('in the private space is for its owner alone, and counts for nobody', () => {
    const { folder, open } = aJournal();
    const journal = open();
    const entry = journal.create('private', diary, { ...DIARY_VALUES, visibility: 'private' }, BODY);
    const file = journal.fileOf(entry);
    expect(file).toBe(join(journal.privateFolder, PATH));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const part of ['diary/calderwick/2024', 'diary', '.', '..'])
      expect(statSync(join(journal.privateFolder, part)).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toEqual(['network.yaml']);
    const reading = journal.read();
    expect(reading.shared.all).toEqual([]);
    expect(reading.mine.all).toEqual([entry]);
    expect(reading.all.find(entry.id)).toEqual(entry);
  });

  test('never takes the place of another', () => {
    const journal = aJournal().open();
    journal.create('shared', diary, DIARY_VALUES, BODY);
    expect(() => journal.create('shared', diary, DIARY_VALUES, 'other')).toThrow(withCode('ENTRY_EXISTS'));
    expect(journal.read().shared.all).toMatchObject([{ body: BODY }]);
  });

  test('can be looked at before it is written', () => {
    const { folder, open } = aJournal();
    const { entry, text } = open().lay('shared', diary, DIARY_VALUES, BODY);
    expect(entry.path).toBe(PATH);
    expect(text).toContain('title: After core contact day 3');
    expect(readdirSync(folder)).toEqual(['network.yaml']);
  });

  test('that could not be read back is refused', () => {
    const { folder, open } = aJournal();
    expect(() => open().create('shared', diary, { ...DIARY_VALUES, title: undefined }, BODY)).toThrow(
      withCode('ENTRY_UNREADABLE'),
    );
    expect(() => open().create('shared', diary, DIARY_VALUES, 'a\0b')).toThrow(withCode('ENTRY_UNREADABLE'));
    expect(readdirSync(folder)).toEqual(['network.yaml']);
  });

  test('is never laid through a link', () => {
    const { folder, privateRoot, open } = aJournal();
    mkdirSync(privateRoot);
    symlinkSync(privateRoot, join(folder, 'diary'));
    expect(() => open().create('shared', diary, DIARY_VALUES, BODY)).toThrow(withCode('CANNOT_WRITE'));
    expect(readdirSync(privateRoot)).toEqual([]);
  });

  test('of a review lies with the authority whose case it reads', () => {
    const journal = aJournal().open();
    const own = {
      ...DIARY_VALUES,
      kind: 'case',
      id: 'c-8wz4g7pm0s',
      title: 'What we stopped doing',
      state: 'ready',
      authority: 'ashmere',
    };
    journal.create('shared', caseStudy, own, '');
    const values = {
      lea: 1,
      kind: 'review',
      id: 'r-0000000000',
      title: 'A reading',
      date: '2025-01-13',
      group: 'participating',
      visibility: 'network',
      state: 'asked',
      of: 'c-8wz4g7pm0s',
      reviewer: 'kestrel-vale',
      asked: '2025-01-13',
    };
    expect(journal.create('shared', review, values, '').path).toBe(
      'reviews/ashmere/2025-01-13-a-reading--r-0000000000.md',
    );
  });
});

describe('changing an entry', () => {
  test('keeps what somebody else wrote in the meantime', () => {
    const { folder, open } = aJournal();
    const entry = open().create('shared', diary, DIARY_VALUES, BODY);
    const theirs = readFileSync(join(folder, PATH), 'utf8').replace('It rained.', 'It poured.');
    writeFileSync(join(folder, PATH), theirs);
    const after = open().change(entry, { values: { title: 'After day 3' } });
    expect(after).toMatchObject({
      path: PATH,
      values: { title: 'After day 3' },
      body: '## In a line\n\nIt poured.\n',
    });
    expect(readFileSync(join(folder, PATH), 'utf8')).toBe(
      theirs.replace('After core contact day 3', 'After day 3'),
    );
  });

  test('goes on from the new text where somebody writes at that very moment', () => {
    const { folder, open } = aJournal();
    const entry = open().create('shared', diary, DIARY_VALUES, BODY);
    let turns = 0;
    const busy = {
      ...realDisk,
      write: (...args: Parameters<typeof realDisk.write>) => {
        turns += 1;
        if (turns < 3)
          writeFileSync(join(folder, PATH), `${readFileSync(join(folder, PATH), 'utf8')}\nMore ${turns}.\n`);
        return realDisk.write(...args);
      },
    };
    open(busy).change(entry, { values: { title: 'After day 3' } });
    expect(readFileSync(join(folder, PATH), 'utf8')).toMatch(/After day 3[\s\S]*More 1\.\n\nMore 2\.\n$/);
    expect(turns).toBe(3);
  });

  test('to something that cannot be read changes nothing', () => {
    const { folder, open } = aJournal();
    const entry = open().create('shared', diary, DIARY_VALUES, BODY);
    const before = readFileSync(join(folder, PATH), 'utf8');
    expect(() => open().change(entry, { values: { title: undefined } })).toThrow(
      withCode('ENTRY_UNREADABLE'),
    );
    expect(() => open().change(entry, { values: { title: 'two\nlines' } })).toThrow(
      withCode('EDIT_NOT_EXACT'),
    );
    expect(readFileSync(join(folder, PATH), 'utf8')).toBe(before);
  });

  test('whose file is gone, or became a link, says so', () => {
    const { folder, open } = aJournal();
    const entry = open().create('shared', diary, DIARY_VALUES, BODY);
    unlinkSync(join(folder, PATH));
    expect(() => open().textOf(entry)).toThrow(withCode('ENTRY_UNREADABLE'));
    symlinkSync('/etc/hostname', join(folder, PATH));
    expect(() => open().change(entry, { values: { title: 'x' } })).toThrow(withCode('ENTRY_UNREADABLE'));
  });

  test('keeps a private file for its owner alone', () => {
    const journal = aJournal().open();
    const entry = journal.create('private', diary, DIARY_VALUES, BODY);
    journal.change(entry, { body: 'Other.\n' });
    expect(statSync(journal.fileOf(entry)).mode & 0o777).toBe(0o600);
  });
});

describe('retiring a private entry', () => {
  test('moves it to originals/, and never over another', () => {
    const journal = aJournal().open();
    const first = journal.retire(journal.create('private', diary, DIARY_VALUES, 'First.'));
    const second = journal.retire(journal.create('private', diary, DIARY_VALUES, 'Second.'));
    expect(first).toBe(`originals/${PATH}`);
    expect(second).toBe(`originals/${PATH.replace('.md', '-2.md')}`);
    expect(readFileSync(join(journal.privateFolder, first), 'utf8')).toContain('First.');
    expect(readFileSync(join(journal.privateFolder, second), 'utf8')).toContain('Second.');
    expect(journal.read().all.all).toEqual([]);
    expect(statSync(join(journal.privateFolder, 'originals')).mode & 0o777).toBe(0o700);
  });

  test('is not for what is shared', () => {
    const journal = aJournal().open();
    const entry = journal.create('shared', diary, DIARY_VALUES, BODY);
    expect(() => journal.retire(entry)).toThrow('only a private entry');
  });
});

describe('reading a journal', () => {
  test('a private entry in the shared folder is counted nowhere, and named', () => {
    const journal = aJournal().open();
    const entry = journal.create('shared', diary, { ...DIARY_VALUES, visibility: 'private' }, BODY);
    expect(journal.read().shared.all).toEqual([]);
    expect(journal.read().mine.all).toEqual([entry]);
    expect(codesOf(journal)).toEqual([`RULE_BROKEN ${PATH}`]);
  });

  test('two files with one id: the first by path stands, the other is named and missing', () => {
    const { lay, open } = aJournal();
    const { text } = open().lay('shared', diary, DIARY_VALUES, BODY);
    lay(PATH, text);
    lay(PATH.replace('2024-01-22-after', '2024-01-22-zafter'), text.replace('rained', 'snowed'));
    const reading = open().read();
    expect(reading.shared.all).toMatchObject([{ body: BODY }]);
    expect(reading.unreadable.map(({ code }) => code)).toEqual(['ID_TWICE']);
    expect(reading.unreadable[0]?.message).toContain(PATH);
  });

  test('a share that was cut short shows the shared entry, and says which private one is left over', () => {
    const journal = aJournal().open();
    const mine = journal.create('private', diary, { ...DIARY_VALUES, visibility: 'private' }, BODY);
    const shared = journal.create('shared', diary, DIARY_VALUES, BODY);
    expect(journal.read()).toMatchObject({ problems: [], halfShared: [mine] });
    expect(journal.read().all.all).toEqual([shared]);
  });

  test('an entry in the wrong folder is read, and its right place named', () => {
    const { lay, open } = aJournal();
    const { text } = open().lay('shared', diary, DIARY_VALUES, BODY);
    lay('diary/elsewhere/My Note.md', text);
    expect(open().read().shared.all).toHaveLength(1);
    expect(codesOf(open())).toEqual(['MISPLACED diary/elsewhere/My Note.md']);
    expect(open().read().problems[0]?.message).toContain(PATH);
  });

  test('a slug outlives its title', () => {
    const { lay, open } = aJournal();
    const { text } = open().lay('shared', diary, DIARY_VALUES, BODY);
    lay(PATH, text.replace('After core contact day 3', 'Something else'));
    expect(codesOf(open())).toEqual([]);
  });

  test('what is not of a journal is left alone, and named', () => {
    const { lay, open, folder } = aJournal({
      'README.md': 'x',
      LICENSE: 'x',
      '.gitattributes': 'x',
      '.github/workflows/lea.yml': 'x',
      '.DS_Store': 'x',
      'src/x.py': 'x',
      'notes.txt': 'x',
      'diary/.obsidian/x.md': 'x',
      'diary/a/b/c/d/deep.md': 'x',
      'diary/data.csv': 'x',
    });
    lay('diary/.lea-tmp-0011223344556677', 'half');
    mkdirSync(join(folder, '.git'));
    expect(codesOf(open())).toEqual([
      'FOREIGN_FILE notes.txt',
      'FOREIGN_FILE src',
      'FOREIGN_FILE diary/.obsidian',
      'FOREIGN_FILE diary/a/b/c/d',
      'FOREIGN_FILE diary/data.csv',
    ]);
    expect(open().read().unreadable).toEqual([]);
  });

  test('problems of private entries name the whole path of their file', () => {
    const journal = aJournal().open();
    const entry = journal.create('private', diary, DIARY_VALUES, BODY);
    writeFileSync(journal.fileOf(entry), 'no details');
    expect(codesOf(journal)).toEqual([`NO_FRONT_MATTER ${journal.fileOf(entry)}`]);
    expect(journal.read().unreadable).toHaveLength(1);
  });
});

describe('the private space', () => {
  test('belongs to one network, by its first save', () => {
    const { open } = aJournal();
    open().claim('a'.repeat(40));
    open().claim('a'.repeat(40));
    const file = join(open().privateFolder, 'space.yaml');
    expect(readFileSync(file, 'utf8')).toBe(
      `network: ${NETWORK_ID}\nname: Wayside Learning Network\nfirst_commit: ${'a'.repeat(40)}\n`,
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(() => open().claim('b'.repeat(40))).toThrow(withCode('NETWORK_NOT_THE_SAME'));
  });

  test('keeps drafts for its owner alone until they are taken away', () => {
    const journal = aJournal().open();
    journal.saveDraft('diary-add-1', { words: { line: 'So far.' } });
    journal.saveDraft('diary-add-1', { words: { line: 'So far, so good.' } });
    expect(journal.listDrafts()).toEqual([
      { name: 'diary-add-1', data: { words: { line: 'So far, so good.' } } },
    ]);
    expect(statSync(join(journal.privateFolder, 'drafts/diary-add-1.json')).mode & 0o777).toBe(0o600);
    expect(() => journal.saveDraft('../x', {})).toThrow('not the name of a draft');
    journal.removeDraft('diary-add-1');
    journal.removeDraft('diary-add-1');
    expect(journal.listDrafts()).toEqual([]);
  });
});

describe("the network's file", () => {
  test('takes new rows and values, and keeps the rest', () => {
    const { folder, open } = aJournal({ 'network.yaml': `# Ours.\n${NETWORK}` });
    const purpose = [{ date: '2024-01-22', text: 'To learn: together.', at: undefined }];
    expect(open().changeNetwork({ purpose, retention: 'Five years.' })).toBe('network.yaml');
    const text = readFileSync(join(folder, 'network.yaml'), 'utf8');
    expect(text.startsWith(`# Ours.\nlea: 1\nid: ${NETWORK_ID}\n`)).toBe(true);
    expect(text).toContain(
      'short: wayside\npurpose:\n  - date: "2024-01-22"\n    text: "To learn: together."\nfeatures:\n',
    );
    expect(text.endsWith('retention: Five years.\n')).toBe(true);
    expect(open().network).toMatchObject({ purpose, retention: 'Five years.' });
    open().changeNetwork({ purpose: [...purpose, { date: '2025-01-01', text: 'More.' }] });
    expect(open().network.purpose).toHaveLength(2);
  });
});

test('an authority lies by its short name', () => {
  const values = {
    lea: 1,
    kind: 'authority',
    id: 'ashmere',
    title: 'Ashmere',
    date: '2024-01-22',
    visibility: 'network',
  };
  expect(aJournal().open().create('shared', authority, values, '').path).toBe('authorities/ashmere.md');
});
