// What the page sends to the server after a session, when the server can be reached and when it cannot.

import assert from 'node:assert/strict';

const kept = new Map(), sent = [];
let answer = 204;
globalThis.document = { baseURI: 'http://host/~anna/index.html?t=1' };
globalThis.localStorage = { getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
globalThis.fetch = async (address, { body }) => {
  if (answer === 0) throw new Error('offline');
  assert.equal(address, 'api/history');
  sent.push(JSON.parse(body));
  return { status: answer };
};
const { record, send } = await import('../../main/resources/org/breathcue/serve/page/store.js');
const session = (startedAt, feeling = null) => ({ session: 'rest', startedAt, feeling });
const unsent = () => JSON.parse(kept.get('breathcue/~anna/reports'));

// A session is sent at once, and again with the answer.
assert.equal(await record(session('a')), 204);
assert.equal(await record(session('a', 'hard')), 204);
assert.deepEqual(sent.splice(0), [session('a'), session('a', 'hard')]);
assert.deepEqual(unsent(), []);

// Without a connection it is kept, once, until there is one; so is what a busy server does not take.
answer = 0;
assert.equal(await record(session('b')), 0);
answer = 429;
assert.equal(await record(session('b', 'easy')), 429);
assert.equal(await record(session('c')), 429);
assert.deepEqual(unsent(), [session('b', 'easy'), session('c')]);
sent.length = 0;
answer = 204;
await send();
assert.deepEqual(sent.splice(0), [session('b', 'easy'), session('c')]);
assert.deepEqual(unsent(), []);

// What is refused is not sent again.
answer = 400;
assert.equal(await record(session('d')), 400);
answer = 404;
assert.equal(await record(session('e')), 404);
await send();
assert.equal(sent.length, 2);

console.log('3 cases');
