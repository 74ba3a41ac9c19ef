import { expect, test } from 'vitest';
import { aComputer, Hub } from '../support/repo.ts';

test('two officers add entries while apart, both sync twice, and both have everything', async () => {
  const computer = aComputer({ named: '[user]\n\tname = Jane Doe\n\temail = jane@example.org\n' });
  const hub = await Hub.begun(computer);
  const ashmere = await hub.joins('Ashmere');
  const greyport = await hub.joins('Greyport');
  await ashmere.saves('diary/ashmere/a--d-0000000001.md', 'The heads asked first.\n');
  await greyport.saves('diary/greyport/b--d-0000000002.md', 'Nobody had asked us.\n');
  await greyport.saves('network.yaml', 'name: Wayside\nshort: wayside\n');

  const first = await ashmere.syncs();
  const second = await greyport.syncs();
  await ashmere.syncs();
  await greyport.syncs();

  expect(first.sent).toEqual([{ path: 'diary/ashmere/a--d-0000000001.md', what: 'new' }]);
  expect(first.received).toEqual([]);
  expect(second.received).toEqual([
    { path: 'diary/ashmere/a--d-0000000001.md', what: 'new', by: ashmere.author },
  ]);
  expect(second.sent.map(({ path }) => path)).toEqual(['diary/greyport/b--d-0000000002.md', 'network.yaml']);
  for (const officer of [ashmere, greyport]) {
    expect(officer.reads('diary/ashmere/a--d-0000000001.md')).toBe('The heads asked first.\n');
    expect(officer.reads('diary/greyport/b--d-0000000002.md')).toBe('Nobody had asked us.\n');
    expect(officer.git('status', '--porcelain')).toBe('');
    expect(officer.tree()).toBe(hub.tree());
    officer.git('fsck', '--strict');
    expect(officer.git('log', '--all', '--format=%an %ae %cn %ce')).not.toMatch(/jane/i);
  }
});
