// Loaded before a program that is measured: as it ends, it says how much memory it held at most, in kilobytes.
import { writeFileSync } from 'node:fs';
import process from 'node:process';

const file = process.env['LEA_BENCH_PEAK'];
process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
