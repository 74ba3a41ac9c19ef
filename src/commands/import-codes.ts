import { text } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { keywordsOffered } from '../model/keywords.ts';
import { nearest } from '../model/near.ts';
import { featuresOf, type FeatureName } from '../reports/labels.ts';
import { countOf } from '../reports/phrases.ts';
import { line, page, span } from '../render/page.ts';
import { type CodeRead, readCodebook } from '../store/coming-in/codebook.ts';
import { answered } from './for-programs.ts';
import type { Desk } from './desk.ts';
import { type Incoming, taken } from './incoming.ts';
import { saveTogether } from './saving.ts';
import type { World } from './world.ts';

/** A keyword that a code would become, and the feature it would stand beneath. */
interface Offer {
  readonly word: string;
  readonly feature: FeatureName | undefined;
}

/** The families that lea itself writes into a codebook; they are no keywords. */
const OWN_FAMILIES = ['what it shows', 'which way it points', 'other keywords'];

/**
 * Brings in a codebook: each code that is accepted becomes a keyword that marking and typing offer. Features are never
 * renamed, joined or overwritten (domain 6, section 2).
 */
export async function bringCodes(incoming: Incoming, desk: Desk, world: World): Promise<'fine'> {
  const codes = taken(incoming, readCodebook(incoming.bytes));
  const features = featuresOf(desk.journal.network);
  const known = new Set(
    keywordsOffered(desk.journal.network, desk.reading.all.all).map((word) => word.toLowerCase()),
  );
  const stay = codes.filter((code) => featureOf(code, features) !== undefined && code.above.length === 0);
  const offers = offersIn(codes, features, known);
  if (!world.settings.quiet)
    world.err(
      page(
        `${incoming.file} holds ${countOf(codes.length, 'code')}.`,
        ...(stay.length === 0
          ? []
          : [
              `Key features here already, and they stay as they are: ${stay.map(({ name }) => name).join(', ')}.`,
            ]),
        ...(offers.length === 0
          ? []
          : ['These would become keywords:', ...offers.map((each, at) => say(each, at))]),
      ),
    );
  const chosen = await choose(offers, incoming, world);
  const rows = chosen.map(({ word, feature }) => ({
    word,
    ...(feature === undefined ? {} : { feature: feature.key }),
  }));
  const { network } = desk.journal;
  const keywords = [...network.keywords, ...rows];
  if (rows.length > 0)
    await saveTogether([{ network: { keywords } }], `network import ${network.id}`, desk, world);
  const ids = chosen.map(({ word }) => word);
  if (!answered({ schema: 'lea.keywords/1', data: () => rows, ids }, desk, world)) tell(rows.length, world);
  return 'fine';
}

function tell(count: number, world: World): void {
  if (count === 0) world.out(page('No keyword is new. Nothing was changed.'));
  else if (!world.settings.dryRun)
    world.out(
      page(
        `${countOf(count, 'keyword')} added. Marking and typing offer ${count === 1 ? 'it' : 'them'} from now on.`,
        line('Next: ', span(`${world.settings.program} mark --suggest`, 'command')),
      ),
    );
}

const say = ({ word, feature }: Offer, at: number): string =>
  `${String(at + 1).padStart(4)}  ${word}${feature === undefined ? '' : ` (${feature.label})`}`;

const isNamed = (name: string, { key, label }: FeatureName): boolean =>
  [key, label].some((each) => each.toLowerCase() === name.toLowerCase());

/** The feature that a code is: by its name, as a top code. */
const featureOf = (
  { name }: Pick<CodeRead, 'name'>,
  features: readonly FeatureName[],
): FeatureName | undefined => features.find((feature) => isNamed(name, feature));

/** Codes that would be new as keywords: no feature, no family of lea's own, nothing offered already; each word once. */
function offersIn(
  codes: readonly CodeRead[],
  features: readonly FeatureName[],
  known: ReadonlySet<string>,
): readonly Offer[] {
  const seen = new Set<string>();
  return codes.flatMap((code) => {
    const word = code.name.toLowerCase();
    const [top] = code.above;
    const isOwn =
      OWN_FAMILIES.some((each) => each === word) ||
      OWN_FAMILIES.slice(0, 2).some((each) => each === top?.toLowerCase());
    const isTop = code.above.length === 0 && featureOf(code, features) !== undefined;
    if (isOwn || isTop || !code.isCodable || known.has(word) || seen.has(word)) return [];
    seen.add(word);
    const under = code.above.toReversed().map((name) => featureOf({ name }, features));
    return [{ word: code.name, feature: under.find((feature) => feature !== undefined) }];
  });
}

/** Which are accepted: those named by `--code`, all with `--yes`, else as somebody says. */
async function choose(
  offers: readonly Offer[],
  { flags }: Incoming,
  world: World,
): Promise<readonly Offer[]> {
  if (offers.length === 0) return [];
  if (flags.code !== undefined && flags.code.length > 0) return flags.code.map((name) => named(name, offers));
  if (world.settings.yes || world.settings.dryRun) return offers;
  if (!world.interactive)
    throw fault('ANSWERS_MISSING', { flags: ['--yes for all of them', 'or --code for each'] });
  const answer = await world.ask({
    field: text('Which of them? (numbers with commas, all, or none)'),
    flag: '--code',
    initial: 'all',
  });
  return numbered(answer, offers);
}

function named(name: string, offers: readonly Offer[]): Offer {
  const offer = offers.find(({ word }) => word.toLowerCase() === name.toLowerCase());
  if (offer !== undefined) return offer;
  const near = nearest(
    name,
    offers.map(({ word }) => word),
  );
  throw fault('BAD_ANSWER', {
    flag: '--code',
    why: `"${name}" is none of the codes that would be new.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  });
}

/** `1, 3-5`, `all` or `none`. */
function numbered(typed: string, offers: readonly Offer[]): readonly Offer[] {
  const words = typed.trim().toLowerCase();
  if (words === 'all' || words === '') return offers;
  if (words === 'none') return [];
  const wanted = new Set(
    words.split(/[\s,]+/).flatMap((part) => {
      const [, from = '', to = from] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part) ?? [];
      const [first, last] = [Number(from), Number(to)];
      if (from === '' || first < 1 || last > offers.length || last < first)
        throw fault('BAD_ANSWER', {
          flag: '--code',
          why: `"${part}" is not among the numbers 1 to ${offers.length}.`,
        });
      return Array.from({ length: last - first + 1 }, (_, at) => first + at - 1);
    }),
  );
  return offers.filter((_, at) => wanted.has(at));
}
