// What the browser keeps: the listener's settings, and sessions that the server has not recorded yet.

const UNSENT = 'breathcue.unsent';

export function kept(name, otherwise) {
  try { return JSON.parse(localStorage.getItem(`breathcue.${name}`)) ?? otherwise; } catch { return otherwise; }
}

export function keep(name, value) {
  try { localStorage.setItem(`breathcue.${name}`, JSON.stringify(value)); } catch { /* Private windows may keep nothing. */ }
}

let unsent = null;

/** Keeps a session that has ended; it is sent with the answer of the listener, or without one. */
export function record(session) {
  unsent = session;
  keep('unsent', session);
}

/** Sends the session that was kept last. Returns whether the server has recorded it; true if there is none. */
export async function send(feeling = null) {
  const session = unsent ?? kept('unsent', null);
  if (!session) return true;
  unsent = null;
  try {
    const body = JSON.stringify({ ...session, feeling });
    const answer = await fetch('api/history', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, keepalive: true });
    // What the server refuses, it would refuse again.
    if (answer.status < 500) localStorage.removeItem(UNSENT);
    return answer.ok;
  } catch { return false; }
}
