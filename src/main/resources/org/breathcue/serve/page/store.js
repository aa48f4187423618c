// What the browser keeps: the listener's settings, and sessions that the server has not recorded yet.

const UNSENT = 'reports', MOST_UNSENT = 20;

export function kept(name, otherwise) {
  try { return JSON.parse(localStorage.getItem(`breathcue.${name}`)) ?? otherwise; } catch { return otherwise; }
}

export function keep(name, value) {
  try { localStorage.setItem(`breathcue.${name}`, JSON.stringify(value)); } catch { /* Private windows may keep nothing. */ }
}

/** The sessions that were not recorded yet, by their starts: one that is reported again, with a feeling, replaces the first. */
const unsent = new Map(kept(UNSENT, []).map(session => [session.startedAt, session]));

function changed() { keep(UNSENT, [...unsent.values()]); }

/**
 * Records a session that has ended, or what the listener says about it. Returns the status of the server: 204 if it has recorded it, 404 if
 * it keeps no history, 0 if it cannot be reached.
 */
export function record(session) {
  unsent.set(session.startedAt, session);
  for (const oldest of unsent.keys()) if (unsent.size > MOST_UNSENT) unsent.delete(oldest);
  changed();
  return post(session);
}

/** Sends the sessions that were not recorded yet. */
export async function send() {
  for (const session of [...unsent.values()]) await post(session);
}

async function post(session) {
  let status = 0;
  try {
    const body = JSON.stringify(session);
    ({ status } = await fetch('api/history', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, keepalive: true }));
  } catch { /* It is sent again later. */ }
  // What the server refuses, it would refuse again. It may be busy, or ask for the token.
  const settled = status === 204 || status === 400 || status === 404;
  if (settled && unsent.get(session.startedAt) === session) {
    unsent.delete(session.startedAt);
    changed();
  }
  return status;
}
