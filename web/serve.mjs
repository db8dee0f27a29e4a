// serve.mjs: a static file server for one folder, for this machine only.
//
//   node web/serve.mjs DIR [--port N]      the default port is 8080
//
// Tests use serve() directly. It listens on 127.0.0.1, so nobody else in the network sees the page, and forbids
// caching, so that a reload always shows the newest build.

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

// Returns a promise of the listening server; port 0 takes any free one.
export function serve(dir, port) {
  const root = resolve(dir);
  const server = createServer((request, response) => answer(root, request, response));
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => done(server));
  });
}

function answer(root, request, response) {
  const refuse = (status) => {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`${status}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  let path;
  try {
    path = decodeURIComponent(request.url.split('?')[0]);
  } catch (error) {
    return refuse(400);
  }
  if (path.endsWith('/')) path += 'index.html';
  const file = join(root, path);
  if (path.includes('\0') || !file.startsWith(root + sep)) return refuse(404);
  const status = statSync(file, { throwIfNoEntry: false });
  if (!status || !status.isFile()) return refuse(404);
  response.writeHead(200, {
    'Content-Type': contentTypes[extname(file)] || 'application/octet-stream',
    'Content-Length': status.size,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file).pipe(response);
}

async function main() {
  const list = process.argv.slice(2);
  const portAt = list.indexOf('--port');
  const port = portAt < 0 ? 8080 : Number(list.splice(portAt, 2)[1]);
  if (list.length !== 1 || !Number.isInteger(port) || port < 0 || port > 65535) {
    console.error('Usage: node web/serve.mjs DIR [--port N]');
    process.exit(2);
  }
  try {
    const server = await serve(list[0], port);
    console.log(`Serving http://127.0.0.1:${server.address().port} (stop with Ctrl+C)`);
  } catch (error) {
    const why = error.code === 'EADDRINUSE' ? 'the port is taken by another program' : error.message;
    console.error(`Cannot listen on port ${port}: ${why}. Choose another one with --port.`);
    process.exit(1);
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
