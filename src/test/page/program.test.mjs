// Hand-written cases for `program`, run by PageTest: node program.test.mjs. The timeline has 1,000 frames a second:
//   stretch A: words "Exhale, and turn." 800-950, dose 1,000-21,000 with breaths of 4 s; stretch B from 22,000:
//   words 22,000-23,000, dose 24,000-30,000 that ends when the listener is ready, end of the session 40,000.

import assert from 'node:assert/strict';
import { program } from '../../main/resources/org/breathcue/serve/page/player.js';
import { start } from '../../main/resources/org/breathcue/serve/page/program.js';

const HERE = -1, NONE = -1, END = -2;
// from, owed, where, whereLong, leadFrom, leadTo, then, wordsFrom, wordsTo, next, back, backAgain, skip, ready, setup
const ROWS = [
  [0, HERE, 0, 0, NONE, NONE, HERE, NONE, NONE, 22000, 0, 0, 22000, NONE, 1],
  [800, 800, 0, 0, NONE, NONE, 800, 800, 950, 22000, 0, 0, 22000, NONE, NONE],
  [950, HERE, 0, 0, NONE, NONE, 800, 800, 950, 22000, 0, 0, 22000, NONE, NONE],
  [5000, 5000, 1, 1, 800, 1000, 5000, 800, 950, 22000, 0, 0, 22000, NONE, 0],
  [9000, 9000, 1, 1, 800, 1000, 9000, 800, 950, 22000, 0, 0, 22000, NONE, NONE],
  [22000, 22000, 2, 2, NONE, NONE, 22000, 22000, 23000, END, 0, 0, END, NONE, NONE],
  [24000, 24000, 2, 2, 22000, 24000, 24000, 22000, 23000, END, 22000, 0, END, 30000, NONE],
  [30000, HERE, 0, 0, NONE, NONE, HERE, 22000, 23000, END, 30000, 22000, END, NONE, NONE],
  [40000, END, 2, 2, NONE, NONE, END, 22000, 23000, END, 22000, 0, END, NONE, NONE],
];
const plan = {
  frames: 40000,
  frameRate: 1000,
  stream: {
    gestures: ROWS, waits: [30000], setups: [[[100, 300], [500, 700]], [[100, HERE]]], room: { from: 60000, to: 120000 },
    told: [{ from: 42000, to: 48000 }, { from: 48000, to: 54000 }, { from: 54000, to: 60000 }],
  },
};

const on = (from, to) => ({ kind: 'timeline', from, to });
const told = (text, stand) => ({ kind: 'told', ...plan.stream.told[text], stand });
const wait = (why, stand, waited = 0) => ({ kind: 'wait', why, stand, waited });
/** The session from a frame on: it waits at 30,000. */
const from = frame => frame < 30000 ? [on(frame, 30000), wait('ready', 30000)] : [on(frame, 40000)];

const asked = { waiting: 'asked' };
const CASES = {
  'wait pauses where it is': ['wait', { frame: 6500 }, [wait('asked', 6500)]],
  'after a short wait, the breath is taken again': ['wait', { frame: 6500, ...asked, waited: 3000 }, from(5000)],
  'ten seconds are a short wait': ['wait', { frame: 6500, ...asked, waited: 10000 }, from(5000)],
  'after a long wait, the place and the lead come first': ['wait', { frame: 6500, ...asked, waited: 10001 },
    [told(1, 5000), { kind: 'lead', from: 800, to: 1000, stand: 5000 }, ...from(5000)]],
  'after a long wait before a dose, its words come again': ['wait', { frame: 970, ...asked, waited: 15000 }, [told(0, 970), ...from(800)]],
  'nothing is owed between': ['wait', { frame: 31000, ...asked, waited: 3000 }, from(31000)],
  'after a long wait at the end, the place is told': ['wait', { frame: 40000, ...asked, waited: 15000 }, [told(2, 40000)]],
  'wait in a dose until ready means ready': ['wait', { frame: 25000 }, from(30000)],
  'an answer at until ready goes on there': ['wait', { frame: 30000, waiting: 'ready', waited: 60000 }, from(30000)],
  'next': ['next', { frame: 6500 }, from(22000)],
  'next in the last stretch ends': ['next', { frame: 31000 }, []],
  'skip': ['skip', { frame: 6500 }, from(22000)],
  'back': ['back', { frame: 25000 }, from(22000)],
  'back after three seconds': ['back', { frame: 25000, sinceBack: 3000 }, from(22000)],
  'back again within three seconds': ['back', { frame: 25000, sinceBack: 2999 }, from(0)],
  'back at until ready belongs to the stretch before': ['back', { frame: 30000, waiting: 'ready', sinceBack: 0 }, from(0)],
  'where': ['where', { frame: 6500 }, [told(1, 6500), ...from(5000)]],
  'where in a wait': ['where', { frame: 6500, ...asked, waited: 4000 }, [told(1, 6500), wait('asked', 6500, 4000)]],
  'where at until ready is about the dose before': ['where', { frame: 30000, waiting: 'ready', waited: 7 }, [told(2, 30000), wait('ready', 30000, 7)]],
  'again repeats from the start of words that are spoken': ['again', { frame: 900 }, from(800)],
  'again after the words': ['again', { frame: 6500 },
    [{ kind: 'words', from: 800, to: 950, stand: 6500 }, { kind: 'silence', from: 60000, to: 60500, stand: 6500 }, ...from(5000)]],
  'again in a wait': ['again', { frame: 900, ...asked, waited: 4000 },
    [{ kind: 'words', from: 800, to: 950, stand: 900 }, { kind: 'silence', from: 60000, to: 60500, stand: 900 }, wait('asked', 900, 4000)]],
  'again before any words': ['again', { frame: 100 }, from(100)],
  'end': ['end', { frame: 6500 }, []],
};

for (const [name, [gesture, state, expected]] of Object.entries(CASES)) {
  assert.deepEqual(program(plan, gesture, state), expected, name);
}
assert.throws(() => program(plan, 'jump', { frame: 0 }), /unknown gesture: jump/);
assert.deepEqual(start(plan, 0), from(0), 'start');
const again = (from, to, stand) => ({ kind: 'lead', from, to, stand });
assert.deepEqual(start(plan, 6500), [told(1, 5000), again(100, 300, 5000), again(500, 700, 5000), again(800, 1000, 5000), ...from(5000)],
  'start of an interrupted session');
assert.deepEqual(start(plan, 200), [told(0, 200), again(100, 200, 200), ...from(200)], 'start in the silence after words');
console.log(`${Object.keys(CASES).length} cases`);
