import { ok, refuse, type Result } from '@shared/kernel/result';
import type { FigureKey } from './figure';
import { ratioOfText, toNumber } from './ratio';

/** What a target is written in: percent, points of the NPS, times, or units of money. */
export type TargetKind = 'share' | 'points' | 'times' | 'money';

/** What the target of each figure is written in. */
export const TARGET_KINDS: Readonly<Record<FigureKey, TargetKind>> = {
  retention: 'share',
  'gross-churn': 'share',
  'net-churn': 'share',
  'repeat-rate': 'share',
  frequency: 'times',
  nps: 'points',
  csat: 'share',
  aov: 'money',
  clv: 'money',
  cac: 'money',
};

/** Why a text is no number that fits; both ends are included. */
export type TypedRefusal =
  | { readonly code: 'typed/not-a-number' }
  | { readonly code: 'typed/not-whole' }
  | { readonly code: 'typed/out-of-range'; readonly min: number; readonly max: number };

/**
 * A number as people write it, as exact decimal text: `12,5`, `12.5` and `12.5 %` are `12.5`, and `1.234,5` is `1234.5`. One sign
 * alone stands before decimals, as in a rate; of two different ones the last does. `null` for anything else.
 */
export function decimalTextOf(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015]/g, '-')
    .replace(/[\s'’%]/g, '');
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (last < 0) return ratioOfText(text) === null ? null : text;
  const groups = text.slice(0, last);
  const sign = text[last] ?? '';
  // `1,2,3` is nobody's number; groups have three digits.
  if (groups.includes(sign)) return null;
  if (/[.,]/.test(groups) && !/^[+-]?\d{1,3}(?:[.,]\d{3})+$/.test(groups)) return null;
  const plain = `${groups.replace(/[.,]/g, '')}.${text.slice(last + 1)}`;
  return ratioOfText(plain) === null ? null : plain;
}

/** Where the targets of a figure lie, both ends included. Money has none of its own. */
function targetRange(key: FigureKey): readonly [number, number] {
  if (key === 'net-churn' || TARGET_KINDS[key] === 'points') return [-100, 100];
  return TARGET_KINDS[key] === 'share' ? [0, 100] : [0, 1000];
}

/** What somebody wants a figure to be, as decimal text; `null` for an empty text: no target. Not for money. */
export function readTarget(key: FigureKey, typed: string): Result<string | null, TypedRefusal> {
  if (typed.trim() === '') return ok(null);
  const [min, max] = targetRange(key);
  const text = decimalTextOf(typed);
  if (text === null) return refuse({ code: 'typed/not-a-number' });
  const value = toNumber(ratioOfText(text)!);
  return value < min || value > max ? refuse({ code: 'typed/out-of-range', min, max }) : ok(text);
}

/** A whole number between two ends, both included; `null` for an empty text. */
export function readWhole(
  typed: string,
  min: number,
  max: number,
): Result<number | null, TypedRefusal> {
  if (typed.trim() === '') return ok(null);
  // Thousands as the page writes them: 1.200, 1,200.
  const grouped = /^\s*\d{1,3}(?:[.,'’\s]\d{3})+\s*$/.test(typed);
  const text = grouped ? typed.replace(/\D/g, '') : decimalTextOf(typed);
  if (text === null) return refuse({ code: 'typed/not-a-number' });
  const value = Number(text);
  if (!Number.isInteger(value)) return refuse({ code: 'typed/not-whole' });
  return value < min || value > max ? refuse({ code: 'typed/out-of-range', min, max }) : ok(value);
}

/** A margin in percent, 0.1 to 100, as thousandths of revenue; `null` for an empty text. */
export function readMargin(typed: string): Result<number | null, TypedRefusal> {
  if (typed.trim() === '') return ok(null);
  const text = decimalTextOf(typed);
  if (text === null) return refuse({ code: 'typed/not-a-number' });
  const perMille = Math.round(Number(text) * 10);
  return perMille < 1 || perMille > 1000
    ? refuse({ code: 'typed/out-of-range', min: 0.1, max: 100 })
    : ok(perMille);
}
