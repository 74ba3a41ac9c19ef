import type { Entry } from '../model/entry.ts';
import { isId } from '../model/id.ts';
import type { Kind } from '../model/kind.ts';
import { slugOf } from '../model/slug.ts';
import { NETWORK_PLACE } from '../model/vocabulary.ts';

const LONGEST_PATH = 180;
const LONGEST_SLUG = 60;
const SHORTEST_SLUG = 5;
const MOST_SEGMENTS = 3;
const SEGMENT = /^[a-z0-9][a-z0-9-]{0,63}$/;
const NAME = /^(?:\d{4}-\d{2}(?:-\d{2})?-)?[a-z0-9][a-z0-9-]*--([a-z]-[0-9a-z]{10})\.md$/;
/** Windows opens a device for these names, whatever ending they have; `com¹` too. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:[ .]|$)/i;

/** The files of a journal that lea never opens (store-and-sync.md, section 3). */
const LEFT_ALONE = new Set([
  'README.md',
  'LICENSE',
  '.gitattributes',
  '.gitlab-ci.yml',
  '.github/workflows/lea.yml',
]);

/** The file that makes a folder a journal. */
export const NETWORK_FILE = 'network.yaml';

/**
 * Where an entry lies, from its space's folder: its kind's folder, the segments its values make, its name with the day
 * where it has one, a slug and its id (domain 2, "Paths"). `kept` is where it lies now: its slug stays, whatever has
 * become of the title. `lookUp` finds the entry a segment such as `of.authority` follows.
 */
export function pathFor(
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
  lookUp: (id: string) => Pick<Entry, 'values'> | undefined,
  kept?: string,
): string {
  const folder = [kind.folder, ...kind.segments.map((name) => segmentFor(name, values, lookUp))].join('/');
  const id = String(values['id']);
  if (kind.slugged) return `${folder}/${id}.md`;
  const day = kind.dated ? `${String(values['date'])}-` : '';
  const around = `${folder}/${day}--${id}.md`.length;
  const room = Math.max(SHORTEST_SLUG, Math.min(LONGEST_SLUG, LONGEST_PATH - around));
  const slug = (kept === undefined ? undefined : slugIn(kept, id)) ?? slugOf(String(values['title']), room);
  return `${folder}/${day}${slug}--${id}.md`;
}

function segmentFor(
  name: string,
  values: Readonly<Record<string, unknown>>,
  lookUp: (id: string) => Pick<Entry, 'values'> | undefined,
): string {
  if (name === 'year') return String(values['date']).slice(0, 4);
  const [key = '', then] = name.split('.');
  const value = values[key];
  const found = then === undefined || typeof value !== 'string' ? value : lookUp(value)?.values[then];
  if (typeof found !== 'string' || found === '') return NETWORK_PLACE;
  return SEGMENT.test(found) ? found : slugOf(found, 64);
}

/** The slug that a path carries before an id; none where the path has another form. */
function slugIn(path: string, id: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const slug = name.replace(/^\d{4}-\d{2}(?:-\d{2})?-/, '');
  const end = slug.lastIndexOf(`--${id}.md`);
  return end > 0 && SEGMENT.test(slug.slice(0, end)) ? slug.slice(0, end) : undefined;
}

/** Whether a path may stand in a shared journal: an entry's place, the network's file, a template, a file left alone. */
export function accepts(path: string, kinds: readonly Kind[]): boolean {
  if (LEFT_ALONE.has(path)) return true;
  if (refusal(path) !== undefined) return false;
  return path === NETWORK_FILE || isTemplatePath(path, kinds) || kindAt(path, kinds) !== undefined;
}

/** The kind whose entries may lie at a path, by its folder and the form of its name. */
export function kindAt(path: string, kinds: readonly Kind[]): Kind | undefined {
  const parts = path.split('/');
  const [folder, ...segments] = parts.slice(0, -1);
  const name = parts.at(-1) ?? '';
  const kind = kinds.find((each) => each.folder === folder);
  if (kind === undefined || segments.length > MOST_SEGMENTS || !segments.every((each) => SEGMENT.test(each)))
    return undefined;
  if (kind.slugged)
    return segments.length === 0 && SEGMENT.test(name.replace(/\.md$/, '')) && name.endsWith('.md')
      ? kind
      : undefined;
  const id = NAME.exec(name)?.[1];
  return id !== undefined && isId(id) && id.startsWith(kind.letter) ? kind : undefined;
}

/** The names of the templates a journal may override: one for each body of each kind. */
export const templateNames = (kinds: readonly Kind[]): readonly string[] =>
  kinds.flatMap((kind) => Object.keys(kind.bodies).map((body) => templateName(kind, body)));

/** The name of the template of a body: `diary.md`, `diary-chief.md`. */
export const templateName = (kind: Kind, body: string): string =>
  body === 'full' ? `${kind.name}.md` : `${kind.name}-${body}.md`;

function isTemplatePath(path: string, kinds: readonly Kind[]): boolean {
  const [, pause, name = ''] = /^templates\/(pause\/)?([^/]+)$/.exec(path) ?? [];
  if (pause !== undefined) return SEGMENT.test(name.replace(/\.md$/, '')) && name.endsWith('.md');
  return templateNames(kinds).includes(name);
}

/**
 * Why a path is refused wherever it came from, as a few words; nothing where it may be used (store-and-sync.md, section
 * 12). What may be used still lies inside the journal's folder on every system.
 */
export function refusal(path: string): string | undefined {
  if (path === '') return 'it is empty';
  if (path.length > LONGEST_PATH) return `it is longer than ${LONGEST_PATH} characters`;
  if (/[^\u0020-\u007E]/.test(path)) return 'it holds characters outside plain ASCII';
  if (/[\\<>:"|?*]/.test(path)) return 'it holds a character that Windows refuses';
  if (path.startsWith('/')) return 'it does not begin in the journal';
  return path
    .split('/')
    .map(refusedPart)
    .find((why) => why !== undefined);
}

function refusedPart(part: string): string | undefined {
  if (part === '' || part === '.' || part === '..') return 'a part of it is empty or made of dots';
  if (/[. ]$/.test(part)) return 'a part of it ends with a dot or a space';
  if (part.startsWith('-')) return 'a part of it begins with a hyphen';
  if (DEVICE.test(part)) return 'a part of it names a device of Windows';
  if (/^\.git$/i.test(part)) return 'it lies in the history';
  return /~\d/.test(part) ? 'a part of it may stand for another name' : undefined;
}
