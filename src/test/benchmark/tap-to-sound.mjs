// Run by tap-to-sound.sh, which starts a null sink: node tap-to-sound.mjs FOLDER VOICE SESSION RUNS.
//
// Each run has a new server that has prepared no session; all words that it speaks are in the cache. Two cases:
//   from the list   the list of sessions is complete and the server does nothing; the session is tapped in the list
//   opened          the address of the session is opened as soon as the server has printed its own
// In both, Begin is tapped by a script in the moment in which it can be. Printed are medians and all values, in milliseconds: from the
// tap on the session (or the start of opening its address) to the moment in which Begin can be tapped; from the tap on Begin to the event
// 'playing', to the first time at which the place of the <audio> element is not 0, and to the first frame in the recording of the sink that
// is louder than silence; and from the first tap to that frame. A session begins with 250 ms of silence, which count.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdirSync } from 'node:fs';

const [folder, voice, session, runs] = process.argv.slice(2), RATE = 48_000, LOUD = 300, TIMEOUT_MS = 60_000;
const sleep = ms => new Promise(done => setTimeout(done, ms));
const now = () => performance.timeOrigin + performance.now();

async function until(condition, what) {
  for (const end = now() + TIMEOUT_MS; ; await sleep(20)) {
    const found = await condition();
    if (found) return found;
    if (now() > end) throw new Error(`${what} takes too long`);
  }
}

async function freePort() {
  const server = createServer();
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise(done => server.close(done));
  return port;
}

/** Records the sink. The delay of the recorder, about 10 ms, counts as well. */
class Recorder {
  #process = spawn('parec', ['--device=breathcue.monitor', '--format=s16le', `--rate=${RATE}`, '--channels=2', '--latency-msec=10'], { stdio: ['ignore', 'pipe', 'inherit'] });
  #frames = 0; #began = Infinity; #from = Infinity; #heard = null; #rest = Buffer.alloc(0);

