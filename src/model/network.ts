import {
  choice,
  date,
  type Fields,
  log,
  number,
  optional,
  type Raw,
  ref,
  rows,
  seat,
  text,
  type ValuesOf,
  yes,
} from './field.ts';
import { FEATURE_LABELS, FEATURES, GROUP_LABELS, LANGUAGES, ROLE_NAMES } from './vocabulary.ts';

const keyed = (what: string) => ({ key: text(`Which key has the ${what}?`), text: text(`In which words?`) });
const organisation = { key: text('Which short name?'), label: text('What is it called?') };

/** The details of network.yaml at its top level, in file order (domain 2, section 2). */
export const NETWORK_FIELDS = {
  lea: number('Which version of the form is this?', { lea: true }),
  id: text("What is the network's id?", { lea: true }),
  name: text('What is the network called?'),
  short: text('What is its short name?'),
  timezone: optional(text('Which time zone do its meetings keep?')),
  language: optional(choice('Which language does it work in?', LANGUAGES)),
  purpose: log(
    rows('What is the network for?', {
      date: date('When was this agreed?'),
      text: text('In which words?'),
      at: optional(ref('meeting', 'At which meeting?')),
    }),
  ),
  objectives: rows('What are its objectives?', keyed('objective')),
  principles: rows('What are its principles?', keyed('principle')),
  key_questions: rows('What are its key questions?', keyed('question')),
  features: rows('Which key features does it follow?', {
    key: text('Which key?'),
    label: text('What is it called?'),
    label_cy: optional(text('What is it called in Welsh?')),
    summary: optional(text('What is it, in a sentence?')),
  }),
  keywords: rows('Which keywords does it offer?', {
    word: text('Which word?'),
    feature: optional(text('For which key feature?')),
  }),
  groups: rows('Which groups meet, and how often?', {
    key: choice('Which group?', ['chief', 'participating']),
    label: text('What is it called?'),
    meets: optional(text('How often does it meet?')),
    gap_days: optional(number('After how many days is a gap worth a question?')),
  }),
  brokers: rows('Which organisations brought the network together?', organisation),
  support: rows('Which teams support its enquiries?', organisation),
  friends: rows('Which critical friends does it have?', organisation),
  seats: rows('Who takes part from no authority, by seat?', {
    seat: seat('Which seat?'),
    role: choice('Which role?', ROLE_NAMES),
    from: date('Since which day?'),
    to: optional(date('Until which day?')),
  }),
  rests: log(
    rows('Which gaps rest, until when?', {
      gap: text('Which gap?'),
      about: optional(text('About what?')),
      reason: text('Why?'),
      until: date('Until when?'),
      date: date('Since when?'),
      by: optional(seat('By which seat?')),
    }),
  ),
  retention: optional(text('How long is what is written kept?')),
  demo: optional(yes('Is it the example network?', { lea: true })),
  as_at: optional(date("Which day is the example's today?", { lea: true })),
} satisfies Fields;

/** Settings under `rules:`, with their defaults (domain 2, section 2). */
export interface Rules {
  readonly question_before_start: 'off' | 'warn' | 'block';
  readonly reviews_needed: number;
  readonly quiet_days: number;
  readonly sustained: { readonly visits: number; readonly days: number };
  readonly min_voices: { readonly network: number; readonly public: number };
  readonly name_gaps: 'on screen only' | 'always' | 'never';
  /** Numbers of a gap's rule, in the order of its row in domain 4, section 5. */
  readonly gaps: Readonly<Record<string, readonly number[]>>;
}

/** What holds until a network decides otherwise. */
export const DEFAULT_RULES: Rules = {
  question_before_start: 'warn',
  reviews_needed: 1,
  quiet_days: 90,
  sustained: { visits: 3, days: 180 },
  min_voices: { network: 3, public: 5 },
  name_gaps: 'on screen only',
  gaps: {},
};

/** Under `publish:`; shown in what the network hands round. */
export interface Publish {
  readonly title?: string;
  readonly audience?: string;
  readonly licence?: string;
  readonly contact?: string;
}

