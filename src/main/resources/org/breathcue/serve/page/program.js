// What is played after a gesture. It gives the same answers as the class `live.Transport`: what the class computes from
// the events of the timeline is here looked up in the table of gestures of the plan.
//
// A program is a list of spans of the sound file, which are played one after the other:
//   { kind: 'timeline', from, to }             the session itself
//   { kind: 'told' | 'lead' | 'words' | 'silence', from, to, stand }   other sound; the session then continues at `stand`
//   { kind: 'wait', why, stand, waited }       the session waits: 'asked' (by the listener) or 'ready' (until ready)
// All places are frames, all durations milliseconds. An empty program ends the session.
//
// Example: a breath begins at frame 5,000, in a dose that began at 1,000 after the words at 800. After a wait of 15
// seconds at frame 6,500, "go on" gives the told position, the lead 800 to 1,000, and the timeline from 5,000 on.

const COLUMNS = ['from', 'owed', 'where', 'whereLong', 'leadFrom', 'leadTo', 'then', 'wordsFrom', 'wordsTo', 'next', 'back', 'backAgain', 'skip', 'ready', 'setup'];
const C = Object.fromEntries(COLUMNS.map((name, column) => [name, column]));
const HERE = -1, NONE = -1, END = -2;
const LONG_WAIT = 10_000, TWICE = 3_000, PAUSE = 0.5;

/** Returns the row of the table that holds for a frame. */
function rowAt(rows, frame) {
  let low = 0, high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rows[middle][C.from] <= frame) low = middle; else high = middle - 1;
  }
  return rows[low];
}

/** Returns the spans from a frame of the timeline up to the next wait or the end. */
function timeline(plan, frame) {
  if (frame === END) return [];
  const wait = plan.stream.waits.find(at => at > frame);
  if (wait !== undefined) return [{ kind: 'timeline', from: frame, to: wait }, { kind: 'wait', why: 'ready', stand: wait, waited: 0 }];
  return frame < plan.frames ? [{ kind: 'timeline', from: frame, to: plan.frames }] : [];
}

/** The room for waiting begins with silence, which is also the pause after words. */
function silence(plan, stand) {
  const { from } = plan.stream.room;
  return { kind: 'silence', from, to: from + Math.round(PAUSE * plan.frameRate), stand };
}

function told(plan, text, stand) {
  const { from, to } = plan.stream.told[text];
  return { kind: 'told', from, to, stand };
}

/** Returns the program after a wait at a frame. In another run, the words that set up the stretch come before those that lead in. */
function resume(plan, frame, waited, anotherRun = false) {
  const row = rowAt(plan.stream.gestures, frame);
  const here = place => place === HERE ? frame : place;
  const owed = here(row[C.owed]);
  if (waited <= LONG_WAIT || (anotherRun && owed === 0)) return timeline(plan, owed);
  // At the end of the timeline nothing is owed; the position is told all the same.
  const stand = owed === END ? plan.frames : owed;
  const lead = row[C.leadFrom] === NONE ? [] : [{ kind: 'lead', from: row[C.leadFrom], to: row[C.leadTo], stand }];
  const setup = anotherRun && row[C.setup] !== NONE ? plan.stream.setups[row[C.setup]] : [];
  return [
    told(plan, row[C.whereLong], stand), ...setup.map(([from, to]) => ({ kind: 'lead', from, to: here(to), stand })), ...lead,
    ...timeline(plan, here(row[C.then])),
  ];
}

/**
 * Returns the program after a gesture: 'wait', 'next', 'skip', 'back', 'again', 'where' or 'end'.
 *
 * @param state.frame the first frame of the timeline that was not played yet
 * @param state.waiting null, or why the session waits: 'asked' or 'ready'
 * @param state.waited the duration of that wait so far, in ms
 * @param state.sinceBack the time since the last 'back', in ms
 */
export function program(plan, gesture, { frame, waiting = null, waited = 0, sinceBack = Infinity }) {
  // At "until ready", the next stretch has not begun yet.
  const current = rowAt(plan.stream.gestures, waiting === 'ready' ? frame - 1 : frame);
  const afterwards = () => waiting ? [{ kind: 'wait', why: waiting, stand: frame, waited }] : resume(plan, frame, 0);
  switch (gesture) {
    case 'wait':
      if (waiting === 'asked') return resume(plan, frame, waited);
      if (waiting === 'ready') return timeline(plan, frame);
      // In a dose that ends when the listener is ready, the gesture means "ready".
      return current[C.ready] === NONE ? [{ kind: 'wait', why: 'asked', stand: frame, waited: 0 }] : timeline(plan, current[C.ready]);
    case 'next': return timeline(plan, current[C.next]);
    case 'skip': return timeline(plan, current[C.skip]);
    case 'back': return timeline(plan, current[sinceBack < TWICE ? C.backAgain : C.back]);
    case 'where': return [told(plan, current[C.where], frame), ...afterwards()];
    case 'again': {
      const row = rowAt(plan.stream.gestures, frame);
      const [from, to] = [row[C.wordsFrom], row[C.wordsTo]];
      if (from === NONE) return afterwards();
      if (!waiting && frame < to) return timeline(plan, from);
      return [{ kind: 'words', from, to, stand: frame }, silence(plan, frame), ...afterwards()];
    }
    case 'end': return [];
    default: throw new Error(`unknown gesture: ${gesture}`);
  }
}

/** Returns the program with which a session starts; at a frame at which it was interrupted in another run, if that is not 0. */
export function start(plan, frame) {
  return frame > 0 ? resume(plan, Math.min(frame, plan.frames), Infinity, true) : timeline(plan, 0);
}
