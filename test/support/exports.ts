import type { Entry } from '../../src/model/entry.ts';
import { readMarks } from '../../src/model/mark.ts';
import type { Network } from '../../src/model/network.ts';
import { FEATURES } from '../../src/model/vocabulary.ts';
import { type Asked, type ExportGround, settleExport } from '../../src/reports/ground.ts';
import { codebookOf } from '../../src/reports/codebook.ts';
import { sharedOnly } from '../../src/reports/shared-entries.ts';
import { sourceSets, sourcesOf } from '../../src/reports/sources.ts';
import { guidsOf } from '../../src/render/guid.ts';
import { qdpxFile } from '../../src/render/qdpx.ts';
import { aNetwork, digest } from './entries.ts';

/** The ground of an export over these entries, as at 5 June 2025. */
export const exportOf = (
  entries: readonly Entry[],
  more: Partial<Omit<Asked, 'entries'>> = {},
): ExportGround =>
  settleExport({
    network: aNetwork(),
    asAt: '2025-06-05',
    digest,
    unreadable: 0,
    ...more,
    entries: sharedOnly(entries),
  });

/** A body with its marks, read as the journal reads them. */
export const marked = (body: string): Pick<Entry, 'body' | 'marks'> => ({
  body,
  marks: readMarks(body, FEATURES).marks,
});

/** The identifiers of the example network. */
export const guid = guidsOf('n-1xq7h4zb8d', digest);

/** The whole project file of a ground. */
export function projectOf(ground: ExportGround, network: Pick<Network, 'name'> = ground.network): Uint8Array {
  const sources = sourcesOf(ground);
  return qdpxFile(
    {
      name: network.name,
      about: 'As at 5 June 2025. By role only.',
      codes: codebookOf(ground),
      sources,
      sets: sourceSets(ground, sources),
    },
    guid,
  );
}
