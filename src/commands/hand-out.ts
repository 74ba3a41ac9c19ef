import { join } from 'node:path';
import type { Document } from '../render/document.ts';
import { FORMATS, type FormatName } from '../render/index.ts';
import { line, page, span } from '../render/page.ts';
import { type HandedOut, misused } from './document-form.ts';
import { putFiles } from './put-files.ts';
import type { World } from './world.ts';

/**
 * Writes a document into its file, or shows it where an answer goes. A file that is there already is written over only
 * after a yes; it is written whole or not at all.
 */
export async function handOut(
  document: Document,
  form: FormatName,
  { output, open }: HandedOut,
  world: World,
): Promise<void> {
  const { what, isText, write } = FORMATS[form];
  if (output === undefined && open !== true && !isText)
    throw misused(`It is ${what}, and needs a name.`, `-o FILE.${form}`);
  const written = await write(document, { digest: (words) => world.digest(words) });
  if (output === undefined && open !== true && typeof written === 'string') {
    world.data(written);
    return;
  }
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  const path = output === undefined ? await pageForNow(bytes, world) : await putOne(output, bytes, world);
  if (output !== undefined) world.out(page(line('Written: ', span(output, 'path'), `, ${what}.`)));
  if (open === true) await openIt(path, world);
}

const putOne = async (file: string, bytes: Uint8Array, world: World): Promise<string> =>
  (await putFiles([{ file, bytes }], world))[0] ?? file;

/** A page that is only to be looked at lies where nobody else can read it; the next one takes its place. */
async function pageForNow(bytes: Uint8Array, { disk, settings }: World): Promise<string> {
  const folder = join(settings.privateRoot, 'pages');
  const path = join(folder, 'report.html');
  disk.makeFolder(folder, 0o700);
  disk.write(path, bytes, { mode: 0o600 });
  return path;
}

async function openIt(path: string, world: World): Promise<void> {
  if (await world.openPage(path)) world.err(page(line('Shown in your browser: ', span(path, 'path'))));
  else
    world.err(
      page(
        'No browser could be started from here. The page is in this file; open it from your browser:',
        line(span(path, 'path')),
      ),
    );
}
