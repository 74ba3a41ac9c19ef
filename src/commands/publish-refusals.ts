import { KINDS } from '../kinds/index.ts';
import { printsOf } from '../model/consent.ts';
import type { Entry, MarkedPassage } from '../model/entry.ts';
import { fault } from '../model/fault.ts';
import { readMarks } from '../model/mark.ts';
import { normalWords } from '../model/normal-words.ts';
import { type Crossing, isOpen } from '../reports/booklet/crossing.ts';
import { leaksIn } from '../reports/booklet/leaks.ts';
import type { Refusal } from '../reports/booklet/refusal.ts';
import type { ExportGround } from '../reports/ground.ts';
import { membershipOn } from '../reports/membership.ts';
import { doubtsAbout } from '../reports/small-number.ts';
import { flow } from '../render/flow.ts';
import type { WrittenPage } from '../render/site/site.ts';
import type { Desk } from './desk.ts';
import { shortId } from './naming.ts';
import type { World } from './world.ts';

/** Stops a booklet while messages are unsettled: each with its file and line, its old and new words, and what settles it. */
export async function refuseMessages(refusals: readonly Refusal[], desk: Desk, world: World): Promise<void> {
  if (refusals.length === 0) return;
  const told: string[] = [];
  for (const [at, refusal] of refusals.entries())
    told.push(...(await sayRefusal(refusal, at + 1, desk, world)));
  throw fault('CANNOT_PUBLISH', { count: refusals.length, list: told.join('\n') });
}

async function sayRefusal(
  refusal: Refusal,
  number: number,
  desk: Desk,
  world: World,
): Promise<readonly string[]> {
  const { entry, mark, line, why, now = '', print, isInside } = refusal;
  const where = `${entry.path.replace(/\.md$/, '')}, line ${line}:`;
  if (mark === undefined)
    return [
      ...flow(`${where} ${why}`, { label: `${number} ` }),
      '  Put its note right, so that it is known whether these words may be quoted.',
    ];
  const reference = `${shortId(entry, desk.reading.all)}#${mark.id ?? mark.label}`;
  const then = print === undefined ? undefined : await wordsAllowed({ entry, mark }, print, desk, world);
  const settle = `${print === undefined ? '' : 'Put the old words back, or: '}lea message ask ${reference}`;
  const leave = isInside ? [] : [`Or leave it out: --leave-out ${reference}`];
  return [
    ...flow(`${where} message ${reference}. ${why.replace(/ Ask again.*/, '')}`, {
      label: `${number} `,
    }),
    ...(then === undefined ? [] : flow(`then: "${then}"`, { label: '  ' })),
    ...flow(`now:  "${now}"`, { label: '  ' }),
    ...[settle, ...leave].map((way) => `  ${way}`),
  ];
}

/** The words that permission was given for, found in the history by their print; nothing where they are not there. */
async function wordsAllowed(
  { entry, mark }: MarkedPassage,
  print: string,
  desk: Desk,
  world: World,
): Promise<string | undefined> {
  const features = desk.journal.featureKeys;
  for (const save of await desk.repository.log({ entry: entry.id })) {
    const path = save.changes.find(({ is }) => is !== undefined)?.path;
    const bytes = path === undefined ? undefined : await desk.repository.show(save.id, path);
    const found = readMarks(bytes?.toString('utf8').replaceAll('\r\n', '\n') ?? '', features).marks.find(
      (each) => each.id === mark.id && printsOf(each, (words) => world.digest(words)).words === print,
    );
    if (found !== undefined) return normalWords(found.words);
  }
  return undefined;
}

/**
 * Looks at every message once more, since members come and go: one whose signature now points at one person stops the
 * booklet, unless a reason is given with --anyway. Other doubts that nobody answered are told, one line each.
 */
export function lookAgain({ messages, whole }: Crossing, desk: Desk, world: World): readonly string[] {
  const doubts = messages.flatMap(({ entry, mark }) =>
    doubtsAbout(entry, mark, { entries: whole.entries, digest: (words) => world.digest(words) }).map(
      (doubt) => ({
        ...doubt,
        reference: `${shortId(entry, desk.reading.all)}#${mark.id ?? mark.label}`,
      }),
    ),
  );
  const single = doubts.filter(({ test }) => test === 'singling out');
  if (single.length > 0 && world.settings.anyway === undefined) {
    const list = single.flatMap(({ reference, why }, at) => [
      ...flow(`Message ${reference}. ${why}`, { label: `${at + 1} ` }),
      `  Sign it otherwise: lea message give ${reference} --as, or leave it out: --leave-out ${reference}`,
    ]);
    throw fault('CANNOT_PUBLISH', { count: single.length, list: list.join('\n') });
  }
  return doubts
    .filter(({ test }) => test !== 'singling out')
    .map(({ reference, why }) => `Look again at ${reference}: ${why}`);
}

/** Stops a booklet in which anything stands that must not: said with its page, before a byte is written. */
export function refuseLeaks(
  pages: readonly WrittenPage[],
  crossing: Crossing,
  ground: ExportGround,
  desk: Desk,
): void {
  const { network } = ground;
  const authorities = desk.reading.shared.all.filter(({ kind }) => kind === 'authority');
  const leaks = leaksIn(pages, {
    leavers: membershipOn(ground.entries, ground.asAt).leavers.map(({ values }) => values.title),
    mailboxes: authorities.flatMap(({ values }) =>
      typeof values['mailbox'] === 'string' ? [values['mailbox']] : [],
    ),
    contact: network.publish.contact,
    unshared: desk.reading.all.all
      .filter((entry) => !isOpen(entry) || entry.space === 'private')
      .flatMap(textsOf),
    shared: [
      ...ground.whole.all.filter(isOpen).flatMap(textsOf),
      ...crossing.messages.map(({ words }) => words ?? ''),
      ...KINDS.flatMap(({ sections }) => Object.values(sections)),
      JSON.stringify(network),
    ],
  });
  if (leaks.length === 0) return;
  const list = leaks.flatMap(({ page, what }, at) =>
    flow(`The page "${page}" would hold ${what}. Take it out of the public entry it stands in.`, {
      label: `${at + 1} `,
    }),
  );
  throw fault('CANNOT_PUBLISH', { count: leaks.length, list: list.join('\n') });
}

/** What an entry says in words: its text, and those of its details that are sentences. */
const textsOf = ({ body, values }: Entry): readonly string[] => [
  body,
  ...Object.values(values).flatMap(sentencesIn),
];

function sentencesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(sentencesIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesIn) : [];
}
