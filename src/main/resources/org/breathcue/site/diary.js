// What was done, which a site keeps in the browser, and what is due by it.

import { dayOf, dayOfDate, partsOf, weekOf, weeks } from './course.js';
import { keep, kept } from './store.js';

const MOST_ENTRIES = 5000, FRAME_RATE = 48000;

/** Returns the sessions that were done, the last one at the end: { session, sound, startedAt, from, frames, ended, whole, feeling }; `whole` says that nothing was skipped. */
export const entries = () => kept('history', []);

/** Adds a session; the same one again, with a feeling, replaces the first. */
export function add({ session, sound, startedAt, from, frames, heard, ended, feeling }) {
  const others = entries().filter(one => one.startedAt !== startedAt), before = others.at(-1);
  // What was continued is whole if the part before it was as well.
  const continues = from > 0 && before?.session === session && before.whole && before.frames >= from;
  const entry = { session, sound, startedAt, from, frames, ended, feeling, whole: heard.toJSON().skips.length === 0 && (from === 0 || Boolean(continues)) };
  keep('history', [...others, entry].slice(-MOST_ENTRIES));
}

/** Returns how long a session was heard, in seconds. */
export const seconds = ({ from, frames }) => (frames - from) / FRAME_RATE;

/** Returns what was done since Monday. */
export function thisWeek(now = new Date()) {
  const today = dayOf(now), monday = today - (today + 3) % 7;
  return entries().filter(({ ended, startedAt }) => ended === 'finished' && dayOf(new Date(startedAt)) >= monday);
}

/**
 * Returns the weeks of the programme of a catalog as they are today: { weeks, today, week, parts }; null if there is no programme. It
 * begins on the day that the catalog states, otherwise on the day on which this is first asked.
 */
export function followed({ programme, sessions }, now = new Date()) {
  if (!programme) return null;
  const today = dayOf(now), own = `start ${programme.name}`;
  if (!programme.start && kept(own, null) === null) keep(own, today);
  const start = programme.start ? dayOfDate(programme.start) : kept(own, today);
  const stages = new Map(sessions.filter(({ stage }) => stage).map(({ name, stage }) => [name, stage]));
  const done = entries().filter(({ session, ended }) => stages.has(session) && ended === 'finished')
    .map(({ session, startedAt, whole }) => ({ session: stages.get(session).session, stage: stages.get(session).number, day: dayOf(new Date(startedAt)), full: whole }));
  const all = weeks(programme, start, today, done);
  return { weeks: all, today, week: weekOf(all, today)?.number, parts: partsOf(all, today) };
}

/** Returns everything as CSV for a spreadsheet. */
export function csv(sessions) {
  const titles = new Map(sessions.map(({ name, title }) => [name, title])), two = n => String(n).padStart(2, '0');
  const rows = entries().map(entry => {
    const { session, startedAt, ended, whole, feeling } = entry, at = new Date(startedAt);
    return [
      `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`, `${two(at.getHours())}:${two(at.getMinutes())}`,
      session, titles.get(session) ?? session, ended === 'finished' ? (whole ? 'full' : 'finished') : 'stopped', (seconds(entry) / 60).toFixed(1), feeling ?? '',
    ];
  });
  const cell = text => {
    // A spreadsheet would compute what begins like a formula.
    const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : String(text);
    return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  };
  return [['date', 'time', 'session', 'title', 'ending', 'minutes', 'feeling'], ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');
}
