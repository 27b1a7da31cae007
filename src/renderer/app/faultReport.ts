/** What a report says besides the fault. */
export type ReportContext = {
  readonly appVersion: string;
  readonly edition: string;
  readonly platform: string;
  readonly language: string;
  readonly place: string;
};

/**
 * A report of a fault to hand on: the kind of fault, where in the program it happened, and the
 * program's version. The fault's own message is left out, because it may quote what a person wrote.
 */
export function faultReport(fault: unknown, context: ReportContext): string {
  return [
    `Regulars ${context.appVersion}, ${context.edition}, ${context.platform}, ${context.language}`,
    `Place: ${context.place}`,
    `Fault: ${faultTrail(fault)}`,
    ...programLines(fault),
  ].join('\n');
}

/** The kind of a fault, such as `TypeError`: never its message. */
export function faultCode(fault: unknown): string {
  if (fault instanceof Error) {
    return /^[A-Za-z]{1,60}$/.test(fault.name) ? fault.name : 'Error';
  }
  return typeof fault;
}

/** So many causes of causes are named. */
const DEEPEST = 5;

/** The kind of a fault and the kinds of what caused it, the first cause last, with the code of what was refused. */
export function faultTrail(fault: unknown): string {
  const trail: string[] = [];
  for (let at = fault, depth = 0; at !== undefined && at !== null && depth < DEEPEST; depth += 1) {
    trail.push(faultCode(at));
    if (typeof at !== 'object') break;
    const { refusal, cause, inner } = at as Record<'refusal' | 'cause' | 'inner', unknown>;
    const code = (refusal as { readonly code?: unknown } | undefined)?.code;
    if (typeof code === 'string' && /^[a-z-]+\/[a-z-]+$/i.test(code)) trail.push(code);
    at = cause ?? inner;
  }
  return trail.join(' ');
}

/** Files, lines and columns of the program that the fault went through; at most 12. */
function programLines(fault: unknown): readonly string[] {
  const stack = fault instanceof Error ? (fault.stack ?? '') : '';
  return [...stack.matchAll(/([\w.-]{1,60}\.(?:js|mjs|cjs|tsx?)):(\d+):(\d+)/g)]
    .slice(0, 12)
    .map(([, file, line, column]) => `  at ${file}:${line}:${column}`);
}
