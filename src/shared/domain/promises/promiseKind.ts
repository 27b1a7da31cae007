/** What keeping a promise takes: a call, a message, word by whichever way, or doing something. */
export type PromiseKind = 'call' | 'write' | 'tell' | 'do';

const B = '(?<![\\p{L}])';
const E = '(?![\\p{L}])';
const words = (source: string) => new RegExp(`${B}(?:${source})${E}`, 'iu');

/** In the order in which they decide: who calls to say that a letter is on its way calls. */
const KINDS: readonly (readonly [Exclude<PromiseKind, 'do'>, RegExp])[] = [
  [
    'call',
    words(
      'rückrufe?s?|zurückzurufen|zurückrufen|anrufe?n?|anzurufen|anruf|rufe?(?: \\p{L}+){0,6} (?:an|zurück)|telefonat|telefonieren|telefoniere|' +
        'call|calls|call back|phone|phone back|ring back|ring up|ring (?:her|him|them)',
    ),
  ],
  [
    'write',
    words(
      'schreibe?n?|anschreiben|schicke?n?|zuschicken|zuzuschicken|sende?n?|zusenden|maile?n?|e-?mail|mail|brief|nachricht|angebot|rechnung|' +
        'write|send|text|message|letter|quote|invoice',
    ),
  ],
  [
    'tell',
    words(
      'bescheid|melden?|mich melden|uns melden|erinnern|fragen|nachfragen|sagen|' +
        'let (?:her|him|them|\\p{Lu}\\p{L}*) know|tell|ask|remind|get back to|report back',
    ),
  ],
];

/** What keeping a promise takes, by the words it was written down with, German or English; `do` where none says it. */
export const promiseKindOf = (text: string): PromiseKind =>
  KINDS.find(([, expression]) => expression.test(text))?.[0] ?? 'do';
