import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOUNS, VERBS } from '../src/commands/index.ts';
import type { Form, Verb } from '../src/commands/verb.ts';
import { ownVerbs } from '../src/terminal/own-verbs.ts';
import { splitShellWords } from '../src/terminal/shell-words.ts';
import { callOf, FORMS } from '../src/terminal/switches.ts';
import { buildTree, type Tree } from '../src/terminal/tree.ts';
import { cleanEnvironment, type Ran, run } from './support/world.ts';

const tree: Tree = buildTree([...VERBS, ...ownVerbs(() => tree, '0.0.0')], NOUNS);
const home = realpathSync(mkdtempSync(join(tmpdir(), 'lea-forms-')));
const folder = join(home, 'wayside');
let runs = 0;
const ids = new Map<string, string>([['thehub', join(home, 'hub')]]);
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What the journal of this page begins with: the name of an entry, and the command that makes it or moves it on. */
const BEGINNING: readonly (readonly [name: string, command: string])[] = [
  ['greyport', 'authority add Greyport --joined "1 September 2025" --yes'],
  ['dunmarsh', 'authority add Dunmarsh --joined "1 September 2025" --yes'],
  ['dunmarsh', 'authority leave dunmarsh --date "1 October 2025"'],
  ['meeting', 'meeting new --group participating --date "27 November 2026" --theme "Letting go"'],
  ['diary', 'diary add --understood "We treated the plan as the question." --after "day to day"'],
  ['other', 'diary add -m "Nobody asked for it back." --after "day to day"'],
  ['enquiry', 'enquiry new "What do clusters stop doing?" --know "Agendas." --itch "Meetings."'],
  ['agreed', 'enquiry new "What comes after that?"'],
  ['agreed', 'enquiry agree AGREED --anyway "a trial"'],
  ['learned', 'enquiry new "What did we miss?"'],
  ['learned', 'enquiry agree LEARNED --anyway "a trial"'],
  ['learned', 'enquiry learned LEARNED --anyway "a trial"'],
  ['aside', 'enquiry new "What else is there?"'],
  ['aside', 'enquiry set-aside ASIDE --reason "no time"'],
  ['project', 'project new "Fewer meetings"'],
  ['started', 'project new "Fewer letters"'],
  ['started', 'project start STARTED --anyway "a trial"'],
  ['visit', 'visit add --host greyport --facilitator ashmere --date "1 December 2026" --form call'],
  [
    'hosted',
    'visit add --host ashmere --facilitator outside --date "1 October 2026" --form call --opened "Why?"',
  ],
  ['case', 'case new "What stopped"'],
  ['shared', 'case new "What stopped for good"'],
  ['shared', 'case ready SHARED --anyway "a trial"'],
  ['shared', 'share SHARED --with network --confirm share'],
  ['review', 'review new --of SHARED --reviewer greyport --anyway "a trial"'],
  ['learning', 'learning new "Meetings end when somebody says so" --anyway "a trial"'],
  ['tested', 'learning new "Nobody asks for a meeting back" --anyway "a trial"'],
  ['tested', 'learning weigh TESTED --anyway "a trial"'],
  ['policy', 'policy new "Fund the ending" --to-whom council --ask "Fund it." --anyway "a trial"'],
  ['grounded', 'policy new "Fund the middle" --to-whom council --ask "Fund it." --anyway "a trial"'],
  ['grounded', 'policy ground GROUNDED --anyway "a trial"'],
  ['forward', 'policy new "Fund the start" --to-whom council --ask "Fund it." --anyway "a trial"'],
  ['forward', 'policy ground FORWARD --anyway "a trial"'],
  ['forward', 'policy put FORWARD --anyway "a trial"'],
  ['spoken', 'diary add -m "I rang a colleague before it, not after." --after "day to day"'],
  ['spoken', 'mark SPOKEN --sentence 1 --feature trust --shows did --direction helps --message public'],
  ['spoken', 'share SPOKEN --with network --confirm share'],
  ['words', 'messages'],
  ['returned', 'review new --of SHARED --reviewer greyport --anyway "a trial"'],
  ['', 'join --authority greyport --group participating'],
  ['returned', 'review return RETURNED --anyway "a trial" --verdict ready --rings "It holds."'],
  ['', 'join --seat ashmere/officer-1'],
  ['', 'edit OTHER --title "A title"'],
  ['', 'edit OTHER --title "Another title"'],
  ['', 'undo --yes'],
  ['', 'connect THEHUB'],
];

