// The problems of a script: in the text, and in a list.

import { setDiagnostics } from './codemirror.js';
import { $, counted, element, write } from '../dom.js';
import { CHECKED } from './checker.js';
import { indexOf } from './offsets.js';

const SEVERITIES = { error: 'error', warning: 'warning', note: 'info' };
/** How much of a long line is shown around a problem, in characters. */
const BEFORE = 24, WIDEST = 72;

/** Returns the range of a problem in the text; that of another file is at the start. */
function range(doc, { file, line, column, endLine, endColumn }) {
  if (file !== CHECKED || !line) return { from: 0, to: 0 };
  const at = (number, behind) => {
    const { from, text } = doc.line(Math.min(number, doc.lines));
    return from + indexOf(text, behind);
  };
  const from = at(line, column);
  return { from, to: Math.max(from, at(endLine, endColumn)) };
}

/** Shows the problems. */
export function show(view, diagnostics) {
  const { doc } = view.state;
  view.dispatch(setDiagnostics(view.state, diagnostics.map(problem => ({
    ...range(doc, problem), severity: SEVERITIES[problem.severity] ?? 'error',
    message: [problem.message, problem.hint && `Hint: ${problem.hint}`].filter(Boolean).join('\n'),
  }))));
  $('problems').replaceChildren(...diagnostics.map(problem => entry(view, problem)));
  const count = kind => diagnostics.filter(({ severity }) => severity === kind).length;
  const some = ['error', 'warning', 'note'].filter(count).map(kind => counted(count(kind), kind));
  write($('count'), some.length ? `${some.join(', ')}.` : 'No problems.');
}

function entry(view, problem) {
  const own = problem.file === CHECKED, { from, to } = range(view.state.doc, problem);
  const where = own ? `line ${problem.line}` : [problem.file, problem.line && `line ${problem.line}`].filter(Boolean).join(', ');
  const button = element('button', { type: 'button', className: problem.severity },
    element('strong', { textContent: `${problem.severity[0].toUpperCase()}${problem.severity.slice(1)}` }),
    ` ${[where, problem.message].filter(Boolean).join(': ')}`,
    ...(own ? [excerpt(view.state.doc, from, to)] : []),
    ...(problem.hint ? [element('span', { textContent: `Hint: ${problem.hint}` })] : []));
  const stretch = own ? null : /(?:^|[\\/])stretches[\\/]([^\\/]+)\.json$/.exec(problem.file ?? '');
  if (stretch) {
    // The text is kept in this browser when this page is left.
    const link = element('a', { href: `./?stretch=${encodeURIComponent(stretch[1])}&at=${problem.line}:${problem.column}`, className: problem.severity }, ...button.childNodes);
    return element('li', {}, link);
  }
  button.addEventListener('click', () => {
    view.dispatch({ selection: { anchor: from, head: Math.min(to, view.state.doc.length) }, scrollIntoView: true });
    view.focus();
  });
  return element('li', {}, button);
}

/** Returns the line of a problem with carets under it. */
function excerpt(doc, from, to) {
  const line = doc.lineAt(from), start = from - line.from, indent = line.text.length - line.text.trimStart().length;
  const cut = Math.min(start, Math.max(indent, start - BEFORE)), text = line.text.slice(cut, cut + WIDEST);
  const carets = Math.max(1, Math.min([...line.text.slice(start, to - line.from)].length, WIDEST - (start - cut)));
  const code = element('code', { textContent: `${text}\n${' '.repeat([...line.text.slice(cut, start)].length)}${'^'.repeat(carets)}` });
  // The line and the message say the same.
  code.setAttribute('aria-hidden', 'true');
  return code;
}
