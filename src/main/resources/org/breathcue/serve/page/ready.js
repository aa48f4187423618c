// One session before it begins: its plan, what to gather, cautions and options.

import { $, clock, element, write } from './dom.js';
import { keep, kept } from './store.js';

/** Options that the browser keeps for all sessions. */
const LASTING = ['guide', 'voice', 'breath', 'background', 'level'];

let name = '', from = 0, plan = null, asked = 0;

/** Shows a session. The query has its options, and `from`: the frame at which it was interrupted. */
export function ready(session, query) {
  name = session;
  from = Number(query.get('from')) || 0;
  const lasting = kept('options', {});
  for (const field of $('options').elements) field.value = query.get(field.name) ?? lasting[field.name] ?? '';
  $('title').textContent = name;
  prepare();
}

/** Returns the session that begins, or null if it is not ready. */
export function begun() {
  return plan && { name, plan, from, options: options(), address: address('audio.mp3') };
}

function options() {
  const given = {};
  for (const { name: option, value } of $('options').elements) {
    if (value) given[option] = option === 'length' ? `${Math.round(Number(value) * 60)}s` : value;
  }
  return given;
}

function address(file, more = {}) {
  const query = new URLSearchParams({ ...options(), ...more });
  return `s/${encodeURIComponent(name)}/${file}${query.size ? `?${query}` : ''}`;
}

async function prepare() {
  const mine = ++asked;
  plan = null;
  $('begin').disabled = true;
  write($('problem'), '');
  write($('length'), 'Preparing the session…');
  try {
    const answer = await fetch(address('plan.json'));
    const body = await answer.json().catch(() => ({}));
    if (mine !== asked) return;
    if (!answer.ok) return refuse(body.diagnostics);
    plan = body;
  } catch {
    if (mine === asked) refuse([{ message: 'The computer cannot be reached. Check the connection, then reload this page.' }]);
    return;
  }
  draw();
}

function refuse(diagnostics = []) {
  write($('length'), '');
  const text = diagnostics.map(({ message, hint }) => [message, hint].filter(Boolean).join('. ')).join(' ');
  write($('problem'), text || 'The session could not be prepared. Try again.');
}

function draw() {
  const seconds = frame => frame / plan.frameRate;
  const { props, positions, cautions } = plan.preflight;
  document.title = `${plan.title} – Breathcue`;
  write($('title'), plan.title);
  write($('length'), `Length: ${clock(seconds(plan.frames))}${from ? `. Continues at ${clock(seconds(from))}.` : ''}`);
  $('begin').textContent = from ? 'Continue' : 'Begin';
  write($('needs'), props.length ? `Have within reach: ${props.join(', ')}.` : 'No props.');
  write($('moves'), positions.length ? `Positions: ${positions.join(', ').replaceAll('-', ' ')}.` : '');
  $('cautions').hidden = cautions.length === 0;
  $('caution-list').replaceChildren(...cautions.flatMap(({ name: stretch, text }) => [element('dt', { textContent: stretch }), element('dd', { textContent: text })]));
  const marks = plan.events.filter(({ kind }) => kind === 'mark');
  $('steps').replaceChildren(...marks.map(mark =>
    element('li', {}, element('span', { textContent: clock(seconds(mark.startFrame)) }), ` ${mark.name}`)));
  $('picture').src = address('picture.svg', { width: Math.round(Math.min(960, Math.max(320, $('ready').clientWidth - 32))) });
  $('picture').alt = 'Breath and words over time. The list below names the same steps.';
  $('download').href = address('session.mp3');
  $('sheet').href = address('sheet.html');
  $('audio').src = address('audio.mp3');
  $('begin').disabled = false;
}

$('options').addEventListener('change', () => {
  const given = options();
  keep('options', Object.fromEntries(LASTING.filter(option => given[option]).map(option => [option, given[option]])));
  if ($('options').reportValidity()) { from = 0; prepare(); }
});
$('options').addEventListener('submit', event => event.preventDefault());
$('picture').addEventListener('error', () => { $('picture').hidden = true; });
$('picture').addEventListener('load', () => { $('picture').hidden = false; });
