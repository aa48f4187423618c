// Places in scripts, completion, offsets and steps of the script editor, run by PageTest: node edit.test.mjs.
// The mark | in a script is the cursor.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const PAGE = '../../main/resources/org/breathcue/serve/page/edit/';
const { place } = await import(`${PAGE}place.js`);
const { Schema } = await import(`${PAGE}schema.js`);
const { columnOf, indexOf } = await import(`${PAGE}offsets.js`);
const { stepAt } = await import(`${PAGE}steps.js`);
const schema = new Schema(JSON.parse(readFileSync('scripts/schema/session.json', 'utf8')));
let cases = 0;

function at(marked) {
  const offset = marked.indexOf('|');
  return place(marked.replace('|', ''), offset);
}

function places(marked, expected) {
  cases++;
  const found = at(marked);
  assert.deepEqual(found && { kind: found.kind, path: found.path.join('/'), text: found.text, followed: found.followed }, expected && { followed: undefined, ...expected }, marked);
}

places('{ "ti|tle": "A" }', { kind: 'key', path: '', text: 'title', followed: true });
places('{ "ti|" }', { kind: 'key', path: '', text: 'ti', followed: false });
places('{ "ti|', { kind: 'key', path: '', text: 'ti' });
places('{ | }', { kind: 'key', path: '', text: '', followed: false });
places('{ "guide": "fa|"', { kind: 'value', path: 'guide', text: 'fa' });
places('{ "guide": |}', { kind: 'value', path: 'guide', text: '' });
places('{ "guide": "full" | }', null);
places('{ "guide" | }', null);
places('{ "steps": [ { "say": "A" }, { "str|" } ] }', { kind: 'key', path: 'steps/1', text: 'str', followed: false });
places('{ "steps": [ { "stretch": "cat|-cow" } ] }', { kind: 'value', path: 'steps/0/stretch', text: 'cat-cow' });
places('{ "calls": ["side", "ne|"] }', { kind: 'value', path: 'calls/1', text: 'ne' });
places('{ // "gui|\n "a": 1 }', null);
places('{ /* " */ "gui|" }', { kind: 'key', path: '', text: 'gui', followed: false });
places('{ "a": "x // y", "b|": 1 }', { kind: 'key', path: '', text: 'b', followed: true });
places('{ "a": "\\"", "b|": 1 }', { kind: 'key', path: '', text: 'b', followed: true });
places('{ "a": 1 "b|" }', { kind: 'key', path: '', text: 'b', followed: false });
places('{ "steps": [ { "calls": ["side" }, { "sa|" } ] }', { kind: 'key', path: 'steps/1', text: 'sa', followed: false });
places('{ "preflight": tr|ue }', { kind: 'value', path: 'preflight', text: 'true' });
places('|', null);

function keys(marked, some, none = []) {
  cases++;
  const names = schema.keys(at(marked)).map(({ name }) => name);
  for (const name of some) assert.ok(names.includes(name), `${marked} offers ${name}, not only ${names}`);
  for (const name of none) assert.ok(!names.includes(name), `${marked} does not offer ${name}`);
}

keys('{ "|" }', ['title', 'steps', 'guide'], ['stretch', 'hold']);
keys('{ "steps": [ { "|" } ] }', ['say', 'stretch', 'breathe', 'pause', 'chime', 'repeat', 'name'], ['hold', 'title']);
keys('{ "steps": [ { "stretch": "bridge", "|" } ] }', ['hold', 'setup', 'variation', 'name'], ['breathe', 'pause', 'words']);
keys('{ "steps": [ { "|", "breathe": "5 breaths" } ] }', ['words', 'name'], ['hold', 'stretch']);
keys('{ "steps": [ { "breathe": "5 breaths", "name": "Calm", "|" } ] }', ['words', 'cues'], ['hold']);
keys('{ "steps": [ { "name": "Fold", "|" } ] }', ['hold', 'flow'], ['words']);
keys('{ "steps": [ { "repeat": 2, "steps": [ { "say": [ { "|" } ] } ] } ] }', ['say', 'for', 'within'], ['hold']);
keys('{ "steps": [ { "stretch": "bridge", "setup": { "|" } } ] }', ['say', 'for'], ['at']);
keys('{ "steps": [ { "stretch": "bridge", "variations": { "easier": { "|" } } } ] }', ['hold', 'setup'], ['stretch']);
keys('{ "sound": { "|" } }', ['breath', 'background', 'chimes'], ['say']);

function values(marked, expected) {
  cases++;
  assert.deepEqual(schema.values(at(marked)).map(({ value, example }) => example ? [value] : value), expected, marked);
}

values('{ "guide": "|" }', ['full', 'fading', 'quiet']);
values('{ "steps": [ { "stretch": "bridge", "sides": "|" } ] }', ['none', 'both', 'alternate', 'left', 'right']);
values('{ "preflight": | }', [true, false]);
values('{ "length": "|" }', [['10 min']]);
values('{ "calls": ["|"] }', ['side', 'next', 'halfway', 'last-breath', 'chime', 'set', 'rest', 'ready', 'length', 'countdown', 'count', 'repetitions']);
values('{ "sound": { "breath": "|" } }', ['air', 'tone', 'off']);

cases++;
assert.match(schema.about(at('{ "gui|de": 1 }')).about, /^How many words/);
assert.match(schema.about(at('{ "calls": ["si|de"] }')).about, /^The calls and chimes/);
assert.match(schema.about(at('{ "steps": [ { "stretch": "bridge", "ho|ld": "20 s" } ] }')).about, /\S/);
assert.equal(schema.about(at('{ "nonsen|se": 1 }')).about, '');

cases++;
// A leaf is two UTF-16 units and one column; a line ends where it ends.
assert.equal(indexOf('ab🍃cd', 1), 0);
assert.equal(indexOf('ab🍃cd', 4), 4);
assert.equal(indexOf('ab🍃cd', 99), 6);
assert.equal(columnOf('ab🍃cd', 4), 4);
assert.equal(columnOf('ab🍃cd', 0), 1);

cases++;
const mark = (startFrame, line, column, file = 'draft-1.json') => ({ kind: 'mark', startFrame, source: { file, line, column } });
// A step that is repeated has several chapters, and a stretch one for each side.
const plan = { events: [mark(0, 2, 3), mark(100, 4, 3), mark(200, 4, 20), mark(300, 4, 3), mark(400, 9, 1, 'other.json'), { ...mark(50, 3, 1), kind: 'speech' }] };
const frame = (line, column) => stepAt(plan, 'draft-1', line, column)?.startFrame ?? null;
assert.deepEqual([frame(1, 9), frame(2, 3), frame(3, 50), frame(4, 10), frame(4, 20), frame(12, 1)], [null, 0, 0, 100, 200, 200]);
console.log(`${cases} cases`);
