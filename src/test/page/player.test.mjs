// What the player does when the sound is lost, and with words and chimes behind the session: a sound and a network that stand still until
// the test moves them.

import assert from 'node:assert/strict';

let answer = async () => { throw new Error('offline'); }, timers = [], clock = 1000;
const asked = [];
globalThis.document = { baseURI: 'http://localhost/' };
globalThis.fetch = (address, options = {}) => { asked.push(`${options.method ?? 'GET'} ${address}`); return answer(address, options); };
globalThis.setTimeout = (run, ms) => { timers.push({ run, ms }); return timers.length; };
globalThis.clearTimeout = number => { if (timers[number - 1]) timers[number - 1].run = () => {}; };
Date.now = () => clock;
URL.createObjectURL = () => 'blob:copy';
URL.revokeObjectURL = () => {};
const { Player } = await import('../../main/resources/org/breathcue/serve/page/player.js');
const settled = async () => { for (let i = 0; i < 20; i++) await null; };

class Sound extends EventTarget {
  currentTime = 0; paused = true; ended = false; seeking = false; src = ''; volume = 1; loads = 0; refused = false;
  play() { if (this.refused) return Promise.reject(Object.assign(new Error(), { name: 'NotAllowedError' })); this.paused = false; return Promise.resolve(); }
  pause() { this.paused = true; }
  load() { this.loads++; }
  removeAttribute() { this.src = ''; }
  tell(event) { this.dispatchEvent(new Event(event)); }
  at(frame) { this.currentTime = frame / 1000; this.tell('timeupdate'); }
  /** The system stops the sound. */
  stop() { this.paused = true; this.tell('pause'); }
}

//              from, owed, where, long, leadFrom, leadTo, then, wordsFrom, wordsTo, next, back, again, skip, ready, setup
const gestures = [[0, -1, 0, 0, -1, -1, -1, 100, 200, 5000, 0, 0, 3000, -1, -1], [5000, 5000, 0, 0, -1, -1, 5000, 5000, 5100, -2, 0, 0, -2, -1, -1]];
const made = () => ({
  frameRate: 1000, frames: 9000, events: [],
  stream: { waits: [], chime: { from: 11000, to: 12000 }, told: [{ text: 'Here.', from: 20000, to: 26000 }], room: { from: 30000, to: 90000 }, gestures },
});
let cases = 0;

async function played(name, steps, { address = 'audio.mp3', toldTo = null } = {}) {
  timers = [];
  asked.length = 0;
  clock = 1000;
  answer = async () => { throw new Error('offline'); };
  const sound = new Sound(), player = new Player(sound, made(), address, toldTo);
  player.begin();
  await steps(player, sound);
  cases++;
}
const run = async ms => { const due = timers.filter(timer => timer.ms === ms); assert.equal(due.length > 0, true, `a timer of ${ms} ms`); due.at(-1).run(); await settled(); };
const whole = async () => ({ ok: true, status: 200, headers: new Headers({ 'Content-Length': '5' }), blob: async () => new Blob(['sound']) });

await played('the whole file is kept, and played from when the sound runs out', async (player, sound) => {
  answer = whole;
  await run(3000);
  assert.equal(sound.src, 'audio.mp3');
  sound.at(2000);
  sound.tell('waiting');
  assert.equal(sound.src, 'blob:copy');
  sound.currentTime = 0;
  clock = 1100;
  sound.tell('loadedmetadata');
  assert.equal(player.state, 'playing');
  assert.equal(sound.currentTime, 2000 / 1000 - 0.015);
});

await played('and after the next gesture', async (player, sound) => {
  answer = whole;
  await run(3000);
  sound.at(2000);
  player.gesture('next');
  assert.equal(sound.src, 'blob:copy');
  sound.tell('loadedmetadata');
  assert.equal(sound.currentTime, 5 - 0.015);
});

