import type { SplitEntry } from './useSplit';

/** Words of a row that is offered for choice are cut here. */
const MOST_LETTERS = 120;

/** When a row was written down, and its first words; no words where it has none. */
export function laterText({ row }: SplitEntry): { readonly at: number; readonly text: string } {
  const time = row['createdAt'] ?? row['decidedAt'] ?? row['happenedAt'] ?? 0;
  const words = row['text'] ?? row['title'] ?? row['comment'] ?? row['note'] ?? '';
  const text = typeof words === 'string' ? words.replaceAll(/\s+/gu, ' ').trim() : '';
  return {
    at: typeof time === 'number' ? time : 0,
    text: text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text,
  };
}
