import { fault } from '../model/fault.ts';
import type { Field } from '../model/field.ts';
import { text, yes } from '../model/field.ts';
import { nearest } from '../model/near.ts';
import { textsOf } from '../model/query.ts';
import { page } from '../render/page.ts';
import { pairsPage } from '../render/pairs-page.ts';
import { answered } from './for-programs.ts';
import { defineVerb, type Given } from './verb.ts';
import type { World } from './world.ts';

/** The settings a person may change, each read by a field of its own. */
const SETTINGS: Readonly<Record<string, { readonly field: Field; readonly help: string }>> = {
  accessible: {
    field: yes('Numbered questions and sentences, for screen readers?'),
    help: 'for screen readers: yes or no',
  },
  journal: {
    field: text('Which journal, where a folder is in none?'),
    help: 'the journal used outside any journal',
  },
};

/** Your own settings, kept outside every journal. */
export const config = defineVerb({
  name: 'config',
  summary: 'Show your own settings, or change one.',
  args: [
    { name: 'what', help: 'list, set or unset', optional: true, words: ['list', 'set', 'unset'] },
    { name: 'setting', help: 'Which setting?', optional: true, words: Object.keys(SETTINGS) },
    { name: 'value', help: 'What it shall be', optional: true, several: true },
  ],
  flags: {},
  examples: ['lea config', 'lea config set accessible true', 'lea config unset journal'],
  writes: true,
  run: changeSettings,
});

async function changeSettings({ args }: Given, world: World): Promise<'fine'> {
  const { what = 'list', setting = '', value = '' } = args;
  if (what === 'list') list(world);
  else if (what === 'set') put(setting, readSetting(setting, value), world);
  else if (what === 'unset') put(known(setting), undefined, world);
  else throw fault('MISUSED', { why: `"${what}" is neither list, set nor unset.`, hint: 'lea config' });
  return 'fine';
}

function list(world: World): void {
  const own = world.person.read();
  const data = () => Object.fromEntries(Object.keys(SETTINGS).map((key) => [key, own[key] ?? null]));
  const ids = Object.keys(SETTINGS).filter((key) => own[key] !== undefined);
  if (answered({ schema: 'lea.config/1', data, ids }, undefined, world)) return;
  const pairs = Object.entries(SETTINGS).map(
    ([key, { help }]) => [key, own[key] === undefined ? `not set (${help})` : said(own[key])] as const,
  );
  world.out(pairsPage(pairs, world.settings));
}

function readSetting(setting: string, value: string): unknown {
  const reading = SETTINGS[known(setting)]?.field.read(value);
  if (reading?.ok === true) return reading.value;
  throw fault('BAD_ANSWER', { flag: setting, why: `${reading?.why ?? 'nothing is given'}.` });
}

function known(setting: string): string {
  const names = Object.keys(SETTINGS);
  if (names.includes(setting)) return setting;
  const near = nearest(setting, names);
  const why = `"${setting}" is not a setting.${near === undefined ? '' : ` Did you mean ${near}?`} They are: ${names.join(', ')}.`;
  throw fault('MISUSED', { why, hint: 'lea config' });
}

function put(setting: string, value: unknown, world: World): void {
  if (!world.settings.dryRun) world.person.write({ [setting]: value });
  const data = () => ({ setting, value: value ?? null });
  if (answered({ schema: 'lea.config/1', data, ids: [setting] }, undefined, world)) return;
  const now = value === undefined ? 'not set any more' : said(value);
  world.out(
    page(world.settings.dryRun ? `Nothing was written. ${setting} would be: ${now}.` : `${setting}: ${now}.`),
  );
}

/** A setting as it is typed. */
const said = (value: unknown): string => textsOf(value).join(', ');
