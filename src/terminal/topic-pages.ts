import type { Pairs } from './help.ts';

/** Help about something that no single command is about: a sentence, then each thing with what it means. */
export interface TopicPage {
  readonly name: string;
  readonly summary: string;
  readonly sentence: string;
  readonly pairs: Pairs;
}

const START: TopicPage = {
  name: 'start',
  summary: 'The first five minutes',
  sentence: 'Three ways to begin. lea alone asks which.',
  pairs: [
    ['lea join ADDRESS', 'Get the journal of your network: somebody sent you its address'],
    ['lea init', 'Begin the journal of a new network'],
    ['lea demo', 'Look at an invented network first'],
    ['lea diary add', 'Then write what you understood; it stays private until you share it'],
    ['lea share', 'See exactly what others will read, and share it'],
    ['lea sync', 'Send what you shared, and bring in what others shared'],
    ['lea report', 'The page that the next meeting begins with'],
    ['lea', 'What waits for you, at any time'],
  ],
};

const WORDS: TopicPage = {
  name: 'words',
  summary: 'What lea calls things',
  sentence: 'The words of the network are the words of lea.',
  pairs: [
    ['authority', 'A council that belongs to the network, or is invited to'],
    ['seat', 'Who writes: a role and a number at an authority, such as ashmere/officer-1; never a name'],
    ['enquiry', 'A question that is worth years, and how its words changed'],
    ['diary', 'What somebody understood after a meeting'],
    ['key feature', 'Shared purpose, enquiry approach, trust, facilitation, power and authority'],
    ['mark', 'Words in an entry that show something: what they show, and which way they point'],
    ['passage', 'Words that are marked'],
    ['voice', 'One seat whose words are counted, once a day for a feature'],
    ['gap', 'Something that nobody has said yet, put as a question'],
    ['message', 'Words that may be quoted by role, with permission for exactly those words'],
    ['private', 'On this computer alone. Shared: every member authority can read it'],
    ['an id', 'd-7k2q9xw4ab; its beginning will do, such as d-7k2q. @last is the one touched last'],
  ],
};

const DATES: TopicPage = {
  name: 'dates',
  summary: 'How days are typed and shown',
  sentence: 'The day comes before the month. What was short is said back.',
  pairs: [
    ['17/11/2026', 'Also 17.11.26, 17 Nov 2026 and 2026-11-17'],
    ['17 November', 'Without a year: the last one for a diary, the next one for a meeting'],
    ['today', 'Also yesterday, last Tuesday, 3 weeks ago'],
    ['November 2026', 'A month alone, where a day is not known'],
    ['--as-at DATE', 'The journal as it stood on that day'],
  ],
};

const VISIBILITY: TopicPage = {
  name: 'visibility',
  summary: 'Who can read what',
  sentence: 'What you write starts private, and nothing leaves this computer that you were not shown first.',
  pairs: [
    ['private', 'Diary, enquiry, visit and case begin so: on this computer alone, counted nowhere'],
    [
      'network',
      'Every member authority can read it: after lea share, and from the first for meetings and the like',
    ],
    ['public', 'It may stand in a booklet or on a page for anybody: lea share --with public'],
    ['lea share', 'Shows the text and who will read it; then the word share has to be typed'],
    ['lea withdraw', 'Takes it back, as far as that is possible'],
    ['lea privacy', 'What is stored, who sees it, and what cannot be taken back'],
  ],
};

const MARKS: TopicPage = {
  name: 'marks',
  summary: 'Pointing at words that show something',
  sentence:
    'Counts are of words that somebody pointed at. Read an entry together, and point at three sentences.',
  pairs: [
    ['lea mark', 'Your latest entry, sentence by sentence'],
    ['--feature', 'Which key feature the words speak of'],
    ['--shows', 'felt, learned, did, effect or lasted'],
    ['--direction', 'helps, hinders or mixed; mixed where you are not sure'],
    ['--seen', 'Said by somebody of another authority: they have seen what the words show'],
    ['--message', 'Whether the words may be quoted; lea message ask keeps the question'],
  ],
};

