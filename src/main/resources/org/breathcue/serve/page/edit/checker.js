// Checks a script while it is written, and prepares it as a draft when it has no errors.

const DELAY_MS = 100, AGAIN_MS = 300;

/**
 * Events: 'checked' (`diagnostics` is that of `text`), 'prepared' (`draft` has the plan of `text`), 'lost' (the server cannot be reached).
 * One check runs at a time; a text that has changed meanwhile is checked after it.
 */
export class Checker extends EventTarget {
  #text; #timer = 0; #running = false; #dirty = false;
  text = ''; diagnostics = []; draft = null;

  /** @param text returns the text as it is now */
  constructor(text) {
    super();
    this.#text = text;
  }

  /** The text has changed. */
  changed(delay = DELAY_MS) {
    this.#dirty = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(), delay);
  }

  /** Returns the draft of the text as it is now; null if it has errors. */
  async current() {
    while (this.#dirty || this.#running) {
      if (!this.#running) { this.changed(0); }
      await new Promise(ready => this.addEventListener('done', ready, { once: true }));
    }
    return this.draft?.text === this.#text() ? this.draft : null;
  }

  async #run() {
    if (this.#running) return;
    this.#running = true;
    this.#dirty = false;
    const text = this.#text();
    try {
      const { diagnostics } = await send('check', text);
      this.text = text;
      this.diagnostics = diagnostics;
      this.#tell('checked');
      if (!diagnostics.some(({ severity }) => severity === 'error') && this.draft?.text !== text) await this.#prepare(text);
    } catch (problem) {
      if (problem.busy) this.changed(AGAIN_MS); else this.#tell('lost');
    }
    this.#running = false;
    this.#tell('done');
    if (this.#dirty) this.changed(this.#text() === text ? AGAIN_MS : 0);
  }

  async #prepare(text) {
    const { name } = await send('drafts', text);
    const plan = await answer(await fetch(`../s/${name}/plan.json`));
    this.draft = { name, text, plan };
    this.#tell('prepared');
  }

  #tell(event) { this.dispatchEvent(new Event(event)); }
}

async function send(what, body) {
  return answer(await fetch(`../api/${what}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }));
}

async function answer(response) {
  // The server is busy with other sessions, or with the draft before this one.
  if (response.status === 429 || response.status === 503) throw Object.assign(new Error(), { busy: true });
  if (!response.ok) throw new Error();
  return response.json();
}

/** Returns the name under which the diagnostics of a checked script are. */
export const CHECKED = 'script.json';
