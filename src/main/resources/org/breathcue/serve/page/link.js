// The part of an address behind #: a session, and how it is played. Options that the form of a session shows are parameters of
// their own; all else is in `go`: { options, from, step, ordinal, timeline, resumed, programme }.

/** Returns a link to a session. */
export function link(name, { length, go } = {}) {
  const query = new URLSearchParams();
  if (length) query.set('length', length);
  if (go) query.set('go', JSON.stringify(go));
  return `#${encodeURIComponent(name)}${query.size ? `?${query}` : ''}`;
}

/** Returns what `go` says; nothing if somebody has changed it. */
export function parsed(query) {
  try { return { options: {}, from: 0, ...JSON.parse(query.get('go')) }; } catch { return { options: {}, from: 0 }; }
}

/** Returns a link to a session that a programme asks for today, at its stage. */
export const due = ({ session, options, programme, stage }) => link(session, { go: { options, programme: { name: programme, stage } } });

/** Returns a link to a session that was interrupted, where it goes on. */
export const interrupted = ({ session, options, frame, step, ordinal, timeline, id, part }) =>
  link(session, { go: { options, from: frame, step, ordinal, timeline, resumed: { id, part } } });

/**
 * Returns where a session begins, and at which place it goes on, if it does. If it has changed since, it begins at the step that was
 * interrupted.
 */
export function beginning(plan, { from, step, ordinal, timeline, resumed }) {
  if (!resumed || timeline === plan.fingerprint) return { from, resumed };
  const steps = plan.events.filter(({ kind, name }) => kind === 'mark' && name === step);
  return { from: steps[Math.min(ordinal, steps.length) - 1]?.startFrame ?? 0, resumed: undefined };
}

/** Returns options as a query; an option can have several values. */
export function query(options) {
  const all = new URLSearchParams();
  for (const [option, value] of Object.entries(options)) for (const one of [value].flat()) all.append(option, one);
  return all;
}
