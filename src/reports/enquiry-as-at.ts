import type { Day } from '../model/day.ts';
import { altered } from '../model/entry.ts';
import { isAfter, isBy, movedOn } from './dated.ts';
import type { Enquiry, Project } from './typed-entries.ts';

/** A question as it stood: the wordings up to the day, and the state that the dates up to the day give. */
export function enquiryAsAt(enquiry: Enquiry, day: Day): readonly Enquiry[] {
  const { values } = enquiry;
  const versions = values.versions.filter((row) => isBy(row.date, day));
  if (versions.length === 0 && values.versions.length > 0) return [];
  // Two wordings of one day may wait for somebody to choose: while all rows stand, the question's own words do.
  const isWhole = versions.length === values.versions.length;
  const kept = (date: Day | undefined): Day | undefined => (isBy(date, day) ? date : undefined);
  const agreed_on = kept(values.agreed_on);
  return [
    altered(enquiry, {
      values: {
        ...values,
        versions,
        question: isWhole ? values.question : (versions.at(-1)?.words ?? values.question),
        agreed_on,
        agreed_at: agreed_on === undefined ? undefined : values.agreed_at,
        learned_on: kept(values.learned_on),
        closed_on: kept(values.closed_on),
        state: stateOf(enquiry, day),
      },
    }),
  ];
}

function stateOf({ values }: Enquiry, day: Day): Enquiry['values']['state'] {
  const stamps = [values.agreed_on, values.learned_on, values.closed_on];
  const wasAside = values.state === 'paused' && isAfter(movedOn(values.anyway, 'paused'), day);
  const isKnown = values.state !== 'withdrawn' && !wasAside;
  if (isKnown && !stamps.some((stamp) => isAfter(stamp, day))) return values.state;
  if (isBy(values.closed_on, day)) return 'closed';
  if (isBy(values.learned_on, day)) return 'learned';
  return isBy(values.agreed_on, day) ? 'agreed' : 'draft';
}

/** A project as it stood: an idea before the day it started, started before the day it ended. */
export function projectAsAt(project: Project, day: Day): Project {
  const { started, ended, state } = project.values;
  if (!isAfter(started, day) && !isAfter(ended, day)) return project;
  const was = isBy(started, day) ? 'started' : started === undefined ? state : 'idea';
  const kept = isBy(started, day) ? started : undefined;
  return altered(project, {
    values: { ...project.values, state: was, started: kept, ended: isBy(ended, day) ? ended : undefined },
  });
}
