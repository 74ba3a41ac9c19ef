import { enquiry } from '../kinds/enquiry.ts';
import { project } from '../kinds/project.ts';
import type { Day } from '../model/day.ts';
import { bodyOn } from './body.ts';
import { idOf } from './chance.ts';
import { type Draft, draftOf } from './draft.ts';
import { fileOf, groupOf, saved } from './entry-file.ts';
import type { DemoEvent, DemoFile } from './event.ts';
import { listIn, readBlocks, sayOf } from './notation.ts';
import { PROJECTS } from './projects.ts';
import type { Telling } from './telling.ts';

/** The saves of the projects: begun and started on one day, given a question when there is one. */
export const projectEvents = (telling: Telling): readonly DemoEvent[] =>
  readBlocks(PROJECTS).flatMap((block) => {
    const [place = '', date = '', seat = ''] = block.words;
    const draft = draftOf(project, place, block, `${place}/${seat}`);
    const asks = block.options.get('asks') ?? date;
    const save = (day: Day, verb: string, started: boolean): DemoEvent =>
      saved(day, draft.by, verb, projectOn(draft, day, started, telling));
    return [
      save(date, 'new', false),
      save(date, 'start', true),
      ...(asks > date ? [save(asks, 'edit', true)] : []),
    ];
  });

function projectOn(draft: Draft, day: Day, started: boolean, telling: Telling): DemoFile {
  const { block, by, key } = draft;
  const [, date] = block.words;
  const passed = { date, to: 'started', gate: 'linked', reason: sayOf(block, 'reason'), by };
  return fileOf(
    project,
    {
      id: draft.id,
      title: block.title,
      date,
      authority: key,
      by,
      group: groupOf(by),
      visibility: 'network',
      state: started ? 'started' : 'idea',
      started: started ? date : undefined,
      enquiries: (block.options.get('asks') ?? '9999') <= day ? [idOf(enquiry, `${key}-1`)] : [],
      partners: listIn(block, 'partners', ';'),
      anyway: started && block.words.includes('anyway') ? [passed] : [],
    },
    bodyOn(draft, day, telling, (line) => (line in project.sections ? line : undefined)),
  );
}
