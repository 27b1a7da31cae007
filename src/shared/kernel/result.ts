/** What was decided, or why not. Plain data, so that it crosses processes unchanged. */
export type Result<Value, R extends Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: R };

/** An expected "no": a code of the form `area/reason` and what its sentence needs. */
export type Refusal = { readonly code: string };

/** The answer yes, with its value. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

/** The answer no, with its reason. */
export const refuse = <R extends Refusal>(
  refusal: R,
): { readonly ok: false; readonly refusal: R } => ({ ok: false, refusal });
