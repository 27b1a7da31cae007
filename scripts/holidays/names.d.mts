export type NameBook = { readonly german: unknown; readonly english: unknown };
export function readNames(): NameBook;
