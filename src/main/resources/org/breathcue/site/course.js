// The weeks of a programme for one listener, by the rules of the class `programme.Course`: what was due and done on each day,
// what is due today and at which stage, and what is to come if everything is done.
//
// Days are numbers: days since 1 January 1970 where the listener is.

const WEEK = 7, MOST_WITH_REST = 3;

/** Returns the day of a time where the listener is. */
export const dayOf = time => Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / 864e5;

/** Returns the day of a date such as 2026-11-02. */
export const dayOfDate = date => Date.parse(`${date}T00:00:00Z`) / 864e5;

/** Returns the number of a day in its week: 0 is Monday. */
const weekday = day => (day + 3) % WEEK;

/** How far one session has come. */
class Progress {
  stage = 1; #planned; #back; #stageWeek; #full = 0; #daysThisWeek = 0; #lastDone = null; #lastFull = null;

  constructor(planned, back) {
    this.#planned = planned;
    this.#back = back;
    this.#stageWeek = planned.weeks.from;
  }

  /** Begins a day: goes back or on by at most one stage. */
  begin(day, week, isFirst) {
    if (isFirst) this.#daysThisWeek = 0;
    const { next, stages } = this.#planned, without = this.#lastFull === null ? 0 : day - this.#lastFull - 1;
    const inTime = next.weeks === 0 || (isFirst && week - this.#stageWeek >= next.weeks);
    if (this.#back && without > 0 && without % this.#back === 0) this.#enter(Math.max(1, this.stage - 1), week);
    else if (inTime && this.#full >= next.sessions && this.stage < stages.length) this.#enter(this.stage + 1, week);
  }

  #enter(stage, week) {
    this.stage = stage;
    this.#stageWeek = week;
    this.#full = 0;
  }

  /** Returns how many times the session is due on a day that has begun. */
  due(day) {
    const { named, every, aWeek } = this.#planned.days, last = this.#lastDone;
    const due = named ? named.includes(weekday(day))
      : every ? last === null || day >= last + every
        : this.#daysThisWeek < aWeek && !(aWeek <= MOST_WITH_REST && last === day - 1);
    return due ? this.#planned.times : 0;
  }

  /** Ends a day with the sessions that were done on it. */
  end(day, done) {
    if (done.length) {
      this.#lastDone = day;
      this.#daysThisWeek++;
    }
    const whole = done.filter(({ full }) => full);
    if (whole.length) this.#lastFull = day;
    this.#full += Math.min(this.#planned.times, whole.filter(({ stage }) => stage === this.stage).length);
  }
}

/**
 * Returns the weeks up to the last one: { number, counts, days: [{ day, parts: [{ planned, stage, due, done, full }] }] }. A week
 * in which nothing was done does not count.
 *
 * @param programme the programme of sessions.json
 * @param start the day on which the listener started it
 * @param today the day of today
 * @param done the sessions that were played to their end: { session, stage, day, full }
 */
export function weeks(programme, start, today, done) {
  const progress = programme.sessions.map(planned => new Progress(planned, programme.back)), all = [];
  for (let number = 1, from = start; number <= programme.weeks; from += WEEK) {
    const days = Array.from({ length: WEEK }, (_, i) => dayIn(number, from + i, i === 0));
    const counts = from > today || days.some(({ day, parts }) => parts.some(part => part.done > 0 || (day >= today && part.due > 0)));
    all.push({ number, counts, days });
    if (counts) number++;
  }
  return all;

  function dayIn(week, day, isFirst) {
    const parts = programme.sessions.flatMap((planned, i) => {
      const own = progress[i];
      own.begin(day, week, isFirst);
      if (week < planned.weeks.from || week > planned.weeks.to) return [];
      const these = done.filter(one => one.session === planned.session && one.day === day && day >= start && day <= today);
      const { stage } = own, due = own.due(day);
      const toCome = day < today ? [] : Array(Math.max(0, due - these.length)).fill({ stage, full: true });
      own.end(day, [...these, ...toCome]);
      return [{ planned, stage, due, done: these.length, full: these.filter(({ full }) => full).length }];
    });
    return { day, parts };
  }
}

/** Returns the week that has a day. */
export const weekOf = (all, day) => all.find(({ days }) => days.some(one => one.day === day));

/** Returns the parts of a day; none before the programme starts and after its end. */
export const partsOf = (all, day) => weekOf(all, day)?.days.find(one => one.day === day).parts ?? [];
