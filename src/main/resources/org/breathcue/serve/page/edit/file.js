// A script as a file of the server: a session, or a stretch.

import { keep, kept } from '../store.js';

export class ScriptFile {
  /** The name without folder and ending; empty for a new script. */
  name;
  /** The folder inside scripts/, with a slash; empty for a session. */
  folder;
  /** What the server calls the version that was loaded or saved last; null if there is no file yet. */
  version = null;
  #crlf = false; #kept;

  constructor(folder, name) {
    this.folder = folder;
    this.name = name;
    // A new script keeps its text under an empty name until it is saved.
    this.#kept = `edit.${folder}${name}`;
  }

  /** The path in messages. */
  get path() { return `scripts/${this.folder}${this.name}.json`; }

  get #address() { return `../api/scripts/${this.folder}${encodeURIComponent(this.name)}`; }

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
    this.unsaved = null;
    this.#kept = `edit.${this.folder}${this.name}`;
    return true;
  }

  /** Saves the text over whatever version the file is now. Returns whether it was not changed once more meanwhile. */
  async overwrite(text) {
    const answer = await fetch(this.#address, { method: 'HEAD', cache: 'no-store' });
    this.version = answer.ok ? answer.headers.get('ETag') : null;
    return this.save(text);
  }

  /** The text that the browser keeps because it was not saved: { text, version, at }, or null. */
  get unsaved() { return kept(this.#kept, null); }
  set unsaved(text) { keep(this.#kept, text === null ? null : { text, version: this.version, at: Date.now() }); }
}
