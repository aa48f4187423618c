// What the JSON Schema of sessions says about a place in a script. The schema only has the few forms that are read here.

export class Schema {
  #root;

  constructor(root) { this.#root = root; }

  /** Returns the keys that are possible at a place of kind 'key': { name, about }. */
  keys({ path, levels, text }) {
    const nodes = this.#expanded(this.#at(path, levels), levels.at(-1).filter(key => key !== text));
    const closed = nodes.filter(node => node.additionalProperties === false);
    const names = new Set(nodes.flatMap(node => Object.keys(node.properties ?? {})));
    return [...names].filter(name => closed.every(({ properties }) => name in properties))
      .map(name => ({ name, about: this.#about(nodes.map(node => node.properties?.[name]).filter(Boolean)) }));
  }

  /** Returns the values that the schema names for a place of kind 'value': { value, example }. */
  values({ path, levels }) {
    const nodes = this.#expanded(this.#at(path, levels), []), found = new Map();
    for (const node of nodes) {
      for (const value of node.enum ?? []) if (value !== null) found.set(value, false);
      if ([node.type].flat().includes('boolean')) for (const value of [true, false]) found.set(value, false);
    }
    for (const value of nodes.flatMap(node => node.examples ?? [])) if (typeof value !== 'object' && !found.has(value)) found.set(value, true);
    return [...found].map(([value, example]) => ({ value, example }));
  }

  /** Returns what is said about a key or a value: { about, examples }; about is empty if nothing is. */
  about({ kind, path, levels, text }) {
    let way = kind === 'key' ? [...path, text] : path;
    // An entry of a list is described by the list.
    while (typeof way.at(-1) === 'number') way = way.slice(0, -1);
    const nodes = this.#at(way, levels);
    return {
      about: this.#about(nodes),
      examples: this.#expanded(nodes, []).flatMap(node => node.examples ?? []).filter(value => typeof value !== 'object'),
    };
  }

  #about(nodes) {
    return this.#expanded(nodes, []).find(({ description }) => description)?.description ?? '';
  }

  #at(path, levels) {
    return path.reduce((nodes, part, i) => this.#expanded(nodes, levels[i] ?? []).flatMap(node => child(node, part)), [this.#root]);
  }

  /** Returns the schemas together with all that hold as well for an object with these keys. */
  #expanded(nodes, keys) {
    const all = new Set();
    const add = node => {
      if (!node || all.has(node)) return;
      all.add(node);
      if (node.$ref) add(node.$ref.slice(2).split('/').reduce((at, part) => at[part], this.#root));
      if (node.if) add(holds(node.if, keys) ? node.then : node.else);
      for (const part of ['allOf', 'anyOf', 'oneOf']) node[part]?.forEach(add);
    };
    nodes.forEach(add);
    return [...all];
  }
}

function child(node, part) {
  if (typeof part === 'number') return node.items ?? [];
  const { properties, additionalProperties: others } = node;
  return properties?.[part] ?? (typeof others === 'object' ? others : []);
}

/** Returns whether an object with these keys meets a condition on keys; all other conditions hold. */
function holds({ required = [], not, anyOf, allOf }, keys) {
  return required.every(key => keys.includes(key)) && !(not && holds(not, keys))
    && (!anyOf || anyOf.some(one => holds(one, keys))) && (!allOf || allOf.every(one => holds(one, keys)));
}
