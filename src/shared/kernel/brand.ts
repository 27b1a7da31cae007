/** A `T` that other `T`s cannot stand in for: a contact's id is not an interaction's id. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
