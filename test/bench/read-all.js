// A yardstick: reads every Markdown file below a folder once, into one buffer, in order, and does nothing with it.
import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import process from 'node:process';

const buffer = Buffer.allocUnsafe(1 << 20);

function read(folder) {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${item.name}`;
    if (item.isDirectory() && item.name !== '.git') read(path);
    else if (item.name.endsWith('.md')) {
      const file = openSync(path, 'r');
      readSync(file, buffer, 0, Math.min(fstatSync(file).size, buffer.length), 0);
      closeSync(file);
    }
  }
}

read(process.argv[2]);
