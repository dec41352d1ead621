/**
 * Says why a pattern of a schema may take long on some text; undefined for a safe one.
 *
 * A pattern is safe when it begins with `^` and there is never more than one way on: no character of
 * a text can be matched by two places of the pattern, and no place is reached from another by two
 * paths, as in `(a+)+` ("strongly unambiguous", Brüggemann-Klein 1993, decided on the Glushkov
 * automaton). A matcher that backtracks then has no second choice worth trying, and takes time in
 * proportion to the text. Look-around and back references are refused.
 */
export function patternFault(pattern: string): string | undefined {
  const places: CharacterSet[] = [];
  const follow: Set<number>[] = [];
  try {
    const whole = visit(parsePattern(pattern));
    for (const choice of [whole.first, ...follow]) {
      const clash = firstClash([...choice]);
      if (clash) return `one character may be matched in two ways: ${clash}`;
    }
    return undefined;
  } catch (error) {
    if (error instanceof PatternError) return error.message;
    throw error;
  }

  /** First and last places of a node; fills `places` and what may follow each. */
  function visit(node: Node): Extent {
    switch (node.kind) {
      case "set": {
        if (places.length >= mostPlaces) throw new PatternError("it is too long to be judged");
        const place = places.push(node.set) - 1;
        follow.push(new Set());
        return { first: new Set([place]), last: new Set([place]), empty: false };
      }
      case "either": {
        const branches = node.branches.map(visit);
        return {
          first: union(branches.map((branch) => branch.first)),
          last: union(branches.map((branch) => branch.last)),
          empty: branches.some((branch) => branch.empty),
        };
      }
      case "sequence":
        return node.steps
          .map(visit)
          .reduce(join, { first: new Set(), last: new Set(), empty: true });
      case "repeat":
        return repeat(node.body, node.min, node.max);
    }
  }

  function join(left: Extent, right: Extent): Extent {
    connect(left.last, right.first);
    return {
      first: left.empty ? union([left.first, right.first]) : left.first,
      last: right.empty ? union([left.last, right.last]) : right.last,
      empty: left.empty && right.empty,
    };
  }

  /** Copies the body: `x{2,4}` is `xx(x(x)?)?`; a body without bound returns to its own beginning. */
  function repeat(body: Node, min: number, max: number): Extent {
    if (max === Infinity) {
      const copies = Array.from({ length: Math.max(min, 1) }, () => visited(body));
      const loop = copies.at(-1)!;
      connect(loop.last, loop.first);
      const joined = copies.reduce(join);
      return min === 0 ? { ...joined, empty: true } : joined;
    }
    let optional: Extent = { first: new Set(), last: new Set(), empty: true };
    for (let count = min; count < max; count++) {
      optional = { ...join(visited(body), optional), empty: true };
    }
    const required = Array.from({ length: min }, () => visited(body));
    return [...required, optional].reduce(join);
  }

  function visited(body: Node): Extent {
    const extent = visit(body);
    if (extent.empty)
      throw new PatternError("a repetition of what may be empty, in two ways at once");
    return extent;
  }

  function connect(from: ReadonlySet<number>, to: ReadonlySet<number>): void {
    for (const place of from) {
      for (const next of to) {
        const known = follow[place]!;
        if (known.has(next)) throw new PatternError("a repetition can be continued in two ways");
        known.add(next);
      }
    }
  }

  function firstClash(choice: readonly number[]): string | undefined {
    for (const [index, a] of choice.entries()) {
      for (const b of choice.slice(index + 1)) {
        const shared = sharedCharacter(places[a]!, places[b]!);
        if (shared !== undefined) return JSON.stringify(String.fromCodePoint(shared));
      }
    }
    return undefined;
  }
}

/** Far more than a pattern of ours needs; keeps the count of copies in hand. */
const mostPlaces = 2000;
const lastCharacter = 0x10ffff;

/** Sorted, not touching, both ends inclusive, in code points. */
type CharacterSet = readonly (readonly [from: number, to: number])[];

type Node =
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "either"; readonly branches: readonly Node[] }
  | { readonly kind: "sequence"; readonly steps: readonly Node[] }
  | { readonly kind: "repeat"; readonly body: Node; readonly min: number; readonly max: number };

interface Extent {
  readonly first: ReadonlySet<number>;
  readonly last: ReadonlySet<number>;
  readonly empty: boolean;
}

class PatternError extends Error {}

