import { describe, expect, test } from 'vitest';
import { readMarks } from '../../src/model/mark.ts';
import { inTwoVersions } from '../../src/model/two-versions.ts';
import { FEATURES } from '../../src/model/vocabulary.ts';

const passage = (one: string, other: string): string =>
  `> [!conflict] Two people changed this passage.\n> **One version:**\n> ${one}\n> **The other version:**\n> ${other}\n`;
const wordsIn = (body: string): readonly string[] =>
  inTwoVersions(body).map(({ start, end }) => body.slice(start, end));

describe('a passage in two versions', () => {
  test('goes to the end of its quotation', () => {
    const body = `Before.\n\n${passage('A.', 'B.')}\nAfter.\n`;
    expect(wordsIn(body)).toEqual([passage('A.', 'B.').trimEnd()]);
  });
  test('is none in code', () => {
    expect(inTwoVersions(`\`\`\`\n${passage('A.', 'B.')}\`\`\`\n`)).toEqual([]);
  });
});

describe('a permission for words in it', () => {
  const note =
    '\n[^m1]: message for trust; id: q2f; consent: given 2025-02-14 for public (words eb1683); as: Chief officer\n';
  const consentOf = (body: string): string | undefined =>
    readMarks(body, FEATURES).marks.find(({ id }) => id === 'q2f')?.consent.state;

  test('counts as not given until somebody has chosen', () => {
    expect(consentOf(`${passage('==We were heard.==[^m1]', 'We were asked.')}${note}`)).toBe('not asked');
  });
  test('stands again once somebody has', () => {
    expect(consentOf(`==We were heard.==[^m1]\n${note}`)).toBe('given');
  });
  test('stands beside it, for words that nobody disputes', () => {
    expect(consentOf(`==We were heard.==[^m1]\n\n${passage('A.', 'B.')}${note}`)).toBe('given');
  });
});
