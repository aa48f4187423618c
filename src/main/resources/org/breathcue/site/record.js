// The page "What I did": the weeks of the programme, and every session that was done.

import { csv, entries, followed, seconds, thisWeek } from './diary.js';
import { $, clock, counted, element, write } from './dom.js';
import { keep } from './store.js';

const catalog = await fetch('sessions.json').then(answer => answer.json()).catch(() => ({ sessions: [] }));
const title = name => catalog.sessions.find(one => one.name === name)?.title ?? name;
const date = (day, style) => new Date(day * 864e5).toLocaleDateString('en', { timeZone: 'UTC', ...style });

function show() {
  const all = entries(), week = thisWeek();
  write($('week'), `This week: ${counted(week.length, 'session')}, ${counted(Math.round(week.reduce((sum, one) => sum + seconds(one), 0) / 60), 'minute')}.`);
  $('entries').replaceChildren(...all.toReversed().map(entry));
  $('clear').hidden = $('downloads').hidden = all.length === 0;
  offer($('csv'), 'text/csv', csv(catalog.sessions));
  offer($('json'), 'application/json', JSON.stringify({ format: 'breathcue-site-history/1', sessions: all }, null, 2));
  const course = followed(catalog);
  $('weeks').hidden = !course;
  if (course) draw(course);
}

function offer(link, type, text) {
  URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([text], { type }));
}

function entry(one) {
  const { session, startedAt, ended, whole, feeling } = one;
  const at = new Date(startedAt).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
  const how = ended !== 'finished' ? `stopped after ${clock(seconds(one))}` : whole ? 'done in full' : 'done, a part skipped';
  return element('li', {}, element('strong', { textContent: title(session) }), element('br'), `${at}: ${how}${feeling ? `; it was ${feeling}` : ''}.`);
}

function draw({ weeks, today, week }) {
  const { title: name, about, weeks: count } = catalog.programme;
  write($('programme'), name);
  write($('about'), `${about ? `${about} ` : ''}${week ? `Today is in week ${week} of ${count}.` : ''}`);
  $('tables').replaceChildren(...weeks.map(one => table(one, today)));
}

function table({ number, counts, days }, today) {
  const planned = [...new Set(days.flatMap(({ parts }) => parts.map(part => part.planned)))];
  const head = element('tr', {}, element('td'), ...days.map(({ day }) =>
    element('th', { scope: 'col', className: day === today ? 'today' : '', textContent: date(day, { weekday: 'narrow' }), ariaLabel: date(day, { weekday: 'long', day: 'numeric', month: 'long' }) })));
  const rows = planned.map(one => element('tr', {}, element('th', { scope: 'row', textContent: one.title }), ...days.map(({ day, parts }) => cell(parts.find(part => part.planned === one), day, today))));
  const caption = `Week ${number}, from ${date(days[0].day, { day: 'numeric', month: 'long' })}${counts ? '' : ': nothing was done, so it does not count'}`;
  return element('table', {}, element('caption', { textContent: caption }), element('thead', {}, head), element('tbody', {}, ...rows));
}

function cell(part, day, today) {
  const [sign, words] = state(part, day < today), made = element('td', { className: day === today ? 'today' : '' });
  const stage = part.planned.stages.length > 1 && sign ? ` ${part.stage}` : '';
  made.append(element('span', { ariaHidden: 'true', textContent: sign + stage }), element('span', { className: 'unseen', textContent: words + (stage && `, stage${stage}`) }));
  return made;
}

function state({ planned, due, done, full }, isOver) {
  if (done > 0 && done >= due) return full >= Math.max(1, due) ? ['●', 'done in full'] : ['◐', 'done in part'];
  if (due > 0 && !isOver) return ['○', 'due'];
  if (done > 0) return ['◐', 'done in part'];
  const fixed = planned.days.named || planned.days.every === 1 || planned.days.aWeek === 7;
  return due > 0 && fixed ? ['–', 'left out'] : ['', ''];
}

$('clear').addEventListener('click', () => {
  if (!confirm('Delete everything that you did from this browser?')) return;
  keep('history', []);
  show();
});
show();
