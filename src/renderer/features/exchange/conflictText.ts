const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof Uint8Array);

/** Parts that say what a thing in a list is. */
const TELLING = ['number', 'raw', 'address', 'text', 'name', 'value'] as const;

/** A value of any field as one line of text, empty for nothing; `null` where there are no words for it. */
export function conflictText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const texts = (value as readonly unknown[]).map(conflictText);
    return texts.includes(null) ? null : texts.filter((text) => text !== '').join(', ');
  }
  if (!isRecord(value)) return null;
  const own = TELLING.map((part) => value[part]).find((part) => typeof part === 'string');
  return typeof own === 'string' ? own : null;
}
