// What a site does in place of a server: it says what is due, records what was done, and works without a network.

import { add, followed, entries, thisWeek } from './diary.js';
import { $, counted, element, write } from './dom.js';
import { playing } from './mat.js';
import { canKeep, isKept, keepSound } from './sounds.js';

const MOST_UNASKED = 150e6, RECORDED = 204;
const megabytes = sessions => `${Math.max(1, Math.round(sessions.reduce((sum, { sound }) => sum + sound.bytes, 0) / 1e6))} MB`;

/** What there is to choose. Without it there is nothing to play; the page then says so when it asks itself. */
const catalog = await fetch('sessions.json').then(answer => answer.json()).catch(() => ({ site: { title: '' }, sessions: [] }));
const session = name => catalog.sessions.find(one => one.name === name);
let opened = null;

$('choose').prepend(element('p', { id: 'site-title', textContent: catalog.site.title }));
$('sessions').after(
  element('p', { id: 'offline', role: 'status' }),
  element('p', {}, element('button', { id: 'keep-all', type: 'button', hidden: true, onclick: () => keepAll(catalog.sessions) })),
  element('p', {}, element('a', { href: 'record.html', textContent: 'What I did' })));
$('links').before(element('p', {}, element('button', { id: 'keep', type: 'button', hidden: true, onclick: () => keepOpened() })));
$('recorded').after(element('p', { id: 'week' }), element('p', {}, element('a', { href: 'record.html', textContent: 'What I did' })));
$('options-box').hidden = true;

/** Returns a catalog with what the listener interrupted last, and what is due today. */
export async function complete(given) {
  takeOver();
  void keepUnasked();
  return { ...given, today: today(), resume: await resume() };
}

function today() {
  const course = followed(catalog);
  return (course?.parts ?? []).filter(({ due, done }) => due > done).map(({ planned, stage, due, done }) => {
    const { name, title: programmeTitle, weeks } = catalog.programme, stages = planned.stages.length;
    return { programme: name, programmeTitle, session: planned.stages[stage - 1], title: planned.title, options: {}, week: course.week, weeks, stage, stages, left: due - done };
  });
}

/** Returns where the session that was done last goes on, if it was not played to its end and is as it was then. */
async function resume() {
  const last = entries().at(-1), found = last && session(last.session);
  if (!found || last.ended === 'finished' || last.sound !== found.sound.file) return null;
  const { title, events } = await fetch(address(found.name, 'plan.json')).then(answer => answer.json());
  const step = events.findLast(({ kind, startFrame }) => kind === 'mark' && startFrame <= last.frames)?.name ?? title;
  return { session: found.name, options: {}, frame: last.frames, step, title, at: last.startedAt };
}

/** Narrower pages have a picture of their own, with letters that can be read. */
const WIDE = 600;

/** Returns the address of a file of a session, whose name has a hash. The options of a site are fixed. */
export function address(name, file, { width = WIDE } = {}) {
  const { sound, files } = session(name) ?? {};
  const named = { 'audio.mp3': sound?.file, 'session.mp3': sound?.file.replace('audio', 'session') };
  const plain = file === 'picture.svg' && width < WIDE ? 'picture-narrow.svg' : file;
  return `s/${encodeURIComponent(name)}/${named[file] ?? plain.replace('.', `-${files}.`)}`;
}

/** Shows what a site has of a session that is ready. */
export function ready(name) {
  opened = session(name);
  $('download').hidden = !opened.download;
  void showKept();
}

/** Records a session that has ended, and returns the status of a server that has done so. */
export function record(report) {
  add({ ...report, sound: session(report.session)?.sound.file });
  const done = thisWeek();
  write($('week'), done.length ? `This week: ${counted(done.length, 'session')}.` : '');
  return RECORDED;
}

async function showKept() {
  const shown = opened, kept = await isKept(shown);
  if (shown !== opened) return;
  $('keep').hidden = !canKeep;
  $('keep').disabled = kept;
  $('keep').textContent = kept ? 'Kept on this device' : `Keep on this device (${megabytes([shown])})`;
}

async function keepOpened() {
  $('keep').disabled = true;
  $('keep').textContent = 'Loading…';
  try {
    await keepSound(opened);
  } catch (problem) {
    $('keep').textContent = reason(problem);
    $('keep').disabled = false;
    return;
  }
  await showKept();
}

const reason = ({ name }) => name === 'QuotaExceededError' ? 'This device has no room for it.' : 'It could not be loaded. Try again.';

/** Keeps what is likely to be played next, unless it is large or the listener pays for what is loaded. */
async function keepUnasked() {
  if (!canKeep) {
    write($('offline'), isSecureContext ? '' : 'To use this without a network, open it from an https address.');
    return;
  }
  const { saveData, type } = navigator.connection ?? {}, wanted = likely();
  const small = wanted.reduce((sum, { sound }) => sum + sound.bytes, 0) <= MOST_UNASKED;
  if (small && !saveData && type !== 'cellular') await keepAll(wanted); else await showAll();
}

/** Returns the sessions that are likely to be played: of a programme, those of this stage and the next one. */
function likely() {
  const stages = new Map((followed(catalog)?.parts ?? []).map(({ planned, stage }) => [planned.session, stage]));
  return catalog.sessions.filter(({ stage }) => !stage || [0, 1].includes(stage.number - stages.get(stage.session)));
}

let busy = false;

async function keepAll(sessions) {
  if (busy) return;
  busy = true;
  $('keep-all').hidden = true;
  try {
    for (const [i, one] of sessions.entries()) {
      if (!await isKept(one)) write($('offline'), `Keeping sounds on this device: ${i + 1} of ${sessions.length}.`);
      await keepSound(one);
    }
    await showAll();
  } catch (problem) {
    await showAll();
    write($('offline'), reason(problem));
  } finally {
    busy = false;
  }
}

/** Shows how much of the site is kept. */
async function showAll() {
  const kept = await Promise.all(catalog.sessions.map(isKept)), missing = catalog.sessions.filter((_, i) => !kept[i]);
  const some = missing.length < kept.length;
  write($('offline'), missing.length === 0 ? `All sounds are kept on this device (${megabytes(catalog.sessions)}): the page works without a network.`
    : some ? `${kept.length - missing.length} of ${counted(kept.length, 'session')} are kept on this device, and work without a network.` : '');
  $('keep-all').hidden = missing.length === 0;
  $('keep-all').textContent = `Keep ${some ? 'the others' : 'all'} on this device (${megabytes(missing)})`;
}

/** A new version of the site takes over while nothing plays and this is the only page. */
let registration = null;

function takeOver() {
  if (!playing()) registration?.waiting?.postMessage('take over');
}

if (canKeep) {
  const had = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => { if (had && !playing()) location.reload(); });
  navigator.serviceWorker.register('service-worker.js').then(registered => {
    registration = registered;
    takeOver();
    registered.addEventListener('updatefound', () =>
      registered.installing?.addEventListener('statechange', () => { if (!$('choose').hidden) takeOver(); }));
  }).catch(() => { /* The page also works without it, but only with a network. */ });
}
