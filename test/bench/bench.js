// npm run bench [-- --size 100000] [--pairs 9] [--only WORDS]: how long lea takes beside what else could be typed, run in
// turn on this very computer. Prints tables in Markdown; asserts nothing.
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, platform, release } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { journalOf, putBack } from './journals.js';
import { compare, peakOf } from './measure.js';
import { peersFor } from './peers.js';
import { rowsFor } from './rows.js';
import { syncRowsFor } from './sync-rows.js';

const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true, default: ['1000', '10000', '100000'] },
    pairs: { type: 'string', default: '9' },
    only: { type: 'string' },
    sync: { type: 'boolean', default: true },
    peers: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const pairs = Number(values.pairs);
const say = (text) => process.stdout.write(`${text}\n`);
const versionOf = (program) =>
  execFileSync(program, ['--version'], { encoding: 'utf8' }).split('\n')[0].trim();

/** One line for the machine: the same figures on another computer are other figures. */
function machineLine() {
  const [first] = cpus();
  const load = loadavg()
    .map((each) => each.toFixed(1))
    .join(', ');
  const day = new Date().toISOString().slice(0, 10);
  return `${day}; ${cpus().length} × ${first.model.trim()}, ${platform()} ${release()}; Node ${process.versions.node}; ${versionOf('git')}; load ${load}.`;
}

/** Whole milliseconds, one place for few. */
const shown = (milliseconds) =>
  milliseconds < 100 ? milliseconds.toFixed(1) : String(Math.round(milliseconds));

function lineOf(row, measured, peak) {
  const { one, other, ratio, low, high } = measured;
  const goal = row.goal === undefined ? '' : row.goal.toFixed(1);
  const memory = peak === undefined ? '' : `${Math.round(peak)} MB`;
  const spread = `${low.toFixed(2)} to ${high.toFixed(2)}`;
  return `| ${row.name} | ${row.against} | ${shown(one)} | ${shown(other)} | ${ratio.toFixed(2)} | ${spread} | ${goal} | ${memory} |`;
}

function measure(row) {
  const restore = row.prepare?.();
  try {
    const measured = compare(row.one, row.other, row.pairs ?? pairs, row.before);
    say(lineOf(row, measured, row.before === undefined ? peakOf(row.one) : undefined));
  } catch (error) {
    say(
      `| ${row.name} | ${row.against} | did not run: ${error.message.split('\n').slice(0, 3).join(' / ')} | | | | | |`,
    );
  } finally {
    restore?.();
  }
}

say(machineLine());
for (const size of values.size.map(Number)) {
  const folder = journalOf(size);
  const peers = values.peers ? peersFor(folder, size, (text) => process.stderr.write(`${text}\n`)) : [];
  say(`\n### ${size.toLocaleString('en-GB')} entries\n`);
  say('| what | against | ms | ms | ratio | middle half | to reach | memory |');
  say('|---|---|--:|--:|--:|--:|--:|--:|');
  const rows = [...rowsFor(folder), ...(values.sync ? syncRowsFor(folder, size) : []), ...peers];
  for (const row of rows) if (values.only === undefined || row.name.includes(values.only)) measure(row);
  putBack(folder);
}
say(`\n${machineLine()}`);
