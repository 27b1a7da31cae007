type Calendars = Pick<
  typeof import('../../src/shared/domain/calendar/calendarConversion.ts'),
  'toGregorian' | 'fromGregorian' | 'monthsOf'
>;

export declare function westernEaster(year: number): string;
export declare function orthodoxEaster(year: number): string;
export declare function spansOf(
  rule: object,
  years: readonly [number, number],
  calendars: Calendars,
): readonly (readonly [string, string])[];
