import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fault } from '../../src/model/fault.ts';
import { type Disk, realDisk } from '../../src/store/disk.ts';
import { BEGIN, type People, somePeople } from '../support/people.ts';
import type { Arranged, Ran } from '../support/world.ts';

let people: People;
let id: string;
let folder: string;
beforeEach(async () => {
  people = somePeople();
  id = await people.does('ashmere', ...BEGIN);
  folder = people.at('ashmere', 'wayside');
});
const lea = (argv: readonly string[], more: Partial<Arranged> = {}): Promise<Ran> =>
  people.lea('ashmere', argv, { folder, ...more });
const space = (...path: readonly string[]): string =>
  people.at('ashmere', '.local/share/lea/private', id, ...path);
const drafts = (): readonly string[] => {
  try {
    return readdirSync(space('drafts'));
  } catch {
    return [];
  }
};
const subjects = (where: string): readonly string[] => people.git(where, 'log', '--format=%s').split('\n');
const diary = ['diary', 'add', '-m', 'The heads asked first.', '--after', 'day to day', '--title', 'A day'];
const question = ['enquiry', 'new', 'What do clusters stop?', '--title', 'Stopping', '-q'];
/** A diary kept before, so that the private space has a history. */
const before = (): Promise<Ran> =>
  lea(['diary', 'add', '-m', 'Before.', '--after', 'day to day', '--title', 'Before', '-q']);

/** A disk on which writing to some places is refused. */
const refusing = (isRefused: (path: string) => boolean): Disk => {
  const guard = (path: string): void => {
    if (isRefused(path)) throw fault('DISK_FULL');
  };
  return {
    ...realDisk,
    create: (path, ...rest) => (guard(path), realDisk.create(path, ...rest)),
    write: (path, ...rest) => (guard(path), realDisk.write(path, ...rest)),
    makeFolder: (path, ...rest) => (guard(path), realDisk.makeFolder(path, ...rest)),
  };
};

/** Leaves a diary written and not saved, as a lea that was killed between the two does. */
async function cutShort(): Promise<string> {
  await before();
  const lock = space('.git/refs/heads/main.lock');
  writeFileSync(lock, '');
  const ran = await lea(diary);
  rmSync(lock);
  expect(ran.exit).not.toBe('fine');
  expect(drafts()).toHaveLength(1);
  return ran.err;
}

describe('a command that ends between writing an entry and saving it', () => {
  test('says what is written and what is not saved', async () => {
    expect(await cutShort()).toMatch(/Written, and not saved yet: diary\/ashmere\/2026\/\S+\.md\./);
  });

  test('is finished by resume, and never twice', async () => {
    await cutShort();
    const [draft = ''] = drafts();
    copyFileSync(space('drafts', draft), space('kept.json'));
    const ran = await lea(['resume']);
    expect([ran.exit, drafts()]).toEqual(['fine', []]);
    expect(ran.out).toContain('A day');
    expect(subjects(space())).toEqual([
      expect.stringMatching(/^diary add d-/),
      expect.stringMatching(/^diary add d-/),
    ]);
    copyFileSync(space('kept.json'), space('drafts', draft));
    expect((await lea(['resume'])).out).toContain('It was saved already');
    expect((await lea(['list', '--kind', 'diary', '-q'])).out.trim().split('\n')).toHaveLength(2);
    expect(subjects(space())).toHaveLength(2);
  });

  test('is finished by the next command that saves', async () => {
    await cutShort();
    const ran = await lea(question);
    expect(ran).toMatchObject({
      exit: 'fine',
      err: expect.stringContaining('What it wrote is saved now: diary/'),
    });
    expect(drafts()).toEqual([]);
    expect(people.git(space(), 'status', '--porcelain', '--', 'diary')).toBe('');
  });

  test.each(['draft', 'write', 'commit'] as const)(
    'leaves one entry in one save after resume, wherever it ends (%s)',
    async (moment) => {
      await before();
      const crash = (point: string): void => {
        if (point === moment) throw new Error(`ended at ${point}`);
      };
      expect(await lea(diary, { crash })).toMatchObject({ exit: 'bug' });
      expect(drafts()).toHaveLength(1);
      expect(await lea(['resume'])).toMatchObject({ exit: 'fine' });
      expect(drafts()).toEqual([]);
      expect((await lea(['list', '--kind', 'diary', '-q'])).out.trim().split('\n')).toHaveLength(2);
      expect(subjects(space())).toHaveLength(2);
      expect(people.git(space(), 'status', '--porcelain', '--', 'diary')).toBe('');
    },
  );

  test('does not come back after what it did was taken back', async () => {
    await cutShort();
    await lea(['undo', '--yes']);
    expect(drafts()).toEqual([]);
    expect((await lea(['list', '--kind', 'diary', '-q'])).out.trim().split('\n')).toHaveLength(1);
  });
});

