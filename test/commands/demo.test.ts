import { expect, test } from 'vitest';
import { somePeople } from '../support/people.ts';

test('where npx started lea, the next steps name the journal and leave nobody in a folder without lea', async () => {
  const { lea, at } = somePeople();
  const ran = await lea('reader', ['demo'], { environment: { npm_command: 'exec' } });
  expect(ran.exit).toBe('fine');
  expect(ran.out).toContain(`npx lea feature trust --journal ${at('reader', 'lea-demo')}`);
  expect(ran.out).not.toContain('cd ');
  const named = ['feature', 'trust', '--journal', at('reader', 'lea-demo')];
  expect(await lea('reader', named)).toMatchObject({ exit: 'fine' });
});

test('elsewhere they begin by going there', async () => {
  const { does, at } = somePeople();
  expect(await does('reader', 'demo')).toContain(`cd ${at('reader', 'lea-demo')}`);
});
