import { authority } from '../kinds/authority.ts';
import { enquiry } from '../kinds/enquiry.ts';
import type { Entry } from '../model/entry.ts';
import { type Fields, optional, text, yes } from '../model/field.ts';
import { forgive } from '../model/id.ts';
import { joinPages, type Page, page } from '../render/page.ts';
import { Unsure } from '../store/index/checked-rows.ts';
import { asFlag } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { documentFlags, formOf, isHandedRound } from './document-form.ts';
import { groundOf } from './ground.ts';
import { handOut } from './hand-out.ts';
import { openDeskToLook } from './looking-back.ts';
import { findNamed } from './naming.ts';
import { answeredEntry, withFormat } from './for-programs.ts';
import { defineVerb, type Given } from './verb.ts';
import { wholePage } from './whole-page.ts';
import type { World } from './world.ts';

const flagsOfShow = {
  kind: asFlag(optional(text('Only look among entries of this kind'))),
  full: asFlag(yes('For an enquiry: the sections of the entry as well as its journey')),
  ...documentFlags,
} satisfies Fields;

/** Shows one entry as its readers see it: an enquiry with its journey, an authority as its own page. */
export const show = defineVerb({
  name: 'show',
  summary: 'Show one entry as its readers see it.',
  args: [{ name: 'id', help: 'Which entry? The beginning of its id, or words of its title', several: true }],
  flags: flagsOfShow,
  examples: ['lea show d-7k2q', 'lea enquiry show e-9m4t --full'],
  writes: false,
  takesKind: true,
  run: async (given, world) => {
    const alone = await pageAlone(given, world);
    if (alone !== undefined) {
      world.out(alone);
      return 'fine';
    }
    const desk = await openDeskToLook(world);
    const entry = findNamed(given.args['id'], desk, given.flags.kind);
    const form = formOf(given.flags, world);
    if (isHandedRound(form)) {
      const { entryDocumentOf } = await import('./report-documents.ts');
      await handOut(entryDocumentOf(entry, await groundOf(desk, world)), form, given.flags, world);
    } else if (!answeredEntry(entry, desk, withFormat(form, world)))
      world.out(await pageOf(entry, given.flags.full === true, desk, world));
    return 'fine';
  },
});

/**
 * The page of an entry that is named by the beginning of its id, from the files it needs alone. Nothing where the whole
 * journal has to be asked: for a question's journey, for programs, or where the id leads nowhere.
 */
async function pageAlone(
  { args, flags }: Given<typeof flagsOfShow>,
  world: World,
): Promise<Page | undefined> {
  const { asAt, json, ndjson, plain, quiet } = world.settings;
  const id = forgive(args['id'] ?? '');
  const isPlain =
    asAt === undefined &&
    json === false &&
    plain === false &&
    !ndjson &&
    !quiet &&
    !isHandedRound(formOf(flags, world));
  if (!isPlain || !/^[a-z]-[0-9a-z]{4,10}$/.test(id) || id.startsWith(enquiry.letter)) return undefined;
  try {
    const desk = await openDesk(world, { onlyReads: true, alone: true });
    const entry = desk.reading.all.find(desk.reading.all.idLike(id) ?? '');
    const isMeant = entry !== undefined && (flags.kind === undefined || flags.kind === entry.kind);
    return isMeant ? wholePage(entry, desk, world) : undefined;
  } catch (error) {
    if (error instanceof Unsure) return undefined;
    throw error;
  }
}

/** The page an entry is best read as: a question's journey, an authority's own page, else the entry itself. */
export async function pageOf(entry: Entry, full: boolean, desk: Desk, world: World): Promise<Page> {
  const whole = wholePage(entry, desk, world);
  const { authorityPageOf, journeyPageOf } = await import('./report-pages.ts');
  if (entry.kind === authority.name) return (await authorityPageOf(entry, desk, world)) ?? whole;
  const journey = entry.kind === enquiry.name ? await journeyPageOf(entry, desk, world) : undefined;
  if (journey === undefined) return whole;
  return full ? joinPages(journey, page(''), whole) : journey;
}
