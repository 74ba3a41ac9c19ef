import { type Fields, yes } from '../model/field.ts';
import type { Ground } from '../reports/ground.ts';
import type { Document } from '../render/document.ts';
import type { Figure } from '../reports/figure.ts';
import { placeNames } from '../reports/labels.ts';
import { handedRound, mayName } from '../reports/handed-round.ts';
import { learningPage, policiesPage } from '../render/ground-page.ts';
import type { Page } from '../render/page.ts';
import { learningData, policiesData, visitsData } from '../render/views-data.ts';
import { visitsPage } from '../render/visits-page.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { askedIn, documentFlags, formOf, isHandedRound } from './document-form.ts';
import { enquiries } from './enquiries.ts';
import { answered, withFormat } from './for-programs.ts';
import { groundOf } from './ground.ts';
import { handOut } from './hand-out.ts';
import { shortId } from './naming.ts';
import { tellUnreadable } from './receipts.ts';
import { defineVerb, type Given, type Verb } from './verb.ts';
import { tellFigures, whyFlag } from './why.ts';
import type { World } from './world.ts';

/** What a view of a kind is made of: its page, and the same for programs. */
interface View<Fs extends Fields> {
  readonly noun: string;
  readonly summary: string;
  readonly example: string;
  readonly schema: string;
  readonly flags: Fs;
  readonly without?: Verb['without'];
  readonly look: (ground: Ground, given: Given<Fs>, desk: Desk, world: World) => Promise<Looked>;
}
/** A view as it is shown, for programs, and to be handed round; each is made only where it is wanted. */
interface Looked {
  readonly page: () => Page;
  readonly data: () => unknown;
  readonly document: () => Promise<Document>;
  /** Every number in it, with what it counts. */
  readonly figures: () => readonly Figure[];
}

/** The overview a noun alone gives, where it says more than where entries stand. */
const makeView = <Fs extends Fields>({
  noun,
  summary,
  example,
  schema,
  flags,
  look,
  without,
}: View<Fs>): Verb =>
  defineVerb({
    name: 'overview',
    noun,
    summary,
    args: [],
    flags: { ...flags, why: whyFlag, ...documentFlags },
    examples: [example],
    writes: false,
    hidden: true,
    ...(without === undefined ? {} : { without }),
    run: async (given, world) => {
      const desk = await openDesk(world, { onlyReads: true });
      const asked = askedIn(given.flags);
      const form = formOf(asked, world);
      const whole = await groundOf(desk, world);
      const looked = await look(isHandedRound(form) ? handedRound(whole) : whole, given, desk, world);
      const why = whyIn(given.flags);
      if (why !== undefined) {
        const shown = { asAt: whole.asAt, name: placeNames(whole), handRound: isHandedRound(form) };
        tellFigures(looked.figures(), why, shown, desk, world);
      } else if (isHandedRound(form)) await handOut(await looked.document(), form, asked, world);
      else if (!answered({ schema, data: looked.data }, desk, withFormat(form, world)))
        world.out(looked.page());
      tellUnreadable(desk, world);
      return 'fine';
    },
  });

/** Who visited whom, and where each pair stands: a relationship rather than an event. */
const visits = makeView({
  noun: 'visit',
  summary: 'Who visited whom, and where each pair stands.',
  example: 'lea visits',
  schema: 'lea.visits/1',
  flags: { all: asFlag(yes('Pairs in which one of the two has left as well')) },
  without: ['plain', 'quiet'],
  look: async (ground, { flags }, _desk, world) => {
    const { visitsReport } = await import('../reports/visits.ts');
    const { figuresOfVisits } = await import('../reports/figures-of-views.ts');
    const report = visitsReport(ground);
    const shown = { all: flags.all === true, accessible: world.settings.accessible };
    const { network } = ground;
    return {
      page: () => visitsPage(report, shown),
      data: () => visitsData(report),
      figures: () => figuresOfVisits(report),
      document: async () => {
        const { visitsDocument } = await import('../render/documents/visits.ts');
        return visitsDocument(report, { by: network.name, named: mayName(network) });
      },
    };
  },
});

/** What we would tell policy makers, and what it stands on. */
const policies = makeView({
  noun: 'policy',
  summary: 'What we would say, and what it stands on.',
  example: 'lea policies',
  schema: 'lea.policies/1',
  flags: {},
  look: async (ground, _given, desk) => {
    const { policyRows } = await import('../reports/policies.ts');
    const { figuresOfPolicies } = await import('../reports/figures-of-views.ts');
    const rows = policyRows(ground);
    return {
      page: () => policiesPage(rows, (id) => shortId({ id }, desk.reading.all)),
      data: () => policiesData(rows),
      figures: () => figuresOfPolicies(rows, (id) => shortId({ id }, desk.reading.all)),
      document: async () => {
        const { policiesDocument } = await import('../render/documents/ground.ts');
        return policiesDocument(rows, { by: ground.network.name, asAt: ground.asAt });
      },
    };
  },
});

/** What we hold to be so, for and against. */
const learning = makeView({
  noun: 'learning',
  summary: 'What we hold to be so, for and against.',
  example: 'lea learning',
  schema: 'lea.learning/1',
  flags: {},
  look: async (ground, _given, desk) => {
    const { learningRows } = await import('../reports/policies.ts');
    const { figuresOfLearning } = await import('../reports/figures-of-views.ts');
    const rows = learningRows(ground);
    return {
      page: () => learningPage(rows, (id) => shortId({ id }, desk.reading.all)),
      data: () => learningData(rows),
      figures: () => figuresOfLearning(rows, (id) => shortId({ id }, desk.reading.all)),
      document: async () => {
        const { learningDocument } = await import('../render/documents/ground.ts');
        return learningDocument(rows, { by: ground.network.name, asAt: ground.asAt });
      },
    };
  },
});

/** What `--why` was given, among flags of a view's own. */
function whyIn(flags: object): string | undefined {
  const { why }: { readonly why?: unknown } = flags;
  return typeof why === 'string' ? why : undefined;
}

/** Overviews that say more than where entries stand. */
export const VIEWS: readonly Verb[] = [enquiries, visits, policies, learning];
