// Compares `program` with the class `live.Transport`, run by live.PageProgramTest: node cases.mjs < FILE. The lines of
// the file, with their fields between tabs, are:
//   plan   the plan of a session, as JSON; it holds for the cases that follow
//   case   gesture or 'start', frame, why the session waits, duration of that wait, time since the last "back", expected program
// Prints the number of cases, then the first of those that differ.

import { readFileSync } from 'node:fs';
import { program, start } from '../../main/resources/org/breathcue/serve/page/program.js';

const MOST_SHOWN = 5;

/** Returns a program as GestureCases.Span writes it. Half a second of silence after words belongs to the words. */
function written(plan, spans) {
  const { from } = plan.stream.room;
  const isPause = ({ kind, from: start, to, stand }, i) => kind === 'silence' && start === from && to === from + plan.frameRate / 2
    && i > 0 && spans[i - 1].kind === 'words' && spans[i - 1].stand === stand;
  return spans.filter((span, i) => !isPause(span, i)).map(({ kind, from: start, to, stand, why, waited }) =>
    kind === 'wait' ? `${why}@${stand}+${waited}` : kind === 'timeline' ? `${start}-${to}` : `${start}-${to}@${stand}`).join(' ');
}

let plan = null, count = 0;
const different = [];
for (const line of readFileSync(0, 'utf8').split('\n')) {
  const [word, ...fields] = line.split('\t');
  if (word === 'plan') plan = JSON.parse(fields[0]);
  if (word !== 'case') continue;
  const [gesture, frame, waiting, waited, sinceBack, expected] = fields;
  const spans = gesture === 'start' ? start(plan, Number(frame))
    : program(plan, gesture, { frame: Number(frame), waiting: waiting || null, waited: Number(waited), sinceBack: Number(sinceBack) });
  const found = written(plan, spans);
  count++;
  if (found !== expected) different.push(`${fields.slice(0, 5).join(' ')}: ${found}, expected ${expected}`);
}
console.log(`${count} cases, ${different.length} differences`);
for (const difference of different.slice(0, MOST_SHOWN)) console.log(difference);
