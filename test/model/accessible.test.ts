import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barriersIn } from '../../src/model/accessible.ts';

const found = (body: string): readonly string[] =>
  barriersIn(body).map(({ what, line, column }) => `${what} ${line}:${column}`);

test.each([
  ['sections alone', '## One\n\nWords.\n\n## Two\n', []],
  ['a level deeper, and back', '## One\n\n### Within\n\n## Two\n', []],
  ['a level skipped', '## One\n\n#### Too deep\n', ['heading 3:1']],
  ['a first heading too deep', 'Words.\n\n### Deep\n', ['heading 3:1']],
  ['a second title', '# Again\n\n## One\n', ['heading 1:1']],
  ['two skips, each once', '#### One\n\n###### Two\n', ['heading 1:1', 'heading 3:1']],
  ['a heading in code', '```\n#### no heading\n```\n', []],
  ['a heading in a comment', '<!--\n#### no heading\n-->\n', []],
  ['a tag that is no heading', '#trust and #power\n', []],
  ['a picture described', 'See ![two chairs](a.png).\n', []],
  ['a picture not described', 'See ![](a.png) and ![ ](b.png).\n', ['picture 1:5', 'picture 1:20']],
  ['a picture as a tag', '<img src="a.png"> <img src="b.png" alt="a door">\n', ['picture 1:1']],
  ['a picture in code', '`![](a.png)`\n', []],
])('%s', (_name, body, wanted) => {
  expect(found(body)).toEqual(wanted);
});

test('any text is read, and what is found lies in it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('#', ' ', '\n', 'a', '![](x)', '`', '<!--', '-->') }),
      (body) => {
        const lines = body.split('\n');
        for (const { line, column } of barriersIn(body))
          expect(lines[line - 1]?.length ?? -1).toBeGreaterThanOrEqual(column);
      },
    ),
  );
});
