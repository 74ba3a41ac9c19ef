import type { Event } from '../git/repository.ts';
import { signatureOf } from '../git/signature.ts';
import { KINDS } from '../kinds/index.ts';
import { type DemoEvent, type DemoFile, playWayside } from '../demo/play.ts';
import type { Entry } from '../model/entry.ts';
import { readSeat } from '../model/seat.ts';
import { ROLES } from '../model/vocabulary.ts';
import { encodeEntry } from '../store/codec.ts';
import { NETWORK_FILE, pathFor } from '../store/layout.ts';
import { encodeNetwork } from '../store/network.ts';
import type { World } from './world.ts';

/** The example as saves: one an event, at midday on its day, signed by its seat. */
export interface Told {
  readonly networkId: string;
  readonly shared: readonly Event[];
  readonly mine: readonly Event[];
}

/** Turns the network's dated events into saves of whole files. A file keeps the path it was first given. */
export function tellEvents(
  wanted: { readonly asAt: string; readonly size: number },
  world: World,
): Promise<Told> {
  const { networkId, events } = playWayside({ ...wanted, digest: (text) => world.digest(text) });
  const shared: Event[] = [];
  const mine: Event[] = [];
  const teller = new Teller();
  for (const event of events) (event.space === 'shared' ? shared : mine).push(teller.tell(event));
  return Promise.resolve({ networkId, shared, mine });
}

const SECONDS = 1000;

/** Remembers, from the first event to the last, where files lie and what places are called. */
class Teller {
  readonly #paths = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #entries = new Map<string, Pick<Entry, 'values'>>();

  tell({ day, seat, subject, files }: DemoEvent): Event {
    const changes = files.map((file) => ({ path: this.#pathOf(file), bytes: Buffer.from(textOf(file)) }));
    const words = subject.split(' ');
    return {
      changes,
      message: subject,
      trailers: { 'Lea-Op': words.slice(0, -1).join(' '), 'Lea-Entry': words.at(-1) ?? '' },
      author: this.#signature(seat),
      when: Date.parse(`${day}T12:00:00Z`) / SECONDS,
    };
  }

  #pathOf(file: DemoFile): string {
    const id = String(file.values['id']);
    this.#learn(file, id);
    const known = this.#paths.get(id);
    if (known !== undefined) return known;
    const kind = KINDS.find(({ name }) => name === file.kind);
    const path =
      kind === undefined ? NETWORK_FILE : pathFor(kind, file.values, (other) => this.#entries.get(other));
    this.#paths.set(id, path);
    return path;
  }

  #learn(file: DemoFile, id: string): void {
    this.#entries.set(id, { values: file.values });
    if (file.kind === 'authority') this.#names.set(id, String(file.values['title']));
    for (const list of ['brokers', 'support', 'friends']) {
      const rows = file.kind === 'network' ? file.values[list] : undefined;
      for (const row of recordsIn(rows)) this.#names.set(String(row['key']), String(row['label']));
    }
  }

  #signature(seat: string): ReturnType<typeof signatureOf> {
    const known = readSeat(seat);
    if (known === undefined) throw new Error(`${seat} is not a seat`);
    const label = `${ROLES[known.role].label} ${known.number}`;
    return signatureOf({ seat, label, place: this.#names.get(known.place) ?? known.place });
  }
}

function recordsIn(rows: unknown): readonly Readonly<Record<string, unknown>>[] {
  const all: readonly unknown[] = Array.isArray(rows) ? rows : [];
  return all.filter((row) => row !== null && typeof row === 'object').map((row) => ({ ...row }));
}

function textOf({ kind: name, values, body }: DemoFile): string {
  const kind = KINDS.find((each) => each.name === name);
  return kind === undefined
    ? encodeNetwork({ ...values, rules: {}, publish: {} })
    : encodeEntry(kind, values, body);
}
