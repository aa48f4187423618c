// Compares the weeks of a programme with those of the class `programme.Course`, run by SitePageTest: node course.test.mjs CASES.json
// A case is { programme, start, today, done, weeks }; weeks has a line for each week: "number counts" and for each day
// "stage:due:done:full" of its sessions.

import { readFileSync } from 'node:fs';
import { dayOfDate, partsOf, weeks } from '../../main/resources/org/breathcue/site/course.js';

const line = ({ number, counts, days }) =>
  `${number} ${counts} ${days.map(({ parts }) => parts.map(({ stage, due, done, full }) => [stage, due, done, full].join(':')).join(',')).join(' ')}`;

const cases = JSON.parse(readFileSync(process.argv[2], 'utf8'));
let different = 0, due = 0;
for (const [i, one] of cases.entries()) {
  const today = dayOfDate(one.today), all = weeks(one.programme, dayOfDate(one.start), today, one.done.map(done => ({ ...done, day: dayOfDate(done.day) })));
  due += partsOf(all, today).filter(part => part.due > part.done).length;
  all.forEach((week, w) => {
    if (line(week) === one.weeks[w]) return;
    if (different++ < 5) console.log(`case ${i}, week ${w}: ${line(week)} instead of ${one.weeks[w]}`);
  });
  if (all.length !== one.weeks.length && different++ < 5) console.log(`case ${i}: ${all.length} weeks instead of ${one.weeks.length}`);
}
console.log(`${cases.length} cases, ${due} due, ${different} different`);
