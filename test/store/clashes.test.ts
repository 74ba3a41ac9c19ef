import { describe, expect, test } from 'vitest';
import { enquiry } from '../../src/kinds/enquiry.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Entry } from '../../src/model/entry.ts';
import { clashesIn, settled } from '../../src/store/clashes.ts';
import { encodeEntry, readEntry } from '../../src/store/codec.ts';
import { mergeEntry } from '../../src/store/merge.ts';
import { changeEntry } from '../../src/store/splice.ts';

const VALUES = {
  lea: 1,
  kind: 'enquiry',
  id: 'e-9m4tq2xw7c',
  title: 'Letting go',
  date: '2026-11-23',
  authority: 'ashmere',
  by: 'ashmere/officer-1',
  group: 'participating',
  visibility: 'network',
  state: 'draft',
  question: 'What stops?',
  strands: [{ name: 'staff', question: 'Who stops?' }],
};
const text = (values: Readonly<Record<string, unknown>> = {}, body = 'The heads asked first.\n'): string =>
  encodeEntry(enquiry, { ...VALUES, ...values }, body);

function read(source: string): Entry {
  const at = { path: 'enquiries/ashmere/letting-go--e-9m4tq2xw7c.md', space: 'shared' } as const;
  const { entry } = readEntry(Buffer.from(source), at, { kinds: KINDS, features: [] });
  if (entry === undefined) throw new Error(`cannot be read:\n${source}`);
  return entry;
}

/** What two people made of one entry. */
function merged(one: string, other: string): { readonly source: string; readonly entry: Entry } {
  const source = mergeEntry(text(), one, other, KINDS).text ?? '';
  return { source, entry: read(source) };
}

/** The entry after one choice, through its file. */
function choose(source: string, name: string, chosen: unknown): Entry {
  const entry = read(source);
  const clash = clashesIn(entry, enquiry.fields).find((each) => each.name === name);
  if (clash === undefined) throw new Error(`${name} does not wait`);
  return read(changeEntry(source, enquiry, settled(entry, clash, chosen)));
}

describe('a detail in two versions', () => {
  test.each([
    ['title', { title: 'A' }, { title: 'B' }],
    ['question', { question: 'A?' }, { question: 'B?' }],
    [
      'strands.staff.question',
      { strands: [{ name: 'staff', question: 'A?' }] },
      { strands: [{ name: 'staff', question: 'B?' }] },
    ],
  ])('%s: either stands, or a third, and nothing else changes', (name, one, other) => {
    const { source, entry } = merged(text(one), text(other));
    const [clash, ...more] = clashesIn(entry, enquiry.fields);
    expect(more).toEqual([]);
    expect(new Set([clash?.one, clash?.other])).toEqual(
      new Set(Object.values({ a: 'A', b: 'B' }).map((w) => (name === 'title' ? w : `${w}?`))),
    );
    const now = (after: Entry): string =>
      JSON.stringify([after.values['title'], after.values['question'], after.values['strands']]);
    expect(now(choose(source, name, undefined))).toBe(now(entry));
    const turned = choose(source, name, clash?.other);
    expect(clashesIn(turned, enquiry.fields)).toEqual([]);
    expect(now(turned)).toBe(now(entry).replace(clash?.one ?? '', clash?.other ?? ''));
    expect(now(choose(source, name, 'A third'))).toContain('A third');
    expect(turned.body).toBe(entry.body);
  });

  test('one that no field declares is named, and can be kept as it is', () => {
    const with_ = (mood: string): string => text().replace('state: draft', `state: draft\nmood: ${mood}`);
    const source = mergeEntry(with_('calm'), with_('cross'), with_('glad'), KINDS).text ?? '';
    const [clash] = clashesIn(read(source), enquiry.fields);
    expect(clash).toMatchObject({ name: 'mood', place: { detail: undefined } });
    expect(new Set([clash?.one, clash?.other])).toEqual(new Set(['cross', 'glad']));
    const after = choose(source, 'mood', undefined);
    expect(clashesIn(after, enquiry.fields)).toEqual([]);
    expect(after.unknown.get('mood')).toBe(clash?.one);
  });
});

describe('a passage in two versions', () => {
  const one = text({}, 'The heads asked; we had no answer.\n\n> A quotation.\n');
  const other = text({}, 'All the heads asked.\n\n> A quotation.\n');
  const { source, entry } = merged(one, other);

  test('is read as it was written, and what is chosen stands without quotation marks of its own', () => {
    const [clash, ...more] = clashesIn(entry, enquiry.fields);
    expect(more).toEqual([]);
    expect(clash).toMatchObject({
      name: 'passage',
      one: 'All the heads asked.\n\n> A quotation.',
      other: 'The heads asked; we had no answer.\n\n> A quotation.',
    });
    expect(choose(source, 'passage', clash?.one).body).toBe('All the heads asked.\n\n> A quotation.\n');
    expect(choose(source, 'passage', 'A third.\n').body).toBe('A third.\n');
  });

  test('one that a person has already half settled has a single version left', () => {
    const half = source.replace(/> \*\*The other version:\*\*[\s\S]*$/, '\nMore.\n');
    expect(clashesIn(read(half), enquiry.fields)).toMatchObject([{ other: undefined }]);
  });

  test('words about a clash inside code are no clash', () => {
    const quoted = text({}, '```\n> [!conflict] as written\n```\n');
    expect(clashesIn(read(quoted), enquiry.fields)).toEqual([]);
  });
});
