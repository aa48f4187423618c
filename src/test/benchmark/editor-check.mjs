// The round trip of a check of the script editor. Start the server with the voice to measure, then:
//   node src/test/benchmark/editor-check.mjs http://127.0.0.1:8765 scripts/mid-back-reset.json

import { readFileSync } from 'node:fs';

const [server, file] = process.argv.slice(2), text = readFileSync(file, 'utf8');
const headers = { 'Content-Type': 'application/json', Origin: server };

async function milliseconds(body) {
  const from = performance.now();
  const answer = await fetch(`${server}/api/check`, { method: 'POST', headers, body });
  await answer.text();
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return performance.now() - from;
}

// The first checks load the voice and compile the code; a blank line more or less is another text.
for (let i = 0; i < 30; i++) await milliseconds(text + '\n'.repeat(i % 5));
const all = [];
for (let i = 0; i < 41; i++) all.push(await milliseconds(text + '\n'.repeat(i % 5)));
all.sort((a, b) => a - b);
console.log(`median ${all[20].toFixed(0)} ms, ${all[0].toFixed(0)} to ${all[40].toFixed(0)} ms`);
