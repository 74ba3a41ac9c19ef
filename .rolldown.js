// Bundles src/ into dist/: one small entry chunk, and one chunk for each thing that loads late.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  } else if (log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT') {
    // A module may load late in one command and at once in another; test/chunks.test.ts holds what each one loads.
    show(level, log);
  }
}

const commands = join(root, 'src', 'commands');
const table = join(commands, 'index.ts');

/** What a verb is but for its run, and for the reading of its flags, which follows from their declaration. */
const headOf = ({ flags: _flags, run: _run, ...head }) => head;
const isVerb = (value) => typeof value?.run === 'function' && typeof value.name === 'string';
const isSame = (one, other) =>
  isVerb(one) && JSON.stringify([headOf(one), one.flags]) === JSON.stringify([headOf(other), other.flags]);

/** Every way to a value of a module: itself, an item of a list, or what a maker makes of a kind. */
function* waysTo(name, value, kinds) {
  yield [`it.${name}`, value];
  if (Array.isArray(value)) for (const [at, item] of value.entries()) yield [`it.${name}[${at}]`, item];
  if (!/^make[A-Z]/.test(name)) return;
  for (const kind of kinds) {
    const made = value(kind);
    const call = `it.${name}(await kindCalled(${JSON.stringify(kind.name)}))`;
    if (isVerb(made) && made.noun === kind.name) yield [call, made];
    if (Array.isArray(made)) for (const [at, item] of made.entries()) yield [`(${call})[${at}]`, item];
  }
}

/** The modules that the table of contents is made of, loaded from the sources as they are. */
async function loadContents(rolldown) {
  const files = [...readFileSync(table, 'utf8').matchAll(/ from '([^']+)';/g)].map(([, file]) => file);
  const entry = '\0contents';
  const code = ['./index.ts', ...files].map((file, at) => `export * as m${at} from ${JSON.stringify(file)};`);
  const contents = {
    name: 'contents',
    resolveId: (id, from) => (id === entry ? id : from === entry ? join(commands, id) : null),
    load: (id) => (id === entry ? code.join('\n') : null),
  };
  const bundle = await rolldown({
    cwd: root,
    input: { contents: entry },
    platform: 'node',
    plugins: [contents, leaveOut],
    onLog: judgeLog,
  });
  const file = join(out, 'contents.js');
  mkdirSync(out, { recursive: true });
  await bundle.write({ dir: out, format: 'esm', entryFileNames: 'contents.js', codeSplitting: false });
  await bundle.close();
  const loaded = await import(pathToFileURL(file).href);
  return ['./index.ts', ...files].map((path, at) => ({ path, exports: loaded[`m${at}`] }));
}

/**
 * The table of contents as the program carries it: what every command is called and takes, as data made from the
 * declarations themselves. A command's own module is loaded when it runs.
 */
async function writeContents(rolldown) {
  const [{ exports: whole }, ...modules] = await loadContents(rolldown);
  const { KINDS } = modules.find(({ path }) => path === '../kinds/index.ts').exports;
  const ways = modules.flatMap(({ path, exports }) =>
    Object.entries(exports).flatMap(([name, value]) =>
      [...waysTo(name, value, KINDS)].map(([way, verb]) => ({ path, way, verb })),
    ),
  );
  const verbs = whole.VERBS.map((verb, at) => {
    const found = ways.find((each) => isSame(each.verb, verb));
    const load =
      found === undefined
        ? `async () => (await import('./index.ts?whole')).VERBS[${at}]`
        : `async () => { const it = await import(${JSON.stringify(found.path)}); return ${found.way}; }`;
    return `late(${JSON.stringify(headOf(verb))}, ${JSON.stringify(JSON.stringify(verb.flags))}, ${load})`;
  });
  const nouns = whole.NOUNS.map(({ name, plural, summary, verb }) => ({ name, plural, summary, verb }));
  return `
    import { fieldsFrom } from '../model/field.ts';
    export { realDisk } from '../store/disk.ts';
    const kindCalled = async (name) => (await import('../kinds/index.ts')).KINDS.find((kind) => kind.name === name);
    const late = (head, flags, load) => ({
      ...head,
      get flags() { return fieldsFrom(JSON.parse(flags)); },
      run: async (given, world) => {
        const verb = await load();
        if (verb.keeps !== true) return verb.run(given, world);
        return (await import('./typed-words.ts')).keepTyped(verb).run(given, world);
      },
    });
    export const NOUNS = ${JSON.stringify(nouns)};
    export const VERBS = [${verbs.join(',\n')}];`;
}

