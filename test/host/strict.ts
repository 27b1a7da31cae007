import { EventEmitter } from 'node:events';

/** Names that JavaScript, Node's console and promises look up by themselves. */
const SILENT = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'name',
  'length',
  'inspect',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
]);

/**
 * Makes a part of the stand-in loud: reading anything it does not have throws, so that a main process that uses
 * more of Electron than the stand-in covers fails here and is not passed by accident.
 */
export function strict<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get: (target, key) => {
      const isKnown = key in target || typeof key === 'symbol' || SILENT.has(key);
      if (!isKnown) throw new Error(`${name}.${key} is not in the Chromium host`);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' && !isClass(value)
        ? (value.bind(target) as unknown)
        : value;
    },
    set: (target, key, value) => {
      if (!(key in target)) throw new Error(`${name}.${String(key)} is not in the Chromium host`);
      return Reflect.set(target, key, value, target);
    },
  });
}

const isClass = (value: unknown): boolean =>
  typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));

/** A module of Electron that the stand-in lacks altogether: it may be imported, but not touched. */
export function absent(name: string): object {
  // Not an arrow: those cannot be constructed.
  const loud = function (): never {
    throw new Error(`${name} is not in the Chromium host`);
  };
  return new Proxy(loud, {
    get: (_target, key) => (typeof key === 'symbol' || SILENT.has(key) ? undefined : loud()),
    set: loud,
    apply: loud,
    construct: loud,
  });
}

/** Throws if options hold a name the stand-in would silently ignore. */
export function requireKnown(name: string, options: object, known: readonly string[]): void {
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) throw new Error(`${name}: ${key} is not in the Chromium host`);
  }
}

/** An emitter that refuses listeners for events it does not know: they would wait in vain. */
export class StrictEmitter extends EventEmitter {
  readonly #name: string;
  readonly #events: readonly string[];

  constructor(name: string, events: readonly string[]) {
    super();
    this.#name = name;
    this.#events = events;
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    this.#requireKnown(event);
    return super.on(event, listener as (...args: unknown[]) => void);
  }

  override once(event: string, listener: (...args: never[]) => void): this {
    this.#requireKnown(event);
    return super.once(event, listener as (...args: unknown[]) => void);
  }

  #requireKnown(event: string): void {
    if (!this.#events.includes(event)) {
      throw new Error(`The event ${event} of ${this.#name} is not in the Chromium host`);
    }
  }
}

/** An event object of Electron: can be prevented, and remembers it. */
export function preventable<Fields extends object>(fields: Fields) {
  let isPrevented = false;
  return {
    ...fields,
    preventDefault: () => {
      isPrevented = true;
    },
    get defaultPrevented() {
      return isPrevented;
    },
  };
}
