import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BEGIN, somePeople } from '../support/people.ts';

test('where the network blocks it, only an idea waits for a question; what was stopped stays stopped', async () => {
  const { does, lea, at } = somePeople();
  await does('ashmere', ...BEGIN);
  appendFileSync(at('ashmere', 'wayside', 'network.yaml'), 'rules:\n  question_before_start: block\n');
  await does('ashmere', 'project', 'new', 'A shore walk', '--yes', '-q');
  const state = () => does('ashmere', 'project', 'list', '--plain', 'state');
  expect(await lea('ashmere', ['project', 'start', 'A shore walk'])).toMatchObject({ exit: 'failed' });
  expect(await state()).toBe('waiting for a question');
  await does('ashmere', 'project', 'stop', 'A shore walk', '--reason', 'the tide');
  expect(await lea('ashmere', ['project', 'start', 'A shore walk'])).toMatchObject({ exit: 'failed' });
  expect(await state()).toBe('stopped');
});
