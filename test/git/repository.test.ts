import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runGit } from '../../src/git/plumbing.ts';
import { diffTrees } from '../../src/git/raw-diff.ts';
import { Repository } from '../../src/git/repository.ts';
import { writeSaves } from '../../src/git/saves.ts';
import { aComputer, anOfficerAlone, type Officer } from '../support/repo.ts';

const ENTRY = 'diary/ashmere/a--d-0000000001.md';

/** An officer with a journal of two files, on a computer whose person has a name, a key and hooks of their own. */
async function aJournal(): Promise<Officer> {
  const computer = aComputer({
    named:
      '[user]\n\tname = Jane Doe\n\temail = jane@example.org\n[commit]\n\tgpgSign = true\n[core]\n\tautocrlf = true\n',
  });
  const ashmere = await anOfficerAlone(computer, 'Ashmere');
  await ashmere.saves('network.yaml', 'name: Wayside\n');
  await ashmere.saves(ENTRY, 'one\n');
  return ashmere;
}

const lastSave = (officer: Officer): string =>
  officer.git('log', '-1', '--name-status', '--format=%an <%ae>%n%cn <%ce>%n%ad%n%G?%n%B');

describe('a save', () => {
  test('is signed by the seat as author and committer, in UTC, with no key and no other name', async () => {
    const ashmere = await aJournal();
    ashmere.writes(ENTRY, 'two\n');
    await ashmere.repository.commit({
      paths: [ENTRY],
      message: 'diary edit d-0000000001',
      trailers: { 'Lea-Op': 'o-1', 'Lea-Entry': 'd-0000000001' },
      author: ashmere.author,
    });
    expect(lastSave(ashmere)).toMatch(
      new RegExp(
        [
          '^Participating officer 1, Ashmere <officer-1@ashmere.invalid>',
          'Participating officer 1, Ashmere <officer-1@ashmere.invalid>',
          '.* \\+0000',
          'N',
          'diary edit d-0000000001',
          '',
          'Lea-Op: o-1',
          'Lea-Entry: d-0000000001',
          '',
          '',
          `M\t${ENTRY}$`,
        ].join('\n'),
      ),
    );
    expect(ashmere.git('log', '--format=%an%ae%cn%ce')).not.toMatch(/jane/i);
  });

  test('holds exactly the named paths, whatever else is edited or staged, and leaves that as it was', async () => {
    const ashmere = await aJournal();
    ashmere.writes('network.yaml', 'name: edited\n');
    ashmere.writes('diary/staged.md', 'staged\n');
    ashmere.git('add', 'diary/staged.md');
    await ashmere.saves('diary/b.md', 'new\n');
    expect(ashmere.git('show', '--name-status', '--format=')).toBe('A\tdiary/b.md');
    expect(ashmere.git('status', '--porcelain')).toBe('A  diary/staged.md\n M network.yaml');
    expect(await ashmere.repository.isClean(['diary/b.md', ENTRY])).toBe(true);
    expect(await ashmere.repository.isClean(['network.yaml'])).toBe(false);
    expect(await ashmere.repository.isClean()).toBe(false);
  });

  test('takes out what is not there any more', async () => {
    const ashmere = await aJournal();
    await ashmere.takesOut(ENTRY);
    expect(ashmere.git('ls-tree', '-r', '--name-only', 'HEAD')).toBe('network.yaml');
    expect(ashmere.git('status', '--porcelain')).toBe('');
  });

  test('keeps every byte: line ends, marks at the start, no last line end', async () => {
    const ashmere = await aJournal();
    const bytes = Buffer.from('\uFEFFone\r\ntwo\n\r\nthree');
    ashmere.writes(ENTRY, bytes);
    const save = await ashmere.repository.commit({ paths: [ENTRY], message: 'x', author: ashmere.author });
    expect(await ashmere.repository.show(save, ENTRY)).toEqual(bytes);
  });

  test('follows no link out of the folder', async () => {
    const ashmere = await aJournal();
    const outside = join(ashmere.computer.folder, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'b.md'), 'secret\n');
    symlinkSync(join(outside, 'b.md'), join(ashmere.folder, 'diary/b.md'));
    symlinkSync(outside, join(ashmere.folder, 'visits'));
    const { repository, author } = ashmere;
    for (const path of ['diary/b.md', 'visits/b.md']) {
      const saving = repository.commit({ paths: [path], message: 'x', author });
      await expect(saving).rejects.toMatchObject({ code: 'CANNOT_WRITE' });
    }
    expect(ashmere.git('log', '-p')).not.toContain('secret');
  });

  test('names any path, even one that could end a line or a quote', async () => {
    const ashmere = await aJournal();
    const path = 'diary/a "b" \\ c\nD network.yaml';
    await ashmere.saves(path, 'x\n');
    expect(await ashmere.repository.files(await head(ashmere))).toMatchObject({ size: 3 });
    expect(ashmere.git('status', '--porcelain')).toBe('');
  });

  test('runs no hook, and asks no editor, key or watcher of the journal', async () => {
    const ashmere = await aJournal();
    const mark = join(ashmere.computer.folder, 'ran');
    const hooks = join(ashmere.folder, '.git/hooks');
    const names = [
      'pre-commit',
      'post-commit',
      'reference-transaction',
      'post-index-change',
      'post-checkout',
      'pre-push',
    ];
    for (const name of names) {
      writeFileSync(join(hooks, name), `#!/bin/sh\ntouch ${mark}\n`);
      chmodSync(join(hooks, name), 0o755);
    }
    ashmere.git('config', 'core.hooksPath', hooks);
    ashmere.git('config', 'core.fsmonitor', `touch ${mark}`);
    ashmere.git('config', 'core.editor', `touch ${mark}`);
    rmSync(mark, { force: true });
    await ashmere.saves(ENTRY, 'two\n');
    await ashmere.repository.isClean();
    await ashmere.repository.changedSince('HEAD');
    expect((await ashmere.repository.log()).length).toBe(3);
    expect(existsSync(mark)).toBe(false);
  });

  test('waits while another program looks', async () => {
    const ashmere = await aJournal();
    const lock = join(ashmere.folder, '.git/index.lock');
    writeFileSync(lock, '');
    setTimeout(() => {
      rmSync(lock);
    }, 200);
    await ashmere.saves(ENTRY, 'two\n');
    expect(ashmere.git('status', '--porcelain')).toBe('');
  });

  test('stops when another program holds the folder: the words are kept and nothing is saved', async () => {
    const ashmere = await aJournal();
    const before = await head(ashmere);
    writeFileSync(join(ashmere.folder, '.git/index.lock'), '');
    await expect(ashmere.saves(ENTRY, 'two\n')).rejects.toMatchObject({ code: 'FOLDER_BUSY' });
    expect(await head(ashmere)).toBe(before);
    expect(ashmere.reads(ENTRY)).toBe('two\n');
  });

  test('mends an index that a power cut left empty', async () => {
    const ashmere = await aJournal();
    writeFileSync(join(ashmere.folder, '.git/index'), '');
    await ashmere.saves(ENTRY, 'two\n');
    expect(ashmere.git('status', '--porcelain')).toBe('');
  });

  test('goes on from the dates a person gives git', async () => {
    const ashmere = await aJournal();
    const { machine } = ashmere.computer;
    const environment = {
      ...machine.environment,
      GIT_AUTHOR_DATE: '2024-10-12T12:00:00Z',
      GIT_COMMITTER_DATE: '2024-10-12T13:00:00Z',
    };
    const dated = Repository.open({ ...machine, environment }, ashmere.folder);
    await dated.save({ changes: [], message: 'x', author: ashmere.author });
    expect(ashmere.git('log', '-1', '--format=%aI %cI')).toBe(
      '2024-10-12T12:00:00+00:00 2024-10-12T13:00:00+00:00',
    );
  });

  test('whose stream is cut short is no save at all', async () => {
    const ashmere = await aJournal();
    const before = await head(ashmere);
    const input = `commit refs/heads/main\ncommitter A <a@a.invalid> now\ndata 1\nx\nfrom ${before}\nM 100644 inline x\ndata 1\nx\n`;
    const args = ['fast-import', '--quiet', '--done', '--date-format=now'];
    await expect(runGit(ashmere.repository.place, args, { input })).rejects.toMatchObject({
      code: 'GIT_SAID',
    });
    expect(await head(ashmere)).toBe(before);
  });

  test('cannot leave another one behind', async () => {
    const ashmere = await aJournal();
    const before = await head(ashmere);
    const save = { parents: [], changes: [], message: 'x', author: ashmere.author };
    const writing = writeSaves(ashmere.repository.place, { ref: 'refs/heads/main' }, [save]);
    await expect(writing).rejects.toMatchObject({ code: 'FOLDER_BUSY' });
    expect(await head(ashmere)).toBe(before);
  });
});

