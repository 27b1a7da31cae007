import type { HolidayNames } from '../calendar/holiday';

/**
 * How a feast is called in a language; `null` where nobody wrote that down. Its name in the country's own
 * language is of no known language, and stands in no letter.
 *
 * @param language - BCP 47.
 */
export function feastNameIn({ de, en }: HolidayNames, language: string): string | null {
  const base = language.toLowerCase().split(/[-_]/)[0];
  return (base === 'de' ? de : base === 'en' ? en : '') || null;
}