const REPORTS: TopicPage = {
  name: 'reports',
  summary: 'The pages that lea draws',
  sentence:
    'Authorities first, then voices, then passages, for both groups side by side. Every number opens.',
  pairs: [
    ['lea report', 'The briefing before a think tank; --for participating, or --for an authority'],
    ['lea report --why LINE', 'The entries behind a number'],
    ['lea feature NAME', 'One key feature from both sides'],
    ['lea enquiries', 'Questions by where they stand; --stuck for those that stand still'],
    ['lea visits', 'Who visited whom, and where each pair stands'],
    ['lea timeline', 'Each authority by month'],
    ['lea policies', 'What we would say, and what it rests on'],
    ['lea messages', 'Words that may be quoted, and what waits for an answer'],
    ['--as-at DATE', 'Any of them as it stood on that day'],
  ],
};

const JSON_TOPIC: TopicPage = {
  name: 'json',
  summary: 'Answers for programs',
  sentence:
    'One document in one shape: schema, journal, as_at, count for a list, unreadable, data. Within the number of a schema, fields are only ever added.',
  pairs: [
    ['--json', 'One document; missing values are null, lists are never missing'],
    ['--json id,title', 'Only these fields of the data; lea help fields names them'],
    ['--ndjson', 'One object a line, without the envelope'],
    [
      '--plain',
      'One entry a line, parted by tabs, without a heading; lists do so wherever they are not on a terminal',
    ],
    ['-q, --quiet', 'Only ids'],
    ['unreadable', 'Files that could not be read, with line and reason'],
    ['dry_run', 'Is there, and true, where nothing was written'],
    ['lea.error/1', 'On standard error where a command fails: code, message, hint, field, file, line, exit'],
    ['lea form KIND', 'The JSON Schema of the details of a kind, for editors and for checks elsewhere'],
  ],
};

const ACCESSIBILITY: TopicPage = {
  name: 'accessibility',
  summary: 'Screen readers, colour and plain terminals',
  sentence: 'Nothing is said by colour or place alone. lea config set accessible true keeps this on.',
  pairs: [
    ['--accessible', 'Numbered questions; a line for each thing in place of columns; nothing is drawn twice'],
    ['LEA_ACCESSIBLE=1', 'The same for every command'],
    ['TERM=dumb', 'Turns it on too'],
    ['NO_COLOR=1', 'No colour; also --colour never'],
    ['/help /back /edit', 'Typed at any question: say more, go back, open a bigger window'],
  ],
};

const WINDOWS: TopicPage = {
  name: 'windows',
  summary: 'lea on Windows',
  sentence: 'lea works in the Windows terminal, in PowerShell and in Git Bash.',
  pairs: [
    ['lea.cmd', 'Where PowerShell may not run scripts, type lea.cmd in place of lea'],
    ['winpty lea', 'Git Bash may pass no questions on: begin with winpty'],
    ['OneDrive', 'Keep a journal out of folders that are copied elsewhere by themselves; lea warns of them'],
    ['%APPDATA%\\lea', 'Your own settings'],
    ['%LOCALAPPDATA%\\lea', 'What is private; back it up'],
  ],
};

const GIT: TopicPage = {
  name: 'git',
  summary: 'For colleagues who use git',
  sentence:
    'A journal is an ordinary git repository. lea makes one commit for each command, of the paths it wrote, signed by the seat.',
  pairs: [
    ['lea git-setup', 'Lets plain git merge two versions of an entry as lea does, and look before a push'],
    ['--no-commit', "Leaves git's save to you"],
    ['--verbose', 'Says how it was done, in the words of git'],
    ['lea sync', 'fetch, merge by fields and lines, push; never a conflict marker, never a rebase'],
    ['lea doctor', 'Looks at this copy: locks, index, settings that lea did not write'],
    ['lea rescue', 'What was set aside'],
  ],
};

/** Pages of plain words, in the order in which they are listed. */
export const TOPIC_PAGES: readonly TopicPage[] = [
  START,
  WORDS,
  DATES,
  VISIBILITY,
  MARKS,
  REPORTS,
  JSON_TOPIC,
  ACCESSIBILITY,
  WINDOWS,
  GIT,
];
