import { nameSome } from '../phrases.ts';
import { liveQuestions } from '../questions.ts';
import { rule } from './rule.ts';

/** G25: a key question that nobody asks. */
export const G25 = rule<string>({
  id: 'G25',
  find: (scene) => {
    const asked = new Set(
      liveQuestions(scene.ground, scene.membership).map(({ values }) => values.key_question),
    );
    return scene.ground.network.key_questions
      .filter(({ key }) => !asked.has(key))
      .map(({ key, text }) => ({
        about: [key],
        fact: key,
        evidence: { entry: scene.ground.network.id, day: scene.ground.asAt, say: text },
      }));
  },
  say: (keys) => {
    const numbers = keys.map((key) => /^K(\d+)$/.exec(key)?.[1] ?? key);
    return `Nobody is asking key question${keys.length === 1 ? '' : 's'} ${nameSome(numbers)}.`;
  },
  ask: (keys) => (keys.length === 1 ? 'Is it still ours?' : 'Are they still ours?'),
});
