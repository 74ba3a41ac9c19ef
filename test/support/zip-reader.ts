import { crc32, inflateRawSync } from 'node:zlib';

/** Reads a zip by its directory at the end, as APPNOTE.TXT describes it; for tests, of files that tests made. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('the zip has no end');
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('the directory of the zip is broken');
    const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    const size = view.getUint32(at + 20, true);
    const length = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(start, start + size);
    const data = method === 8 ? new Uint8Array(inflateRawSync(packed)) : packed;
    if (crc32(data) !== crc) throw new Error(`${name} is not what the zip says it is`);
    if (files.has(name)) throw new Error(`${name} stands in the zip twice`);
    files.set(name, data);
    at += 46 + length + rest;
  }
  return files;
}
