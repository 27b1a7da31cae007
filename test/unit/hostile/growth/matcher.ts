import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** More steps were made than anybody waits for. */
export class TooManySteps extends Error {}

/** Goes on where one part of an expression ended; whether the rest fits. */
type Next = (at: number) => boolean;
type Match = (at: number, next: Next) => boolean;

/** An expression, taken apart, with a matcher that counts its steps. */
export type Expression = {
  readonly pattern: AST.Pattern;
  readonly flags: string;
  /** Whether it fits anywhere in a text. */
  readonly matches: (text: string) => boolean;
  /** How many steps it takes to look for it in a text; every try of a part is one. */
  readonly steps: (text: string, budget: number) => number;
};

/** Whether one character fits, asked of the engine itself. */
export function characterTest(raw: string, flags: string): (character: string) => boolean {
  const own = new RegExp(`^(?:${raw})$`, `s${flags.replaceAll(/[^iuv]/g, '')}`);
  const known = new Map<string, boolean>();
  return (character) => {
    const found = known.get(character) ?? own.test(character);
    known.set(character, found);
    return found;
  };
}

/**
 * Reads an expression as ECMAScript does, and matches as its backtracking is specified: without any of the short cuts of an
 * engine, so that steps are counted, the same on every computer, and none is hidden by luck.
 */
export function readExpression(source: string, flags: string): Expression {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  let text = '';
  let left = 0;
  const step = (): void => {
    left -= 1;
    if (left < 0) throw new TooManySteps();
  };
  const isWide = /[uv]/.test(flags);
  const groups = new Map<AST.CapturingGroup, string>();

  const widthAt = (at: number, isBackwards: boolean): number => {
    if (!isWide) return 1;
    const point = isBackwards ? text.codePointAt(at - 2) : text.codePointAt(at);
    return point !== undefined && point > 0xffff ? 2 : 1;
  };

  const one = (raw: string, isBackwards: boolean): Match => {
    const fits = characterTest(raw, flags);
    return (at, next) => {
      step();
      const width = widthAt(at, isBackwards);
      const [from, to] = isBackwards ? [at - width, at] : [at, at + width];
      if (from < 0 || to > text.length || !fits(text.slice(from, to))) return false;
      return next(isBackwards ? from : to);
    };
  };

  const sequence = (elements: readonly AST.Element[], isBackwards: boolean): Match => {
    const parts = elements.map((element) => part(element, isBackwards));
    if (isBackwards) parts.reverse();
    return parts.reduceRight<Match>(
      (rest, first) => (at, next) => first(at, (then) => rest(then, next)),
      (at, next) => next(at),
    );
  };

  const choice = (alternatives: readonly AST.Alternative[], isBackwards: boolean): Match => {
    const each = alternatives.map(({ elements }) => sequence(elements, isBackwards));
    return (at, next) => {
      step();
      return each.some((match) => match(at, next));
    };
  };

  const repeated = ({ min, max, greedy, element }: AST.Quantifier, isBackwards: boolean): Match => {
    const once = part(element, isBackwards);
    const from = (at: number, count: number, next: Next): boolean => {
      step();
      const more = (): boolean =>
        count < max &&
        once(at, (then) => (then === at && count >= min ? false : from(then, count + 1, next)));
      const enough = (): boolean => count >= min && next(at);
      return greedy ? more() || enough() : enough() || more();
    };
    return (at, next) => from(at, 0, next);
  };

  const assertion = (node: AST.Assertion): Match => {
    if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
      const inside = choice(node.alternatives, node.kind === 'lookbehind');
      return (at, next) => inside(at, () => true) !== node.negate && next(at);
    }
    const own = new RegExp(node.raw, `y${flags.replaceAll(/[^imuv]/g, '')}`);
    return (at, next) => {
      step();
      own.lastIndex = at;
      return own.test(text) && next(at);
    };
  };

  function part(node: AST.Element, isBackwards: boolean): Match {
    switch (node.type) {
      case 'Assertion':
        return assertion(node);
      case 'Quantifier':
        return repeated(node, isBackwards);
      case 'Group':
        return choice(node.alternatives, isBackwards);
      case 'CapturingGroup': {
        const inside = choice(node.alternatives, isBackwards);
        return (at, next) =>
          inside(at, (then) => {
            const before = groups.get(node);
            groups.set(node, text.slice(Math.min(at, then), Math.max(at, then)));
            if (next(then)) return true;
            if (before === undefined) groups.delete(node);
            else groups.set(node, before);
            return false;
          });
      }
      case 'Backreference': {
        const { resolved } = node;
        return (at, next) => {
          step();
          const group = Array.isArray(resolved) ? resolved[0]! : resolved;
          const wanted = groups.get(group) ?? '';
          return text.startsWith(wanted, at) && next(at + wanted.length);
        };
      }
      default:
        return one(node.raw, isBackwards);
    }
  }

  const whole = choice(pattern.alternatives, false);
  // An engine does not try such an expression anywhere but at the beginning.
  const isAnchored =
    flags.includes('y') ||
    (!flags.includes('m') &&
      pattern.alternatives.every(
        ({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start',
      ));

  /** Looks through a text as `test` does, or, with `g`, on to its end as `replace` does; whether it was found. */
  const search = (given: string, budget: number): boolean => {
    text = given;
    left = budget;
    let isFound = false;
    let at = 0;
    while (at <= text.length) {
      const begun = at;
      let end = -1;
      groups.clear();
      const fits = whole(begun, (then) => {
        end = then;
        return true;
      });
      isFound ||= fits;
      if ((fits && !flags.includes('g')) || isAnchored) break;
      at = end > begun ? end : begun + 1;
    }
    return isFound;
  };

  return {
    pattern,
    flags,
    matches: (given) => search(given, Number.POSITIVE_INFINITY),
    steps: (given, budget) => {
      search(given, budget);
      return budget - left;
    },
  };
}