  constructor() { this.#process.stdout.on('data', data => this.#take(data)); }

  get runs() { return this.#frames > RATE; }

  /** Returns when the first frame after a time was heard, once it was. */
  async heard(from) {
    this.#heard = null;
    this.#from = from;
    return until(() => this.#heard, 'the sound');
  }

  #take(data) {
    const all = Buffer.concat([this.#rest, data]), frames = Math.floor(all.length / 4), first = this.#frames;
    this.#rest = all.subarray(frames * 4);
    this.#frames += frames;
    // The data that arrived with the smallest delay tells when the recording began.
    this.#began = Math.min(this.#began, now() - this.#frames / RATE * 1000);
    for (let i = 0; this.#heard === null && i < frames; i++) {
      const at = this.#began + (first + i) / RATE * 1000;
      if (at >= this.#from && Math.abs(all.readInt16LE(4 * i)) > LOUD) this.#heard = at;
    }
  }

  stop() { this.#process.kill(); }
}

/** Chromium, driven by chromedriver. */
class Browser {
  #process; #session;

  async start() {
    const port = await freePort(), profile = `${folder}/profile`, options = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync', '--autoplay-policy=no-user-gesture-required', `--user-data-dir=${profile}`];
    mkdirSync(profile);
    this.#process = spawn('chromedriver', [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, HOME: folder } });
    const driver = `http://127.0.0.1:${port}`;
    await until(() => fetch(`${driver}/status`).then(answer => answer.ok, () => false), 'chromedriver');
    const { sessionId } = await this.#ask('POST', `${driver}/session`, { capabilities: { alwaysMatch: { 'goog:chromeOptions': { binary: '/usr/bin/chromium', args: options } } } });
    this.#session = `${driver}/session/${sessionId}`;
  }

  async #ask(method, url, body) {
    const { value } = await (await fetch(url, { method, body: body && JSON.stringify(body) })).json();
    if (value?.error) throw new Error(value.message);
    return value;
  }

  open(url) { return this.#ask('POST', `${this.#session}/url`, { url }); }
  run(script, ...args) { return this.#ask('POST', `${this.#session}/execute/sync`, { script, args }); }

  /** Runs a script in each document that is opened from now on, before its own scripts. */
  atStart(source) {
    return this.#ask('POST', `${this.#session}/goog/cdp/execute`, { cmd: 'Page.addScriptToEvaluateOnNewDocument', params: { source } });
  }

  /** Clicks as a mouse does. */
  async tap(selector) {
    const found = await this.#ask('POST', `${this.#session}/element`, { using: 'css selector', value: selector });
    await this.#ask('POST', `${this.#session}/element/${Object.values(found)[0]}/click`, {});
  }

  async stop() {
    await this.#ask('DELETE', this.#session);
    this.#process.kill();
  }
}

/** `breathcue serve` on a port. */
class Server {
  #process;

  async start(port) {
    this.#process = spawn('./breathcue', ['serve', '--port', port, '--no-history'], { stdio: ['ignore', 'pipe', 'ignore'] });
    this.url = await new Promise((done, failed) => {
      this.#process.stdout.once('data', data => done(String(data).trim()));
      this.#process.once('exit', () => failed(new Error('the server has ended')));
    });
  }

  /** Waits until all sessions are listed, with all words of them spoken. */
  complete() {
    return until(() => fetch(`${this.url}sessions.json`).then(answer => answer.json()).then(({ complete }) => complete), 'the list');
  }

  async stop() {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const over = new Promise(done => this.#process.once('exit', done));
    this.#process.kill();
    await over;
  }
}

/** Taps Begin as soon as it can be tapped, and notes when what happens. */
const WATCH = `
  const at = window.tapped = {}, now = () => performance.timeOrigin + performance.now();
  addEventListener('click', event => { if (event.target.closest('#sessions a')) at.chosen = performance.timeOrigin + event.timeStamp; }, true);
  at.opened = performance.timeOrigin;
  addEventListener('DOMContentLoaded', () => {
    const begin = document.getElementById('begin'), audio = document.getElementById('audio');
    audio.addEventListener('playing', () => { at.playing ??= now(); });
    new MutationObserver(() => {
      if (begin.disabled || at.begin) return;
      at.begin = now();
      begin.click();
      const moved = setInterval(() => { if (audio.currentTime > 0) { at.moved = now(); clearInterval(moved); } }, 1);
    }).observe(begin, { attributeFilter: ['disabled'] });
  });`;

const recorder = new Recorder(), browser = new Browser(), port = await freePort();
let server = null;

async function run(fromList) {
  server = new Server();
  await server.start(port);
  const go = encodeURIComponent(JSON.stringify({ options: { voice } })), link = `#${session}?go=${go}`;
  let from = now();
  if (fromList) {
    await server.complete();
    await browser.open(server.url);
    await until(() => browser.run(`return document.querySelector('#sessions a[href="#${session}"]') !== null`), 'the page');
    await browser.run(`Object.assign(document.querySelector('#sessions a[href="#${session}"]'), { id: 'tap', hash: arguments[0] })`, link);
    await sleep(1000);
    from = now();
    await browser.tap('#tap');
  } else {
    await browser.open(server.url + link);
  }
  const sound = await recorder.heard(from), at = await until(() => browser.run('return window.tapped.moved && window.tapped'), 'the beginning');
  await browser.open('about:blank');
  await server.stop();
  await sleep(300);
  const first = fromList ? at.chosen : at.opened;
  return [at.begin - first, at.playing - at.begin, at.moved - at.begin, sound - at.begin, sound - first];
}

const FIELDS = ['to Begin', 'Begin to playing', 'Begin to moving', 'Begin to sound', 'in all'];
try {
  await browser.start();
  await browser.atStart(WATCH);
  await until(() => recorder.runs, 'the recorder');
  // Speaks the words that are not in the cache yet.
  server = new Server();
  await server.start(port);
  for (const end = now() + 10 * TIMEOUT_MS; now() < end && !await server.complete().catch(() => false););
  await fetch(`${server.url}s/${session}/plan.json?voice=${voice}`).then(answer => answer.text());
  await server.stop();
  await run(true);
  console.log(`${voice}, ${session}, medians of ${runs}, in milliseconds`);
  for (const fromList of [true, false]) {
    const rows = [];
    for (let i = 0; i < runs; i++) rows.push(await run(fromList));
    for (const [i, field] of FIELDS.entries()) {
      const values = rows.map(row => Math.round(row[i])).sort((a, b) => a - b);
      console.log(`${(fromList ? 'from the list' : 'opened').padEnd(14)} ${field.padEnd(17)} ${String(values[Math.floor(runs / 2)]).padStart(5)}  (${values.join(' ')})`);
    }
  }
} finally {
  recorder.stop();
  await server?.stop();
  await browser.stop();
}