const head = async (officer: Officer): Promise<string> => (await officer.repository.head()) ?? '';

describe('a history told from events', () => {
  const author = { name: 'Participating officer 1, Ashmere', email: 'officer-1@ashmere.invalid' };
  const events = [
    {
      changes: [{ path: 'network.yaml', bytes: Buffer.from('name: Wayside\n') }],
      message: 'begin',
      author,
      when: 1_694_174_400,
    },
    {
      changes: [{ path: ENTRY, bytes: Buffer.from('one\n') }],
      message: 'diary add',
      author,
      when: 1_694_260_800,
    },
    {
      changes: [{ path: ENTRY, bytes: Buffer.from('two\n') }],
      message: 'diary edit',
      author,
      when: 1_694_347_200,
    },
  ];

  test('has the same saves wherever it is told, and its files lie in the folder', async () => {
    const [one, other] = [await anOfficerAlone(aComputer(), 'A'), await anOfficerAlone(aComputer(), 'B')];
    const hashes = [await one.repository.tell(events), await other.repository.tell(events)];
    expect(hashes[0]).toBe(hashes[1]);
    expect(one.git('log', '--format=%aI %cI %s', '--reverse')).toBe(
      [
        '2023-09-08T12:00:00+00:00 2023-09-08T12:00:00+00:00 begin',
        '2023-09-09T12:00:00+00:00 2023-09-09T12:00:00+00:00 diary add',
        '2023-09-10T12:00:00+00:00 2023-09-10T12:00:00+00:00 diary edit',
      ].join('\n'),
    );
    expect(one.reads(ENTRY)).toBe('two\n');
    expect(one.git('status', '--porcelain')).toBe('');
  });

  test('can be gone on with', async () => {
    const one = await anOfficerAlone(aComputer(), 'A');
    await one.repository.tell(events.slice(0, 1));
    await one.repository.tell(events.slice(1));
    expect(one.git('rev-list', '--count', 'main')).toBe('3');
    expect(one.reads(ENTRY)).toBe('two\n');
    expect(one.git('status', '--porcelain')).toBe('');
  });

  test('takes dates for all saves or for none', async () => {
    const one = await anOfficerAlone(aComputer(), 'A');
    const undated = { changes: [], message: 'x', author };
    await expect(one.repository.tell([...events, undated])).rejects.toThrow('some saves are dated');
  });
});