/** A command line of each verb that can be tried in that journal; those that write are dry runs. */
const LINES: Readonly<Record<string, string>> = {
  'lea status': 'status',
  'lea demo': 'demo example',
  'lea init': 'init ../other --name Other --authority Ashmere --group participating',
  'lea join': 'join --authority greyport --group participating',
  'lea authority add': 'authority add Norrowdale --joined "1 May 2026"',
  'lea authority seat': 'authority seat greyport --group chief',
  'lea authority leave': 'authority leave greyport',
  'lea authority return': 'authority return dunmarsh',
  'lea authority line': 'authority line "Three clusters stopped four meetings."',
  'lea project new': 'project new "Another one"',
  'lea project start': 'project start PROJECT --anyway "a trial"',
  'lea project finish': 'project finish STARTED --anyway "a trial"',
  'lea project stop': 'project stop PROJECT --reason "no time"',
  'lea enquiry new': 'enquiry new "What else?"',
  'lea enquiry refine':
    'enquiry refine ENQUIRY --question "What do clusters let go?" --why "said at the meeting"',
  'lea enquiry agree': 'enquiry agree ENQUIRY --anyway "a trial"',
  'lea enquiry learned': 'enquiry learned AGREED --anyway "a trial"',
  'lea enquiry close': 'enquiry close LEARNED --anyway "a trial"',
  'lea enquiry set-aside': 'enquiry set-aside ENQUIRY --reason "no time"',
  'lea enquiry reopen': 'enquiry reopen ASIDE',
  'lea diary add': 'diary add -m "One line."',
  'lea meeting new': 'meeting new --group chief --date "1 December 2026"',
  'lea meeting write-up': 'meeting write-up MEETING --present "ashmere participating=2"',
  'lea meeting cancel': 'meeting cancel MEETING',
  'lea visit add': 'visit add --host greyport --facilitator ashmere --date "2 December 2026" --form call',
  'lea visit write-up': 'visit write-up VISIT --asked "To listen."',
  'lea visit reply': 'visit reply HOSTED --reply "We recognise it."',
  'lea visit cancel': 'visit cancel VISIT --reason "no train"',
  'lea case new': 'case new "Another case"',
  'lea case ready': 'case ready CASE --anyway "a trial"',
  'lea case ask': 'case ask SHARED --reviewer greyport',
  'lea review new': 'review new --of SHARED --reviewer greyport --anyway "a trial"',
  'lea review return': 'review return REVIEW --anyway "a trial"',
  'lea review reply': 'review reply RETURNED --anyway "a trial"',
  'lea learning new': 'learning new "Something else holds" --anyway "a trial"',
  'lea learning weigh': 'learning weigh LEARNING --anyway "a trial"',
  'lea learning agree': 'learning agree TESTED --anyway "a trial"',
  'lea learning retire': 'learning retire LEARNING --reason "no more"',
  'lea policy new': 'policy new "Fund it" --to-whom council --ask "Fund it." --anyway "a trial"',
  'lea policy ground': 'policy ground POLICY --anyway "a trial"',
  'lea policy put': 'policy put GROUNDED --anyway "a trial"',
  'lea policy answer': 'policy answer FORWARD --anyway "a trial"',
  'lea policy close': 'policy close POLICY --anyway "a trial"',
  'lea show': 'show DIARY',
  'lea history': 'history',
  'lea import': 'import ../visits.csv --kind visit',
  'lea list': 'list',
  'lea publish': 'publish --to ../booklet',
  'lea find': 'find words',
  'lea export': 'export csv --to tables',
  'lea pack': 'pack MEETING',
  'lea edit': 'edit DIARY --title "Another title"',
  'lea mark':
    'mark DIARY --words "We treated the plan as the question." --feature enquiry --shows learned --direction helps',
  'lea share': 'share DIARY',
  'lea withdraw': 'withdraw OTHER --yes',
  'lea sync': 'sync',
  'lea settle': 'settle',
  'lea undo': 'undo',
  'lea redo': 'redo',
  'lea report': 'report',
  'lea feature': 'feature trust',
  'lea timeline': 'timeline',
  'lea message': 'messages',
  'lea message ask': 'message ask WORDS',
  'lea message give': 'message give WORDS',
  'lea message refuse': 'message refuse WORDS',
  'lea rest': 'rest G04 "We know." --until "1 March 2027"',
  'lea pause': 'pause trust --answer "The chair did."',
  'lea resume': 'resume',
  'lea rescue': 'rescue',
  'lea check': 'check',
  'lea doctor': 'doctor',
  'lea whoami': 'whoami',
  'lea privacy': 'privacy',
  'lea config': 'config',
  'lea connect': 'connect /nowhere',
  'lea form': 'form diary',
  'lea git-setup': 'git-setup',
  'lea merge-entry': 'merge-entry a b c d',
  'lea push-gate': 'push-gate a b',
  'lea help': 'help',
  'lea completion': 'completion bash',
  'lea shortcuts': 'shortcuts on bash',
  'lea complete': 'complete --typing=a',
};

