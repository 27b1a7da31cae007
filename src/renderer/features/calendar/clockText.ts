import { plainDigits } from '@shared/kernel/digits';

/**
 * The clock time that somebody means: `9`, `9:30`, `9.30`, `930`, `17 Uhr`, `5 pm`, `5:15 p.m.` Answers `HH:MM`; `null` for
 * what is no time.
 */
export function readClockText(text: string): string | null {
  if (text.length > 40) return null;
  const match =
    /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})|(\d{2}))?\s*(?:uhr|h|o'clock)?\s*(a\.?m\.?|p\.?m\.?)?$/i.exec(
      plainDigits(text).trim(),
    );
  if (!match) return null;
  const half = match[4]?.toLowerCase().charAt(0);
  let hours = Number(match[1]);
  const minutes = Number(match[2] ?? match[3] ?? 0);
  if (half !== undefined && (hours < 1 || hours > 12)) return null;
  if (half === 'p' && hours < 12) hours += 12;
  if (half === 'a' && hours === 12) hours = 0;
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
