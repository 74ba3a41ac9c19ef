import { afterAll, describe, expect, test } from 'vitest';
import { CANARY } from '../support/canaries.ts';
import { CONTENT } from './worlds/content.ts';
import { COPIED } from './worlds/copied.ts';
import { PULLED } from './worlds/pulled.ts';
import { STATES } from './worlds/states.ts';
import { anAttack, type Attack, type Expected, removeBase, THREATS } from './worlds/world.ts';

const ALL = [...CONTENT, ...PULLED, ...COPIED, ...STATES].filter(
  ({ posix }) => posix !== true || process.platform !== 'win32',
);

/** What a person is promised: an answer within ten seconds. */
const PROMISED = 10_000;
/** Words that only a program that has lost its way says. */
const LOST = /\bat .+\.[jt]s:\d+|lea made a mistake|^fatal:|^error:|TypeError|ENOENT|undefined/m;

afterAll(removeBase);

test('every threat and every bad state has a repository of its own, and they are sixty or more', () => {
  expect(new Set(ALL.map(({ threat }) => threat))).toEqual(new Set(THREATS));
  expect(new Set(ALL.map(({ threat, name }) => `${threat}: ${name}`)).size).toBe(ALL.length);
  expect(ALL.length).toBeGreaterThanOrEqual(60);
});

async function comesTo(world: Attack, [argv, code, says]: Expected): Promise<void> {
  const clock = new Promise<undefined>((resolve) => setTimeout(resolve, PROMISED, undefined).unref());
  const ran = await Promise.race([world.lea(argv), clock]);
  if (ran === undefined) throw new Error(`lea ${argv.join(' ')} took longer than was promised`);
  const told = ran.out + ran.err;
  const codes = typeof code === 'number' ? [code] : code;
  expect(codes.includes(ran.code) ? [] : [argv, ran.code, told]).toEqual([]);
  if (says !== undefined) expect(told).toMatch(says);
  expect(told).not.toMatch(LOST);
  expect(told).not.toContain(CANARY);
}

describe.each(THREATS)('%s', (threat) => {
  const own = ALL.filter((each) => each.threat === threat);
  test.each(own)('$name', async ({ name, build, runs }) => {
    const shared = threat === 'a broken or half-done state' || PULLED.some((each) => each.name === name);
    const world = await anAttack({ shared: shared || runs.some(([[verb]]) => verb === 'sync') });
    await build(world);
    world.watch();
    for (const each of runs) await comesTo(world, each);
    expect([...world.marks(), ...world.touched()]).toEqual([]);
  });
});
