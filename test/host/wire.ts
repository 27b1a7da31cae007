/**
 * Carries values between the page and the main process as Electron's calls do: the structured clone algorithm, with
 * cycles, shared references and binary data. Runs unchanged in Node and in the page.
 *
 * Format: length of the head (unsigned 32 bit, big endian), the head (JSON in UTF-8: a table of nodes and the root),
 * then all binary bodies one after the other.
 */

/** A value inside the head: itself where JSON has it, else a marked form. */
type Atom =
  | string
  | number
  | boolean
  | null
  | { readonly u: 1 }
  | { readonly n: string }
  | { readonly b: string }
  | { readonly r: number };

type Node =
  | { readonly t: 'array'; readonly length: number; readonly entries: readonly [string, Atom][] }
  | { readonly t: 'object'; readonly entries: readonly [string, Atom][] }
  | { readonly t: 'map'; readonly entries: readonly [Atom, Atom][] }
  | { readonly t: 'set'; readonly values: readonly Atom[] }
  | { readonly t: 'date'; readonly at: number | null }
  | { readonly t: 'regexp'; readonly source: string; readonly flags: string }
  | { readonly t: 'buffer'; readonly offset: number; readonly length: number }
  | { readonly t: 'view'; readonly kind: ViewKind; readonly buffer: Atom }
  | {
      readonly t: 'error';
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    };

type Head = { readonly root: Atom; readonly nodes: readonly Node[] };

const VIEWS = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
} satisfies Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>;
type ViewKind = keyof typeof VIEWS;

const ERRORS: ReadonlyMap<string, new (message: string) => Error> = new Map(
  [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError].map((Kind) => [
    Kind.name,
    Kind,
  ]),
);

const HEAD_LENGTH_BYTES = 4;

const tagOf = (value: object) => Object.prototype.toString.call(value).slice(8, -1);

const notCloneable = (what: string) =>
  new DOMException(`${what} could not be cloned.`, 'DataCloneError');

/** Packs a value. Throws a `DataCloneError` for functions, symbols, promises and other things that cannot be copied. */
export function encode(root: unknown): Uint8Array<ArrayBuffer> {
  const seen = new Map<object, number>();
  const nodes: (Node | null)[] = [];
  const bodies: Uint8Array[] = [];
  let bodyBytes = 0;

  const addBody = (buffer: ArrayBuffer): Node => {
    const node: Node = { t: 'buffer', offset: bodyBytes, length: buffer.byteLength };
    bodies.push(new Uint8Array(buffer));
    bodyBytes += buffer.byteLength;
    return node;
  };

  const entriesOf = (value: object) =>
    Object.keys(value).map((key): [string, Atom] => [
      key,
      atomOf((value as Record<string, unknown>)[key]),
    ]);

  const nodeOf = (value: object): Node => {
    if (Array.isArray(value)) {
      return { t: 'array', length: value.length, entries: entriesOf(value) };
    }
    if (value instanceof Date) {
      const at = value.getTime();
      return { t: 'date', at: Number.isNaN(at) ? null : at };
    }
    if (value instanceof RegExp) return { t: 'regexp', source: value.source, flags: value.flags };
    if (value instanceof Map) {
      return {
        t: 'map',
        entries: [...value].map(([key, item]): [Atom, Atom] => [atomOf(key), atomOf(item)]),
      };
    }
    if (value instanceof Set) return { t: 'set', values: [...value].map(atomOf) };
    if (ArrayBuffer.isView(value)) {
      const { buffer, byteOffset, byteLength } = value;
      const own =
        byteOffset === 0 && byteLength === buffer.byteLength
          ? buffer
          : buffer.slice(byteOffset, byteOffset + byteLength);
      // Node's Buffer arrives as what it is underneath.
      const tag = tagOf(value);
      const kind = tag in VIEWS ? (tag as ViewKind) : 'Uint8Array';
      return { t: 'view', kind, buffer: atomOf(own) };
    }
    if (value instanceof ArrayBuffer) return addBody(value);
    if (value instanceof Error) {
      return { t: 'error', name: value.name, message: value.message, stack: value.stack ?? '' };
    }
    const tag = tagOf(value);
    if (tag !== 'Object') throw notCloneable(`#<${tag}>`);
    return { t: 'object', entries: entriesOf(value) };
  };

  const atomOf = (value: unknown): Atom => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : { n: Object.is(value, -0) ? '-0' : String(value) };
      case 'undefined':
        return { u: 1 };
      case 'bigint':
        return { b: String(value) };
      case 'object': {
        if (value === null) return null;
        const known = seen.get(value);
        if (known !== undefined) return { r: known };
        const index = nodes.length;
        seen.set(value, index);
        nodes.push(null);
        nodes[index] = nodeOf(value);
        return { r: index };
      }
      default:
        throw notCloneable(String(value));
    }
  };

  const root_ = atomOf(root);
  const head = new TextEncoder().encode(JSON.stringify({ root: root_, nodes }));
  const packed = new Uint8Array(HEAD_LENGTH_BYTES + head.length + bodyBytes);
  new DataView(packed.buffer).setUint32(0, head.length);
  packed.set(head, HEAD_LENGTH_BYTES);
  let at = HEAD_LENGTH_BYTES + head.length;
  for (const body of bodies) {
    packed.set(body, at);
    at += body.length;
  }
  return packed;
}

