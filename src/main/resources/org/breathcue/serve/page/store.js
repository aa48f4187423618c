// What the browser keeps: the listener's settings, and sessions that the server has not recorded yet.

import { site } from './site.js';

const UNSENT = 'reports', MOST_UNSENT = 20;

/** The page keeps its things apart from those of other pages of the same host. */
const key = name => `breathcue${new URL('.', document.baseURI).pathname}${name}`;

export function kept(name, otherwise) {
  try { return JSON.parse(localStorage.getItem(key(name))) ?? otherwise; } catch { return otherwise; }
}

export function keep(name, value) {
  try { localStorage.setItem(key(name), JSON.stringify(value)); } catch { /* Private windows may keep nothing. */ }
}

/** The sessions that were not recorded yet, by their starts: one that is reported again, with a feeling, replaces the first. */
const unsent = new Map(kept(UNSENT, []).map(session => [session.startedAt, session]));

function changed() { keep(UNSENT, [...unsent.values()]); }

/**
 * Records a session that has ended, or what the listener says about it. Returns the status of the server: 204 if it has recorded it, 404 if
 * it keeps no history, 0 if it cannot be reached. A site keeps it in the browser.
 */
export async function record(session) {
  if (site) return site.record(session);
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
