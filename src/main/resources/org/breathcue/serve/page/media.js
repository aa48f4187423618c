// The lock screen, the keys of headphones, and media keys.

const DEBOUNCE_MS = 300;
let last = -Infinity;

/** Connects them to a player. Browsers on Apple devices forget handlers when sound starts: called again on every 'playing'. */
export function connect(player) {
  if (!('mediaSession' in navigator)) return;
  handle('play', () => { if (player.waiting) player.gesture('wait'); });
  // A wait is audible silence, for which the system shows "pause": that key then means "go on".
  handle('pause', () => player.pause());
  handle('stop', () => player.gesture('end'));
  handle('nexttrack', () => player.gesture('next'));
  handle('previoustrack', () => player.gesture('back'));
  // With handlers for these, phones show steps of 10 seconds instead of the stretches.
  for (const action of ['seekbackward', 'seekforward', 'seekto']) set(action, null);
}

/** Shows a stretch of a session, and the place in it. */
export function show(plan, player, stretch) {
  if (!('mediaSession' in navigator)) return;
  const session = navigator.mediaSession, duration = plan.frames / plan.frameRate;
  const title = stretch || plan.title;
  if (session.metadata?.title !== title) {
    session.metadata = new MediaMetadata({ title, artist: plan.title, album: 'Breathcue', artwork: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }] });
  }
  const states = { ended: 'none', waiting: 'paused', ready: 'paused' };
  session.playbackState = states[player.state] ?? 'playing';
  try {
    if (player.state === 'ended') session.setPositionState();
    else session.setPositionState({ duration, position: Math.min(duration, player.stand / plan.frameRate), playbackRate: 1 });
  } catch { /* Not known to this browser. */ }
}

/** Some headphones send several actions for one press: only the first counts. */
function handle(action, gesture) {
  set(action, () => {
    const now = Date.now(), bounced = now - last < DEBOUNCE_MS;
    last = now;
    if (!bounced) gesture();
  });
}

function set(action, handler) {
  try { navigator.mediaSession.setActionHandler(action, handler); } catch { /* Not known to this browser. */ }
}
