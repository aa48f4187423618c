// The sounds that a site keeps on the device, so that it works offline.

const base = new URL('.', document.baseURI).href, CACHE = `breathcue ${base} sound`;

/** Whether this browser can keep anything: it must have the page from an https address, or from the device itself. */
export const canKeep = 'serviceWorker' in navigator && 'caches' in window;

/** The address of the sound of a session. */
const address = ({ name, sound }) => new URL(`s/${encodeURIComponent(name)}/${sound.file}`, base).href;

/** Returns whether the sound of a session is kept. */
export async function isKept(session) {
  return canKeep && await caches.match(address(session), { cacheName: CACHE }) !== undefined;
}

/** Loads and keeps the sound of a session. Two at the same time for one session are one. */
export function keepSound(session) {
  const url = address(session);
  if (!loading.has(url)) loading.set(url, load(url).finally(() => loading.delete(url)));
  return loading.get(url);
}

const loading = new Map();

async function load(url) {
  const cache = await caches.open(CACHE);
  if (await cache.match(url)) return;
  await navigator.storage?.persist?.();
  await cache.add(url);
}
