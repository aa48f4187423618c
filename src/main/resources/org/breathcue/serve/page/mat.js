// The session while it plays.

import { $, clock, write } from './dom.js';
import { connect, show } from './media.js';
import { Player } from './player.js';
import { keep, kept } from './store.js';

const STATES = {
  playing: '', telling: '', ending: 'Ending.', ended: '',
  waiting: 'Waiting for you.',
  ready: 'Whenever you are ready.',
  connecting: 'Connection lost. Trying again…',
};
const KEYS = { ArrowRight: 'next', ArrowLeft: 'back', r: 'again', w: 'where', s: 'skip', q: 'end' };
const VOLUME_STEP_DB = 3;

let player = null, plan = null, marks = [], speech = [], stretch = '';

/** Returns the player while a session plays, otherwise null. */
export const playing = () => player;

/** Plays a session; then calls `ended` with when it began, where it ended, what was heard, and whether it was finished or had changed. */
export function perform({ plan: given, from, address, toldTo }, ended) {
  plan = given;
  marks = plan.events.filter(({ kind }) => kind === 'mark');
  speech = plan.events.filter(({ kind }) => kind === 'speech');
  stretch = '';
  const startedAt = new Date().toISOString(), mine = new Player($('audio'), plan, address, toldTo), over = new AbortController();
  player = mine;
  $('mat-title').textContent = plan.title;
  $('keys').checked = kept('keys', true);
  $('audio').addEventListener('playing', () => { connect(mine); show(plan, mine, stretch); }, { signal: over.signal });
  mine.addEventListener('tick', tick);
  mine.addEventListener('state', () => {
    if (mine.state !== 'ended') return state();
    over.abort();
    show(plan, mine, '');
    player = null;
    // When the listener leaves the page, nothing else is shown.
    ended({ startedAt, frames: mine.stand, heard: mine.record, finished: mine.finished, changed: mine.changed });
  });
  mine.begin(from);
  tick();
}

function state() {
  const resting = player.state === 'waiting' || player.state === 'ready';
  $('mat').dataset.state = player.state;
  write($('wait'), player.waiting === 'ready' ? 'I am ready' : player.waiting ? 'Go on' : 'Wait');
  write($('state'), STATES[player.state]);
  if (resting) write($('words'), '');
  show(plan, player, stretch);
}

function tick() {
  const frame = player.stand;
  // While it waits until the listener is ready, the next stretch has not begun yet.
  const mark = marks.findLast(({ startFrame }) => startFrame < frame + (player.waiting === 'ready' ? 0 : 1));
  write($('left'), `${clock((plan.frames - frame) / plan.frameRate)} left`);
  if (!player.waiting || player.span.kind !== 'wait') write($('words'), words());
  if (mark && mark.name !== stretch) {
    stretch = mark.name;
    write($('now'), stretch);
    show(plan, player, stretch);
  }
}

/** Returns the words that are spoken now, or were spoken last in this stretch. */
function words() {
  const span = player.span;
  if (!span) return '';
  if (span.kind === 'told') return plan.stream.told.find(({ from }) => from === span.from).text;
  const heard = span.kind === 'timeline' ? player.stand : player.heard;
  return speech.findLast(({ startFrame, lengthFrames }) => startFrame <= heard && heard < startFrame + lengthFrames)?.text ?? '';
}

$('wait').addEventListener('click', () => player?.gesture('wait'));
for (const button of document.querySelectorAll('#mat [data-gesture]')) {
  button.addEventListener('click', () => player?.gesture(button.dataset.gesture));
}
$('keys').addEventListener('change', () => keep('keys', $('keys').checked));
document.addEventListener('keydown', event => {
  if (!player || !$('keys').checked || event.ctrlKey || event.altKey || event.metaKey) return;
  const { key, target } = event, own = target.closest?.('button, a, summary, input');
  // Space and Enter press what has the focus; Tab, Escape and the like are the browser's.
  if (own && (key === ' ' || key === 'Enter')) return;
  if (key.length > 1 && !KEYS[key] && key !== 'Enter') return;
  event.preventDefault();
  if (key === '9' || key === '0') { player.volume(key === '9' ? -VOLUME_STEP_DB : VOLUME_STEP_DB); return; }
  if (!event.repeat) player.gesture(KEYS[key.length === 1 ? key.toLowerCase() : key] ?? 'wait');
});
