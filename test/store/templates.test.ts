import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { diary } from '../../src/kinds/diary.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { sectionsOf } from '../../src/model/section.ts';
import { FEATURES } from '../../src/model/vocabulary.ts';
import { realDisk } from '../../src/store/disk.ts';
import { templateName, templateNames } from '../../src/store/layout.ts';
import {
  checkTemplate,
  checkTemplates,
  fillTemplate,
  otherTemplate,
  promptsOf,
  questionsOf,
  templateFor,
} from '../../src/store/templates.ts';

const OWN = join(import.meta.dirname, '../../templates');
const text = (name: string): string => readFileSync(join(OWN, name), 'utf8');
const bodies = KINDS.flatMap((kind) =>
  Object.keys(kind.bodies).map((body) => ({ name: templateName(kind, body), kind, body })),
);

function journalWith(files: Readonly<Record<string, string>>): {
  disk: typeof realDisk;
  journal: string;
  own: string;
} {
  const journal = mkdtempSync(join(tmpdir(), 'lea-templates-'));
  onTestFinished(() => rmSync(journal, { recursive: true }));
  mkdirSync(join(journal, 'templates'));
  for (const [name, words] of Object.entries(files)) writeFileSync(join(journal, 'templates', name), words);
  return { disk: realDisk, journal, own: OWN };
}

describe("lea's own templates", () => {
  test('are one for each body of each kind, and no more', () => {
    expect(
      readdirSync(OWN)
        .filter((name) => name.endsWith('.md'))
        .toSorted(),
    ).toEqual(templateNames(KINDS).toSorted());
  });

  test.each(bodies)(
    '$name has the headings its kind declares, in that order, each with a prompt',
    ({ name, kind, body }) => {
      const declared = (kind.bodies[body] ?? []).map((key) => kind.sections[key]);
      expect(sectionsOf(text(name)).map(({ heading }) => heading)).toEqual(declared);
      expect([...promptsOf(text(name)).keys()]).toEqual(declared);
      expect(checkTemplate(kind, body, text(name), name)).toEqual([]);
    },
  );

  test('hold at least two questions for a pause on each feature', () => {
    expect(readdirSync(join(OWN, 'pause')).toSorted()).toEqual(
      FEATURES.map((feature) => `${feature}.md`).toSorted(),
    );
    for (const feature of FEATURES)
      expect(questionsOf(text(`pause/${feature}.md`)).length).toBeGreaterThanOrEqual(2);
  });
});

describe("a journal's own template", () => {
  test('takes the place of ours', () => {
    const shelves = journalWith({ 'diary-chief.md': '## What it was like\n\n<!-- In your own words? -->\n' });
    expect(promptsOf(templateFor(diary, 'chief', shelves)).get('What it was like')).toBe(
      'In your own words?',
    );
    expect(templateFor(diary, 'full', shelves)).toBe(text('diary.md'));
  });

  test('is checked: its headings, its slots', () => {
    const shelves = journalWith({ 'diary-short.md': '# {{title}} {{colour}}\n\n## in a line\n\n## NEXT\n' });
    expect(checkTemplates(KINDS, shelves)).toMatchObject([
      { code: 'HEADING_MISSING', file: 'templates/diary-short.md', unreadable: false },
      {
        code: 'SLOT_UNKNOWN',
        line: 1,
        message: 'The template names {{colour}}, which is not a detail of this kind.',
      },
    ]);
  });

  test('that cannot be read gives way to ours, and is named', () => {
    const shelves = journalWith({ 'diary.md': 'x'.repeat(70_000), 'visit.md': 'a\0b', 'case.md': 'a\rb' });
    symlinkSync('/etc/hostname', join(shelves.journal, 'templates/enquiry.md'));
    for (const { name, kind, body } of bodies) expect(templateFor(kind, body, shelves)).toBe(text(name));
    expect(checkTemplates(KINDS, shelves).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'NOT_A_FILE templates/enquiry.md',
      'TOO_LARGE templates/diary.md',
      'NOT_UTF8 templates/visit.md',
      'LINE_ENDS templates/case.md',
    ]);
  });

  test('is not looked for where the folder of templates is a link', () => {
    const shelves = journalWith({ 'diary.md': '## Elsewhere\n' });
    const other = journalWith({});
    rmSync(join(other.journal, 'templates'), { recursive: true });
    symlinkSync(join(shelves.journal, 'templates'), join(other.journal, 'templates'));
    expect(templateFor(diary, 'full', other)).toBe(text('diary.md'));
    expect(otherTemplate('pause/none.md', other)).toBeUndefined();
    expect(checkTemplates(KINDS, other)).toMatchObject([{ code: 'NOT_A_FILE', file: 'templates' }]);
  });
});

describe('filling', () => {
  test('puts each value in once, and never reads what it put in', () => {
    expect(fillTemplate('{{a}} {{ b }} {{a}}', { a: '{{b}}$&$1', b: '`${1}` <%= 2 %>' })).toEqual({
      text: '{{b}}$&$1 `${1}` <%= 2 %> {{b}}$&$1',
      unknown: [],
    });
  });

  test('leaves a name that nothing fills, and names it', () => {
    const { text: filled, unknown } = fillTemplate(
      '{{constructor}} {{to_string}} {{#if a}} {{{a}}} {{a b}}',
      { a: '1' },
    );
    expect(filled).toBe('{{constructor}} {{to_string}} {{#if a}} {1} {{a b}}');
    expect(unknown).toEqual(['constructor', 'to_string']);
  });
});
