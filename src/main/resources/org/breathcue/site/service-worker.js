// Answers the requests of a site from what the browser keeps, so that it works offline. `breathcue site` writes the line above:
// SITE.version is a hash of the files, SITE.files are those that are kept when this is installed, and SITE.sounds those that
// belong to this version. Sounds are kept by the page (offline.js), and have a hash in their name: they are never out of date.
//
// A new version is installed beside the old one, and takes over when no page is open, or when the only open page asks for it
// because nothing plays.

const PREFIX = `breathcue ${registration.scope} `, PAGE = `${PREFIX}page ${SITE.version}`, SOUND = `${PREFIX}sound`;
const address = name => new URL(name, registration.scope).href;

addEventListener('install', event => event.waitUntil(install()));
addEventListener('activate', event => event.waitUntil(activate()));
addEventListener('message', event => {
  if (event.data === 'take over') event.waitUntil(takeOver());
});
addEventListener('fetch', event => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(registration.scope)) event.respondWith(answer(request));
});

/** Keeps all files of this version, or none: an upload may be half done. */
async function install() {
  const cache = await caches.open(PAGE);
  try {
    await Promise.all(SITE.files.map(async name => cache.put(address(name), await fetched(name))));
    const { site } = await (await cache.match(address('sessions.json'))).json();
    if (site.version !== SITE.version) throw new Error('The site is being changed.');
  } catch (problem) {
    await caches.delete(PAGE);
    throw problem;
  }
}

async function fetched(name) {
  const answer = await fetch(new Request(address(name), { cache: 'reload' }));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  // A browser refuses to open a page with an answer that was redirected.
  return answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;
}

/** Removes what older versions of this site kept. Other sites of the same host have other prefixes. */
async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`${PREFIX}page `) && name !== PAGE) await caches.delete(name);
  }
  const sounds = new Set(SITE.sounds.map(address)), cache = await caches.open(SOUND);
  for (const { url } of await cache.keys()) {
    if (!sounds.has(url)) await cache.delete(url);
  }
  await clients.claim();
}

async function takeOver() {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length === 1) await skipWaiting();
}

async function answer(request) {
  const url = request.url.replace(/[?#].*/, '').replace(/\/index\.html$/, '/');
  const kept = await (await caches.open(PAGE)).match(url) ?? await (await caches.open(SOUND)).match(url);
  if (!kept) return fetch(request);
  const range = request.headers.get('Range');
  return range ? part(kept, range) : kept;
}

/** Returns the range of a kept file that a media element asks for. Safari plays nothing else. */
async function part(kept, header) {
  const blob = await kept.blob(), range = rangeOf(header, blob.size);
  if (!range) return new Response(blob, { headers: kept.headers });
  const { from, to } = range;
  if (from >= to) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${blob.size}` } });
  return new Response(blob.slice(from, to), {
    status: 206,
    headers: {
      'Content-Type': kept.headers.get('Content-Type') ?? 'audio/mpeg',
      'Content-Length': to - from,
      'Content-Range': `bytes ${from}-${to - 1}/${blob.size}`,
      'Accept-Ranges': 'bytes',
    },
  });
}

/**
 * Returns the bytes that a header asks for, as { from, to } with `to` exclusive; from = to if there are none, and null if it is
 * not one range. For example, 'bytes=-100' of 1,000 bytes is { from: 900, to: 1000 }.
 */
function rangeOf(header, length) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (first === undefined || (first === '' && last === '')) return null;
  if (first === '') return { from: Math.max(0, length - Number(last)), to: length };
  const from = Number(first), to = last === '' ? length : Math.min(Number(last) + 1, length);
  if (last !== '' && Number(last) < from) return null;
  return from < length ? { from, to } : { from: length, to: length };
}