/** A verb of a kind that follows from its declaration is tried with an entry of that kind. */
const lineOf = (verb: Verb): string | undefined => {
  const noun = verb.noun ?? '';
  const of = noun === 'authority' ? 'greyport' : noun.toUpperCase();
  const made: Readonly<Record<string, string>> = {
    overview: noun,
    list: `${noun} list`,
    edit: `${noun} edit ${of} --title "Another title"`,
  };
  return LINES[callOf(verb)] ?? made[verb.name];
};

const inJournal = (words: string, ...flags: readonly string[]): Promise<Ran> =>
  run(
    [
      ...(splitShellWords(words.replace(/\b[A-Z]{4,}\b/g, (name) => ids.get(name.toLowerCase()) ?? name)) ??
        []),
      ...flags,
    ],
    { home, folder, salt: `${words} ${(runs += 1)}` },
    VERBS,
    NOUNS,
  );

beforeAll(async () => {
  const begin = 'init wayside --name "Wayside Learning Network" --authority Ashmere --group participating';
  const { code, err } = await run(
    splitShellWords(`${begin} --date "1 September 2025"`) ?? [],
    { home },
    VERBS,
    NOUNS,
  );
  if (code !== 0) throw new Error(err);
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', join(home, 'hub')], {
    env: cleanEnvironment(home),
  });
  writeFileSync(join(home, 'visits.csv'), 'host,facilitator,date,form\ngreyport,ashmere,2026-10-01,call\n');
  for (const [name, command] of BEGINNING) {
    const ran = await inJournal(command, '-q');
    if (ran.code !== 0) throw new Error(`${command}\n${ran.err}`);
    ids.set(name, ran.out.trim());
  }
}, 60_000);

/** The four forms, each as its answer has to look. */
const LOOKS: Readonly<Record<Form, (out: string, verb: Verb) => void>> = {
  json: (out, verb) => {
    const document: unknown = JSON.parse(out);
    expect(document).toMatchObject({ schema: expect.stringMatching(/^lea\.[a-z-]+\/1$/) });
    const keys = Object.keys(document ?? {}).filter((key) => key !== 'count');
    const tried = verb.writes ? ['dry_run'] : [];
    expect(keys).toEqual(['schema', 'journal', 'as_at', ...tried, 'unreadable', 'data']);
  },
  ndjson: (out) => {
    for (const line of out.split('\n').slice(0, -1)) {
      const each: unknown = JSON.parse(line);
      expect(each).not.toHaveProperty('schema');
    }
  },
  plain: (out, verb) => {
    if (verb.writes && verb.name !== 'check') expect(out).toBe('');
    const widths = new Set(
      out
        .split('\n')
        .slice(0, -1)
        .map((line) => line.split('\t').length),
    );
    expect(widths.size).toBeLessThanOrEqual(1);
  },
  quiet: (out, verb) => {
    if (verb.writes && verb.name !== 'check') expect(out).toBe('');
    for (const line of out.split('\n').slice(0, -1)) expect(line).toMatch(/^\S+$/);
  },
};

/** What only somebody from Greyport may do. */
const GREYPORTS: readonly string[] = ['lea review return'];

test.for(tree.verbs.map((verb) => [callOf(verb), verb] as const))(
  '%s answers in each of the four forms, or says that it does not',
  async ([call, verb]) => {
    const words = lineOf(verb);
    if (words === undefined) throw new Error(`no command line to try ${call} with`);
    if (GREYPORTS.includes(call)) await inJournal('join --seat greyport/officer-1');
    for (const form of FORMS) {
      const ran = await inJournal(words, ...(verb.writes ? ['--dry-run'] : []), `--${form}`);
      if (verb.without?.includes(form) === true) {
        expect(ran).toMatchObject({ exit: 'misused', out: '' });
        expect(ran.err).toContain(`The answer of ${call} does not come as --${form}.`);
      } else {
        expect([call, form, ran.code, ran.code === 2 ? ran.err : '']).toEqual([call, form, 0, '']);
        LOOKS[form](ran.out, verb);
      }
    }
    if (GREYPORTS.includes(call)) await inJournal('join --seat ashmere/officer-1');
  },
);

test('two forms of one answer are refused', async () => {
  const { exit, err } = await inJournal('list', '--json', '--plain');
  expect(exit).toBe('misused');
  expect(err).toContain('--json and --plain are two forms of one answer. Choose one.');
});

test('an unknown field is refused in every form that takes fields, and the real ones are named', async () => {
  for (const form of ['json', 'plain']) {
    const { exit, err } = await inJournal('list', `--${form}=id,titel`);
    expect([exit, err]).toEqual(['misused', expect.stringContaining('Did you mean title?')]);
  }
});
