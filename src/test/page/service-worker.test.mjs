// The service worker of a site with a network and a cache that are made up, run by SitePageTest: node service-worker.test.mjs

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const SCRIPT = readFileSync(new URL('../../main/resources/org/breathcue/site/service-worker.js', import.meta.url), 'utf8');
const SCOPE = 'https://host.example/~anna/patient/', OTHER = 'breathcue https://host.example/~ben/ sound';
const SOUND = `breathcue ${SCOPE} sound`, SONG = `${SCOPE}s/rest/audio-1.mp3`;
const BYTES = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);

/** The caches of a browser, which are also those of other sites of the host. */
class Stores extends Map {
  async open(name) {
    if (!this.has(name)) this.set(name, new Store());
    return this.get(name);
  }
  async keys() { return [...super.keys()]; }
}

class Store {
  #kept = new Map();
  async put(url, answer) { this.#kept.set(url, answer.clone()); }
  async match(url) { return this.#kept.get(url)?.clone(); }
  async delete(url) { return this.#kept.delete(url); }
  async keys() { return [...this.#kept.keys()].map(url => ({ url })); }
}

/** Starts a worker of a version. `files` is what the network has, by address; `pages` how many pages of the site are open. */
function start(version, files, caches, pages = 0) {
  const handlers = {}, worker = { skipped: false };
  vm.runInNewContext(`const SITE = ${JSON.stringify({ version, files: ['./', 'sessions.json', 's/rest/plan.json'], sounds: [`s/rest/audio-${version}.mp3`] })};\n${SCRIPT}`, {
    caches, URL, Response, Set, Promise, Error, Number, Math,
    Request: class { constructor(url, options) { Object.assign(this, { url }, options); } },
    registration: { scope: SCOPE },
    clients: { claim: async () => {}, matchAll: async () => Array(pages) },
    skipWaiting: async () => { worker.skipped = true; },
    addEventListener: (name, handler) => { handlers[name] = handler; },
    fetch: async request => {
      if (!files) throw new TypeError('no network');
      return files[request.url]?.clone() ?? new Response('', { status: 404 });
    },
  });
  const wait = async event => { let waited; handlers[event.type]({ ...event, waitUntil: promise => { waited = promise; } }); await waited; };
  worker.install = () => wait({ type: 'install' });
  worker.activate = () => wait({ type: 'activate' });
  worker.takeOver = () => wait({ type: 'message', data: 'take over' });
  worker.get = async (url, range) => {
    let answer = null;
    handlers.fetch({ request: { method: 'GET', url, headers: new Headers(range ? { Range: range } : {}) }, respondWith: promise => { answer = promise; } });
    return answer;
  };
  return worker;
}

const network = version => ({
  [SCOPE]: new Response('<!doctype html>'),
  [`${SCOPE}sessions.json`]: new Response(JSON.stringify({ site: { version } })),
  [`${SCOPE}s/rest/plan.json`]: new Response('{}'),
});

async function installed(caches = new Stores()) {
  const worker = start('1', network('1'), caches);
  await worker.install();
  await worker.activate();
  await (await caches.open(SOUND)).put(SONG, new Response(BYTES, { headers: { 'Content-Type': 'audio/mpeg' } }));
  return caches;
}

const CASES = {
  async 'the page is there without a network, with or without its name and a query'() {
    const worker = start('1', null, await installed());
    for (const url of [SCOPE, `${SCOPE}index.html`, `${SCOPE}?from=1`]) assert.equal(await (await worker.get(url)).text(), '<!doctype html>');
    await assert.rejects(worker.get(`${SCOPE}s/other/plan.json`), /no network/);
  },
  async 'a range of a sound is answered as a server answers it'() {
    const worker = start('1', null, await installed());
    for (const [header, from, to] of [['bytes=0-', 0, 1000], ['bytes=0-1', 0, 2], ['bytes=100-199', 100, 200], ['bytes=990-2000', 990, 1000], ['bytes=-10', 990, 1000], ['bytes=-2000', 0, 1000]]) {
      const answer = await worker.get(SONG, header);
      assert.equal(answer.status, 206);
      assert.equal(answer.headers.get('Content-Range'), `bytes ${from}-${to - 1}/1000`);
      assert.equal(answer.headers.get('Content-Length'), `${to - from}`);
      assert.equal(answer.headers.get('Content-Type'), 'audio/mpeg');
      assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), BYTES.slice(from, to));
    }
  },
  async 'a range that is not there is refused'() {
    const answer = await start('1', null, await installed()).get(SONG, 'bytes=1000-');
    assert.equal(answer.status, 416);
    assert.equal(answer.headers.get('Content-Range'), 'bytes */1000');
  },
  async 'what is not one range gets the whole file'() {
    const worker = start('1', null, await installed());
    for (const header of ['bytes=-', 'bytes=5-4', 'bytes=0-1,5-6', 'frames=0-1']) {
      const answer = await worker.get(SONG, header);
      assert.equal(answer.status, 200);
      assert.equal((await answer.arrayBuffer()).byteLength, 1000);
    }
  },
  async 'other addresses and methods are left to the browser'() {
    const worker = start('1', null, await installed());
    assert.equal(await worker.get('https://host.example/~ben/'), null);
  },
  async 'a new version removes what the old one kept, and nothing of another site'() {
    const caches = await installed();
    await (await caches.open(OTHER)).put('https://host.example/~ben/a.mp3', new Response(BYTES));
    const worker = start('2', network('2'), caches);
    await worker.install();
    assert.equal((await (await caches.open(SOUND)).keys()).length, 1, 'the old version still plays');
    await worker.activate();
    assert.deepEqual(await caches.keys(), [SOUND, OTHER, `breathcue ${SCOPE} page 2`]);
    assert.equal((await (await caches.open(SOUND)).keys()).length, 0);
    assert.equal((await (await caches.open(OTHER)).keys()).length, 1);
  },
  async 'an upload that is half done is not installed'() {
    const caches = await installed(), missing = network('2');
    delete missing[`${SCOPE}s/rest/plan.json`];
    await assert.rejects(start('2', missing, caches).install(), /plan.json: 404/);
    await assert.rejects(start('2', network('1'), caches).install(), /being changed/);
    assert.deepEqual(await caches.keys(), [`breathcue ${SCOPE} page 1`, SOUND]);
  },
  async 'a new version takes over when there is one page'() {
    for (const [pages, expected] of [[1, true], [2, false]]) {
      const worker = start('1', network('1'), new Stores(), pages);
      await worker.takeOver();
      assert.equal(worker.skipped, expected);
    }
  },
};

let failed = 0;
for (const [name, check] of Object.entries(CASES)) {
  try { await check(); } catch (problem) { failed++; console.log(`${name}: ${problem.message}`); }
}
if (failed) process.exit(1);
console.log(`${Object.keys(CASES).length} cases`);
