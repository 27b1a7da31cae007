/** Which greeting fits the hour. */
export type Greeting = 'morning' | 'day' | 'evening' | 'night';

/** The greeting for an hour of the owner's day, 0 to 23. */
export function greetingAt(hour: number): Greeting {
  if (hour < 4) return 'night';
  if (hour < 11) return 'morning';
  if (hour < 17) return 'day';
  return hour < 23 ? 'evening' : 'night';
}

/** The hour on the clocks of a zone, 0 to 23. */
export function hourIn(instant: number, zone: string): number {
  return Number(
    new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone: zone }).format(
      instant,
    ),
  );
}
