import { expect, test } from 'vitest';
import { anAttackedJournal, diaryFile, diaryPath } from './journal.ts';

/** Titles for a window, colours, a cleared screen, in both their forms; a turn of direction; a bell; what nobody sees. */
const HOSTILE = '\u001b]0;PWN\u0007\u001b[31m\u009b2J\u202eRTL\u2066\u001bP1;1|x\u001b\\\u0008\u007f\u200bZ';
const LIVE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/;
const QUOTED = JSON.stringify(HOSTILE);

const WAYS = ['', '--json', '--ndjson', '--plain', '--accessible'];
const COMMANDS = [['list'], ['show', 'd-0000000001'], ['report'], ['check'], ['status'], ['timeline']];
const ONCE = [
  ['show', 'greyport'],
  ['whoami'],
  ['doctor'],
  ['check', '--format', 'github'],
  ['share', 'd-0000000001', '--dry-run'],
  ['show', HOSTILE],
  [HOSTILE],
  ['sync'],
];

test('nothing that a file, a name or a message of a save says acts on a terminal', async () => {
  const { lea, put, people, folder } = await anAttackedJournal();
  const read = (path: string): string => people.read('ashmere', `wayside/${path}`);
  const hostile = { title: QUOTED, details: `keywords: [${QUOTED}]\n`, body: HOSTILE };
  put(diaryPath('d-0000000001'), diaryFile('d-0000000001', hostile));
  put(diaryPath('d-0000000002'), diaryFile('d-0000000002', { details: `${QUOTED}: strange\n` }));
  put(diaryPath('d-0000000003'), diaryFile('d-0000000003').replace('ashmere\n', `${HOSTILE}\n`));
  put('authorities/greyport.md', read('authorities/greyport.md').replace('Greyport', QUOTED));
  put('network.yaml', read('network.yaml').replace('Wayside Learning Network', QUOTED));
  if (process.platform !== 'win32') put(`diary/\u001b[31m\u009b2J/x.md`, 'Words.');
  people.git(folder, 'add', '--all');
  people.git(folder, '-c', `user.name=${HOSTILE}`, '-c', 'user.email=x', 'commit', '-qm', HOSTILE);
  people.git(folder, 'push', '-q', '--no-verify', 'origin', 'HEAD:main');

  for (const command of [...COMMANDS.flatMap((each) => WAYS.map((way) => [...each, way])), ...ONCE]) {
    const words = command.filter((word) => word !== '');
    const { code, out, err } = await lea(...words);
    expect([words, code === 70, LIVE.test(out + err)]).toEqual([words, false, false]);
  }
  for (const words of [['join', people.hub, 'copy', '--no-input'], ['list']]) {
    const { out, err } = await people.lea('officer', words);
    expect([words, LIVE.test(out + err)]).toEqual([words, false]);
  }
  const { out } = await lea('show', 'd-0000000001', '--json');
  expect((JSON.parse(out) as { data: { title: string } }).data.title).toBe(HOSTILE);
});
