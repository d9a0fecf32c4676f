import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLoopback, type LoopbackHost } from '../../electron/loopback/serve.ts';
import { rawRequest, type RawResponse } from '#tests/harness/raw-http.ts';

let root = '';
let host: LoopbackHost;
let token = '';
let own: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'loopback-test-'));
  process.env['TMPDIR'] = join(root, 'tmp');
  for (const folder of ['tmp', 'renderer/assets', 'assets/player', 'library'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'rahasia');
  writeFileSync(join(root, 'renderer/index.html'), '<!doctype html><title>Ajar</title>');
  writeFileSync(join(root, 'renderer/.env'), 'rahasia');
  writeFileSync(join(root, 'renderer/assets/app.js'), 'export {};');
  writeFileSync(join(root, 'assets/player/preview.js'), '"preview";');
  host = await startLoopback({
    port: 0,
    libraryDir: join(root, 'library'),
    assetsDir: join(root, 'assets'),
    rendererDir: join(root, 'renderer'),
    appVersion: '0.0.0-test',
    systemLocale: 'id',
  });
  token = new URLSearchParams(new URL(host.url).hash.slice(1)).get('token') ?? '';
  own = { 'x-ajar-token': token, origin: `http://127.0.0.1:${host.port}` };
});

afterAll(async () => {
  await host.close();
  rmSync(root, { recursive: true, force: true });
});

function post(
  path: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawResponse> {
  return rawRequest({
    port: host.port,
    method: 'POST',
    path,
    body,
    headers: { ...own, 'content-type': 'application/json', ...headers },
  });
}

function upload(path: string, body: string | Buffer): Promise<RawResponse> {
  return post(path, body, { 'content-type': 'application/octet-stream' });
}

async function call(
  name: string,
  input: unknown = {},
): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }> {
  const response = await post('/api/call', JSON.stringify({ name, input }));
  if (response.status !== 200) throw new Error(`${response.status}: ${response.text}`);
  // The route's answer is a Result.
  return JSON.parse(response.text) as { ok: boolean; value?: unknown; error?: { code: string } };
}

function field(response: RawResponse, name: string): string {
  if (response.status !== 200) throw new Error(`${response.status}: ${response.text}`);
  return String((JSON.parse(response.text) as Record<string, unknown>)[name]);
}

describe('the page', () => {
  it('is served on 127.0.0.1 with its token in the hash, where no server and no log sees it', () => {
    expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
  });

  it('is fenced in by its headers and never carries the token', async () => {
    const response = await rawRequest({ port: host.port, path: '/' });
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.headers['content-security-policy']).toContain(`default-src 'none'`);
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    expect(response.headers['referrer-policy']).toBe('no-referrer');
    expect(response.headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
    expect(response.text).not.toContain(token);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/.env',
    '/assets',
    '/missing.js',
  ])('cannot be left by its path: %s', async (path) => {
    const response = await rawRequest({ port: host.port, path });
    expect(response.status).toBe(404);
    expect(response.text).not.toContain('rahasia');
  });

  it.each(['//evil.example/x', 'http://evil.example/x', '*'])('has no address such as %s', async (path) => {
    const response = await rawRequest({ port: host.port, path });
    expect([400, 403, 404]).toContain(response.status);
  });

  it('is only read', async () => {
    const response = await rawRequest({ port: host.port, method: 'PUT', path: '/index.html', body: 'x' });
    expect(response.status).toBe(405);
  });
});

