/**
 * What a log line may hold, in the order tried. Everything else is left out, so that no name, note, path or
 * search text can get into the log, whoever writes the line.
 */
const ALLOWED = new RegExp(
  [
    // codes of ours: area/reason, service:verb
    '(?<![\\w/.@:~\\\\-])[a-z]+(?:-[a-z]+)*[/:][a-zA-Z]+(?:-[a-z]+)*(?![\\w/.])',
    // identifiers of records
    '\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b',
    // kinds of faults and the codes of the system
    '\\b(?:[A-Z][A-Za-z]{0,40})?(?:Error|Exception)\\b',
    '\\bE[A-Z]{3,14}\\b',
    // places in the program: a file of the build with line and column
    '[A-Za-z0-9_-]{1,60}(?:\\.[A-Za-z0-9_-]{1,20}){0,3}\\.[cm]?[jt]sx?:\\d+(?::\\d+)?',
    // measured values: name=number, name=yes
    '\\b[a-zA-Z]{1,30}=(?:-?\\d{1,9}(?:\\.\\d{1,3})?|true|false)\\b',
  ].join('|'),
  'g',
);

const MAX_LENGTH = 2000;

/**
 * Keeps of a text only what cannot tell of a person: codes, identifiers, kinds of faults, places in the
 * program and `name=number` pairs. At most 2,000 characters are looked at.
 */
export function redact(text: string): string {
  return (text.slice(0, MAX_LENGTH).match(ALLOWED) ?? []).join(' ');
}

/** What the log may hold of a fault: its kind, its code and where in the program it happened. */
export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return redact(String(fault));
  const code = (fault as { readonly code?: unknown }).code;
  const places = (fault.stack ?? '').split('\n').filter((line) => /^\s*at /.test(line));
  const kind = fault.name.endsWith('Error') ? fault.name : 'Error';
  return redact([kind, typeof code === 'string' ? code : '', ...places.slice(0, 6)].join(' '));
}
