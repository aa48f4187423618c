// Plays programs over one <audio> element and one file. The file holds the session and, after its end, the told
// positions and the waiting room. A wait plays the room, because a phone stops a page that is silent with its screen off.

import { Heard } from './heard.js';
import { program, start } from './program.js';
export { program };

/** After a seek in MP3, browsers begin 23 ms before the place to 10 ms after it. This much earlier, nothing that is owed is lost. */
const EARLY_SECONDS = 0.015;
/** An 'asked' wait repeats this much of the room, which is all silent; the reminder comes after it. */
const SILENT_SECONDS = 25;
/** Spans shorter than this are over. */
const NEARLY_SECONDS = 0.004;
const RETRY_MS = [500, 1000, 2000, 4000];
/** A larger file is not kept in memory. */
const LARGEST_COPY_BYTES = 96e6;
const COPY_AFTER_MS = 3000;

/**
 * One performance of a session. Its events: 'state' (the state has changed) and 'tick' (the place has changed, several
 * times a second). States: idle, playing, telling, waiting, ready, connecting, ending, ended.
 */
export class Player extends EventTarget {
  #audio; #plan; #address; #early;
  #queue = []; #state = 'idle'; #began = 0; #backAt = -Infinity; #timer = 0;
  #copy = null; #fromCopy = false; #lostAt = 0; #tries = 0; #retry = 0; #stopped = new AbortController(); #finished = false; #stand = 0;
  #record = new Heard(); #toldTo; #resumed = false;
  /** Whether it ended because the server does not have this version of the session any more. */
  changed = false;

