import { realCalls, type Calls } from '../../src/store/calls.ts';

/** Calls that work until the n-th, which fails with a code; `count` says how many were made. */
export interface FailingCalls {
  readonly calls: Calls;
  count(): number;
}

/**
 * The computer's own calls, of which the n-th and all later ones that write fail with `code`. A call named `short`
 * writes one byte of what it is given, as a disk that is filling up may.
 */
export function failingAt(n: number, code: string, lasting = false): FailingCalls {
  let made = 0;
  const wrap = <K extends keyof Calls>(name: K): Calls[K] => {
    const real = realCalls[name] as (...args: unknown[]) => unknown;
    const failing = (...args: unknown[]): unknown => {
      made += 1;
      if (name === 'closeSync') return real(...args);
      if (made !== n && !(lasting && made > n)) return real(...args);
      if (code === 'short' && name === 'writeSync') {
        const [file, bytes, at] = args;
        return real(file, bytes, at, 1);
      }
      if (code === 'short') return real(...args);
      throw Object.assign(new Error(`${code}: as the test wished, ${name}`), { code });
    };
    return failing as Calls[K];
  };
  const names = Object.keys(realCalls).filter((name) => name.endsWith('Sync')) as (keyof Calls)[];
  const calls = Object.fromEntries(names.map((name) => [name, wrap(name)])) as unknown as Calls;
  return { calls, count: () => made };
}
