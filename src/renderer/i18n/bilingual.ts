/** A language in which the texts of cards, holidays and seasons are written. */
export type Bilingual = 'de' | 'en';

/**
 * The language in which a text that stands in German and English is read: German where the interface
 * speaks it, else English.
 *
 * @param locale - BCP 47.
 */
export const bilingualOf = (locale: string): Bilingual =>
  locale.toLowerCase().startsWith('de') ? 'de' : 'en';
