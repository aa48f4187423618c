// After the session: it is recorded at once, and again with the listener's answer if there is one.

import { $, clock, write } from './dom.js';
import { record } from './store.js';

const RECORDED = 'Recorded.', NOT_RECORDED = 'Not recorded yet, because the computer cannot be reached. It is sent when this page is opened again.';

const CHANGED = 'Its script was changed meanwhile, and the computer does not have the sound of the earlier one any more.';

let report = null;

/** Shows the end of a session. */
export function done({ name, plan, options, from, resumed, programme }, { startedAt, frames, heard, finished, changed }) {
  report = { session: name, options, version: plan.version, startedAt, from, frames: Math.max(from, frames), heard, ended: finished ? 'finished' : 'ended-by-listener', feeling: null, resumed, programme };
  $('done-title').textContent = finished ? 'Done' : 'Ended';
  $('summary').textContent = `${plan.title}: ${clock(frames / plan.frameRate)} of ${clock(plan.frames / plan.frameRate)}.${changed ? ' ' + CHANGED : ''}`;
  write($('recorded'), '');
  for (const button of buttons()) { button.disabled = false; button.setAttribute('aria-pressed', 'false'); }
  $('feelings').hidden = false;
  record(report).then(status => { $('feelings').hidden = status === 404; });
}

const buttons = () => [...$('feelings').querySelectorAll('button')];

for (const button of buttons()) {
  button.addEventListener('click', async () => {
    button.setAttribute('aria-pressed', 'true');
    const status = await record({ ...report, feeling: button.value });
    write($('recorded'), status === 204 ? RECORDED : NOT_RECORDED);
    $('leave').focus();
    for (const each of buttons()) each.disabled = true;
  });
}
