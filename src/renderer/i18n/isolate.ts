/**
 * A name for a sentence that can only be text, such as an accessible name: kept apart from the
 * direction of the words around it (Unicode FSI … PDI, UAX #9).
 */
export const isolate = (name: string): string => `\u2068${name}\u2069`;
