// After the session: it is recorded, with the listener's answer if there is one.

import { $, clock, write } from './dom.js';
import { record, send } from './store.js';

const RECORDED = 'Recorded.', NOT_RECORDED = 'Not recorded yet, because the computer cannot be reached. It is sent when this page is opened again.';

/** Shows the end of a session. */
export function done({ name, plan, options }, { startedAt, frames, finished }) {
  record({ session: name, options, startedAt, frames, ended: finished ? 'finished' : 'ended-by-listener' });
  $('done-title').textContent = finished ? 'Done' : 'Ended';
  $('summary').textContent = `${plan.title}: ${clock(frames / plan.frameRate)} of ${clock(plan.frames / plan.frameRate)}.`;
  write($('recorded'), '');
  for (const button of buttons()) { button.disabled = false; button.setAttribute('aria-pressed', 'false'); }
}

const buttons = () => [...$('feelings').querySelectorAll('button')];

for (const button of buttons()) {
  button.addEventListener('click', async () => {
    button.setAttribute('aria-pressed', 'true');
    const recorded = await send(button.value);
    write($('recorded'), recorded ? RECORDED : NOT_RECORDED);
    $('leave').focus();
    for (const each of buttons()) each.disabled = true;
  });
}
addEventListener('pagehide', () => { if (!$('done').hidden) void send(); });