describe('a disk that is full', () => {
  const entries = (path: string): boolean => path.endsWith('.md') || path.endsWith('/diary');

  test('keeps the words, and resume saves them once there is room', async () => {
    const ran = await lea(diary, { disk: refusing(entries) });
    expect(ran).toMatchObject({ exit: 'failed', out: '' });
    expect(drafts()).toHaveLength(1);
    expect(await lea(['resume'])).toMatchObject({ exit: 'fine' });
    expect((await lea(['show', '@last'])).out).toContain('The heads asked first.');
    expect(drafts()).toEqual([]);
  });

  test('prints the words where not even they can be kept', async () => {
    const ran = await lea(diary, { disk: refusing((path) => entries(path) || path.includes('/drafts')) });
    expect(ran.err).toContain('Your words could not be kept on this computer. Copy them from here:');
    expect(ran.err).toContain('The heads asked first.');
    expect(ran.err).not.toContain('Your words are kept');
  });

  test('is no reason to stop where only the draft did not fit', async () => {
    expect(await lea(diary, { disk: refusing((path) => path.includes('/drafts')) })).toMatchObject({
      exit: 'fine',
    });
  });
});

describe('a save of two files of which the second cannot be written', () => {
  const REVIEW = ['case', 'ask', 'Stopped', '--reviewer', 'greyport'];
  let ready: string;
  beforeEach(async () => {
    await lea(['authority', 'add', 'Greyport', '--joined', '2023-09-01', '--yes', '-q']);
    ready = people.git(folder, 'rev-parse', 'HEAD');
    const text = `---\nlea: 1\nkind: case\nid: c-7k2q9xw4ab\ntitle: Stopped\ndate: "2026-11-17"\nauthority: ashmere\nby: ashmere/officer-1\ngroup: participating\nvisibility: network\nstate: ready\n---\n`;
    realDisk.makeFolder(join(folder, 'cases/ashmere'));
    writeFileSync(join(folder, 'cases/ashmere/stopped--c-7k2q9xw4ab.md'), text);
    people.git(folder, 'add', '.');
    people.git(folder, '-c', 'user.name=x', '-c', 'user.email=y', 'commit', '-qm', 'by hand');
  });

  test('writes neither, and resume writes both', async () => {
    const disk = refusing((path) => path.endsWith('c-7k2q9xw4ab.md'));
    expect(await lea(REVIEW, { disk })).toMatchObject({ exit: 'failed', out: '' });
    expect(people.git(folder, 'status', '--porcelain')).toBe('');
    expect(drafts()).toHaveLength(1);
    expect(await lea(['resume'])).toMatchObject({ exit: 'fine' });
    expect(people.git(folder, 'diff', '--name-only', `${ready}..HEAD`).split('\n')).toHaveLength(2);
    expect(readFileSync(join(folder, 'cases/ashmere/stopped--c-7k2q9xw4ab.md'), 'utf8')).toContain(
      'state: in review',
    );
  });
});