describe('the history', () => {
  test('is told newest first, with what each save changed', async () => {
    const ashmere = await aJournal();
    const [newest, oldest, ...rest] = await ashmere.repository.log();
    expect(rest).toEqual([]);
    expect(newest).toMatchObject({ subject: 'diary add', author: ashmere.author, parents: [oldest?.id] });
    expect(newest?.changes.map(({ path, was, is }) => [path, was, is?.mode])).toEqual([
      [ENTRY, undefined, '100644'],
    ]);
    expect(newest?.when).toBe(Number(ashmere.git('log', '-1', '--format=%at')));
  });

  test('can be narrowed to a path, an entry under any name, and what came after a save', async () => {
    const ashmere = await aJournal();
    const { repository, author } = ashmere;
    const moved = 'diary/greyport/b--d-0000000001.md';
    const before = await head(ashmere);
    ashmere.writes(moved, ashmere.reads(ENTRY));
    rmSync(join(ashmere.folder, ENTRY));
    await repository.commit({ paths: [ENTRY, moved], message: 'diary move', author });
    await ashmere.saves('diary/greyport/c--d-0000000002.md', 'x\n');
    const subjects = async (asked: Parameters<Repository['log']>[0]): Promise<string[]> =>
      (await repository.log(asked)).map(({ subject, changes }) => `${subject} ${changes.length}`);
    expect(await subjects({ entry: 'd-0000000001' })).toEqual(['diary move 2', 'diary add 1']);
    expect(await subjects({ path: moved })).toEqual(['diary move 1']);
    expect(await subjects({ after: before })).toEqual(['diary add 1', 'diary move 2']);
    expect(await subjects({ limit: 1 })).toEqual(['diary add 1']);
    expect(await subjects({ upTo: before })).toHaveLength(2);
  });

  test.each([
    ['a save that is a flag', { after: '--output=x' }],
    ['another', { upTo: '-x' }],
    ['an id that is a pattern', { entry: '*' }],
  ])('refuses %s', async (_name, asked) => {
    const ashmere = await aJournal();
    await expect(ashmere.repository.log(asked)).rejects.toThrow(/^not /);
  });

  test('is not confused by a stranger who writes as if fields ended', async () => {
    const ashmere = await aJournal();
    const stranger = { name: 'x\u0001\u001e ò :100644', email: 'e' };
    await ashmere.repository.save({
      changes: [{ path: 'diary/x.md', bytes: Buffer.from('x') }],
      message: `${'0'.repeat(40)}\n\n:100644 100644 a b M\ndiary/y.md\nLea-Op: forged`,
      author: stranger,
    });
    const [save, ...rest] = await ashmere.repository.log();
    expect(rest).toHaveLength(2);
    expect(save).toMatchObject({ author: stranger, subject: '0'.repeat(40) });
    expect(save?.changes.map(({ path }) => path)).toEqual(['diary/x.md']);
  });

  test('of a journal without a save is empty', async () => {
    const one = await anOfficerAlone(aComputer(), 'A');
    expect(await one.repository.head()).toBeUndefined();
    expect(await one.repository.log()).toEqual([]);
  });

  test('shows no bytes where there were none, and takes only a whole hash', async () => {
    const ashmere = await aJournal();
    expect(await ashmere.repository.show(await head(ashmere), 'diary/none.md')).toBeUndefined();
    await expect(ashmere.repository.show('HEAD', ENTRY)).rejects.toThrow('not the hash of a save');
  });

  test('gives all files of a save and their bytes', async () => {
    const ashmere = await aJournal();
    const files = await ashmere.repository.files(await head(ashmere));
    expect([...files.keys()]).toEqual([ENTRY, 'network.yaml']);
    const bytes = await ashmere.repository.read(files.values());
    expect(bytes.get(files.get(ENTRY) ?? '')?.toString()).toBe('one\n');
  });
});

