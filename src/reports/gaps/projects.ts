import { enquiry } from '../../kinds/enquiry.ts';
import { project } from '../../kinds/project.ts';
import { isAgreed } from '../questions.ts';
import { rule } from './rule.ts';
import { isMemberNow, sayAuthorities } from './scene.ts';

/** G07: a project under way while none of its questions is agreed. */
export const G07 = rule<string>({
  id: 'G07',
  find: (scene) => {
    const { entries } = scene.ground;
    const agreed = new Set(
      entries
        .of(enquiry)
        .filter(isAgreed)
        .map((question) => question.id),
    );
    const watching = entries
      .of(enquiry)
      .flatMap(({ id, values }) => values.projects.map((of) => ({ id, of })));
    return entries.of(project).flatMap(({ id, values }) => {
      const questions = [
        ...values.enquiries,
        ...watching.filter(({ of }) => of === id).map((each) => each.id),
      ];
      if (values.state !== 'started' || !isMemberNow(scene, values.authority)) return [];
      if (questions.some((each) => agreed.has(each))) return [];
      const evidence = {
        entry: id,
        day: values.started ?? values.date,
        authority: values.authority,
        say: values.title,
      };
      return [{ about: [id, values.authority], fact: values.authority, evidence }];
    });
  },
  say: (slugs, scene) =>
    new Set(slugs).size === 1
      ? `${sayAuthorities(slugs, scene)} started a project before agreeing a question.`
      : `${sayAuthorities(slugs, scene)} each started a project before agreeing a question.`,
  ask: 'What would you most like to be wrong about here?',
});
