// `breathcue site` writes this page as files that need no server. What the page then does itself is in offline.js, which only a
// site has.

/** The module offline.js in a site; null if there is a server. */
export let site = null;

/** Loads it. */
export async function load() {
  if ('site' in document.documentElement.dataset) site = await import('./offline.js');
}
