import type { Passed } from '../model/advance.ts';
import { altered, type Entry } from '../model/entry.ts';
import { optional, text } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import type { Kind } from '../model/kind.ts';
import type { Unmet } from '../model/judgement.ts';
import { slugOf } from '../model/slug.ts';
import { joinPages, line, type Page, page, span } from '../render/page.ts';
import type { Desk } from './desk.ts';
import { answeredEntry } from './for-programs.ts';
import { imagine } from './gates.ts';
import { shortId, titleOf } from './naming.ts';
import { wholePage } from './whole-page.ts';
import type { World } from './world.ts';

/** "lea share d-7k2q", ready to be pasted. */
export const nextStep = (world: World, command: string): ReturnType<typeof line> =>
  line('Next: ', span(`${world.settings.program} ${command}`, 'command'));

/** Says that an entry was begun, where it is, who can see it, and what comes next. */
export function tellKept(kind: Kind, entry: Entry, desk: Desk, world: World): void {
  if (answeredEntry(entry, desk, world) || world.settings.dryRun) return;
  const id = shortId(entry, desk.reading.all);
  const title = titleOf(entry);
  const named = `${id}, ${title}${/[.?!]$/.test(title) ? '' : '.'}`;
  if (entry.space === 'private') {
    world.out(page(`Kept privately: ${named} Nobody else can see it.`, nextStep(world, `share ${id}`)));
    return;
  }
  world.out(page(`Saved in the journal: ${named}`, nextStep(world, afterSaving(kind, id))));
}

const afterSaving = (kind: Kind, id: string): string =>
  kind.slugged ? 'sync' : kind.life === undefined ? `show ${id}` : `${kind.name} ${firstVerb(kind)} ${id}`;

const firstVerb = (kind: Kind): string => kind.life?.moves.find((m) => m.own !== true)?.verb ?? 'show';

/** Says where an entry stands now, and which gates were passed on the way. */
export function tellMoved(
  entry: Entry,
  passed: readonly Passed[],
  desk: Desk,
  world: World,
  held: readonly Unmet[] = [],
): void {
  if (answeredEntry(entry, desk, world) || world.settings.dryRun) return;
  const id = shortId(entry, desk.reading.all);
  for (const unmet of held) world.err(page(unmet.sentence));
  const without =
    passed.length === 0
      ? ''
      : `, passing ${passed.length === 1 ? 'a gate' : `${passed.length} gates`}: ${passed[0]?.reason ?? ''}`;
  world.out(
    page(
      `${titleOf(entry)} (${id}) is now ${String(entry.values['state'])}${without}.`,
      nextStep(world, `show ${id}`),
    ),
  );
}

/** A page further in, to be told from what stands around it. */
export const indent = (of: Page): Page => ({
  lines: of.lines.map((one) => [...page('   ').lines.flat(), ...one]),
});

/**
 * Shows an entry whole, as every member will read it, before it is saved for the first time. At a terminal a yes is
 * asked for; `--yes` gives it.
 */
export async function showBeforeSaving(
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
  body: string,
  desk: Desk,
  world: World,
): Promise<void> {
  if (world.settings.quiet) return;
  const id = values['id'] ?? slugOf(String(values['title']), 40);
  const entry = altered(imagine(kind, { ...values, id }, body, desk), { space: 'shared' });
  const shown = wholePage(entry, desk, world, 'as it stands');
  world.err(joinPages(page('Every member will be able to read this:', ''), indent(shown), page('')));
  if (!world.interactive || world.settings.yes || world.settings.dryRun) return;
  const answer = await world.ask({ field: optional(text('Save it? (Y/n)')), flag: '--yes', initial: 'y' });
  if (answer !== undefined && /^n/i.test(answer)) throw fault('STOPPED', { kept: true });
}

/** Says that an entry was changed, and how to look at it. */
export function tellChanged(entry: Entry, desk: Desk, world: World): void {
  if (answeredEntry(entry, desk, world) || world.settings.dryRun) return;
  const id = shortId(entry, desk.reading.all);
  world.out(page(`Saved: ${id}, ${titleOf(entry)}.`, nextStep(world, `show ${id}`)));
}

/** Ends every list and report: how many entries could not be read, and how to see which (store-and-sync.md, section 4). */
export function tellUnreadable(desk: Desk, world: World): void {
  const { unreadable } = desk.reading;
  const count = unreadable.length;
  if (count === 0) return;
  const named = unreadable.slice(0, 3).map((p) => p.file);
  const files = count > named.length ? `${named.join(', ')} …` : named.join(', ');
  world.err(
    page(
      `${count === 1 ? '1 entry' : `${count} entries`} could not be read: ${files}. "lea check" says why.`,
    ),
  );
}

/** Says that a save begun before came to its end, or had come to it already. */
export function tellFinished(entries: readonly Entry[], isOld: boolean, desk: Desk, world: World): void {
  const [first] = entries;
  if (first !== undefined && answeredEntry(first, desk, world)) return;
  const names = entries.map((entry) => `${shortId(entry, desk.reading.all)}, ${titleOf(entry)}`).join('; ');
  const what = names === '' ? 'the journal' : names;
  world.out(
    page(
      isOld ? `It was saved already: ${what}. Nothing was added twice.` : `Saved: ${what}.`,
      ...(first === undefined ? [] : [nextStep(world, `show ${shortId(first, desk.reading.all)}`)]),
    ),
  );
}
