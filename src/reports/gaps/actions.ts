import { evidenceOfAction, type OpenAction, openActions } from '../actions.ts';
import { countOf, inSentence } from '../phrases.ts';
import { rule } from './rule.ts';
import { isMemberNow, sayAuthorities, type Scene } from './scene.ts';

/** G16: something somebody said they would do, not ticked, past its day. */
export const G16 = rule<OpenAction>({
  id: 'G16',
  find: (scene) =>
    openActions(scene.ground)
      .filter(({ overdue, owner }) => overdue && !hasLeft(scene, owner))
      .map((action) => ({
        about: [action.meeting, ...(action.owner === undefined ? [] : [action.owner])],
        fact: action,
        evidence: evidenceOfAction(action),
      })),
  say: (actions, scene) => {
    const start = `${countOf(actions.length, 'action')} ${actions.length === 1 ? 'is past its day' : 'are past their day'}`;
    const each = actions.slice(0, 3).map((action) => sayAction(action, scene));
    const more = actions.length > 3 ? `, and ${actions.length - 3} more` : '';
    return `${start}: ${each.join(', ')}${more}.`;
  },
  ask: 'Still wanted?',
});

const hasLeft = (scene: Scene, owner: string | undefined): boolean =>
  owner !== undefined && scene.membership.all.has(owner) && !isMemberNow(scene, owner);

/** `send out purpose page (brokers)`; where no authority may be named, the owner is left out. */
function sayAction({ what, owner }: OpenAction, scene: Scene): string {
  const words = inSentence(
    what,
    [...scene.membership.all.values()].map(({ values }) => values.title),
  );
  if (owner === undefined) return words;
  if (scene.membership.all.has(owner))
    return scene.named ? `${words} (${sayAuthorities([owner], scene)})` : words;
  return `${words} (${scene.name(owner)})`;
}