/** Puts the table as the program carries it in the place of the one in the sources, which stays for those that need it whole. */
const carryContents = (code) => ({
  name: 'carry-contents',
  resolveId: (id, from) => (id === './index.ts?whole' && from === table ? { id: `${table}?whole` } : null),
  load(id) {
    if (id === table) return { code, moduleType: 'js' };
    return id === `${table}?whole` ? { code: readFileSync(table, 'utf8'), moduleType: 'ts' } : null;
  },
});

/**
 * What lies in one file together, since a file each would be loaded one after another: what the program needs before it
 * knows which command it is to run, then what every command needs that reads a journal.
 */
const together = [
  { name: 'start', from: ['terminal/start.ts'], ids: new Set() },
  {
    name: 'reading',
    from: [
      'terminal/command-line.ts',
      'commands/list.ts',
      'store/find-journal.ts',
      'store/journal.ts',
      'store/index/notes.ts',
      'git/repository.ts',
      'git/signature.ts',
      'git/leading-away.ts',
      'git/tracked.ts',
    ],
    ids: new Set(),
  },
];
const findTogether = {
  name: 'find-together',
  buildEnd() {
    for (const { from, ids } of together) {
      const waiting = from.map((path) => join(root, 'src', ...path.split('/')));
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (together.some((each) => each.ids.has(id))) continue;
        ids.add(id);
        waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    }
  },
};

/** Changes with everything the program is made of, and with nothing else. */
function buildNumber() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const path of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).toSorted())
    if (path.endsWith('.ts')) hash.update(path).update(readFileSync(join(root, 'src', path)));
  return hash.digest('hex').slice(0, 16);
}

async function build({ rolldown }) {
  const bundle = await rolldown({
    cwd: root,
    input: { start: 'src/terminal/start.ts' },
    platform: 'node',
    transform: { target: 'node20', define: { LEA_BUILD: JSON.stringify(buildNumber()) } },
    plugins: [carryContents(await writeContents(rolldown)), leaveOut, licences, findTogether],
    onLog: judgeLog,
  });
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: { groups: together.map(({ name, ids }) => ({ name, test: (id) => ids.has(id) })) },
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

/** What people install: the built program and nothing to fetch beside it. npm packs and publishes this folder. */
function stage() {
  const folder = join(out, 'npm');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'dist'), { recursive: true });
  for (const file of readdirSync(out))
    if (file !== 'npm') cpSync(join(out, file), join(folder, 'dist', file));
  for (const one of ['bin', 'templates', 'README.md', 'CHANGELOG.md', 'LICENSE'])
    cpSync(join(root, one), join(folder, one), { recursive: true });
  const whole = Object.entries(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const ours = ['scripts', 'dependencies', 'devDependencies', 'overrides'];
  const kept = Object.fromEntries(whole.filter(([key]) => !ours.includes(key)));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`);
}

/** Without the tools for development there is nothing to build with, and that is no failure. */
async function bundler() {
  if (!existsSync(join(root, 'node_modules', 'rolldown'))) return undefined;
  return import('rolldown');
}

const found = process.argv.includes('--stage') ? 'only staged' : await bundler();
if (found === 'only staged') stage();
else if (found === undefined) console.log('rolldown is not installed, so dist/ was left as it is.');
else await build(found);
