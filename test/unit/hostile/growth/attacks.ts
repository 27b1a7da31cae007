import type { AST } from '@eslint-community/regexpp';
import { characterTest, type Expression } from './matcher';

/** Characters of every sort that expressions tell apart. */
const CHARACTERS = [
  ...' \t\n\r\u00a0\u200baeAZzßéıا漢あ\u0301０019-–.·/\\:;,="\'„@_+()[]{}<>#%&*?!|~^$€',
];

/** A part that may be repeated so often that it counts as without an end. */
const OFTEN = 10;

/** A text that an expression is tried with: what leads to a repetition, what is repeated, and what then does not fit. */
export type Attack = { readonly head: string; readonly pump: string; readonly tail: string };

/** Texts that fit a part, a few. */
function samples(node: AST.Node, flags: string, most = 3): readonly string[] {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.slice(0, most).flatMap((each) => samples(each, flags, 1));
    case 'Alternative':
      return [node.elements.map((each) => samples(each, flags, 1)[0] ?? '').join('')];
    case 'Quantifier': {
      const [text = ''] = samples(node.element, flags, 1);
      return [text.repeat(node.min)];
    }
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return CHARACTERS.filter(characterTest(node.raw, flags)).slice(0, most);
    default:
      return [''];
  }
}

/** What has to stand before a part so that it is come to at all. */
function leading(node: AST.Node, flags: string): string {
  const { parent } = node;
  if (parent === null || parent.type === 'RegExpLiteral') return '';
  const before =
    parent.type === 'Alternative'
      ? parent.elements
          .slice(0, parent.elements.indexOf(node as AST.Element))
          .map((each) => samples(each, flags, 1)[0] ?? '')
          .join('')
      : '';
  return leading(parent, flags) + before;
}

function* nodesIn(node: AST.Node): Generator<AST.Node> {
  yield node;
  if ('alternatives' in node) {
    for (const each of node.alternatives) yield* nodesIn(each);
  } else if (node.type === 'Alternative') {
    for (const each of node.elements) yield* nodesIn(each);
  } else if (node.type === 'Quantifier') yield* nodesIn(node.element);
}

/** Texts made to keep an expression busy: every repetition in it with everything that could feed it. */
export function attacksOn({ pattern, flags }: Expression): readonly Attack[] {
  const repetitions: AST.Quantifier[] = [];
  const fed = new Set<string>();
  for (const node of nodesIn(pattern)) {
    if (node.type !== 'Quantifier' || node.max < OFTEN) continue;
    repetitions.push(node);
    for (const text of samples(node.element, flags)) if (text !== '') fed.add(text);
    for (const inner of nodesIn(node.element)) {
      for (const text of samples(inner, flags, 2)) if (text !== '') fed.add(text);
    }
  }
  const attacks = new Map<string, Attack>();
  for (const repetition of repetitions) {
    const head = leading(repetition, flags);
    const [own = ''] = samples(repetition.element, flags, 1);
    // With its own beginning again and again, a search starts anew everywhere.
    for (const pump of [...[...fed].slice(0, 10), head + own, own + head]) {
      if (pump === '') continue;
      // Behind a character of another sort, what fits only at the beginning does not get in the way.
      for (const front of ['', '\u0001']) {
        for (const tail of ['\u0001', '', '\na']) {
          const attack = { head: front + head, pump, tail };
          attacks.set(JSON.stringify(attack), attack);
        }
      }
    }
  }
  return [...attacks.values()];
}
