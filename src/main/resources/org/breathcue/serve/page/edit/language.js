// The language of scripts for the editor: colours, completion and descriptions. A script is JSON that may have comments.

import { EditorView, HighlightStyle, StreamLanguage, autocompletion, hoverTooltip, syntaxHighlighting, tags } from './codemirror.js';
import { element } from '../dom.js';
import { place } from './place.js';

const KEY = /^"(?:[^"\\]|\\.)*"(?=\s*:)/, STRING = /^"(?:[^"\\]|\\.)*"?/;
/** Durations, counts and breaths: "30 s", "5-9 breaths", "until ready, at least 1 min", "4:6". */
const AMOUNT = /^"(?:until ready|at least|about|each|\d)[^"]*"/i;

const json = StreamLanguage.define({
  name: 'script',
  startState: () => ({ comment: false }),
  token(stream, state) {
    if (state.comment || stream.match('/*')) {
      state.comment = !stream.match(/^.*?\*\//);
      if (state.comment) stream.skipToEnd();
      return 'comment';
    }
    if (stream.match('//')) { stream.skipToEnd(); return 'comment'; }
    if (stream.match(KEY)) return 'propertyName';
    if (stream.match(AMOUNT) || stream.match(/^-?\d[\d.eE+-]*/)) return 'number';
    if (stream.match(STRING)) return 'string';
    if (stream.match(/^(?:true|false|null)\b/)) return 'keyword';
    stream.next();
    return null;
  },
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } }, closeBrackets: { brackets: ['{', '[', '"'] } },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--key)' },
  { tag: tags.string, color: 'var(--string)' },
  { tag: tags.number, color: 'var(--amount)', fontWeight: '600' },
  { tag: tags.keyword, color: 'var(--amount)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
]);

/** Colours by the variables of the page, which also know the dark scheme. */
const look = EditorView.theme({
  '&': { backgroundColor: 'var(--lift)', color: 'var(--ink)', fontSize: '1rem', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--soft)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--act) 7%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'color-mix(in srgb, var(--act) 28%, transparent)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'color-mix(in srgb, var(--act) 22%, transparent)' },
  '.cm-tooltip': { backgroundColor: 'var(--lift)', color: 'var(--ink)', border: '1px solid var(--line)', borderRadius: '.5rem', maxWidth: 'min(32rem, 90vw)' },
  '.cm-tooltip-hover > *, .cm-completionInfo': { padding: '.5rem .75rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '.25rem .5rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--act)', color: 'var(--on-act)' },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'italic' },
  '.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': { fontSize: '1rem' },
  '.cm-textfield, .cm-button': { background: 'var(--lift)', color: 'var(--ink)', border: '1px solid var(--line)', borderRadius: '.375rem', fontSize: '1rem' },
  '.cm-diagnostic': { padding: '.5rem .75rem' },
  '.cm-diagnostic-error': { borderLeft: '5px solid var(--bad)' },
  '.cm-diagnostic-warning': { borderLeft: '5px solid var(--warn)' },
  '.cm-diagnostic-info': { borderLeft: '5px solid var(--line)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--bad) 2px' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--warn) 2px' },
  '.cm-lintRange-info': { backgroundImage: 'none', textDecoration: 'underline dotted var(--soft) 2px' },
});

/** Returns what a script needs of the editor. `schema` may be null; `stretches` are the names of the stretch files. */
export function script(schema, stretches) {
  const extensions = [json, syntaxHighlighting(colours), look];
  if (schema) extensions.push(autocompletion({ override: [context => complete(context, schema, stretches)], icons: false }), hoverTooltip((view, at) => hover(view, at, schema)));
  return extensions;
}

function complete({ state, pos, explicit }, schema, stretches) {
  const text = state.doc.toString(), here = place(text, pos);
  if (!here || (!explicit && here.from === here.to)) return null;
  const quoted = text[here.from] === '"', closed = quoted && here.to > here.from + 1 && text[here.to - 1] === '"';
  // Behind a word, nothing is wanted unless it is asked for.
  if (!explicit && closed && pos === here.to) return null;
  const own = here.levels.at(-1);
  const options = here.kind === 'key'
    ? schema.keys(here).filter(({ name }) => name === here.text || !own.includes(name))
      .map(({ name, about }) => ({ label: name, info: about, apply: `"${name}"${here.followed ? '' : ': '}` }))
    : values(here, schema, stretches);
  // The word with its quotes is replaced; what was typed of it selects.
  return options.length === 0 ? null : { from: here.from, to: here.to, options: options.map(option => ({ ...option, label: quoted ? `"${option.label}"` : option.label, displayLabel: option.label })), validFor: /^"?[\w -]*"?$/ };
}

function values(here, schema, stretches) {
  const known = schema.values(here).map(({ value, example }) => ({ label: String(value), detail: example ? 'example' : '', apply: JSON.stringify(value), boost: example ? -1 : 0 }));
  const names = here.path.at(-1) === 'stretch' ? stretches.map(name => ({ label: name, detail: 'stretch', apply: JSON.stringify(name) })) : [];
  return [...names, ...known.filter(({ label }) => !names.some(name => name.label === label))];
}

function hover(view, at, schema) {
  const here = place(view.state.doc.toString(), at);
  if (!here || here.from === here.to) return null;
  const { about, examples } = schema.about(here);
  if (!about) return null;
  const key = here.kind === 'key' ? here.text : here.path.findLast(part => typeof part === 'string');
  return {
    pos: here.from, end: here.to, above: true,
    create: () => ({ dom: element('div', {}, element('strong', { textContent: key }), ` ${about}`,
      ...(examples.length ? [element('div', { textContent: `For example: ${examples.map(value => JSON.stringify(value)).join(', ')}` })] : [])) }),
  };
}
