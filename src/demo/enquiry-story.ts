import { enquiry } from '../kinds/enquiry.ts';
import type { Day } from '../model/day.ts';
import { withdrawnBody } from '../model/withdrawn.ts';
import { bodyOn } from './body.ts';
import { type Draft, draftOf } from './draft.ts';
import { SECOND_ENQUIRIES } from './enquiries/agreed-draft-withdrawn.ts';
import { FIRST_ENQUIRIES } from './enquiries/learned-and-agreed.ts';
import { entryNamed, fileOf, groupOf, saved } from './entry-file.ts';
import type { DemoEvent, DemoFile } from './event.ts';
import { listIn, partsOf, readBlocks, readHead } from './notation.ts';
import type { Telling } from './telling.ts';

/** Every question, as the tables have it. */
export const enquiryDrafts = (): readonly Draft[] =>
  [FIRST_ENQUIRIES, SECOND_ENQUIRIES].flatMap(readBlocks).map((block) => {
    const [key = '', , seat = ''] = block.words;
    return draftOf(enquiry, key, block, `${key.replace(/-\d+$/, '')}/${seat}`);
  });

/** How far a question has come: so many wordings, and then a state. */
interface Stage {
  readonly day: Day;
  readonly seat: string;
  readonly verb: string;
  readonly wordings: number;
  readonly state: 'draft' | 'agreed' | 'learned' | 'withdrawn';
  readonly clash: boolean;
}

/** The saves of a question: a wording each, then agreed, learned, settled or withdrawn on days of their own. */
export const enquiryEvents = (draft: Draft, telling: Telling): readonly DemoEvent[] =>
  stagesOf(draft).map((stage) => saved(stage.day, stage.seat, stage.verb, enquiryAt(draft, stage, telling)));

function stagesOf(draft: Draft): readonly Stage[] {
  const { options } = draft.block;
  const rows = wordingsOf(draft);
  const others = rows.filter(({ isOther }) => isOther).length;
  const all = rows.length;
  const by = draft.by;
  const move = (option: string, verb: string, state: Stage['state']): readonly Stage[] => {
    const day = options.get(option);
    return day === undefined ? [] : [{ day, seat: by, verb, wordings: all, state, clash: false }];
  };
  return [
    ...rows.map(({ date, isOther }, at) => ({
      day: date,
      seat: isOther ? by.replace(/1$/, '2') : by,
      verb: at === 0 ? 'share' : 'refine',
      wordings: at + 1,
      state: 'draft' as const,
      clash: isOther && others > 0,
    })),
    ...move('agreed', 'agree', 'agreed'),
    ...move('learned', 'learned', 'learned'),
    ...move('settled', 'settle', 'draft'),
    ...move('withdrawn', 'withdraw', 'withdrawn'),
  ];
}

interface Wording {
  readonly date: Day;
  readonly words: string;
  readonly why: string | undefined;
  readonly at: string | undefined;
  readonly with: string | undefined;
  /** The second of two wordings of one day, which wait for somebody to choose. */
  readonly isOther: boolean;
}

const wordingsOf = (draft: Draft): readonly Wording[] =>
  (['wording', 'other'] as const).flatMap((key) =>
    partsOf(draft.block, key, '|').map(([date = '', words = '', ...more]) => {
      const { options } = readHead(more.filter((part) => /^(?:at|with)=/.test(part)).join(' '));
      const at = options.get('at');
      return {
        date,
        words,
        why: more.find((part) => !/^(?:at|with)=/.test(part)),
        at: at === undefined ? undefined : entryNamed(at),
        with: options.get('with'),
        isOther: key === 'other',
      };
    }),
  );

const LATE = new Set(['now', 'open', 'next']);
const SECTIONS = new Set(Object.keys(enquiry.sections));

function enquiryAt(draft: Draft, stage: Stage, telling: Telling): DemoFile {
  const { block } = draft;
  const [, key_question] = block.words;
  const { options } = block;
  const rows = wordingsOf(draft).slice(0, stage.wordings);
  const chosen = rows.filter((row) => !row.isOther).at(-1);
  const isAgreed = stage.state !== 'draft' && options.has('agreed');
  const isLearned = stage.state === 'learned';
  const shown = (key: string): string | undefined =>
    SECTIONS.has(key) && (key !== 'know' || isAgreed) && (!LATE.has(key) || isLearned) ? key : undefined;
  const withdrawn = stage.state === 'withdrawn' ? stage.day : undefined;
  const at = options.get('at');
  return fileOf(
    enquiry,
    {
      id: draft.id,
      title: block.title,
      date: rows[0]?.date,
      authority: draft.by.split('/')[0],
      by: draft.by,
      group: groupOf(draft.by),
      visibility: isLearned ? 'public' : 'network',
      state: stage.state,
      question: chosen?.words,
      key_question,
      strands: listIn(block, 'strands', ';').map((name) => ({ name })),
      versions: rows.map(({ isOther: _isOther, ...row }) => row),
      agreed_on: isAgreed ? options.get('agreed') : undefined,
      agreed_at: isAgreed && at !== undefined ? entryNamed(at) : undefined,
      learned_on: isLearned ? stage.day : undefined,
      rests_on: isLearned ? listIn(block, 'rests', ' ').map((name) => telling.reference(name)) : [],
      level: listIn(block, 'level', ';'),
      withdrawn,
      conflicts: stage.clash ? [{ field: 'question', other: rows.at(-1)?.words }] : [],
    },
    withdrawn === undefined ? bodyOn(draft, stage.day, telling, shown) : withdrawnBody(withdrawn),
  );
}
