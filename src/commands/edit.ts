import { KINDS } from '../kinds/index.ts';
import { type Fields, many, optional, text } from '../model/field.ts';
import { Fault, fault } from '../model/fault.ts';
import type { Entry } from '../model/entry.ts';
import type { Kind } from '../model/kind.ts';
import { textsOf } from '../model/query.ts';
import { setSection } from '../model/section.ts';
import { asFlag, flagsOfFields, flagsOfSections, resolveFlags } from './answers.ts';
import { type Desk, openDesk } from './desk.ts';
import { beginDraft, keepingWords } from './draft.ts';
import { refuseBroken, refuseNotOwn, refuseWithdrawn } from './gates.ts';
import { withLess, withMore } from './lists-edited.ts';
import { findNamed } from './naming.ts';
import { refuseOthersSections } from './own-sections.ts';
import { tellChanged } from './receipts.ts';
import { saveChange, saveText } from './saving.ts';
import { wordsOfFlags } from './sections.ts';
import { defineVerb, type Given, type Verb } from './verb.ts';
import type { World } from './world.ts';

const TAKE_OUT = {
  'take-out': asFlag(
    many(text('What to take out: "keyword=meetings" one of a list, "place" the whole detail')),
  ),
} satisfies Fields;

/** Changes fields and sections of one kind by flag, or opens the entry in the person's editor. */
export function makeEdit(kind: Kind): Verb {
  return defineVerb({
    name: 'edit',
    noun: kind.name,
    summary: `Change details of ${/^[aeio]/.test(kind.name) ? 'an' : 'a'} ${kind.name} by flag, or open it in your editor.`,
    args: [{ name: 'id', help: `Which ${kind.name}?` }],
    flags: { ...flagsOfFields(kind.fields), ...flagsOfSections(kind.sections), ...TAKE_OUT },
    examples: [
      `lea ${kind.name} edit ${kind.slugged ? 'ashmere' : `${kind.letter}-7k2q`} --keyword clusters`,
    ],
    writes: true,
    keeps: true,
    run: (given, world) => editEntry([kind], given, world),
  });
}

/** Opens any entry in the person's editor, or changes what every kind has. */
export const edit = defineVerb({
  name: 'edit',
  summary: 'Change an entry: by flag, or in your own editor.',
  args: [{ name: 'id', help: 'Which entry?' }],
  flags: {
    kind: asFlag(optional(text('Only look among entries of this kind'))),
    ...commonFlags(),
    ...TAKE_OUT,
  },
  examples: ['lea edit d-7k2q --keyword clusters', 'lea edit d-7k2q'],
  writes: true,
  keeps: true,
  takesKind: true,
  run: (given, world) => editEntry(KINDS, given, world),
});

function commonFlags(): Fields {
  const [first, ...others] = KINDS.map((kind) => kind.fields);
  const shared = Object.entries(first ?? {}).filter(([key]) =>
    others.every((fields) => fields[key] !== undefined),
  );
  return flagsOfFields(Object.fromEntries(shared));
}

async function editEntry(kinds: readonly Kind[], given: Given, world: World): Promise<'fine'> {
  const desk = await openDesk(world);
  const wanted = kinds.length === 1 ? kinds[0]?.name : given.flags['kind'];
  const entry = findNamed(given.args['id'], desk, typeof wanted === 'string' ? wanted : undefined);
  const kind = KINDS.find((k) => k.name === entry.kind);
  if (kind === undefined) throw new Error(`no kind ${entry.kind}`);
  refuseWithdrawn(entry);
  const isByFlag = [...given.named].some((key) => key !== 'kind');
  // Anybody may help others find an entry; the words in it are its own authority's.
  const isOfWords = !isByFlag || [...given.named].some((key) => kind.sections[key] !== undefined);
  if (isOfWords) refuseNotOwn(entry, 'change the words', desk);
  const saved = isByFlag
    ? await editByFlag(kind, entry, given, desk, world)
    : await editByHand(entry, desk, world);
  tellChanged(saved, desk, world);
  return 'fine';
}

async function editByFlag(kind: Kind, entry: Entry, given: Given, desk: Desk, world: World): Promise<Entry> {
  const more = withMore(entry.values, resolveFlags(kind.fields, given, desk));
  const taken = textsOf(given.flags['take-out']);
  const values = withLess(kind.fields, { ...entry.values, ...more }, taken, desk);
  refuseBroken(kind, values, desk);
  const words = await wordsOfFlags(kind, given, world);
  refuseOthersSections(kind, words.keys(), values, desk);
  const order = Object.values(kind.sections);
  const body = [...words].reduce(
    (now, [key, said]) => setSection(now, kind.sections[key] ?? key, said, order),
    entry.body,
  );
  return saveChange(entry, { values, body }, `${kind.name} edit`, desk, world);
}

/** A text as it was put into an editor, and as it was left there. */
interface Texts {
  readonly before: string;
  readonly text: string;
}

/** A private copy in the editor, read back through the same gate. It is a draft until the entry is saved. */
async function editByHand(entry: Entry, desk: Desk, world: World): Promise<Entry> {
  if (!world.interactive) throw fault('ANSWERS_MISSING', { flags: ['a detail to change, such as --title'] });
  const before = desk.journal.textOf(entry);
  const left = await world.edit(before, `${entry.id}.md`);
  if (left === before || left.trim() === '') throw fault('STOPPED', { kept: false });
  return saveEdited(entry, { before, text: left }, desk, world);
}

/** Goes on with a text that was left in an editor: what cannot be read is opened there again. */
export async function saveByHand(entry: Entry, kept: Texts, desk: Desk, world: World): Promise<void> {
  const isRead = canBeRead(entry, kept.text, desk);
  const again = isRead || !world.interactive ? kept.text : await world.edit(kept.text, `${entry.id}.md`);
  const texts = again.trim() === '' ? kept : { ...kept, text: again };
  const saved = await saveEdited(entry, texts, desk, world);
  tellChanged(saved, desk, world);
}

/** Saves the whole text of an entry as it was left in a copy of it; until then the text is a draft. */
export async function saveEdited(entry: Entry, texts: Texts, desk: Desk, world: World): Promise<Entry> {
  const kind = KINDS.find((k) => k.name === entry.kind);
  if (kind === undefined) throw new Error(`no kind ${entry.kind}`);
  const draft = beginDraft(desk, world, `edit ${entry.id}`);
  draft.keep({ id: entry.id, ...texts });
  const save = async (): Promise<Entry> => {
    const left = readCopy(entry, texts.text, desk);
    refuseBroken(kind, left.values, desk);
    const changed = Object.keys(kind.sections).filter(
      (key) => left.sections.get(key) !== entry.sections.get(key),
    );
    refuseOthersSections(kind, changed, left.values, desk);
    const keeping: World = { ...world, kept: { draft } };
    return saveText(entry, texts, `${kind.name} edit`, desk, keeping);
  };
  return keepingWords(() => true, draft, world, save);
}

function canBeRead(entry: Entry, copy: string, desk: Desk): boolean {
  try {
    readCopy(entry, copy, desk);
    return true;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}

/** The copy as an entry. What cannot be read, or is another entry now, stops the command; the entry stays as it was. */
function readCopy(entry: Entry, copy: string, desk: Desk): Entry {
  const { entry: read } = desk.journal.layText(entry, copy);
  if (read.id === entry.id && read.kind === entry.kind) return read;
  throw fault('ENTRY_UNREADABLE', { file: 'Your copy', why: 'its id or its kind was changed.' });
}
