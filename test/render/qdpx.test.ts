import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diary } from '../../src/kinds/diary.ts';
import { FEATURES } from '../../src/model/vocabulary.ts';
import { encodeEntry, readEntry } from '../../src/store/codec.ts';
import { Fault } from '../../src/model/fault.ts';
import { qdpxFile } from '../../src/render/qdpx.ts';
import { qdcFile } from '../../src/render/qdc.ts';
import { codebookOf } from '../../src/reports/codebook.ts';
import { sourcesOf } from '../../src/reports/sources.ts';
import { settleExport } from '../../src/reports/ground.ts';
import { sharedOnly } from '../../src/reports/shared-entries.ts';
import { tell, DAY } from '../demo/journal.ts';
import { aDiary, anAuthority, aNetwork, digest } from '../support/entries.ts';
import { exportOf, guid, marked, projectOf } from '../support/exports.ts';
import { readQdc, readQdpx } from '../support/qda-reader.ts';

/** Words as another program must find them: one plain sign for each character beyond the basic plane. */
const plain = (words: string): string =>
  words.replaceAll('\ufeff', '').replaceAll(/[\u{10000}-\u{10ffff}]/gu, '□');

const BODY = [
  '## What we understand now',
  '',
  'The morning 🌧️ went on outlines. ==I had been treating the project and the',
  'enquiry as one thing==[^e1][^e2], and it showed.',
  '',
  '> For the first two sessions I edited every sentence',
  '> before I said it 🙂.',
  '>',
  '> — Chief officer[^m1]',
  '',
  '<!-- a prompt -->',
  'Told to ashmere/chief-1, and to jo@ashmere.example. 2 == 2.',
  '',
  '[^e1]: evidence for enquiry; shows: learned; direction: helps; id: 7kd',
  '[^e2]: evidence for trust and power; shows: felt; direction: mixed; id: 8kd',
  '[^m1]: message for trust; shows: felt; direction: hinders; id: q2f',
  '',
].join('\n');

