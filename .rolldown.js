// Bundles src/ into dist/: one small entry chunk, and one chunk for each thing that loads late.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const out = join(root, 'dist');

/** Modules the program never reaches: whoever does reach one is told so at once. */
const stubs = {
  'js-yaml': ['safeLoad', 'safeDump'],
  '@inquirer/external-editor': ['edit', 'editAsync'],
};

const leaveOut = {
  name: 'leave-out',
  resolveId: (id) => (Object.hasOwn(stubs, id) ? `\0left-out:${id}` : null),
  load(id) {
    const name = id.startsWith('\0left-out:') ? id.slice('\0left-out:'.length) : undefined;
    if (name === undefined) return null;
    const refuse = (call) =>
      `export function ${call}() { throw new Error('${name} is not part of this program'); }`;
    return stubs[name].map(refuse).join('\n');
  },
};

/** The folder of the package that a bundled module came from. */
function packageFolder(id) {
  const mark = `${sep}node_modules${sep}`;
  const at = id.lastIndexOf(mark);
  if (at < 0) return undefined;
  const words = id.slice(at + mark.length).split(sep);
  return join(id.slice(0, at + mark.length), ...words.slice(0, words[0].startsWith('@') ? 2 : 1));
}

function licenceText(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version}\n\n${text.replace(/\r\n?/g, '\n')}\n`;
}

const licences = {
  name: 'licences',
  generateBundle(_options, bundle) {
    const ids = Object.values(bundle).flatMap((chunk) => chunk.moduleIds ?? []);
    const folders = [...new Set(ids.map(packageFolder))].filter((folder) => folder !== undefined).toSorted();
    const source = folders.map(licenceText).join(`\n${'-'.repeat(72)}\n\n`);
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source });
  },
};

/** gray-matter holds one `eval`, behind an engine the program refuses. Another one stops the build. */
function judgeLog(level, log, show) {
  if (log.code === 'EVAL') {
    if (!(log.id ?? log.loc?.file ?? log.message).includes('gray-matter')) throw new Error(log.message);
  } else {
    show(level, log);
  }
}

async function build({ rolldown }) {
  const bundle = await rolldown({
    cwd: root,
    input: { start: 'src/terminal/start.ts' },
    platform: 'node',
    transform: { target: 'node20' },
    plugins: [leaveOut, licences],
    onLog: judgeLog,
  });
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    // Names stay as written, so that a stack trace can be read.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  });
  await bundle.close();
  output.push({ fileName: 'search-box.js', source: await searchBox(rolldown) });
  mkdirSync(out, { recursive: true });
  for (const file of output) writeFileSync(join(out, file.fileName), file.code ?? file.source);
  const made = new Set(output.map((file) => file.fileName));
  for (const old of readdirSync(out)) if (!made.has(old)) rmSync(join(out, old), { recursive: true });
  await layDownManual();
}

/** The manual page comes from the declarations, by the program that was just built. */
async function layDownManual() {
  const { manual } = await import(pathToFileURL(join(out, 'start.js')).href);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(out, 'lea.1'), await manual(version));
}

/** The script of the keyword box in a published site, whole: it is put into one page and allowed by its hash. */
async function searchBox(rolldown) {
  const bundle = await rolldown({
    cwd: root,
    input: { box: 'src/render/search-box.js' },
    platform: 'browser',
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const { code } = output[0];
  if (/<\/script|<!--/i.test(code)) throw new Error('the keyword box cannot stand in a page');
  return `/*! Holds minisearch 7.2.0, copyright Luca Ongaro, under the MIT licence. */\n${code.trim()}`;
}

/** Without the tools for development there is nothing to build with, and that is no failure. */
async function bundler() {
  if (!existsSync(join(root, 'node_modules', 'rolldown'))) return undefined;
  return import('rolldown');
}

const found = await bundler();
if (found === undefined) console.log('rolldown is not installed, so dist/ was left as it is.');
else await build(found);
