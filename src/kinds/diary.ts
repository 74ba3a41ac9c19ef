import { choice, many, optional, ref } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { filled, must } from '../model/need.ts';

/** What somebody understood after a meeting, written privately first (domain 2, section 6). */
export const diary = defineKind({
  name: 'diary', letter: 'd', plural: 'diaries', folder: 'diary', segments: ['authority', 'year'], dated: true,
  verb: 'add', starts: 'private', marked: true,
  summary: 'What I understood after a meeting, kept privately until I share it',
  example: '-m "The heads asked us the question first."',
  fields: {
    after: optional(ref('any', 'After which meeting?', { offered: true, suggest: 'last meeting', or: ['day to day', 'pause'], unoffered: ['pause'] })),
    enquiries: many(ref('enquiry', 'Which enquiries does it bear on?', { flag: 'enquiry' })),
    projects: many(ref('project', 'Which projects does it bear on?', { flag: 'project' })),
    shape: optional(choice('Which template was used?', ['full', 'short', 'one line'], { lea: true })),
  },
  sections: {
    line: 'In a line',
    understood: 'What we understand now',
    for_enquiry: 'For the enquiry',
    for_project: 'For the project',
    hard: 'What was hard',
    will: 'Because of this, I will',
    use: 'Somebody else could use',
  },
  bodies: {
    chief: {
      like: 'What it was like',
      heard: 'What I heard that I needed',
      let_go: 'What I have let go of, or taken back',
      try: 'What I will try',
    },
    short: { line: 'In a line', tells: 'What it tells me', next: 'Next' },
  },
  bodyWhen: { chief: { group: 'chief' } },
  oneLine: 'line',
  begins: [must(filled('any'))],
  columns: ['date', 'authority', 'group', 'title'],
});
