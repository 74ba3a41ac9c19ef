import type { Evidence } from '../figure.ts';
import type { Scene } from './scene.ts';

/** One thing a gap holds for. */
export interface Finding<F> {
  /** What it is about, as `lea rest` may name it: an authority, an entry, a feature with a group. */
  readonly about: readonly string[];
  readonly fact: F;
  readonly evidence: Evidence;
}

/** What a gap says of all it holds for, in one plain sentence, and the question to ask in the room. */
export interface Said {
  readonly sentence: string;
  readonly question: string;
}

/** How one gap is found and said. */
interface Declaration<F> {
  readonly id: string;
  /** The numbers of its rule, which `rules.gaps` may change, in order. */
  readonly numbers?: readonly number[];
  /** Silent until 90 days after the first authority joined: it needs time to be true. */
  readonly needsTime?: true;
  /** Guards people's words, or the page itself, and so may not rest. */
  readonly neverRests?: true;
  /** Everything it holds for, in the order in which it is named. */
  readonly find: (scene: Scene, numbers: readonly number[]) => readonly Finding<F>[];
  readonly say: (facts: readonly F[], scene: Scene, numbers: readonly number[]) => string;
  readonly ask: string | ((facts: readonly F[]) => string);
}

/** A finding with what it was found to be already told: what raising a gap needs to know. */
export interface Found {
  readonly about: readonly string[];
  readonly evidence: Evidence;
}

/** A gap: everything it holds for now, and how those that are kept are said (domain 4, section 5). */
export interface Rule {
  readonly id: string;
  readonly needsTime: boolean;
  readonly neverRests: boolean;
  /** Looks at the scene; `say` then puts those findings into words that `keep` lets through. */
  readonly look: (scene: Scene) => {
    readonly findings: readonly Found[];
    readonly say: (keep: (finding: Found) => boolean) => Said;
  };
}

/** Declares a gap. What a finding holds stays between its `find`, its `say` and its `ask`. */
export function rule<F>(declared: Declaration<F>): Rule {
  const { id, find, say, ask } = declared;
  return {
    id,
    needsTime: declared.needsTime ?? false,
    neverRests: declared.neverRests ?? false,
    look: (scene) => {
      const set = scene.ground.network.rules.gaps[id] ?? [];
      const numbers = (declared.numbers ?? []).map((usual, place) => set[place] ?? usual);
      const findings = find(scene, numbers);
      return {
        findings,
        say: (keep) => {
          const facts = findings.filter(keep).map(({ fact }) => fact);
          return {
            sentence: say(facts, scene, numbers),
            question: typeof ask === 'string' ? ask : ask(facts),
          };
        },
      };
    },
  };
}
