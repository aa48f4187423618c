// A script as a file of the server.

import { keep, kept } from '../store.js';

/** A new script keeps its text under an empty name until it is saved. */
const page = () => `edit.${decodeURIComponent(location.pathname.split('/').pop())}`;

export class ScriptFile {
  /** The name without ending; empty for a new script. */
  name;
  /** What the server calls the version that was loaded or saved last; null if there is no file yet. */
  version = null;
  #crlf = false;

  constructor(name) { this.name = name; }

  get #address() { return `../api/scripts/${encodeURIComponent(this.name)}`; }

  /** Loads the file. Returns its text; null if there is none. */
  async load() {
    const answer = await fetch(this.#address, { cache: 'no-store' });
    this.version = answer.headers.get('ETag');
    if (answer.status === 404) { this.version = null; return null; }
    if (!answer.ok) throw new Error(await answer.text());
    const text = await answer.text();
    // The editor has one kind of line ends; the file keeps its own.
    this.#crlf = text.includes('\r\n');
    return text.replace(/\r\n?/g, '\n');
  }

  /** Saves the text if the file is still the version that was loaded. Returns whether it is. */
  async save(text) {
    const headers = { 'Content-Type': 'application/json', ...(this.version ? { 'If-Match': this.version } : { 'If-None-Match': '*' }) };
    const answer = await fetch(this.#address, { method: 'PUT', headers, body: this.#crlf ? text.replaceAll('\n', '\r\n') : text });
    if (answer.status === 412) return false;
    if (!answer.ok) throw new Error(await answer.text());
    this.version = answer.headers.get('ETag');
    return true;
  }

  /** Saves the text over whatever version the file is now. Returns whether it was not changed once more meanwhile. */
  async overwrite(text) {
    const answer = await fetch(this.#address, { method: 'HEAD', cache: 'no-store' });
    this.version = answer.ok ? answer.headers.get('ETag') : null;
    return this.save(text);
  }

  /** The text that the browser keeps because it was not saved: { text, version, at }, or null. */
  get unsaved() { return kept(page(), null); }
  set unsaved(text) { keep(page(), text === null ? null : { text, version: this.version, at: Date.now() }); }
}