describe('a project for research software', () => {
  const ground = exportOf([
    anAuthority('ashmere'),
    aDiary({ title: 'After ⚓ day 🙂 3', date: '2024-01-22' }, marked(BODY)),
    aDiary(
      { title: 'Nothing marked', date: '2024-02-01', group: 'chief', by: 'ashmere/chief-1' },
      { body: 'Words.\n' },
    ),
  ]);
  const read = readQdpx(projectOf(ground));

  test('has every passage equal to its words, in whichever way characters are counted', () => {
    expect(read.passages.map(({ words }) => words)).toEqual([
      'I had been treating the project and the\nenquiry as one thing',
      'For the first two sessions I edited every sentence\nbefore I said it □.',
    ]);
    for (const { words, wordsInUnits } of read.passages) expect(wordsInUnits).toBe(words);
  });

  test('gives a passage one coding for each feature, for what it shows and for which way it points', () => {
    expect(read.passages.map(({ codes }) => codes)).toEqual([
      [
        'Enquiry approach',
        'understood',
        'helps',
        'Trust',
        'Power and authority',
        'how it is',
        'both, or not sure',
      ],
      ['Trust', 'how it is', 'hinders'],
    ]);
  });

  test('holds plain text by role only: no note, label, sign, comment, seat or mailbox', () => {
    const [text = ''] = [...read.texts.values()].filter((each) => each.includes('outlines'));
    expect(text).toBe(
      [
        'After ⚓ day □ 3',
        'Diary, 22 January 2024, Ashmere, Participating officers',
        '',
        'What we understand now',
        '',
        'The morning □️ went on outlines. I had been treating the project and the',
        'enquiry as one thing, and it showed.',
        '',
        'For the first two sessions I edited every sentence',
        'before I said it □.',
        '',
        '— Chief officer',
        '',
        'Told to Chief officer, Ashmere, and to [an e-mail address]. 2 == 2.',
        '',
      ].join('\n'),
    );
  });

  test('has its groups as sets of sources', () => {
    expect(Object.fromEntries(read.sets)).toEqual({
      'Chief officers': [expect.stringMatching(/^2024-02-01 Nothing marked \(d-\w{10}\)$/)],
      'Participating officers': [expect.stringMatching(/^2024-01-22 After ⚓ day □ 3 \(d-\w{10}\)$/)],
    });
  });

  test('is the same bytes for the same journal', () => {
    expect(projectOf(ground)).toEqual(projectOf(ground));
  });

  test('is not written where one range is not exactly its words', () => {
    const [source] = sourcesOf(ground).filter(({ selections }) => selections.length > 0);
    if (source === undefined) throw new Error('no source');
    const project = { name: 'x', about: '', codes: codebookOf(ground), sets: [] };
    for (const by of [-1, 1]) {
      const moved = source.selections.map((each, at) =>
        at === 1 ? { ...each, start: each.start + by } : each,
      );
      const write = (): Uint8Array =>
        qdpxFile({ ...project, sources: [{ ...source, selections: moved }] }, guid);
      expect(write).toThrow(Fault);
      expect(write).toThrow(source.id);
    }
    expect(() => qdpxFile({ ...project, sources: [{ ...source, text: `🙂${source.text}` }] }, guid)).toThrow(
      Fault,
    );
    expect(() =>
      qdpxFile({ ...project, sources: [{ ...source, text: `\ufeff${source.text}` }] }, guid),
    ).toThrow(Fault);
  });

  test('has no words whose speaker refused or took permission back, nor a range for them', () => {
    const taken = BODY.replace('id: q2f', 'id: q2f; consent: withdrawn 2025-03-01');
    const { passages, texts } = readQdpx(projectOf(exportOf([aDiary({}, marked(taken))])));
    expect(passages).toHaveLength(1);
    expect([...texts.values()].join('')).not.toContain('edited every sentence');
    expect([...texts.values()].join('')).toContain('[words that may not be quoted]');
  });

  test('reads a file with Windows line ends and a byte-order mark as any other', () => {
    const values = { ...aDiary().values, id: 'd-7k2q9xw4ab', title: 'Windows' };
    const file = encodeEntry(diary, values, BODY).replaceAll('\n', '\r\n');
    const at = { path: 'diary/ashmere/2025/x--d-7k2q9xw4ab.md', space: 'shared' } as const;
    const { entry } = readEntry(Buffer.from(`\ufeff${file}`), at, { kinds: [diary], features: FEATURES });
    if (entry === undefined) throw new Error('not read');
    const { passages } = readQdpx(projectOf(exportOf([entry])));
    expect(passages.map((each) => each.words)).toEqual(read.passages.map((each) => each.words));
  });

  test('has nothing that is private, and nothing dated later', () => {
    const ground_ = exportOf([
      aDiary({ visibility: 'private' }, marked(BODY)),
      aDiary({}, { ...marked(BODY), space: 'private' }),
      aDiary({ date: '2025-06-06' }, marked(BODY)),
    ]);
    expect(readQdpx(projectOf(ground_)).files).toEqual(['project.qde']);
  });
});

describe('the whole example', () => {
  const told = tell();
  const ground = settleExport({
    entries: sharedOnly(told.shared),
    network: told.network,
    asAt: DAY,
    digest,
    unreadable: 0,
  });

  test('is read back with every passage equal to its words', () => {
    const read = readQdpx(projectOf(ground));
    const words = ground.entries.all.flatMap((entry) =>
      entry.marks
        .filter(
          ({ kind, consent }) => kind === 'evidence' || !['refused', 'withdrawn'].includes(consent.state),
        )
        .map((mark) => plain(mark.words)),
    );
    expect(read.passages.map((each) => each.words)).toEqual([...new Set(words)]);
    expect(read.passages.length).toBeGreaterThan(150);
    expect(read.texts.size).toBe(ground.whole.all.filter(({ body }) => body.trim() !== '').length);
  });

  test('names no seat and no mailbox anywhere', () => {
    const { texts } = readQdpx(projectOf(ground));
    const all = [...texts.values()].join('\n');
    expect(all).not.toMatch(/\/(?:chief|officer|facilitator|broker|support|friend|partner)-\d/);
    expect(all).not.toMatch(/\S@\S+\.example/);
  });
});

