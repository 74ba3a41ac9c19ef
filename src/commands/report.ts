import { date, type Fields, text, yes } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { nearest } from '../model/near.ts';
import type { Briefing } from '../reports/briefing.ts';
import { keysOf, whyOf } from '../reports/why.ts';
import { briefingData, whyData } from '../render/briefing-data.ts';
import { briefingPage } from '../render/briefing-page.ts';
import { ownPageShown } from '../render/own-page.ts';
import { ownPageData } from '../render/views-data.ts';
import { whyPage } from '../render/why-page.ts';
import { asFlag } from './answers.ts';
import { alsoFlag, type Beside, openBeside } from './beside.ts';
import { dataOf } from './data.ts';
import { type Desk, openDesk } from './desk.ts';
import { documentFlags, formOf, isHandedRound, openFlag } from './document-form.ts';
import { answered, withFormat } from './for-programs.ts';
import { groundOf } from './ground.ts';
import { handOut } from './hand-out.ts';
import { findAuthority, shortId } from './naming.ts';
import { tellUnreadable } from './receipts.ts';
import { tellFigures } from './why.ts';
import { wholePage } from './whole-page.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

const flags = {
  for: asFlag(text('For whom: chief, participating, or one authority')),
  why: asFlag(
    text(
      'The entries behind a line: learned, trust, power/participating/hard, G04, actions; every line alone',
      { alone: 'all' },
    ),
  ),
  since: asFlag(date('Count as new from this day on')),
  compare: asFlag(date('Show section 2 as it stood on this day too')),
  also: alsoFlag,
  all: asFlag(yes('Every gap with its id, what rests and why')),
  'hand-round': asFlag(yes('The edition to hand round: no quiet authority is named')),
  ...documentFlags,
  open: openFlag,
} satisfies Fields;

/** The briefing before a think tank or a core contact day: honest progress across the key features. */
export const report = defineVerb({
  name: 'report',
  summary: 'The briefing: what was shown across the key features, by both groups.',
  args: [],
  flags,
  examples: [
    'lea report',
    'lea report --for participating',
    'lea report --why trust',
    'lea report --as-at "10 October 2024"',
  ],
  writes: false,
  without: ['plain', 'quiet'],
  run: tellReport,
});

async function tellReport(given: Given<typeof flags>, world: World): Promise<'fine'> {
  const beside = await openBeside(given.flags.also, await openDesk(world, { onlyReads: true }), world);
  const { desk } = beside;
  const edition = given.flags.for ?? 'chief';
  if (edition !== 'chief' && edition !== 'participating') return tellAuthority(edition, beside, given, world);
  const { briefing } = await import('../reports/briefing.ts');
  const ground = await groundOf(desk, world, { since: given.flags.since, beside });
  const form = formOf(given.flags, world);
  const all = given.flags.all === true;
  const made = briefing(ground, {
    for: edition,
    compare: given.flags.compare,
    // What leaves the screen is handed round.
    handRound: given.flags['hand-round'] === true || isHandedRound(form),
  });
  if (given.flags.why !== undefined) tellWhy(made, given.flags.why, desk, world);
  else if (isHandedRound(form)) {
    const { briefingDocument } = await import('../render/documents/briefing.ts');
    await handOut(briefingDocument(made, { all }), form, given.flags, world);
  } else if (
    !answered({ schema: 'lea.report/1', data: () => briefingData(made) }, desk, withFormat(form, world))
  )
    world.out(briefingPage(made, { all }));
  tellUnreadable(desk, world);
  return 'fine';
}

/** The think tank's briefing as a page, for the example's first look. */
export async function tellBriefing(desk: Desk, world: World): Promise<void> {
  const { briefing } = await import('../reports/briefing.ts');
  world.out(briefingPage(briefing(await groundOf(desk, world), { for: 'chief' })));
}

/** The entries behind one line, or all: as many items as the number shown. */
function tellWhy(made: Briefing, key: string, desk: Desk, world: World): void {
  const figures = whyOf(made, key === 'all' ? undefined : key);
  if (figures.length === 0) {
    const near = nearest(key, keysOf(made));
    throw fault('MISUSED', {
      why: `No line of the report is called "${key}".${near === undefined ? '' : ` Did you mean ${near}?`}`,
      hint: 'lea report --why all',
    });
  }
  if (!answered({ schema: 'lea.why/1', data: () => whyData(figures, made.readWith) }, desk, world))
    world.out(
      whyPage(figures, {
        asAt: made.asAt,
        name: made.name,
        handRound: made.handRound,
        readWith: made.readWith,
        shortId: (id) => shortId({ id }, desk.reading.all),
      }),
    );
}

async function tellAuthority(
  name: string,
  beside: Beside,
  { flags: asked }: Given<typeof flags>,
  world: World,
): Promise<'fine'> {
  const { desk } = beside;
  const authority = findAuthority(name, desk.reading.shared);
  const form = formOf(asked, world);
  const { ownPage } = await import('../reports/own-page.ts');
  const ground = await groundOf(desk, world, { beside });
  if (isHandedRound(form)) {
    const { authorityDocumentOf } = await import('./report-documents.ts');
    await handOut(authorityDocumentOf(authority, ground), form, asked, world);
    return 'fine';
  }
  const own = ownPage(ground, authority.id);
  if (own !== undefined && asked.why !== undefined) {
    const { figuresOfOwn } = await import('../reports/figures-of-views.ts');
    const shown = { asAt: own.asAt, name: own.name, handRound: false, readWith: own.readWith };
    tellFigures(figuresOfOwn(own), asked.why, shown, desk, world);
    return 'fine';
  }
  const data = () => (own === undefined ? dataOf(authority, desk) : ownPageData(own));
  if (!answered({ schema: 'lea.authority/1', data }, desk, withFormat(form, world)))
    world.out(own === undefined ? wholePage(authority, desk, world) : ownPageShown(own));
  tellUnreadable(desk, world);
  return 'fine';
}
