import type { Day } from '../model/day.ts';
import type { Network } from '../model/network.ts';
import { evidenceOfAction, type OpenAction, openActions } from './actions.ts';
import { activityOf, heardIn, lastHeard } from './activity.ts';
import { type Cells, countCells } from './cells.ts';
import { type Coming, comingSession } from './coming.ts';
import { isWithin } from './dated.ts';
import { type Figure, figureOf } from './figure.ts';
import { type Raised, raiseGaps } from './gaps/raise.ts';
import type { Scene } from './gaps/scene.ts';
import { type Ground, settleEarlier } from './ground.ts';
import { featuresOf, placeNames, type PlaceName } from './labels.ts';
import { type MembersSince, membersSince } from './members-since.ts';
import { type Membership, membershipOn } from './membership.ts';
import { chooseMessages, evidenceOfMessage, type Message, messagesOf } from './messages.ts';
import { pairsOf } from './pairs.ts';
import { passagesOf } from './passages.ts';
import { type MeetingGroup, type Period, periodOf } from './period.ts';
import { type Published, publishedSince } from './published.ts';
import { type Visited, visitedSince } from './visited.ts';
import { type Written, writtenSince } from './written.ts';
import { type QuestionsSince, questionsSince } from './since-questions.ts';

/** Which briefing is wanted. */
export interface Wanted {
  /** The think tank's, or a core contact day's. */
  readonly for: MeetingGroup;
  /** An earlier day to show section 2 at as well. */
  readonly compare?: Day | undefined;
  /** The edition to hand round: quiet authorities unnamed, leavers as a number. */
  readonly handRound?: boolean | undefined;
  /** The meeting it is read at; the next one planned unless given. */
  readonly session?: string | undefined;
}

/** The briefing: six sections as data, every number with what it counts (domain 5, section 2). */
export interface Briefing {
  readonly edition: MeetingGroup;
  readonly handRound: boolean;
  /** Whether a quiet or a loud authority may be named: not in what is handed round, unless the network says so. */
  readonly named: boolean;
  readonly network: Network;
  readonly asAt: Day;
  readonly name: PlaceName;
  /** Nothing has been shared yet; what would help first stands in place of the sections. */
  readonly isEmpty: boolean;
  readonly period: Period;
  readonly broughtIn: Ground['broughtIn'];
  /** The second journal it was read with. */
  readonly readWith?: Ground['readWith'];
  readonly unreadable: number;
  /** Members that shared anything in the period. */
  readonly shared: Figure;
  readonly membership: Membership;
  readonly since: QuestionsSince & {
    readonly written: Written;
    readonly visited: Visited;
    readonly published: Published;
    readonly members: MembersSince;
  };
  readonly cells: Cells;
  readonly compared: { readonly day: Day; readonly cells: Cells } | undefined;
  readonly raised: Raised;
  readonly messages: readonly Message[];
  readonly quoted: Figure;
  readonly actions: readonly OpenAction[];
  readonly open: Figure;
  readonly overdue: Figure;
  readonly coming: Coming | undefined;
}

/** Makes the briefing of a group from settled ground. */
export function briefing(ground: Ground, wanted: Wanted): Briefing {
  const { entries, network, asAt } = ground;
  const handRound = wanted.handRound ?? false;
  const period = periodOf(ground, wanted.for);
  const membership = membershipOn(entries, asAt);
  const name = handRound ? hidingLeavers(placeNames(ground), membership) : placeNames(ground);
  const pairs = pairsOf(ground, membership);
  const cells = cellsOf(ground, period);
  const messages = messagesOf(ground, 'network');
  const scene = sceneOf({ ground, membership, cells, pairs, messages, name }, handRound);
  const actions = openActions(ground);
  const quoted = chooseMessages(messages);
  return {
    edition: wanted.for,
    handRound,
    named: scene.named,
    network,
    asAt,
    name,
    isEmpty: !entries.all.some((entry) => entry.kind !== 'authority' && entry.values['state'] !== 'planned'),
    period,
    broughtIn: ground.broughtIn,
    readWith: ground.readWith,
    unreadable: ground.unreadable,
    shared: sharedIn(ground, period, membership),
    membership,
    since: {
      ...questionsSince(ground, period),
      written: writtenSince(ground, period, wanted.for),
      visited: visitedSince(ground, period, pairs, name),
      published: publishedSince(ground, period),
      members: membersSince(membership, period),
    },
    cells,
    compared:
      wanted.compare === undefined
        ? undefined
        : { day: wanted.compare, cells: cellsAt(ground, wanted.compare, period) },
    raised: raiseGaps(scene),
    messages: quoted,
    quoted: figureOf('messages', 'Messages quoted', quoted.map(evidenceOfMessage)),
    actions,
    open: figureOf('actions', 'Actions still open', actions.map(evidenceOfAction)),
    overdue: figureOf(
      'actions/overdue',
      'Of those, past their date',
      actions.filter(({ overdue }) => overdue).map(evidenceOfAction),
    ),
    coming: comingSession(ground, wanted.for, wanted.session),
  };
}

/** Names for what is handed round, where those that left stand as a number. */
const hidingLeavers = (name: PlaceName, { leavers }: Membership): PlaceName => {
  const gone = new Set(leavers.map(({ id }) => id));
  return (place) => (gone.has(place) ? 'an authority that left' : name(place));
};

/** The cells of the ground, counted for the members of the network. */
export const cellsOf = (ground: Ground, period: Period): Cells =>
  countCells(passagesOf(ground), {
    network: ground.network,
    newFrom: period.from,
    minVoices: ground.network.rules.min_voices.network,
  });

const cellsAt = (ground: Ground, day: Day, period: Period): Cells =>
  cellsOf(settleEarlier(ground, day), period);

/** What gaps look at; authorities are named on screen, or as the network's own rule says. */
export function sceneOf(
  parts: Pick<Scene, 'ground' | 'membership' | 'cells' | 'pairs' | 'messages' | 'name'>,
  handRound: boolean,
): Scene {
  const { name_gaps } = parts.ground.network.rules;
  const named = name_gaps === 'always' || (name_gaps === 'on screen only' && !handRound);
  return {
    ...parts,
    features: featuresOf(parts.ground.network),
    heard: heardIn(parts.ground),
    named,
  };
}

/** Members that shared anything in the period: wrote, hosted, visited or moved a question. Attendance alone is not sharing. */
function sharedIn(ground: Ground, period: Period, { members }: Membership): Figure {
  const done = activityOf(ground).filter(
    ({ what, day }) => what !== 'present' && isWithin(day, period.from, period.to),
  );
  const latestOf = lastHeard(done);
  const items = members.flatMap(({ id, values }) => {
    const latest = latestOf.get(id);
    return latest === undefined
      ? []
      : [{ entry: latest.entry, day: latest.day, authority: id, say: values.title }];
  });
  return figureOf('shared', 'Members that shared something', items);
}