/** Unpacks what `encode` packed. */
export function decode(packed: Uint8Array): unknown {
  const headLength = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  const headEnd = HEAD_LENGTH_BYTES + headLength;
  const { root, nodes } = JSON.parse(
    new TextDecoder().decode(packed.subarray(HEAD_LENGTH_BYTES, headEnd)),
  ) as Head;
  const done = new Map<number, unknown>();

  const valueOf = (atom: Atom): unknown => {
    if (atom === null || typeof atom !== 'object') return atom;
    if ('u' in atom) return undefined;
    if ('n' in atom) return Number(atom.n);
    if ('b' in atom) return BigInt(atom.b);
    return done.has(atom.r) ? done.get(atom.r) : make(atom.r);
  };

  /** Registers an object before it is filled, so that a cycle finds it. */
  const register = <T>(index: number, value: T): T => {
    done.set(index, value);
    return value;
  };

  const fill = (target: object, entries: readonly [string, Atom][]) => {
    for (const [key, atom] of entries) {
      // Not an assignment: the key may be `__proto__`.
      Object.defineProperty(target, key, {
        value: valueOf(atom),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return target;
  };

  const make = (index: number): unknown => {
    const node = nodes[index];
    if (node === undefined) throw new Error('The packed value is damaged');
    switch (node.t) {
      case 'array':
        return fill(register(index, new Array<unknown>(node.length)), node.entries);
      case 'object':
        return fill(register(index, {}), node.entries);
      case 'map': {
        const map = register(index, new Map<unknown, unknown>());
        for (const [key, item] of node.entries) map.set(valueOf(key), valueOf(item));
        return map;
      }
      case 'set': {
        const set = register(index, new Set<unknown>());
        for (const item of node.values) set.add(valueOf(item));
        return set;
      }
      case 'date':
        return register(index, new Date(node.at ?? Number.NaN));
      case 'regexp':
        return register(index, new RegExp(node.source, node.flags));
      case 'buffer': {
        const from = headEnd + node.offset;
        return register(index, packed.slice(from, from + node.length).buffer);
      }
      case 'view':
        const View: new (buffer: ArrayBuffer) => ArrayBufferView = VIEWS[node.kind];
        return register(index, new View(valueOf(node.buffer) as ArrayBuffer));
      case 'error': {
        const Kind = ERRORS.get(node.name) ?? Error;
        const error = register(index, new Kind(node.message));
        error.stack = node.stack;
        return error;
      }
    }
  };
  return valueOf(root);
}
