// Serves a folder on loopback as a usual web host does: gzip, and long caching of files with a hash in their names.
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';
import {gzipSync} from 'node:zlib';

const [folder, port] = process.argv.slice(2);
const TYPES = {html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json', svg: 'image/svg+xml',
  txt: 'text/plain', md: 'text/markdown', xml: 'application/xml', webmanifest: 'application/manifest+json'};

createServer(async (request, response) => {
  const path = normalize(decodeURI(new URL(request.url, 'http://localhost').pathname)).replace(/\/$/, '/index.html');
  try {
    const body = gzipSync(await readFile(join(folder, path)), {level: 6});
    const type = TYPES[extname(path).slice(1)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type + '; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': /-[0-9a-f]{10}\./.test(path) ? 'max-age=31536000, immutable' : 'no-cache',
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(Number(port), '127.0.0.1');
