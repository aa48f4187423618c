// The list of sessions, what fits the listener's time, place and props, and what to start with.

import { $, counted, element, write } from './dom.js';
import { due, interrupted, link } from './link.js';
import { site } from './site.js';
import { keep, kept } from './store.js';

/** The first time, the server reads the sessions for a while. */
const AGAIN_MS = 1000;

let catalog = null, again = 0;

/** Shows the sessions. */
export async function choose() {
  clearTimeout(again);
  write($('choose-problem'), '');
  try {
    const answer = await fetch('sessions.json');
    if (!answer.ok) throw new Error();
    catalog = await answer.json();
    if (site) catalog = await site.complete(catalog);
  } catch {
    write($('choose-problem'), 'The list of sessions could not be loaded. Check the connection to the computer, then reload this page.');
    return;
  }
  const reading = catalog.complete === false;
  if (!reading && !$('positions').hasChildNodes()) filters();
  $('write').hidden = !catalog.saves;
  first();
  list(reading);
  if (reading && !$('choose').hidden) again = setTimeout(choose, AGAIN_MS);
}

/** Draws what the listener interrupted last, and the sessions of today. */
function first() {
  const cards = [], { resume, today } = catalog;
  if (resume) cards.push(card(interrupted(resume), `Continue: ${resume.title}`, `Interrupted ${when(resume.at)}, at “${resume.step}”.`));
  for (const entry of today) {
    const { programmeTitle, week, weeks, stage, stages, left } = entry;
    const progress = [week && `week ${week} of ${weeks}`, stages > 1 && `stage ${stage} of ${stages}`, left > 1 && `${left} times today`];
    cards.push(card(due(entry), `Today: ${entry.title}`, [programmeTitle, ...progress].filter(Boolean).join(', ')));
  }
  $('first-list').replaceChildren(...cards);
  $('first').hidden = cards.length === 0;
}

function when(at) {
  const date = new Date(at);
  return isNaN(date) ? `at ${at}` : `on ${date.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })}`;
}

function filters() {
  const { sessions } = catalog, without = kept('without', []);
  const checks = (kind, id) => $(id).replaceChildren(...[...new Set(sessions.flatMap(session => session[kind]))].sort().map(value =>
    element('label', { className: 'check' }, element('input', { type: 'checkbox', value, checked: !without.includes(value) }), ` ${value.replaceAll('-', ' ')}`)));
  checks('positions', 'positions');
  checks('props', 'props');
  $('time').value = kept('time', '');
  $('filter').addEventListener('change', () => {
    keep('time', $('time').value);
    keep('without', [...$('filter').querySelectorAll('input:not(:checked)')].map(({ value }) => value));
    list();
  });
  $('filter').addEventListener('submit', event => event.preventDefault());
}

function list(reading = false) {
  const without = kept('without', []), minutes = Number(kept('time', '')) || Infinity;
  const fitting = catalog.sessions.filter(session => session.minutes.shortest <= minutes
    && ![...session.positions, ...session.props].some(value => without.includes(value)));
  $('sessions').replaceChildren(...fitting.map(session => entry(session, minutes)));
  write($('fits'), reading ? 'Reading the sessions…' : fitting.length === 0 ? 'No session fits. Choose more time, positions or props.'
    : fitting.length < catalog.sessions.length ? `${fitting.length} of ${counted(catalog.sessions.length, 'session')} fit.` : `${counted(fitting.length, 'session')}.`);
}

function entry({ name, title, minutes, positions, props, stretches }, available) {
  const { shortest, longest, usual } = minutes;
  const length = available === Infinity ? usual : Math.min(available, longest);
  const range = Math.round(shortest) === Math.round(longest) ? '' : ` (${Math.ceil(shortest)} to ${Math.floor(longest)})`;
  const needs = props.length ? props.join(', ') : 'no props';
  return card(link(name, length === usual ? {} : { length }), title, `${counted(Math.round(length), 'minute')}${range}`, `${positions.join(', ').replaceAll('-', ' ')} · ${needs}`, stretches.join(', '));
}

function card(href, title, ...lines) {
  return element('li', {}, element('a', { href }, element('strong', { textContent: title }),
    ...lines.filter(Boolean).map(textContent => element('span', { textContent }))));
}