  /** @param toldTo returns up to which frame the told place of a number is played, as a promise; null if the plan knows it */
  constructor(audio, plan, address, toldTo = null) {
    super();
    this.#audio = audio;
    this.#plan = plan;
    this.#address = address;
    this.#toldTo = toldTo;
    this.#early = /\.mp3(\?|$)/.test(address) ? EARLY_SECONDS : 0;
    const on = (event, handler) => audio.addEventListener(event, handler, { signal: this.#stopped.signal });
    on('timeupdate', () => this.#watch());
    on('seeked', () => this.#watch());
    on('playing', () => this.#connected());
    on('pause', () => this.#paused());
    on('play', () => this.#played());
    on('ended', () => this.#over());
    on('loadedmetadata', () => this.#loaded());
    on('error', () => this.#lost());
    // With the screen off, some browsers load no more; the copy is complete.
    on('waiting', () => { if (this.#copy && !this.#fromCopy && !this.#audio.seeking) this.#lost(); });
  }

  get state() { return this.#state; }
  /** Whether the session was played to its end. */
  get finished() { return this.#finished; }
  get waiting() { return this.#wait()?.why ?? null; }
  /** What was heard so far, without the span that is heard now. */
  get record() { return this.#record; }
  /** The span that is heard. */
  get span() { return this.#queue[0] ?? null; }
  /** The frame of the file that is heard. */
  get heard() { return Math.round(this.#audio.currentTime * this.#plan.frameRate); }
  /** The first frame of the timeline that was not played yet. */
  get stand() {
    const span = this.#queue[0];
    if (!span) return this.#stand;
    if (span.kind !== 'timeline') return span.stand;
    return this.#lostAt ? this.#stand : Math.max(span.from, Math.min(span.to, this.heard));
  }

  begin(frame = 0) {
    if (this.#audio.src !== new URL(this.#address, document.baseURI).href) this.#audio.src = this.#address;
    this.#run(start(this.#plan, frame));
    setTimeout(() => this.#keepCopy(), COPY_AFTER_MS);
  }

  gesture(name) {
    if (this.#state === 'idle' || this.#state === 'ended') return;
    if (this.#state === 'ending') { if (name === 'end') this.#end(); return; }
    const now = Date.now(), wait = this.#wait(), frame = this.stand;
    const waited = wait ? wait.waited + (wait === this.span ? now - this.#began : 0) : 0;
    const spans = program(this.#plan, name, { frame, waiting: wait?.why ?? null, waited, sinceBack: now - this.#backAt });
    if (name === 'back') this.#backAt = now;
    if (name === 'again') this.#record.again();
    // In a dose that ends when the listener is ready, "wait" leaves the rest of it out.
    if (name === 'next' || name === 'skip' || (name === 'wait' && !wait && spans[0]?.kind === 'timeline')) {
      this.#record.skip(frame, spans.find(({ kind }) => kind === 'timeline')?.from ?? this.#plan.frames);
    }
    if (spans.length === 0) this.#chime(frame); else this.#run(spans);
  }

  /** The listener wants quiet: words that are told during a wait stop, and a session that plays waits. A quiet wait ends. */
  pause() {
    const place = this.#queue.indexOf(this.#wait());
    if (place > 0) this.#run(this.#queue.slice(place)); else this.gesture('wait');
  }

  /** Makes the sound softer or louder. Returns the volume, 0 to 1. On iPhones only the keys of the phone do that. */
  volume(decibels) {
    this.#audio.volume = Math.max(0.03, Math.min(1, this.#audio.volume * 10 ** (decibels / 20)));
    return this.#audio.volume;
  }

  /** Stops at once, without the chime. */
  stop() { if (this.#state !== 'ended') this.#end(); }

  /** Returns the wait in which the session is: words before a wait, such as a told position, belong to it. */
  #wait() {
    const span = this.#queue.find(({ kind }) => kind === 'wait' || kind === 'timeline' || kind === 'lead');
    return span?.kind === 'wait' ? span : null;
  }

  /** Plays spans instead of the one that is heard, which was played up to the frame `reached` of the timeline. */
  #run(spans, reached = this.stand) {
    this.#leave(reached);
    if (spans.length === 0) return this.#end(this.#state !== 'ending');
    this.#queue = spans;
    this.#began = Date.now();
    if (this.span.kind === 'told') void this.#measure(this.span);
    if (this.span.kind === 'timeline') this.#stand = this.span.from;
    if (this.#lostAt) return; // Played when the connection is back.
    this.#show();
    if (this.#copy && !this.#fromCopy && this.#isElsewhere()) return this.#reload();
    this.#seek();
    this.#audio.play().catch(problem => { if (problem.name === 'NotAllowedError') this.#paused(); });
  }

  /** A told place is longer than its words: asks where they end. Without an answer, all of it is played. */
  async #measure(span) {
    const number = this.#plan.stream.told.findIndex(({ from }) => from === span.from), place = this.#plan.stream.told[number];
    if (!this.#toldTo || place.measured) return;
    try {
      span.to = place.to = Math.min(place.to, await this.#toldTo(number));
      place.measured = true;
    } catch { return; }
    if (span === this.span) this.#watch();
  }

  /** Records the span that is heard, and leaves it. */
  #leave(reached = this.stand) {
    const span = this.span;
    if (!span) return;
    if (span.kind === 'timeline' && !this.#lostAt) this.#record.play(span.from, reached);
    if (span.kind === 'wait') this.#record.wait(span.stand, Math.round((Date.now() - this.#began) / 1000 * this.#plan.frameRate), span.why === 'asked');
    this.#stand = reached;
    this.#queue = [];
  }

  /** Shows the state that belongs to the span. */
  #show() {
    const span = this.span, wait = this.#wait();
    if (span.kind === 'wait') this.#set(span.why === 'ready' ? 'ready' : 'waiting');
    else if (span.kind === 'chime') this.#set('ending');
    else this.#set(span.kind === 'timeline' || (span.kind === 'silence' && !wait) ? 'playing' : 'telling');
  }

  #bounds() {
    const span = this.span, { room } = this.#plan.stream;
    if (span.kind !== 'wait') return span;
    return { from: room.from, to: span.why === 'ready' ? room.to : room.from + SILENT_SECONDS * this.#plan.frameRate };
  }

  /** What follows without a gap goes on without a seek. */
  #isElsewhere() {
    return Math.abs(this.#audio.currentTime - this.#bounds().from / this.#plan.frameRate) > 0.01 || this.#audio.ended;
  }

  #seek() {
    const { from } = this.#bounds();
    if (this.#isElsewhere()) this.#audio.currentTime = Math.max(0, from / this.#plan.frameRate - (from > 0 ? this.#early : 0));
  }

  /** Goes on when a span is over. Called often, because a page in the background gets few timers. */
  #watch() {
    clearTimeout(this.#timer);
    if (!this.span || this.#lostAt || this.#audio.seeking) return;
    const left = this.#bounds().to / this.#plan.frameRate - this.#audio.currentTime;
    if (left <= NEARLY_SECONDS) return this.#over();
    if (!this.#audio.paused) this.#timer = setTimeout(() => this.#watch(), Math.min(1000, left * 1000));
    this.dispatchEvent(new Event('tick'));
  }

  #over() {
    const span = this.span;
    if (!span) return;
    if (span.kind === 'wait') {
      this.#seek();
      this.#audio.play().catch(() => this.#paused());
    } else {
      this.#run(this.#queue.slice(1), span.kind === 'timeline' ? span.to : span.stand);
    }
  }

  /** The system has stopped the sound: a call, or headphones that were pulled out. */
  #paused() {
    if (this.#audio.ended || this.#lostAt || this.#state === 'ended' || this.#state === 'idle') return;
    if (this.#state === 'ending') {
      // With its key "stop", the system has stopped the sound as well; the chime is heard all the same.
      if (this.#resumed) return this.#end();
      this.#resumed = true;
      this.#audio.play().catch(() => this.#end());
      return;
    }
    if (this.waiting) return;
    this.#leave();
    this.#queue = [{ kind: 'wait', why: 'asked', stand: this.#stand, waited: 0 }];
    this.#began = Date.now();
    this.#show();
  }

  /** The system plays again after it has stopped the sound. */
  #played() {
    if (this.#state === 'waiting' && this.heard < this.#plan.frames) this.gesture('wait');
  }

  #chime(frame) {
    const { from, to } = this.#plan.stream.chime;
    if (from === to || this.#lostAt) { this.#stand = frame; return this.#end(); }
    this.#run([{ kind: 'chime', from, to, stand: frame }]);
  }

  #end(finished = false) {
    this.#leave();
    if (finished) this.#stand = this.#plan.frames;
    this.#finished = finished;
    clearTimeout(this.#timer);
    clearTimeout(this.#retry);
    this.#stopped.abort();
    this.#audio.pause();
    if (this.#copy) {
      this.#audio.removeAttribute('src');
      this.#audio.load();
      URL.revokeObjectURL(this.#copy);
    }
    this.#set('ended');
  }

  /** The file could not be read: tries again, from the copy if there is one, until the network is back. */
  #lost() {
    if (!this.span) return;
    if (!this.#lostAt) {
      this.#stand = this.stand;
      if (this.span.kind === 'timeline') this.#record.play(this.span.from, this.#stand);
    }
    if (this.#fromCopy) this.#dropCopy();
    clearTimeout(this.#retry);
    if (this.#copy) return this.#reload();
    this.#lostAt ||= Date.now();
    this.#set('connecting');
    this.#retry = setTimeout(() => this.#retryNow(), RETRY_MS[Math.min(this.#tries++, RETRY_MS.length - 1)]);
  }

  /** Loads the sound again, unless the server is there but does not have it any more. */
  async #retryNow() {
    const { signal } = this.#stopped;
    const status = await fetch(this.#address, { method: 'HEAD', signal }).then(answer => answer.status, () => 0);
    if (signal.aborted) return;
    if (status !== 404 && status !== 410) return this.#reload();
    this.changed = true;
    this.#end();
  }

  #reload() {
    this.#lostAt ||= Date.now();
    this.#fromCopy = this.#copy !== null;
    this.#audio.src = this.#copy ?? this.#address;
    this.#audio.load();
  }

  /** Goes on after the file was loaded again: as after a wait of that length, so that nothing that was interrupted is lost. */
  #loaded() {
    if (!this.#lostAt || !this.span) return;
    const waited = Date.now() - this.#lostAt;
    this.#lostAt = 0;
    this.#run(this.span.kind === 'timeline' ? program(this.#plan, 'wait', { frame: this.#stand, waiting: 'asked', waited }) : this.#queue);
  }

  /** The browser cannot play the copy. */
  #dropCopy() {
    URL.revokeObjectURL(this.#copy);
    this.#copy = null;
    this.#fromCopy = false;
  }

  #connected() {
    this.#tries = 0;
    this.#watch();
  }

  /** Keeps the whole file, so that the session goes on if the network is lost. */
  async #keepCopy() {
    if (this.#early === 0) return; // An uncompressed file is too large.
    try {
      const answer = await fetch(this.#address, { signal: this.#stopped.signal });
      if (!answer.ok || !(Number(answer.headers.get('Content-Length')) <= LARGEST_COPY_BYTES)) { await answer.body?.cancel(); return; }
      const copy = URL.createObjectURL(await answer.blob());
      if (this.#stopped.signal.aborted) URL.revokeObjectURL(copy); else this.#copy = copy;
    } catch { /* The session also plays without a copy. */ }
  }

  #set(state) {
    if (state === this.#state) return;
    this.#state = state;
    this.dispatchEvent(new Event('state'));
  }
}
