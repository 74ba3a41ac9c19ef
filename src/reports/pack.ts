import { meeting } from '../kinds/meeting.ts';
import { type Briefing, briefing } from './briefing.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Ground } from './ground.ts';
import { type FeatureName, featuresOf } from './labels.ts';
import { evidenceOfMessage, isQuotable, type Message, messagesOf, newestFirst } from './messages.ts';
import { type LastTime, lastTime } from './last-time.ts';
import type { MeetingGroup } from './period.ts';
import type { Meeting } from './typed-entries.ts';

/** What a pack is asked for, and the words that come from templates. */
export interface PackWanted {
  /** The meeting it is for. */
  readonly meeting: string;
  /** The prompt of "Why we are meeting"; what stands in it after "With a theme:" is the theme's own. */
  readonly prompt?: string | undefined;
  /** The pause questions of each key feature, by its key. */
  readonly questions: ReadonlyMap<string, readonly string[]>;
}

/** One item of the agenda, and who leads it: a place, `broker`, `outside` or `nobody`. */
export interface AgendaItem {
  readonly title: string;
  readonly ledBy: string | undefined;
  readonly form: string | undefined;
}

/**
 * Everything for one meeting, always in the edition to hand round (domain 5, section 9): nothing in it names a quiet
 * authority. Open actions, who shared and how fresh it is are in the briefing.
 */
export interface Pack {
  readonly meeting: Meeting;
  readonly group: MeetingGroup;
  readonly agenda: readonly AgendaItem[];
  readonly items: Figure;
  readonly last: LastTime | undefined;
  readonly briefing: Briefing;
  /** The prompt of the theme; nothing where no theme is agreed. */
  readonly prompt: string | undefined;
  /** Two questions to stop at, of two key features. */
  readonly pauses: readonly { readonly feature: FeatureName; readonly question: string }[];
  /** Words with permission that the briefing does not quote: the newest for each key feature. */
  readonly messages: readonly Message[];
  readonly offered: Figure;
  /** The rows of the blank reading. */
  readonly stand: readonly FeatureName[];
}

/** Makes the pack of a session; nothing where the ground holds none with this id, or only a set or one cancelled. */
export function packFor(ground: Ground, wanted: PackWanted): Pack | undefined {
  const found = ground.entries.of(meeting).find(({ id }) => id === wanted.meeting);
  if (found === undefined || found.values.form === 'set' || found.values.state === 'cancelled')
    return undefined;
  const { id, values } = found;
  const group: MeetingGroup =
    values.group === 'chief' || values.group === 'joint' ? 'chief' : 'participating';
  const made = briefing(ground, { for: group, handRound: true, session: id });
  const messages = messagesOffered(ground, made);
  return {
    meeting: found,
    group,
    agenda: values.items.map(({ title, led_by, form }) => ({ title, ledBy: led_by, form })),
    items: figureOf(
      'agenda',
      'Items on the agenda',
      values.items.map((row) => ({ entry: id, day: values.date, authority: row.led_by, say: row.title })),
    ),
    last: lastTime(ground, found),
    briefing: made,
    prompt: promptOf(found, wanted.prompt),
    pauses: pausesFor(values.number ?? 1, featuresOf(ground.network), wanted.questions),
    messages,
    offered: figureOf('messages/offered', 'Messages offered', messages.map(evidenceOfMessage)),
    stand: featuresOf(ground.network),
  };
}

const WITH_THEME = /\(With a theme: ([^()]+)\)/;

/** With a theme, what the prompt asks of a theme, or else the whole of it. */
const promptOf = ({ values }: Meeting, prompt: string | undefined): string | undefined =>
  values.themes.length === 0 ? undefined : (WITH_THEME.exec(prompt ?? '')?.[1] ?? prompt);

/** Two questions, each of another key feature; every meeting of a group has others, until all have had their turn. */
function pausesFor(
  number: number,
  features: readonly FeatureName[],
  questions: ReadonlyMap<string, readonly string[]>,
): Pack['pauses'] {
  const asked = features.filter(({ key }) => (questions.get(key) ?? []).length > 0);
  const turn = Math.max(0, number - 1) * 2;
  return asked.slice(0, 2).flatMap((_, place) => {
    const at = turn + place;
    const feature = asked[at % asked.length];
    const own = questions.get(feature?.key ?? '') ?? [];
    const question = own[Math.floor(at / asked.length) % own.length];
    return feature === undefined || question === undefined ? [] : [{ feature, question }];
  });
}

/** The newest message of each key feature with permission to be read by members, beside those the briefing quotes. */
function messagesOffered(ground: Ground, { messages: quoted }: Briefing): readonly Message[] {
  const taken = new Set(quoted.map(referTo));
  const ready = messagesOf(ground, 'network').filter(isQuotable).toSorted(newestFirst);
  return featuresOf(ground.network).flatMap(({ key }) => {
    const found = ready.find((each) => each.mark.features.includes(key) && !taken.has(referTo(each)));
    if (found === undefined) return [];
    taken.add(referTo(found));
    return [found];
  });
}

const referTo = ({ entry, mark }: Message): string => `${entry.id}#${mark.id ?? mark.label}`;
