import { join } from 'node:path';
import type { Kind } from '../model/kind.ts';
import { type Problem, problem } from '../model/problem.ts';
import { isSameHeading, sectionsOf } from '../model/section.ts';
import type { Disk } from './disk.ts';
import { lineAt, readText } from './guard.ts';
import { templateName } from './layout.ts';
import { unreadableProblem } from './walk.ts';

const LONGEST = 65_536;
const FOLDER = 'templates';
const SLOT = /\{\{ *([a-z][a-z0-9_]*) *\}\}/g;

/** Where templates are looked for: a journal's own folder, then lea's. */
export interface Shelves {
  readonly disk: Disk;
  /** The journal's folder; its `templates/` may reword any of lea's. */
  readonly journal: string;
  /** The folder of lea's own templates. */
  readonly own: string;
}

/** The template of one body of a kind: the journal's own where it can be read within the same limits, else lea's. */
export function templateFor(kind: Kind, body: string, shelves: Shelves): string {
  const name = templateName(kind, body);
  return otherTemplate(name, shelves) ?? headingsAlone(kind, body);
}

/** A template by its name, such as `pause/trust.md`: the journal's own, else lea's; nothing where neither has it. */
export const otherTemplate = (name: string, { disk, journal, own }: Shelves): string | undefined =>
  readTemplate(disk, journal, [FOLDER, ...name.split('/')]) ?? readTemplate(disk, own, name.split('/'));

function readTemplate(disk: Disk, root: string, parts: readonly string[]): string | undefined {
  const path = join(root, ...parts);
  // A folder that is a link would lead out of the journal.
  if (parts.slice(0, -1).some((_, at) => disk.whatIs(join(root, ...parts.slice(0, at + 1))) === 'link'))
    return undefined;
  const look = disk.read(path, LONGEST);
  const text = look.ok ? readText(look.bytes, path, LONGEST) : undefined;
  return text?.ok === true ? text.value.lf : undefined;
}

const headingsAlone = (kind: Kind, body: string): string =>
  (kind.bodies[body] ?? []).map((key) => `## ${kind.sections[key] ?? key}\n`).join('\n');

/** The prompt under each heading of a template: the words of the comment that comes first there. */
export function promptsOf(template: string): ReadonlyMap<string, string> {
  const prompts = new Map<string, string>();
  for (const { heading, text } of sectionsOf(template)) {
    const comment = /^\s*<!--([\s\S]*?)-->/.exec(text)?.[1];
    if (comment !== undefined && !prompts.has(heading))
      prompts.set(heading, comment.trim().replaceAll(/\s+/g, ' '));
  }
  return prompts;
}

/** A template with its slots filled, and the names of the slots that nothing fills. */
export interface Filled {
  readonly text: string;
  readonly unknown: readonly string[];
}

/**
 * Fills `{{name}}` in one pass: what a value holds is never read again, and nothing a template says can run. A name
 * with no value of its own stays visible and is reported.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): Filled {
  const unknown = new Set<string>();
  const text = template.replaceAll(SLOT, (slot, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) unknown.add(name);
    return value ?? slot;
  });
  return { text, unknown: [...unknown] };
}

/** What is wrong with the templates a journal keeps of its own. Those it does not keep are lea's, and right. */
export function checkTemplates(kinds: readonly Kind[], { disk, journal }: Shelves): readonly Problem[] {
  const folder = disk.whatIs(join(journal, FOLDER));
  if (folder === undefined) return [];
  if (folder !== 'folder')
    return [problem('NOT_A_FILE', { file: FOLDER }, { what: 'a link to another place' })];
  return kinds.flatMap((kind) =>
    Object.keys(kind.bodies).flatMap((body) => checkOne(kind, body, disk, journal)),
  );
}

function checkOne(kind: Kind, body: string, disk: Disk, journal: string): readonly Problem[] {
  const file = `${FOLDER}/${templateName(kind, body)}`;
  const look = disk.read(join(journal, FOLDER, templateName(kind, body)), LONGEST);
  if (!look.ok) return look.why === 'absent' ? [] : [{ ...unreadableProblem(look, file), unreadable: false }];
  const text = readText(look.bytes, file, LONGEST);
  return text.ok ? checkTemplate(kind, body, text.value.lf, file) : [{ ...text.problem, unreadable: false }];
}

/** What is wrong with a journal's own template: a declared heading it lacks, a slot that is no detail of its kind. */
export function checkTemplate(kind: Kind, body: string, template: string, file: string): readonly Problem[] {
  const found = sectionsOf(template);
  const missing = (kind.bodies[body] ?? [])
    .map((key) => kind.sections[key] ?? key)
    .filter((heading) => !found.some((section) => isSameHeading(section.heading, heading)))
    .map((heading) => problem('HEADING_MISSING', { file }, { heading }));
  const strange = [...template.matchAll(SLOT)]
    .filter(([, name = '']) => !Object.hasOwn(kind.fields, name))
    .map(({ 1: slot = '', index }) =>
      problem('SLOT_UNKNOWN', { file, line: lineAt(template, index) }, { slot }),
    );
  return [...missing, ...strange];
}

/** The questions of a page in `templates/pause/`: each item of its list that ends with "?", in order. */
export const questionsOf = (template: string): readonly string[] =>
  [...template.matchAll(/^[-*] +(\S.*\?)[ \t]*$/gm)].map(([, question = '']) => question);
