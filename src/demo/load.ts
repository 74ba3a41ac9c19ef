import type { DemoEvent } from './event.ts';

/** Councils beyond the story. */
export function* loadEvents(_count: number, _asAt: string, _networkId: string): Generator<DemoEvent> {}
