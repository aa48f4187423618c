// What was heard of a session, for the history. All places and lengths are frames.

export class Heard {
  #parts = { played: [], waits: [], skips: [], repeats: 0 };

  /** A part of the timeline was played. */
  play(from, to) {
    const last = this.#parts.played.at(-1);
    if (last?.[1] === from) last[1] = Math.max(from, to);
    else if (from < to) this.#parts.played.push([from, to]);
  }

  /** The session waited at a frame. A wait that goes on after other words is one wait. */
  wait(frame, frames, asked) {
    const last = this.#parts.waits.at(-1);
    if (last && last.frame === frame && last.asked === asked) last.frames += frames;
    else this.#parts.waits.push({ frame, frames, asked });
  }

  /** A part of the timeline was left out. */
  skip(from, to) { if (from < to) this.#parts.skips.push([from, to]); }

  /** The last words were asked for again. */
  again() { this.#parts.repeats++; }

  toJSON() { return this.#parts; }
}
