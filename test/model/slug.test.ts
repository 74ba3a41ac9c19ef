import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugOf } from '../../src/model/slug.ts';

describe('the slug of a title', () => {
  test.each([
    ['After core contact day 3', 60, 'after-core-contact-day-3'],
    ['  Should we carry on?  ', 60, 'should-we-carry-on'],
    ["Last time's report back", 60, 'last-times-report-back'],
    ['Last time’s report back', 60, 'last-times-report-back'],
    ['Mae ymddiriedaeth yn tyfu gyda’r un wynebau', 60, 'mae-ymddiriedaeth-yn-tyfu-gydar-un-wynebau'],
    ['Tŷ Gwyn, Ynys Môn', 60, 'ty-gwyn-ynys-mon'],
    ['Straße & Brønshøj', 60, 'strasse-and-bronshoj'],
    ['What clusters stop doing', 14, 'what-clusters'],
    ['What clusters stop doing', 13, 'what-clusters'],
    ['What clusters stop doing', 12, 'what'],
    ['Incomprehensibilities', 10, 'incomprehe'],
    ['日本語', 60, 'entry'],
    ['?!', 60, 'entry'],
    ['', 60, 'entry'],
    ['../../etc/passwd', 60, 'etc-passwd'],
    ['Con', 60, 'entry-con'],
    ['LPT1', 60, 'entry-lpt1'],
    ['com¹', 60, 'entry-com1'],
    ['Console', 60, 'console'],
    ['ﬁle Ⅳ', 60, 'file-iv'],
  ])('%j in %d is %s', (title, max, slug) => {
    expect(slugOf(title, max)).toBe(slug);
  });

  test('is a safe piece of any file name, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 5, max: 64 }), (title, max) => {
        const slug = slugOf(title, max);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/);
        expect(slug.length).toBeLessThanOrEqual(max);
        expect(slugOf(slug, max)).toBe(slug);
      }),
    );
  });
});
