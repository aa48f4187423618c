// Where the steps of a script are in its session.

/**
 * Returns the first chapter of the step at a place, or null before the first step. Lines and columns count from 1.
 *
 * @param draft the name of the draft that the plan is of
 */
export function stepAt(plan, draft, line, column) {
  const before = ({ source }) => source.file === `${draft}.json` && (source.line < line || (source.line === line && source.column <= column));
  const later = (a, b) => a.source.line - b.source.line || a.source.column - b.source.column;
  return plan.events.filter(event => event.kind === 'mark' && before(event))
    .reduce((best, mark) => !best || later(mark, best) > 0 ? mark : best, null);
}
