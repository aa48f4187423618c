// Finds out where in a script a position is, however unfinished the script is. Example: in
//   { "steps": [ { "stretch": "cat|
// the place of | is { kind: 'value', path: ['steps', 0, 'stretch'], levels: [['steps'], [], ['stretch']], from, to, text: 'cat' }.

const TOKEN = /\s+|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"?|[{}[\]:,]|[^\s"{}[\]:,/]+|[^]/gy;

/**
 * Returns the place of an offset, or null in a comment and where nothing can be written.
 *   kind   'key' or 'value'
 *   path   the keys and indices that lead to the value; for a key, to its object
 *   levels for each part of the path, the keys of its object; for a key, also those of its own object
 *   from, to  the word at the offset, with its quotes; equal if there is none
 *   text   that word without quotes
 *   followed  for a key: whether a colon follows
 */
export function place(script, offset) {
  const stack = [level('root')];
  let found, sought = false;
  TOKEN.lastIndex = 0;
  for (let match; (match = TOKEN.exec(script));) {
    const from = match.index, to = TOKEN.lastIndex, token = match[0], top = stack.at(-1);
    const word = !/^(?:\s|\/\/|\/\*|[{}[\]:,]$)/.test(token);
    if (!sought && ((word && offset <= to) || from >= offset)) {
      sought = true;
      found = word && from <= offset ? describe(stack, from, to, token) : describe(stack, offset, offset, '');
    } else if (!sought && /^\/[/*]/.test(token) && offset > from && (offset < to || !/\*\/$/.test(token) && offset === to)) {
      sought = true;
      found = null;
    }
    read(stack, top, token, word);
    if (found?.kind === 'key' && found.followed === undefined && from >= found.to && !/^[\s/]/.test(token)) found.followed = token === ':';
  }
  if (!sought) found = describe(stack, offset, offset, '');
  return found;
}

const level = kind => ({ kind, keys: [], key: null, colon: false, done: false, index: 0 });

function read(stack, top, token, word) {
  if (word) {
    if (top.kind === 'object' && (!top.colon || top.done)) {
      // After a whole member, a comma is missing.
      Object.assign(top, { key: unquoted(token), colon: false, done: false });
      top.keys.push(top.key);
    } else {
      top.done = true;
    }
  } else if (token === '{') {
    stack.push(level('object'));
  } else if (token === '[') {
    stack.push(level('array'));
  } else if (token === '}' || token === ']') {
    const opened = stack.findLastIndex(({ kind }) => kind === (token === '}' ? 'object' : 'array'));
    if (opened > 0) stack.length = opened;
    stack.at(-1).done = true;
  } else if (token === ':') {
    top.colon = true;
  } else if (token === ',') {
    Object.assign(top, { key: null, colon: false, done: false, index: top.index + 1 });
  }
}

function describe(stack, from, to, token) {
  const top = stack.at(-1), inObject = top.kind === 'object', key = inObject && (!top.colon || top.done);
  if (top.kind === 'root' || (token === '' && (top.done || (inObject && top.key !== null && !top.colon)))) return null;
  const levels = stack.slice(1), owners = key ? levels.slice(0, -1) : levels;
  return {
    kind: key ? 'key' : 'value', path: owners.map(({ kind, key: name, index }) => kind === 'object' ? name : index),
    levels: levels.map(({ keys }) => keys), from, to, text: unquoted(token), followed: undefined,
  };
}

const unquoted = token => token.replace(/^"/, '').replace(/(?<!\\)"$/, '');
