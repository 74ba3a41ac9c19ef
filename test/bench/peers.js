import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { lea, surroundings } from './journals.js';

const ROUNDS = 3;

/** Other tools of the kind, each with as many records of its own, made once. */
const PEERS = [
  {
    program: 'backlog',
    name: 'Backlog.md: backlog task list',
    make: (folder, size) => {
      const tasks = join(folder, 'backlog/tasks');
      mkdirSync(tasks, { recursive: true });
      writeFileSync(
        join(folder, 'backlog/config.yml'),
        'project_name: "bench"\nstatuses: ["To Do", "Done"]\n',
      );
      for (const { number, day, text } of records(size)) {
        const head = `id: task-${number}\ntitle: Note ${number}\nstatus: To Do\ncreated_date: '${day}'\n`;
        writeFileSync(join(tasks, `task-${number} - Note-${number}.md`), `---\n${head}---\n\n${text}\n`);
      }
    },
    run: ['backlog', 'task', 'list', '--plain'],
  },
  {
    program: 'hledger',
    name: 'hledger balance',
    make: (folder, size) => {
      const entries = records(size).map(
        ({ number, day, place }) => `${day} note ${number}\n  ${place}:wrote  1\n  shared\n`,
      );
      writeFileSync(join(folder, 'journal'), entries.join('\n'));
    },
    run: ['hledger', '-f', 'journal', 'balance', '--depth', '1'],
  },
  {
    program: 'task',
    name: 'taskwarrior: task list',
    make: (folder, size) => {
      const tasks = records(size).map(({ number, day, place, text }) => {
        const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
        const entry = `${day.replaceAll('-', '')}T120000Z`;
        return `[description:"${text}" entry:"${Date.parse(entry.slice(0, 4)) / 1000}" project:"${place}" status:"pending" uuid:"${id}"]`;
      });
      writeFileSync(join(folder, 'pending.data'), `${tasks.join('\n')}\n`);
      writeFileSync(join(folder, 'taskrc'), 'data.location=.\nconfirmation=off\n');
    },
    run: ['task', 'rc:taskrc', 'rc.gc=off', 'limit:20', 'list'],
  },
  {
    program: 'hugo',
    name: 'hugo list all',
    make: (folder, size) => {
      const posts = join(folder, 'content/posts');
      mkdirSync(posts, { recursive: true });
      writeFileSync(join(folder, 'config.toml'), 'title = "bench"\nbaseURL = "https://bench.example/"\n');
      for (const { number, day, text } of records(size))
        writeFileSync(
          join(posts, `${number}.md`),
          `---\ntitle: Note ${number}\ndate: ${day}\n---\n\n${text}\n`,
        );
    },
    run: ['hugo', 'list', 'all'],
  },
];

/** So many notes of so many places, over ten years. */
const records = (size) =>
  Array.from({ length: size }, (_, number) => ({
    number: number + 1,
    day: new Date(Date.UTC(2015, 5, 1 + (number % 3650))).toISOString().slice(0, 10),
    place: `council-${number % 386}`,
    text: `What council ${number % 386} understood on day ${number} that it did not the day before. `.repeat(
      4,
    ),
  }));

const isInstalled = (program) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** A line for each tool that is installed, beside the list that lea shows of as many entries. */
export function peersFor(folder, size, tell) {
  const [there, absent] = [true, false].map((wanted) =>
    PEERS.filter(({ program }) => isInstalled(program) === wanted),
  );
  if (absent.length > 0)
    tell(`Not installed, and so not measured: ${absent.map(({ program }) => program).join(', ')}.`);
  return there.map(({ program, name, make, run }) => {
    const place = `${folder}-${program}`;
    if (!existsSync(place)) {
      mkdirSync(place);
      make(place, size);
    }
    return {
      name,
      against: 'lea diary list --limit 20',
      pairs: ROUNDS,
      one: { run: [run], cwd: place, env: { ...surroundings(), TASKDATA: place } },
      other: { run: [lea('diary', 'list', '--limit', '20')], cwd: folder, env: surroundings() },
    };
  });
}
