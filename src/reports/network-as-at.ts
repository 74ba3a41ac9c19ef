import type { Day } from '../model/day.ts';
import type { Network } from '../model/network.ts';
import { isBy } from './dated.ts';

/** The network's details as they stood at the end of a day: later purposes, rests and seats left out. */
export const networkAsAt = (network: Network, day: Day): Network => ({
  ...network,
  purpose: network.purpose.filter((row) => isBy(row.date, day)),
  rests: network.rests.filter((row) => isBy(row.date, day)),
  seats: network.seats
    .filter((row) => isBy(row.from, day))
    .map((row) => ({ ...row, to: row.to !== undefined && isBy(row.to, day) ? row.to : undefined })),
});
