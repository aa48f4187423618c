// What the links to sessions say, and how a session that was interrupted goes on.

import assert from 'node:assert/strict';
import { beginning, due, interrupted, link, parsed, query } from '../../main/resources/org/breathcue/serve/page/link.js';

const read = href => {
  const [name, rest] = href.slice(1).split('?');
  return [decodeURIComponent(name), parsed(new URLSearchParams(rest))];
};

// A plain link.
assert.equal(link('mid-back-reset'), '#mid-back-reset');
assert.equal(link('mid-back-reset', { length: 12 }), '#mid-back-reset?length=12');
assert.deepEqual(read('#rest'), ['rest', { options: {}, from: 0 }]);
assert.deepEqual(read('#rest?go={'), ['rest', { options: {}, from: 0 }]);

// A session of a programme has the doses of its stage.
const options = { set: ['bridge.sets=2', 'cobra.hold=20 s'], length: 'free' };
assert.deepEqual(read(due({ session: 'back', options, programme: 'six weeks & more', stage: 3 })),
  ['back', { options, from: 0, programme: { name: 'six weeks & more', stage: 3 } }]);
assert.equal(String(query(options)), 'set=bridge.sets%3D2&set=cobra.hold%3D20+s&length=free');

// A session that was interrupted goes on at its frame, or at the start of the step if it has changed.
const resume = { session: 'rest', options: { pace: '5' }, frame: 700, step: 'Cobra', ordinal: 2, timeline: 'abc', id: 'x', part: 1 };
const [, go] = read(interrupted(resume));
const mark = (name, startFrame) => ({ kind: 'mark', name, startFrame });
const plan = { fingerprint: 'abc', events: [mark('Cobra', 100), mark('Rest', 300), mark('Cobra', 500)] };
assert.deepEqual(beginning(plan, go), { from: 700, resumed: { id: 'x', part: 1 } });
const changed = { ...plan, fingerprint: 'other' };
assert.deepEqual(beginning(changed, go), { from: 500, resumed: undefined });
assert.deepEqual(beginning({ ...changed, events: [mark('Rest', 300)] }, go), { from: 0, resumed: undefined });
assert.equal(beginning(changed, { ...go, ...beginning(changed, go) }).from, 500);

console.log('3 cases');
