// Small helpers for the document.

export const $ = id => document.getElementById(id);

/** Returns a new element with properties and children; text is never read as HTML. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Returns seconds as m:ss or h:mm:ss. */
export function clock(seconds) {
  const s = Math.max(0, Math.round(seconds)), two = n => String(n).padStart(2, '0');
  return s < 3600 ? `${Math.floor(s / 60)}:${two(s % 60)}` : `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}

/** Returns a number and its noun, such as "1 minute" or "12 minutes". */
export const counted = (n, noun) => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** Changes a text only if it is different, so that screen readers are not told twice. */
export function write(target, text) {
  if (target.textContent !== text) target.textContent = text;
}