const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('asked', 'the', 'heads', 'first', 'a·b', 'it’s', 'Ynys') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '🙂',
      '👩‍👧',
      '𝒜',
      'e\u0301\u0327',
      'ﷺ',
      '\ufeffx',
      'x\u200dy',
      '<b>&amp;"',
      '=',
      '~',
      '2==2',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
      .map((each) => each.replaceAll(/[=[\]`<>\\\r\n#-]|\s/g, 'x')),
  },
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((each) => each.join(' '));
const block = fc.oneof(
  fc.tuple(words, words, words).map(([a, b, c]) => `${a} ==${b}==[^LABEL] ${c}`),
  fc.tuple(words, words).map(([a, b]) => `> ${a}\n> ${b}\n>\n> — Somebody[^LABEL]`),
  words.map((each) => `## ${each}`),
  words,
  fc.constantFrom(
    '<!-- 🙂 ==not== marked[^e1] -->',
    '```\n==code==[^e9]\n```',
    '`==x==`',
    '==left open',
    '- a list\n- of two 🙂',
  ),
);

test('whatever stands in a body, every passage that is read back is its words', () => {
  let passages = 0;
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('\n\n', '\n\n\n'),
      (blocks, gap) => {
        let count = 0;
        const labelled = blocks.map((each) => each.replaceAll('LABEL', () => `e${(count += 1) + 100}`));
        const notes = Array.from(
          { length: count },
          (_, at) => `[^e${at + 101}]: evidence for trust; shows: did; direction: helps`,
        );
        const entry = aDiary(
          { title: blocks[0] ?? '' },
          marked(`${[...labelled, notes.join('\n')].join(gap)}\n`),
        );
        const read = readQdpx(projectOf(exportOf([entry])));
        expect(read.passages.map((each) => each.words)).toEqual(entry.marks.map((mark) => plain(mark.words)));
        for (const each of read.passages) expect(each.wordsInUnits).toBe(each.words);
        passages += read.passages.length;
      },
    ),
    { numRuns: 300 },
  );
  expect(passages).toBeGreaterThan(200);
});

describe('a codebook', () => {
  const network = aNetwork({
    keywords: [
      { word: 'Stopping', feature: 'power' },
      { word: 'a <sharp> & "odd" one', feature: undefined },
      { word: 'astray', feature: 'no-such-feature' },
    ],
    features: [
      ...aNetwork().features,
      { key: 'time', label: 'Time', label_cy: undefined, summary: 'Who has it.' },
    ],
  });
  const ground = exportOf(
    [aDiary({ features: ['trust'], keywords: ['clusters', 'stopping'] }), aDiary({ keywords: ['loose'] })],
    { network },
  );
  const codes = readQdc(qdcFile(codebookOf(ground), guid));

  test('has the key features in order, then any sixth, with keywords beneath; then two families and what is left', () => {
    expect(codes.map(({ name, isCodable }) => [name, isCodable])).toEqual([
      ['Shared purpose', true],
      ['Enquiry approach', true],
      ['Trust', true],
      ['Facilitation', true],
      ['Power and authority', true],
      ['Time', true],
      ['What it shows', false],
      ['Which way it points', false],
      ['Other keywords', false],
    ]);
    const beneath = (name: string): readonly string[] =>
      codes.find((code) => code.name === name)?.codes.map((code) => code.name) ?? [];
    expect(beneath('Trust')).toEqual(['clusters', 'stopping']);
    expect(beneath('Power and authority')).toEqual(['Stopping']);
    expect(beneath('What it shows')).toHaveLength(5);
    expect(beneath('Which way it points')).toEqual(['helps', 'hinders', 'both, or not sure']);
    expect(beneath('Other keywords')).toEqual(['a <sharp> & "odd" one', 'astray', 'loose']);
  });

  test('is well formed whatever a label holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (label) => {
        const odd = aNetwork({ features: [{ key: 'trust', label, label_cy: undefined, summary: label }] });
        expect(readQdc(qdcFile(codebookOf(exportOf([], { network: odd })), guid))).toHaveLength(3);
      }),
    );
  });
});
