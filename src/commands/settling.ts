import type { Entry } from '../model/entry.ts';
import { choice, text, typed } from '../model/field.ts';
import { fault } from '../model/fault.ts';
import { flow } from '../render/flow.ts';
import { type Page, page } from '../render/page.ts';
import type { Clash } from '../store/clashes.ts';
import type { Desk } from './desk.ts';
import { resolveReferences, shortId, titleOf } from './naming.ts';
import { askField } from './questions.ts';
import type { World } from './world.ts';

/** Which of two versions stands, or what is put in place of both: a value as its detail reads it, or words. */
export type Choice = 'this' | 'other' | { readonly written: unknown };

/** Both versions of one place, as they stand. */
export function twoVersions(entry: Entry, clash: Clash, desk: Desk, world: World): Page {
  const { columns } = world.settings;
  const id = shortId(entry, desk.reading.all);
  const what = 'row' in clash.place ? `"${clash.name}" has two versions.` : 'A passage has two versions.';
  const labels = ['  This:       ', '  The other:  '] as const;
  const shown = (words: string, label: string): readonly string[] =>
    words.split('\n').flatMap((each, at) => {
      const hanging = at === 0 ? label : ' '.repeat(label.length);
      return each === '' ? [''] : flow(each, { label: hanging, width: columns });
    });
  return page(
    `${titleOf(entry)} (${id}). ${what}`,
    ...shown(sayVersion(clash, clash.one, desk), labels[0]),
    ...(clash.other === undefined ? [] : shown(sayVersion(clash, clash.other, desk), labels[1])),
  );
}

/** A version as it is read: what it points to by its title. */
function sayVersion({ place }: Clash, words: string, desk: Desk): string {
  const isReference = 'row' in place && place.detail?.field.shape === 'ref';
  const entry = isReference ? desk.reading.all.find(words) : undefined;
  if (words === '') return '(nothing)';
  return entry === undefined ? words : `${titleOf(entry)} (${shortId(entry, desk.reading.all)})`;
}

/** Shows both versions and puts one question. */
export async function askChoice(entry: Entry, clash: Clash, desk: Desk, world: World): Promise<Choice> {
  world.err(twoVersions(entry, clash, desk, world));
  const isText = !('row' in clash.place) || clash.place.detail?.field.shape === 'text';
  const offered = [
    { value: 'this', shown: 'Keep this' },
    ...(clash.other === undefined ? [] : [{ value: 'other', shown: 'Keep the other' }]),
    { value: 'write', shown: 'Write a third' },
  ] as const;
  const chosen = await world.ask({
    field: choice(isText ? 'Which words stand?' : 'Which one stands?', ['this', 'other', 'write']),
    flag: '--keep',
    offered,
  });
  if (chosen !== 'write') return chosen;
  if (!('row' in clash.place)) {
    const field = text('Which words, in place of both?', { long: true });
    return { written: await world.ask({ field, flag: '--write', long: true }) };
  }
  const { detail } = clash.place;
  if (detail === undefined) throw unknownDetail(clash);
  const written = await askField(detail.key, detail.field, desk, world, clash.one);
  world.kept?.note?.({}, { write: String(written) });
  return { written };
}

/** Words given in place of both versions, read as their detail reads them; references may be as typed. */
export function readWritten(clash: Clash, words: string, desk: Desk): unknown {
  if (!('row' in clash.place)) return words;
  const { detail } = clash.place;
  if (detail === undefined) throw unknownDetail(clash);
  const reading = typed(detail.field).read(words);
  if (!reading.ok) throw fault('BAD_ANSWER', { flag: clash.name, why: `${reading.why}.` });
  return resolveReferences(detail.field, reading.value, desk.reading.all);
}

const unknownDetail = ({ name }: Clash): Error =>
  fault('MISUSED', {
    why: `"${name}" is not a detail lea knows, so only this version can be kept here. Nothing was changed.`,
    hint: 'lea settle --keep this\nlea edit ID',
  });
