import { KINDS } from '../kinds/index.ts';
import { schemaOf } from '../render/json-schema.ts';
import { kindNamed } from './filters.ts';
import { defineVerb } from './verb.ts';

/** The form of a kind's details, for editors and CI. */
export const form = defineVerb({
  name: 'form',
  summary: 'The form of the details of a kind of entry, for editors and programs.',
  args: [{ name: 'kind', help: 'Which kind of entry?' }],
  flags: {},
  examples: ['lea form diary'],
  writes: false,
  without: ['json', 'ndjson', 'plain', 'quiet'],
  run: ({ args }, world) => {
    world.data(`${JSON.stringify(schemaOf(kindNamed(args['kind'] ?? ''), KINDS), undefined, 2)}\n`);
    return Promise.resolve('fine');
  },
});
