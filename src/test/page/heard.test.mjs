// What the player records of a session, with a sound that stands still until the test moves it.

import assert from 'node:assert/strict';

globalThis.document = { baseURI: 'http://localhost/' };
globalThis.fetch = async () => { throw new Error('offline'); };
globalThis.setTimeout = () => 0;
const { Player } = await import('../../main/resources/org/breathcue/serve/page/player.js');

class Sound extends EventTarget {
  currentTime = 0; paused = true; ended = false; seeking = false; src = ''; volume = 1;
  play() { this.paused = false; return Promise.resolve(); }
  pause() { this.paused = true; }
  load() {}
  at(frame) { this.currentTime = frame / 1000; this.dispatchEvent(new Event('timeupdate')); }
}

//              from, owed, where, long, leadFrom, leadTo, then, wordsFrom, wordsTo, next, back, again, skip, ready
const gestures = [[0, 0, 0, 0, -1, -1, 0, 100, 200, 5000, 0, 0, 3000, -1], [5000, 5000, 0, 0, -1, -1, 5000, 5000, 5100, -2, 0, 0, -2, -1]];
const plan = {
  frameRate: 1000, frames: 9000, events: [],
  stream: { waits: [], chime: { from: 15000, to: 15000 }, told: [{ text: 'Here.', from: 20000, to: 21000 }], room: { from: 30000, to: 90000 }, gestures },
};
let cases = 0;

function recorded(steps) {
  const sound = new Sound(), player = new Player(sound, plan, 'audio.wav');
  player.begin();
  steps(player, sound);
  cases++;
  return JSON.parse(JSON.stringify(player.record));
}

// To the end without a gesture; the last frames count although the sound is over a little early.
assert.deepEqual(recorded((player, sound) => { sound.at(4000); sound.at(8997); }),
  { played: [[0, 9000]], waits: [], skips: [], repeats: 0 });

// What is left out was not heard.
assert.deepEqual(recorded((player, sound) => { sound.at(1000); player.gesture('next'); sound.at(6000); player.stop(); }),
  { played: [[0, 1000], [5000, 6000]], waits: [], skips: [[1000, 5000]], repeats: 0 });
assert.deepEqual(recorded((player, sound) => { sound.at(6000); player.gesture('next'); }),
  { played: [[0, 6000]], waits: [], skips: [[6000, 9000]], repeats: 0 });

// What is heard again is there twice.
assert.deepEqual(recorded((player, sound) => { sound.at(1000); player.gesture('back'); sound.at(500); player.stop(); }),
  { played: [[0, 1000], [0, 500]], waits: [], skips: [], repeats: 0 });

// A wait, and a place that is told during it.
const now = Date.now;
let clock = 0;
Date.now = () => clock;
assert.deepEqual(recorded((player, sound) => {
  sound.at(1000);
  player.gesture('wait');
  clock += 3000;
  player.gesture('where');
  sound.at(21000);
  clock += 2000;
  player.gesture('wait');
}), { played: [[0, 1000]], waits: [{ frame: 1000, frames: 5000, asked: true }], skips: [], repeats: 0 });
Date.now = now;

// The last words again, before they are over and afterwards.
assert.deepEqual(recorded((player, sound) => { sound.at(150); player.gesture('again'); sound.at(900); player.gesture('again'); player.stop(); }),
  { played: [[0, 150], [100, 900]], waits: [], skips: [], repeats: 2 });

// The sound is lost.
assert.deepEqual(recorded((player, sound) => { sound.at(1000); sound.dispatchEvent(new Event('error')); sound.currentTime = 0; player.stop(); }),
  { played: [[0, 1000]], waits: [], skips: [], repeats: 0 });

console.log(`${cases} cases`);
