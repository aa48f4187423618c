// Places in a text: the server counts columns in code points, from 1; the editor counts UTF-16 units, from 0.

/** Returns the UTF-16 index of a column in a line; its length for a column behind its end. */
export function indexOf(line, column) {
  let index = 0;
  for (let left = column - 1; left > 0 && index < line.length; left--) index += line.codePointAt(index) > 0xffff ? 2 : 1;
  return index;
}

/** Returns the column of a UTF-16 index in a line. */
export const columnOf = (line, index) => [...line.slice(0, index)].length + 1;