/** A network: what network.yaml says, read. */
export interface Network extends ValuesOf<typeof NETWORK_FIELDS> {
  readonly rules: Rules;
  readonly publish: Publish;
}

/** The features and groups a network starts with. */
export const STARTING_FEATURES = FEATURES.map((key) => ({ key, label: FEATURE_LABELS[key] }));
/** How often the two groups meet until a network says otherwise (domain 1, section 2). */
export const STARTING_GROUPS = [
  { key: 'chief', label: GROUP_LABELS.chief, meets: '3 a year', gap_days: 150 },
  { key: 'participating', label: GROUP_LABELS.participating, meets: 'every 8 weeks', gap_days: 70 },
] as const;

/** A key whose value could not be read, and why. The default stands in its place. */
export interface NetworkTrouble {
  readonly key: string;
  readonly why: string;
}

/** Reads network.yaml's top-level map. Never throws: what is wrong is named, and a default stands in. */
export function readNetwork(raw: ReadonlyMap<string, Raw>): {
  readonly network: Network;
  readonly troubles: readonly NetworkTrouble[];
} {
  const troubles: NetworkTrouble[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, field] of Object.entries<Fields[string]>(NETWORK_FIELDS)) {
    const reading = field.read(raw.get(key) ?? null);
    if (reading.ok) values[key] = reading.value;
    else {
      troubles.push({ key, why: reading.why });
      values[key] = field.holds === 'one' ? '' : [];
    }
  }
  const rules = readRules(asMap(raw.get('rules')), troubles);
  const publish = Object.fromEntries(
    [...asMap(raw.get('publish'))].filter(([, value]) => typeof value === 'string'),
  );
  // Each value was read by the very field whose type the Network gives it.
  return { network: { ...(values as unknown as ValuesOf<typeof NETWORK_FIELDS>), rules, publish }, troubles };
}

const asMap = (raw: Raw | undefined): ReadonlyMap<string, Raw> => (raw instanceof Map ? raw : new Map());

function readRules(raw: ReadonlyMap<string, Raw>, troubles: NetworkTrouble[]): Rules {
  const take = <T>(
    map: ReadonlyMap<string, Raw>,
    key: string,
    field: { read: (raw: Raw) => { ok: true; value: T } | { ok: false; why: string } },
    fallback: T,
  ): T => {
    const given = map.get(key);
    if (given === undefined) return fallback;
    const reading = field.read(given);
    if (reading.ok) return reading.value;
    troubles.push({ key: `rules.${key}`, why: reading.why });
    return fallback;
  };
  const count = number('How many?');
  const { sustained, min_voices } = DEFAULT_RULES;
  const pair = asMap(raw.get('sustained'));
  const voices = asMap(raw.get('min_voices'));
  const gaps: Record<string, readonly number[]> = {};
  for (const [gap, numbers] of asMap(raw.get('gaps'))) {
    const list = (Array.isArray(numbers) ? numbers : [numbers]).map(Number);
    if (/^G\d\d$/.test(gap) && list.every((n) => Number.isInteger(n) && n >= 0)) gaps[gap] = list;
    else
      troubles.push({ key: `rules.gaps.${gap}`, why: 'a gap such as G05 with whole numbers is wanted here' });
  }
  return {
    question_before_start: take(
      raw,
      'question_before_start',
      choice('What?', ['off', 'warn', 'block']),
      DEFAULT_RULES.question_before_start,
    ),
    reviews_needed: Math.max(1, take(raw, 'reviews_needed', count, DEFAULT_RULES.reviews_needed)),
    quiet_days: Math.max(1, take(raw, 'quiet_days', count, DEFAULT_RULES.quiet_days)),
    sustained: {
      visits: take(pair, 'visits', count, sustained.visits),
      days: take(pair, 'days', count, sustained.days),
    },
    min_voices: {
      network: take(voices, 'network', count, min_voices.network),
      public: take(voices, 'public', count, min_voices.public),
    },
    name_gaps: take(
      raw,
      'name_gaps',
      choice('Where?', ['on screen only', 'always', 'never']),
      DEFAULT_RULES.name_gaps,
    ),
    gaps,
  };
}
