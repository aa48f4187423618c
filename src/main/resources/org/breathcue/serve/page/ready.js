// One session before it begins: its plan, what to gather, cautions and options.

import { $, clock, element, write } from './dom.js';
import { beginning, parsed, query as queryOf } from './link.js';
import { site } from './site.js';
import { keep, kept } from './store.js';

/** Options that the browser keeps for all sessions. */
const LASTING = ['guide', 'voice', 'breath', 'background', 'level'];

let name = '', go = {}, plan = null, asked = 0, mayEdit = false;

/** Shows a session. The query has its length, and how it goes on or what a programme asks for: see link.js. */
export function ready(session, query) {
  name = session;
  go = parsed(query);
  // What was interrupted goes on as it was.
  const lasting = go.resumed ? {} : kept('options', {});
  for (const field of $('options').elements) set(field, go.options[field.name] ?? query.get(field.name) ?? lasting[field.name] ?? '');
  $('title').textContent = name;
  busy(true);
  prepare();
  void choices();
}

/** Sets the value of a field, which may be none of those that it offers, such as a sound file. */
function set(field, value) {
  if (value && field.options && ![...field.options].some(option => option.value === value)) field.append(element('option', { textContent: value }));
  field.value = value;
}

/** Fills the lists of voices and variations. */
async function choices() {
  try {
    const { voices, sessions, saves } = await (await fetch('sessions.json')).json();
    mayEdit = saves;
    showEdit();
    fill('voice', voices);
    fill('variation', sessions.find(session => session.name === name)?.variations ?? []);
  } catch { /* The usual voice and the session as it is written can be played. */ }
}

function fill(option, values) {
  const field = $('options').elements[option], value = field.value;
  field.replaceChildren(field.options[0], ...values.map(text => element('option', { textContent: text })));
  set(field, value);
  field.parentElement.hidden = values.length === 0;
}

/** Links to the script. One with errors has no plan, and is that of a session. */
function showEdit() {
  const [folder, stretch] = (plan?.script ?? name).split('/');
  $('edit').hidden = !mayEdit || (plan !== null && !plan.script);
  $('edit').href = stretch ? `edit/?stretch=${encodeURIComponent(stretch)}` : `edit/${encodeURIComponent(folder)}`;
}

/** Returns the session that begins, or null if it is not ready. */
export function begun() {
  return plan && { name, plan, from: go.from, options: options(), address: address('audio.mp3'), toldTo: site ? null : toldTo(), resumed: go.resumed, programme: go.programme };
}

/** Until all of it is there, a session shows only its name and its length, so that nothing moves. */
function busy(is) {
  $('ready').ariaBusy = is;
}

function options() {
  if (site) return {};
  // The form shows no doses, and no free length.
  const given = { ...go.options };
  for (const { name: option, value } of $('options').elements) {
    if (value) given[option] = option === 'length' ? `${Math.round(Number(value) * 60)}s` : value;
  }
  return given;
}

/** Returns a function that asks the server where the words of a told place end: the frame in the sound. */
function toldTo() {
  const of = number => address('told.json', { number: String(number) }), addresses = plan.stream.told.map((_, number) => of(number));
  return async number => (await (await fetch(addresses[number])).json()).to;
}

/** Returns the address of a file of the session; once it has a plan, in the version of the plan. */
function address(file, more = {}) {
  if (site) return site.address(name, file, more);
  const query = queryOf({ ...options(), ...(plan ? { version: plan.version } : {}), ...more });
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
    go = { ...go, ...beginning(plan, go) };
  } catch {
    if (mine === asked) refuse([{ message: 'The computer cannot be reached. Check the connection, then reload this page.' }]);
    return;
  }
  draw();
}

function refuse(diagnostics = []) {
  busy(false);
  $('ready').dataset.plan = 'none';
  $('options-box').open = true;
  write($('length'), '');
  const text = diagnostics.map(({ message, hint }) => [message, hint].filter(Boolean).join('. ')).join(' ');
  write($('problem'), text || 'The session could not be prepared. Try again.');
}

function draw() {
  busy(false);
  delete $('ready').dataset.plan;
  const seconds = frame => frame / plan.frameRate;
  const { props, positions, cautions } = plan.preflight;
  document.title = `${plan.title} – Breathcue`;
  write($('title'), plan.title);
  write($('length'), `Length: ${clock(seconds(plan.frames))}${go.from ? `. Continues at ${clock(seconds(go.from))}.` : ''}`);
  $('begin').textContent = go.from ? 'Continue' : 'Begin';
  write($('needs'), props.length ? `Have within reach: ${props.join(', ')}.` : 'No props.');
  write($('moves'), positions.length ? `Positions: ${positions.join(', ').replaceAll('-', ' ')}.` : '');
  $('cautions').hidden = cautions.length === 0;
  $('caution-list').replaceChildren(...cautions.flatMap(({ name: stretch, text }) => [element('dt', { textContent: stretch }), element('dd', { textContent: text })]));
  const marks = plan.events.filter(({ kind }) => kind === 'mark');
  $('steps').replaceChildren(...marks.map(mark =>
    element('li', {}, element('span', { textContent: clock(seconds(mark.startFrame)) }), ` ${mark.name}`)));
  $('picture').hidden = false;
  $('picture').src = address('picture.svg', { width: Math.round(Math.min(960, Math.max(320, $('ready').clientWidth - 32))) });
  $('picture').alt = 'Breath and words over time. The list above names the same steps.';
  $('download').href = address('session.mp3');
  $('download').download = `${name}.mp3`;
  $('sheet').href = address('sheet.html');
  $('audio').src = address('audio.mp3');
  showEdit();
  $('begin').disabled = false;
  site?.ready(name);
}

$('options').addEventListener('change', ({ target }) => {
  delete go.options[target.name];
  const given = options();
  keep('options', Object.fromEntries(LASTING.filter(option => given[option]).map(option => [option, given[option]])));
  // With other options, it is not the session that was interrupted.
  if ($('options').reportValidity()) { go = { ...go, from: 0, resumed: undefined }; prepare(); }
});
$('options').addEventListener('submit', event => event.preventDefault());
$('picture').addEventListener('error', () => { $('picture').hidden = true; });
