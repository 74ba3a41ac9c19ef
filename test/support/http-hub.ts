import { execFileSync, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Hub } from './repo.ts';

/** Serves a hub over http as a real host does, through git's own program for it. Gives its address. */
export async function serveHub(hub: Hub): Promise<string> {
  const programs = execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim();
  hub.git('config', 'http.receivepack', 'true');
  const server = createServer((request, response) => {
    answer(join(programs, 'git-http-backend'), hub, request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/${basename(hub.folder)}`;
}

/** One request, as the Common Gateway Interface has it. */
function answer(program: string, hub: Hub, request: IncomingMessage, response: ServerResponse): void {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const { environment } = hub.computer.machine;
  const env = {
    ...environment,
    GIT_PROJECT_ROOT: dirname(hub.folder),
    GIT_HTTP_EXPORT_ALL: '1',
    REQUEST_METHOD: request.method,
    PATH_INFO: path,
    QUERY_STRING: query,
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
    GIT_PROTOCOL: request.headers['git-protocol']?.toString() ?? '',
  };
  const child = spawn(program, { env });
  const out: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stdin.on('error', () => undefined);
  request.pipe(child.stdin);
  child.once('close', () => {
    const bytes = Buffer.concat(out);
    const end = bytes.indexOf('\r\n\r\n');
    const head = bytes.subarray(0, end).toString('latin1').split('\r\n');
    const headers = new Map(
      head.map((line) => [line.split(': ')[0] ?? '', line.split(': ').slice(1).join(': ')]),
    );
    const status = Number.parseInt(headers.get('Status') ?? '200', 10);
    response.writeHead(status, Object.fromEntries(headers)).end(bytes.subarray(end + 4));
  });
}
