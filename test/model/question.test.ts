import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviseOn } from '../../src/model/question.ts';

const numbers = (question: string): number[] => adviseOn(question).map(({ number }) => number);

describe('the advice on a question', () => {
  test.each([
    ['How do our clusters decide what to stop doing?', []],
    ['What happens when schools set the agenda?', []],
    ['In what ways does an outside facilitator change what a network talks about?', []],
    ['How do small schools and health visitors find out what each other knows?', []],
    ['How does a coastal network keep going when people leave?', []],
    ['Does our partnership improve outcomes?', [2, 6]],
    ['How do rural heads learn from each other between meetings?', []],
    ['How is trust built between services that compete for the same money?', []],
    ['What do young people notice when services join up?', []],
    ['What makes a cluster co-ordinator useful to head teachers?', []],
    ['How do we share decisions with a network we also fund?', [4]],
    ['What changes when heads chair the partnership?', []],
    ['How much direction do schools want from us?', []],
    ['How does a late joiner learn what a network already knows?', []],
    ['What can a district bring to a learning network?', []],
    ['How do we keep a question alive through a restructure?', [4, 5]],
    ['How can we reduce duplication in clusters?', [4]],
    ['What do clusters do that nobody asked for?', []],
    ['What makes trust last?', [5]],
    ['What does Greyport do with the time?', []],
    ['How do schools decide', [1]],
    ['Has the board met?', [2]],
    ['Isolated heads: what helps?', []],
    ['Heads say what?', []],
    ['Who chairs the school? Who wants to?', [3]],
    ['Who chairs the school, and why?', [3]],
    ['What do heads say and in what words?', [3]],
    ['What do heads and governors say?', []],
    ['What raises attainment in the town?', [6]],
    ['How does a head raise attainment?', []],
    ['In what ways do visits improve a network?', []],
    ['What is delivered to families?', [6]],
    ['What does a SENCO do in a small school?', [8]],
    ['What do LAs ask of a head?', [8]],
    ['Should I ask', [1, 2, 5]],
    [`What do heads ${'really '.repeat(26)}want?`, []],
    [`What do heads ${'really '.repeat(27)}want?`, [7]],
    ['', [1, 5]],
  ])('%j: %j', (question, advice) => {
    expect(numbers(question)).toEqual(advice);
  });

  test('is said in whole sentences, and names what it is about', () => {
    const all = adviseOn(`Should we raise GCSE results ${'much '.repeat(30)} and why`);
    expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 5, 6, 7, 8]);
    for (const { advice } of all) expect(advice).toMatch(/^[A-Z].*[.?]$/);
    expect(all.at(-1)?.advice).toContain('"GCSE"');
    expect(all.at(-2)?.advice).toContain('37 words');
  });

  test('does not depend on spaces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('How', 'do', 'we', 'raise', 'heads', 'and', 'why', '?', 'ECM')),
        (words) => {
          expect(adviseOn(` ${words.join('  \n')} `)).toEqual(adviseOn(words.join(' ')));
        },
      ),
    );
  });
});