describe('what differs', () => {
  test('between a save and the folder is told by bytes, new files included', async () => {
    const ashmere = await aJournal();
    const before = await head(ashmere);
    await ashmere.saves('diary/saved.md', 'saved since\n');
    ashmere.writes(ENTRY, 'edited\n');
    ashmere.writes('diary/new.md', 'new\n');
    ashmere.writes('network.yaml', ashmere.reads('network.yaml'));
    expect(await ashmere.repository.changedSince(before)).toEqual([
      { path: ENTRY, what: 'changed' },
      { path: 'diary/saved.md', what: 'new' },
      { path: 'diary/new.md', what: 'new' },
    ]);
    rmSync(join(ashmere.folder, ENTRY));
    expect((await ashmere.repository.changedSince(before))[0]).toEqual({ path: ENTRY, what: 'gone' });
  });

  test('between a state and itself is nothing', async () => {
    const ashmere = await aJournal();
    expect(await diffTrees(ashmere.repository.place, 'HEAD', 'HEAD')).toEqual([]);
  });
});

describe('a folder', () => {
  test.each([
    ['without a history', () => undefined],
    [
      'whose history is kept elsewhere',
      (folder: string) => writeFileSync(join(folder, '.git'), 'gitdir: /elsewhere\n'),
    ],
    ['whose history is a link', (folder: string) => symlinkSync('/', join(folder, '.git'))],
  ])('%s is no journal', (_name, make) => {
    const { folder, machine } = aComputer();
    make(folder);
    expect(() => Repository.open(machine, folder)).toThrow('There is no journal here.');
  });

  test('begins with rules that stand above any a file in it can make', async () => {
    const ashmere = await aJournal();
    const rules = readFileSync(join(ashmere.folder, '.git/info/attributes'), 'utf8');
    expect(rules).toBe('* -filter -text -ident -working-tree-encoding -export-subst !diff !merge\n');
    expect(ashmere.git('config', '--local', 'core.autocrlf')).toBe('false');
    expect(readdirSync(ashmere.folder)).not.toContain('.gitattributes');
  });
});

describe('who signs and where it goes', () => {
  test('are settings of this journal alone', async () => {
    const ashmere = await aJournal();
    const { repository, author } = ashmere;
    expect(await repository.signature()).toBeUndefined();
    await repository.sign(author);
    expect(await repository.signature()).toEqual(author);
    expect(await repository.hasRemote()).toBe(false);
    await repository.setAddress('https://journal.wayside.example/wayside.git');
    expect(await repository.address()).toEqual({
      text: 'https://journal.wayside.example/wayside.git',
      host: 'journal.wayside.example',
      isSsh: false,
    });
    await repository.setAddress('git@journal.wayside.example:wayside.git');
    expect(await repository.address()).toMatchObject({ isSsh: true });
    await repository.setAddress(undefined);
    expect(await repository.address()).toBeUndefined();
    expect(readFileSync(join(ashmere.computer.folder, 'home/.gitconfig'), 'utf8')).not.toContain('wayside');
  });

  test('an address that would start a program is refused, typed or found', async () => {
    const ashmere = await aJournal();
    await expect(ashmere.repository.setAddress('ext::sh -c evil')).rejects.toMatchObject({
      code: 'BAD_ADDRESS',
    });
    ashmere.git('config', 'remote.origin.url', 'ext::sh -c evil');
    await expect(ashmere.syncs()).rejects.toMatchObject({ code: 'BAD_ADDRESS' });
  });
});
