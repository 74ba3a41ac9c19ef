import { daysBetween } from '../../model/day.ts';
import { countOf, nearDay } from '../phrases.ts';
import { type Finding, rule } from './rule.ts';
import type { Scene } from './scene.ts';

/** G26: what others sent may not be here, or what was saved here may not be sent. Depends on this computer. */
export const G26 = rule<string>({
  id: 'G26',
  numbers: [14],
  neverRests: true,
  find: (scene, [most = 14]) => {
    const { broughtIn, waiting = 0, asAt } = scene.ground;
    const isOld = broughtIn !== undefined && daysBetween(broughtIn.day, asAt) >= most;
    if (!isOld && waiting === 0) return [];
    const last =
      broughtIn === undefined
        ? []
        : [about(scene, `last brought up to date ${nearDay(broughtIn.day, asAt)}`)];
    const saves =
      waiting === 0
        ? []
        : [about(scene, waiting === 1 ? '1 save waits' : `${countOf(waiting, 'save')} wait`)];
    return [...last, ...saves];
  },
  say: (facts) => `This page may be missing work: ${facts.join('; ')}.`,
  ask: 'Shall we bring it in first? (`lea sync`)',
});

const about = ({ ground }: Scene, say: string): Finding<string> => ({
  about: [],
  fact: say,
  evidence: { entry: ground.network.id, day: ground.asAt, say },
});