describe('words for an entry that is there', () => {
  beforeEach(() => lea(question));
  const file = (): string => {
    const [name = ''] = readdirSync(space('enquiries/ashmere'));
    return space('enquiries/ashmere', name);
  };

  test('are kept at each question, and resume asks only for the rest', async () => {
    expect(
      await lea(['enquiry', 'refine', 'Stopping'], { answers: ['What do clusters stop doing?'] }),
    ).toMatchObject({
      exit: 'stopped',
      err: expect.stringContaining('Your words are kept.'),
    });
    expect(drafts()).toHaveLength(1);
    const ran = await lea(['resume'], { answers: ['asked at core contact'] });
    expect(ran).toMatchObject({ exit: 'fine' });
    expect(ran.err).not.toContain('How would you word it now?');
    expect(readFileSync(file(), 'utf8')).toContain('question: What do clusters stop doing?');
    expect(drafts()).toEqual([]);
  });

  test('are kept where a rule refuses them, and go once the same words are saved', async () => {
    const refine = ['enquiry', 'refine', 'Stopping', 'What do clusters stop doing?', '--why'];
    expect(await lea([...refine, 'because'])).toMatchObject({ exit: 'misused' });
    expect(drafts()).toHaveLength(1);
    expect((await lea(['resume', '--show'])).out).toContain('What do clusters stop doing?');
    expect(await lea([...refine, 'because'])).toMatchObject({ exit: 'misused' });
    expect(drafts()).toHaveLength(1);
  });

  test('are brought together with what somebody else wrote since', async () => {
    const disk = refusing((path) => path.endsWith('.md'));
    await lea(['enquiry', 'edit', 'Stopping', '--itch', 'Four meetings ended.'], { disk });
    await lea(['enquiry', 'edit', 'Stopping', '--known', 'Nothing at all.', '-q']);
    expect(await lea(['resume'])).toMatchObject({ exit: 'fine' });
    const text = readFileSync(file(), 'utf8');
    expect(text).toContain('Four meetings ended.');
    expect(text).toContain('Nothing at all.');
  });

  test('and theirs both stand where they are about the same passage', async () => {
    await lea(['enquiry', 'edit', 'Stopping', '--itch', 'One meeting ended.', '-q']);
    const refused = ['enquiry', 'edit', 'Stopping', '--itch', 'Four meetings ended.', '--feature', 'trust'];
    const ran = await lea(refused, { disk: refusing((path) => path.endsWith('.md')) });
    expect(ran.exit).toBe('failed');
    await lea(['enquiry', 'edit', 'Stopping', '--itch', 'No meeting ended.', '-q']);
    const again = await lea(['resume']);
    expect(again).toMatchObject({ exit: 'fine', err: expect.stringMatching(/Both\s+versions\s+are\s+kept/) });
    const text = readFileSync(file(), 'utf8');
    expect(text).toContain('> Four meetings ended.');
    expect(text).toContain('> No meeting ended.');
  });

  test('and the version they began from decides what is new in them', async () => {
    await lea(['enquiry', 'refine', 'Stopping'], { answers: ['What do clusters stop doing?'] });
    await lea(['enquiry', 'refine', 'Stopping', 'Who decides?', '--why', 'a governor asked it', '-q']);
    const ran = await lea(['resume'], { answers: ['asked at core contact'] });
    expect(ran).toMatchObject({ exit: 'fine', err: expect.stringMatching(/Both\s+versions\s+are\s+kept/) });
    const text = readFileSync(file(), 'utf8');
    expect(text.match(/^ {4}words: /gm)).toHaveLength(3);
    expect(text).toContain('- field: question');
  });

  test('that somebody changes while a question is open are not put back as they were', async () => {
    const text = readFileSync(file(), 'utf8');
    const elsewhere: Disk = {
      ...realDisk,
      // Another program writes to the file once lea has read it and is about to keep the words.
      makeFolder: (path, mode) => {
        if (path.endsWith('/drafts'))
          writeFileSync(file(), text.replace('group: participating', 'group: chief'));
        realDisk.makeFolder(path, mode);
      },
    };
    await lea(['enquiry', 'edit', 'Stopping', '--itch', 'Four meetings ended.', '-q'], { disk: elsewhere });
    expect(readFileSync(file(), 'utf8')).toMatch(/group: chief[^]*Four meetings ended\./);
  });

  test('left in an editor as no entry can be are kept, and opened again', async () => {
    const edited = (to: string) => ({
      answers: [],
      environment: { LEA_EDITOR: 'x' },
      start: ({ args }: { readonly args: readonly string[] }) => {
        writeFileSync(args.at(-1) ?? '', to);
        return { code: 0, output: '' };
      },
    });
    const text = readFileSync(file(), 'utf8');
    const broken = text.replace('---', '--').replace('Stopping', 'Letting go');
    const ran = await lea(['edit', 'Stopping'], edited(broken));
    expect(ran.err).toContain('Your words are kept');
    expect((await lea(['resume', '--show'])).out).toContain('Letting go');
    expect(await lea(['resume'], edited(broken.replace('--', '---')))).toMatchObject({ exit: 'fine' });
    expect(readFileSync(file(), 'utf8')).toContain('title: Letting go');
    expect(existsSync(space('drafts')) && drafts()).toEqual([]);
  });
});