await played('a copy that cannot be played is dropped', async (player, sound) => {
  answer = whole;
  await run(3000);
  sound.at(2000);
  sound.tell('waiting');
  sound.tell('error');
  assert.equal(player.state, 'connecting');
  await run(500);
  assert.equal(sound.src, 'audio.mp3');
  sound.tell('loadedmetadata');
  assert.equal(player.state, 'playing');
});

await played('a file that is too large is not kept', async (player, sound) => {
  let cancelled = false;
  answer = async () => ({ ok: true, headers: new Headers({ 'Content-Length': '96000001' }), body: { cancel: async () => { cancelled = true; } }, blob: () => assert.fail('read') });
  await run(3000);
  assert.equal(cancelled, true);
  sound.tell('waiting');
  assert.equal(player.state, 'playing');
});

await played('without a connection it tries again, ever less often', async (player, sound) => {
  sound.at(2000);
  for (const ms of [500, 1000, 2000, 4000, 4000]) {
    sound.tell('error');
    assert.equal(player.state, 'connecting');
    timers = timers.filter(timer => timer.ms !== 3000);
    const loads = sound.loads;
    await run(ms);
    assert.equal(sound.loads, loads + 1);
    timers = [];
  }
  assert.equal(player.stand, 2000);
  clock = 20000;
  sound.tell('loadedmetadata');
  assert.equal(player.state, 'telling');
  assert.equal(sound.currentTime, 20 - 0.015);
  sound.tell('playing');
  sound.tell('error');
  await run(500);
});

await played('a session that the server does not have any more ends', async (player, sound) => {
  sound.at(2000);
  sound.tell('error');
  answer = async () => ({ status: 410 });
  await run(500);
  assert.deepEqual([player.state, player.changed, player.finished, player.stand], ['ended', true, false, 2000]);
  assert.deepEqual(asked, ['HEAD audio.mp3']);
});

await played('pause ends words that are told in a wait, and then the wait', async (player, sound) => {
  sound.at(2000);
  player.gesture('wait');
  player.gesture('where');
  assert.equal(player.state, 'telling');
  sound.at(20500);
  player.pause();
  assert.equal(player.state, 'waiting');
  assert.equal(sound.currentTime, 30 - 0.015);
  player.pause();
  assert.equal(player.state, 'playing');
});

await played('a told place lasts as long as its words', async (player, sound) => {
  sound.at(2000);
  player.gesture('where');
  assert.equal(player.state, 'telling');
  sound.at(22400);
  assert.equal(player.state, 'telling');
  await settled();
  sound.at(22499);
  assert.equal(player.state, 'playing');
  assert.equal(sound.currentTime, 2 - 0.015);
}, { toldTo: async number => { assert.equal(number, 0); return 22500; } });

await played('without an answer, a told place lasts to its end', async (player, sound) => {
  sound.at(2000);
  player.gesture('where');
  await settled();
  sound.at(25900);
  assert.equal(player.state, 'telling');
  sound.at(26000);
  assert.equal(player.state, 'playing');
}, { toldTo: async () => { throw new Error('offline'); } });

await played('the listener ends with the chime', async (player, sound) => {
  sound.at(2000);
  player.gesture('end');
  assert.equal(player.state, 'ending');
  assert.equal(sound.currentTime, 11 - 0.015);
  sound.at(12000);
  assert.deepEqual([player.state, player.finished, player.stand], ['ended', false, 2000]);
});

await played('the chime is also heard if the system stops the sound with the session', async (player, sound) => {
  sound.at(2000);
  player.gesture('end');
  sound.stop();
  assert.equal(player.state, 'ending');
  assert.equal(sound.paused, false);
  sound.stop();
  assert.equal(player.state, 'ended');
});

await played('but not if the system refuses it', async (player, sound) => {
  player.gesture('end');
  sound.refused = true;
  sound.stop();
  await settled();
  assert.equal(player.state, 'ended');
});

console.log(`${cases} cases`);