describe('a call', () => {
  it('reaches the backend and comes back as a result', async () => {
    expect(await call('app.info')).toMatchObject({ ok: true, value: { version: '0.0.0-test', edition: 'browser' } });
  });

  it.each([
    ['no token', { 'x-ajar-token': '' }, 401],
    ['a wrong token', { 'x-ajar-token': 'a'.repeat(43) }, 401],
    ['the host name of another site (DNS rebinding)', { host: 'evil.example' }, 403],
    ['another site’s origin', { origin: 'https://evil.example' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form’s content type', { 'content-type': 'text/plain' }, 415],
    ['no content type', { 'content-type': '' }, 415],
  ])('is refused with %s', async (_what, headers, status) => {
    const response = await post('/api/call', '{"name":"app.info","input":{}}', headers);
    expect(response.status).toBe(status);
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('gets no answer to a preflight that would let another site in', async () => {
    const response = await rawRequest({
      port: host.port,
      method: 'OPTIONS',
      path: '/api/call',
      headers: { origin: 'https://evil.example', 'access-control-request-headers': 'x-ajar-token' },
    });
    expect(response.status).toBe(403);
    expect(response.headers['access-control-allow-headers']).toBeUndefined();
  });

  it.each(['course.explode', '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
    'of a method that does not exist is an error, not a crash: %j',
    async (name) => {
      expect(await call(name)).toMatchObject({ ok: false });
      expect(await call('app.info')).toMatchObject({ ok: true });
    },
  );

  it('cannot smuggle a prototype in', async () => {
    const response = await post('/api/call', '{"name":"app.info","input":{"__proto__":{"polluted":1}}}');
    expect(JSON.parse(response.text)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each(['', 'x', '[]', 'null', '7', '{}', '{"name":7}', '{"__proto__":{"name":"app.info"}}'])(
    'must be an object with a name: %j',
    async (body) => {
      expect((await post('/api/call', body)).status).toBe(400);
    },
  );

  it('may be as large as a module, and no larger than 8 MB', async () => {
    const fits = JSON.stringify({ name: 'app.info', input: { text: 'a'.repeat(7 * 1024 * 1024) } });
    expect((await post('/api/call', fits)).status).toBe(200);
    const tooLarge = JSON.stringify({ name: 'app.info', input: { text: 'a'.repeat(8 * 1024 * 1024) } });
    expect((await post('/api/call', tooLarge)).status).toBe(413);
  });

  it('is cut off at 8 MB even when it does not say how long it is', async () => {
    const outcome = await rawRequest({
      port: host.port,
      method: 'POST',
      path: '/api/call',
      headers: { ...own, 'content-type': 'application/json' },
      body: Buffer.alloc(9 * 1024 * 1024, 'a'),
      chunked: true,
    }).catch(() => null);
    // The refusal races with the rest of the body; either it is read or the connection is gone.
    expect(outcome === null || outcome.status === 413).toBe(true);
    expect(await call('app.info')).toMatchObject({ ok: true });
  });

  it.each(['/api/', '/api/nothing', '/api/call/', '/api/__proto__', '/api/constructor'])(
    'has no other address: %s',
    async (path) => {
      expect((await post(path, '{}')).status).toBe(404);
    },
  );

  it('is a POST', async () => {
    expect((await rawRequest({ port: host.port, path: '/api/call', headers: own })).status).toBe(405);
  });
});

describe('events', () => {
  it('reach an open page, one per line', async () => {
    const abort = new AbortController();
    const response = await fetch(`http://127.0.0.1:${host.port}/api/events`, {
      headers: { 'x-ajar-token': token },
      signal: abort.signal,
    });
    expect(response.headers.get('content-type')).toContain('ndjson');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    await call('course.create', { title: 'Dasar Pelayanan Publik', language: 'id', template: 'empty' });
    let received = '';
    while (!received.includes('"changed"')) received += (await reader.read()).value ?? '';
    expect(received).toContain('"courses"');
    abort.abort();
  });

  it('need the token', async () => {
    expect((await rawRequest({ port: host.port, path: '/api/events' })).status).toBe(401);
  });
});

describe('files from the browser', () => {
  it('become a token with a safe name', async () => {
    const response = await upload('/api/files?name=..%2F..%2Falur%3F.png', 'gambar');
    expect(JSON.parse(response.text)).toMatchObject({ name: 'alur-.png', bytes: 6 });
    expect(field(response, 'token').length).toBeGreaterThan(20);
  });

  it('need the token and the right content type', async () => {
    expect((await post('/api/files?name=x.png', 'x', { 'x-ajar-token': 'x' })).status).toBe(401);
    expect((await post('/api/files?name=x.png', 'x', { 'content-type': 'multipart/form-data' })).status).toBe(415);
  });

  it('may have at most 200 MB', async () => {
    const response = await rawRequest({
      port: host.port,
      method: 'POST',
      path: '/api/files?name=x.mp4',
      headers: { ...own, 'content-type': 'application/octet-stream', 'content-length': String(201 * 1024 * 1024) },
    });
    expect(response.status).toBe(413);
  });

  it('come in folders, each file in its place', async () => {
    const folder = field(await post('/api/folders', '{"name":"pelayanan"}'), 'token');
    const stored = await upload(`/api/files?folder=${folder}&path=modules/01-pengantar.md`, '# Pengantar');
    expect(JSON.parse(stored.text)).toMatchObject({ name: '01-pengantar.md', bytes: 11 });
  });

  it.each([
    '../secret.txt',
    'media/../../secret.txt',
    '/etc/passwd',
    'media\\..\\..\\x',
    'C:/x',
    'a//b',
    '',
    'x\u0000.md',
    '.',
  ])('cannot leave their folder by the path %j', async (path) => {
    const folder = field(await post('/api/folders', '{}'), 'token');
    const response = await upload(`/api/files?folder=${folder}&path=${encodeURIComponent(path)}`, 'x');
    expect(response.status).toBe(400);
  });

  it('do not overwrite each other and do not become folders', async () => {
    const folder = field(await post('/api/folders', '{}'), 'token');
    expect((await upload(`/api/files?folder=${folder}&path=a`, 'satu')).status).toBe(200);
    expect((await upload(`/api/files?folder=${folder}&path=a`, 'dua')).status).toBe(409);
    expect((await upload(`/api/files?folder=${folder}&path=a/b`, 'tiga')).status).toBe(409);
  });

  it('go only into a folder that was asked for', async () => {
    const file = field(await upload('/api/files?name=x.png', 'x'), 'token');
    expect((await upload(`/api/files?folder=${file}&path=x`, 'x')).status).toBe(403);
    expect((await upload('/api/files?folder=..&path=x', 'x')).status).toBe(403);
  });
});

async function packedCourse(name: string): Promise<string> {
  const created = await call('course.create', { title: 'Kepemimpinan', language: 'id', template: 'training' });
  const courseId = (created.value as { id: string }).id;
  const target = field(await post('/api/targets', JSON.stringify({ kind: 'course', name })), 'token');
  const started = await call('pack.start', { courseId, target });
  const { jobId } = started.value as { jobId: string };
  await expect
    .poll(async () => (await call('job.get', { jobId })).value, { timeout: 20_000 })
    .toMatchObject({ status: 'done' });
  return target;
}

describe('a finished package', () => {
  it('is downloaded once, under its name', async () => {
    const target = await packedCourse('Kepemimpinan “Melayani” 100%.ajar');
    const url = field(await post('/api/download-ticket', JSON.stringify({ token: target })), 'url');
    const first = await rawRequest({ port: host.port, path: url });
    expect(first.status).toBe(200);
    expect(first.headers['content-disposition']).toBe(
      `attachment; filename="Kepemimpinan _Melayani_ 100_.ajar"; filename*=UTF-8''Kepemimpinan%20%E2%80%9CMelayani%E2%80%9D%20100%25.ajar`,
    );
    expect(first.text.startsWith('PK')).toBe(true);
    expect((await rawRequest({ port: host.port, path: url })).status).toBe(404);
  });

  it('has no download before it is there, nor does any other file', async () => {
    const target = field(await post('/api/targets', '{"kind":"package","name":"x"}'), 'token');
    const uploaded = field(await upload('/api/files?name=x.png', 'x'), 'token');
    for (const unfinished of [target, uploaded, 'nonsense', '__proto__']) {
      const response = await post('/api/download-ticket', JSON.stringify({ token: unfinished }));
      expect(response.status).toBe(404);
    }
  });

  it.each(['/api/download/', '/api/download/x', '/api/download/..%2f..%2fsecret.txt', '/api/download/__proto__'])(
    'has no address that could be guessed: %s',
    async (path) => {
      expect((await rawRequest({ port: host.port, path })).status).toBe(404);
    },
  );

  it('gets a name with the right ending, and only for kinds that exist', async () => {
    expect(field(await post('/api/targets', '{"kind":"package","name":"../x"}'), 'name')).toBe('x.zip');
    expect(field(await post('/api/targets', '{"kind":"course-folder","name":"x"}'), 'name')).toBe('x.ajar');
    expect((await post('/api/targets', '{"kind":"constructor","name":"x"}')).status).toBe(400);
  });
});

function get(url: URL, path = url.pathname, headers: Readonly<Record<string, string>> = {}): Promise<RawResponse> {
  return rawRequest({ port: Number(url.port), path, headers });
}

async function openPreview(): Promise<URL> {
  const created = await call('course.create', { title: 'Pratinjau', language: 'id', template: 'training' });
  const opened = await call('preview.open', { courseId: (created.value as { id: string }).id });
  return new URL((opened.value as { url: string }).url);
}

describe('the preview', () => {
  it('has an origin of its own and is framed by the app and by itself alone', async () => {
    const url = await openPreview();
    expect(url.port).not.toBe(String(host.port));
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(response.headers['content-security-policy']).toContain(
      `frame-ancestors 'self' http://127.0.0.1:${host.port} http://localhost:${host.port}`,
    );
    expect(response.text).not.toContain(token);
  });

  it('has no door to the backend', async () => {
    const url = await openPreview();
    const response = await rawRequest({
      port: Number(url.port),
      method: 'POST',
      path: '/api/call',
      headers: { ...own, 'content-type': 'application/json' },
      body: '{"name":"app.info","input":{}}',
    });
    expect(response.status).toBe(405);
  });

  it('cannot be found without its unguessable prefix', async () => {
    const url = await openPreview();
    const [, , courseId = ''] = url.pathname.split('/');
    expect((await get(url, `/${courseId}/index.html`)).status).toBe(404);
    expect((await get(url, `/${'a'.repeat(43)}/${courseId}/index.html`)).status).toBe(404);
  });

  it('serves the course’s own files and nothing behind them', async () => {
    const url = await openPreview();
    const base = url.pathname.replace(/index\.html$/, '');
    for (const path of [
      '../index.html',
      '..%2f..%2fsecret.txt',
      '%2e%2e/%2e%2e/library.db',
      'media/..%2f..%2flibrary.db',
    ]) {
      expect((await get(url, base + path)).status).toBe(404);
    }
    expect((await get(url, base.replace(/[^/]+\/$/, '__proto__/index.html'))).status).toBe(404);
  });

  it('is refused under another host name', async () => {
    expect((await get(await openPreview(), undefined, { host: 'evil.example' })).status).toBe(403);
  });
});

describe('the end', () => {
  it('ends open streams, frees the port and leaves no temporary file', async () => {
    const second = await startLoopback({
      port: 0,
      libraryDir: join(root, 'library-2'),
      assetsDir: join(root, 'assets'),
      rendererDir: join(root, 'renderer'),
      appVersion: '0.0.0-test',
      systemLocale: 'id',
    });
    const before = readdirSync(join(root, 'tmp')).length;
    const secondToken = new URL(second.url).hash.replace('#token=', '');
    const events = await fetch(`http://127.0.0.1:${second.port}/api/events`, {
      headers: { 'x-ajar-token': secondToken },
    });
    const streamEnd = events.text().catch(() => 'cut');
    await second.close();
    await second.close();
    await streamEnd;
    await expect(rawRequest({ port: second.port, path: '/' })).rejects.toThrow('ECONNREFUSED');
    expect(readdirSync(join(root, 'tmp')).length).toBe(before - 1);
    expect(existsSync(join(root, 'library-2', 'library.db-wal'))).toBe(false);
  });

  it('leaves nothing running when the port is taken', async () => {
    const before = readdirSync(join(root, 'tmp')).length;
    const taken = startLoopback({
      port: host.port,
      libraryDir: join(root, 'library-3'),
      assetsDir: join(root, 'assets'),
      rendererDir: join(root, 'renderer'),
      appVersion: '0.0.0-test',
      systemLocale: 'id',
    });
    await expect(taken).rejects.toThrow('EADDRINUSE');
    expect(readdirSync(join(root, 'tmp')).length).toBe(before);
    expect(existsSync(join(root, 'library-3'))).toBe(false);
  });
});
