import { describe, expect, test } from 'vitest';
import { COLOURS, styleOf } from '../../src/render/style.ts';

/** How light a colour is to an eye, from 0 to 1 (WCAG 2.2, relative luminance). */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How far two colours stand apart: 1 for the same, 21 for black on white. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [lightness(one), lightness(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('black on white stands as far apart as colours can', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(Object.entries(COLOURS))('%s', (_name, colours) => {
  test.each([
    ['ink', 'paper'],
    ['ink', 'tint'],
    ['quiet', 'paper'],
    ['quiet', 'tint'],
    ['accent', 'paper'],
    ['link', 'paper'],
    ['link', 'tint'],
    ['on-accent', 'accent'],
  ] as const)('%s can be read on %s', (words, ground) => {
    expect(contrast(colours[words], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['accent', 'line'] as const)(
    '%s can be told from the paper, as the lines of a drawing must',
    (line) => {
      expect(contrast(colours[line], colours.paper)).toBeGreaterThanOrEqual(3);
    },
  );
});

test('what stands at the foot of each sheet cannot leave the text it stands in', () => {
  const style = styleOf('"}</style><script>alert(1)</script>\\');
  expect(style).not.toMatch(/<|alert\(/);
  expect(style).toContain('counter(page)');
});