/** The pattern without its anchors, as a tree; the part of the syntax that schemas may use. */
function parsePattern(pattern: string): Node {
  if (!pattern.startsWith("^")) throw new PatternError("it does not begin with ^");
  const characters = [...(pattern.endsWith("$") ? pattern.slice(1, -1) : pattern.slice(1))];
  let at = 0;
  const tree = either();
  if (at < characters.length) throw new PatternError(`unexpected ${characters[at]}`);
  return tree;

  function either(): Node {
    const branches = [sequence()];
    while (characters[at] === "|") {
      at++;
      branches.push(sequence());
    }
    return branches.length === 1 ? branches[0]! : { kind: "either", branches };
  }

  function sequence(): Node {
    const steps: Node[] = [];
    while (at < characters.length && characters[at] !== "|" && characters[at] !== ")") {
      steps.push(quantified(atom()));
    }
    return { kind: "sequence", steps };
  }

  function quantified(body: Node): Node {
    const bounds = quantifier();
    if (!bounds) return body;
    if (quantifier() || characters[at] === "?") throw new PatternError("two quantifiers in a row");
    return { kind: "repeat", body, min: bounds[0], max: bounds[1] };
  }

  function quantifier(): readonly [number, number] | undefined {
    const simple = { "*": [0, Infinity], "+": [1, Infinity], "?": [0, 1] } as const;
    const mark = characters[at];
    if (mark === "*" || mark === "+" || mark === "?") {
      at++;
      return simple[mark];
    }
    if (mark !== "{") return undefined;
    const braces = /^\{([0-9]+)(,([0-9]*))?\}/.exec(characters.slice(at, at + 20).join(""));
    if (!braces) throw new PatternError("a brace that is no quantifier");
    at += braces[0].length;
    const min = Number(braces[1]);
    if (braces[2] === undefined) return [min, min];
    return [min, braces[3] ? Number(braces[3]) : Infinity];
  }

  function atom(): Node {
    const character = characters[at++]!;
    if (character === "(") return group();
    if (character === "[") return { kind: "set", set: bracket() };
    if (character === ".")
      return {
        kind: "set",
        set: inverse([
          [10, 10],
          [13, 13],
          [0x2028, 0x2029],
        ]),
      };
    if (character === "\\") return { kind: "set", set: escape() };
    if ("^$".includes(character)) throw new PatternError("an anchor inside the pattern");
    if ("*+?{".includes(character)) throw new PatternError("a quantifier of nothing");
    return { kind: "set", set: [codeRange(character)] };
  }

  function group(): Node {
    if (characters[at] === "?") {
      if (characters[at + 1] !== ":") throw new PatternError("look-around or a named group");
      at += 2;
    }
    const body = either();
    if (characters[at++] !== ")") throw new PatternError("a bracket is not closed");
    return body;
  }

  function bracket(): CharacterSet {
    const negated = characters[at] === "^";
    if (negated) at++;
    const ranges: (readonly [number, number])[] = [];
    while (at < characters.length && characters[at] !== "]") {
      const from = member();
      if (characters[at] === "-" && characters[at + 1] !== "]" && from.length === 1) {
        at++;
        ranges.push([from[0]![0], member()[0]![1]]);
      } else ranges.push(...from);
    }
    if (characters[at++] !== "]") throw new PatternError("a bracket is not closed");
    const set = merged(ranges);
    return negated ? inverse(set) : set;
  }

  function member(): CharacterSet {
    const character = characters[at++]!;
    return character === "\\" ? escape() : [codeRange(character)];
  }

  function escape(): CharacterSet {
    const character = characters[at++];
    if (character === undefined) throw new PatternError("a lone backslash");
    const known = classes[character];
    if (known) return known;
    if (/[a-zA-Z0-9]/.test(character)) throw new PatternError(`\\${character} is not allowed`);
    return [codeRange(character)];
  }
}

const digits: CharacterSet = [[48, 57]];
const words: CharacterSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
// White space and line ends of ECMAScript.
const blanks: CharacterSet = [
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const classes: Readonly<Record<string, CharacterSet>> = {
  d: digits,
  D: inverse(digits),
  w: words,
  W: inverse(words),
  s: blanks,
  S: inverse(blanks),
};

function codeRange(character: string): readonly [number, number] {
  const code = character.codePointAt(0)!;
  return [code, code];
}

function merged(ranges: readonly (readonly [number, number])[]): CharacterSet {
  const joined: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

function inverse(set: CharacterSet): CharacterSet {
  const rest: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) rest.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= lastCharacter) rest.push([next, lastCharacter]);
  return rest;
}

function sharedCharacter(a: CharacterSet, b: CharacterSet): number | undefined {
  for (const [fromA, toA] of a) {
    for (const [fromB, toB] of b) {
      const from = Math.max(fromA, fromB);
      if (from <= Math.min(toA, toB)) return from;
    }
  }
  return undefined;
}

function union(sets: readonly ReadonlySet<number>[]): Set<number> {
  return new Set(sets.flatMap((set) => [...set]));
}
