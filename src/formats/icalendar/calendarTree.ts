import { LIMITS } from '@shared/kernel/readingLimits';
import { calendarLines, type CalendarLine } from './calendarLines';

/** A component of a calendar file, such as an event, with everything in it. */
export type Component = {
  /** Upper case, such as `VEVENT`. */
  readonly name: string;
  /** The line of its BEGIN, from 1. */
  readonly line: number;
  readonly properties: readonly CalendarLine[];
  readonly parts: readonly Component[];
  /** Whether its END was there. */
  readonly isClosed: boolean;
};

type Open = {
  readonly name: string;
  readonly line: number;
  readonly properties: CalendarLine[];
  readonly parts: Component[];
};

/** The calendars of a file, or that its parts are nested more deeply than any calendar's. */
export type CalendarTree = {
  readonly calendars: readonly Component[];
  readonly isTooDeep: boolean;
};

/**
 * The calendars of a file. An END that closes something further out closes everything within it; one that closes
 * nothing is passed over.
 */
export function calendarTree(text: string): CalendarTree {
  const calendars: Component[] = [];
  const open: Open[] = [];
  const close = (isClosed: boolean): void => {
    const done = open.pop();
    if (!done) return;
    (open.at(-1)?.parts ?? calendars).push({ ...done, isClosed });
  };
  /** Components open outside of any calendar, which are nobody's. */
  let foreign = 0;
  for (const line of calendarLines(text)) {
    if (line.name === 'BEGIN') {
      const name = line.value.trim().toUpperCase();
      if (open.length >= LIMITS.calendarDepth.most) return { calendars: [], isTooDeep: true };
      // A calendar is one wherever it begins, also behind something that never ended.
      if (open.length === 0 && name === 'VCALENDAR') foreign = 0;
      if (foreign > 0 || (open.length === 0 && name !== 'VCALENDAR')) foreign += 1;
      else open.push({ name, line: line.line, properties: [], parts: [] });
    } else if (line.name === 'END') {
      if (foreign > 0) {
        foreign -= 1;
        continue;
      }
      const name = line.value.trim().toUpperCase();
      if (!open.some((known) => known.name === name)) continue;
      while (open.at(-1)?.name !== name) close(false);
      close(true);
    } else if (foreign === 0) {
      open.at(-1)?.properties.push(line);
    }
  }
  while (open.length > 0) close(false);
  return { calendars, isTooDeep: false };
}

/** The first property of a name. */
export const propertyOf = ({ properties }: Component, name: string): CalendarLine | undefined =>
  properties.find((property) => property.name === name);

/** All properties of a name. */
export const propertiesOf = ({ properties }: Component, name: string): readonly CalendarLine[] =>
  properties.filter((property) => property.name === name);
