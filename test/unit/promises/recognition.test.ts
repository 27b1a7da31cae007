import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { firstDayNamed } from '@shared/domain/promises/dueDayWords';
import { recognisePromise } from '@shared/domain/promises/recognition';

const THURSDAY = isoDate('2026-03-19');

describe('a day named in text', () => {
  it.each([
    ['bis Dienstag', '2026-03-24'],
    ['am Donnerstag', '2026-03-26'],
    ['nächsten Freitag', '2026-03-20'],
    ['morgen früh', '2026-03-20'],
    ['bis übermorgen', '2026-03-21'],
    ['noch heute', '2026-03-19'],
    ['in drei Tagen', '2026-03-22'],
    ['in 2 Wochen', '2026-04-02'],
    ['in einem Monat', '2026-04-19'],
    ['bis 24.3.', '2026-03-24'],
    ['am 24. März', '2026-03-24'],
    ['bis zum 1. Februar', '2027-02-01'],
    ['am 05.04.2026', '2026-04-05'],
    ['am 5.4.26', '2026-04-05'],
    ['Ende der Woche', '2026-03-20'],
    ['bis Ende des Monats', '2026-03-31'],
    ['nächste Woche', '2026-03-27'],
    ['by Tuesday', '2026-03-24'],
    ['tomorrow', '2026-03-20'],
    ['the day after tomorrow', '2026-03-21'],
    ['within five days', '2026-03-24'],
    ['on March 24th', '2026-03-24'],
    ['by 3 April 2027', '2027-04-03'],
    ['by the 2nd of April', '2026-04-02'],
    ['2026-05-01', '2026-05-01'],
  ])('%s', (text, day) => {
    expect(firstDayNamed(text, THURSDAY)?.day).toBe(day);
  });

  it.each(['Guten Morgen', 'am Morgen', '31.2.', 'im Sonntagskleid', 'nothing here', '12.50 Euro'])(
    'none in “%s”',
    (text) => {
      expect(firstDayNamed(text, THURSDAY)).toBeNull();
    },
  );

  it('takes the last day of a short month', () => {
    expect(firstDayNamed('in one month', isoDate('2026-01-31'))?.day).toBe('2026-02-28');
  });
});

describe('a promise in a note', () => {
  it('is found in the clause that makes it, with its day', () => {
    const note =
      'Neue Filiale öffnet im Mai. Will den Assam erst probieren, ich schicke bis Dienstag drei Muster. Seine Tochter fängt im Herbst an.';
    const found = recognisePromise(note, THURSDAY);
    expect(found).toMatchObject({ by: 'us', dueOn: '2026-03-24', text: 'schicke drei Muster' });
    expect(note.slice(found!.start, found!.end)).toBe('ich schicke bis Dienstag drei Muster');
  });

  it.each([
    ['Bis morgen rufe ich sie zurück', 'us', '2026-03-20'],
    ['Wir bringen am 24. März die neue Karte mit', 'us', '2026-03-24'],
    ['Ich habe ihr einen Rückruf versprochen', 'us', null],
    ['Sie schickt nächste Woche die Muster', 'them', '2026-03-27'],
    ["I'll send three samples by Tuesday", 'us', '2026-03-24'],
    ['We will call back', 'us', null],
    ['She will bring the book tomorrow', 'them', '2026-03-20'],
    ['I promised to keep a bag for her', 'us', null],
  ])('“%s”', (text, by, dueOn) => {
    expect(recognisePromise(text, THURSDAY)).toMatchObject({ by, dueOn });
  });

  it.each([
    'Ernte kommt zwei Wochen früher.',
    'Fragt nach deiner Mutter.',
    'Sie war am Dienstag da.',
    'Ich schicke keine Muster bis Dienstag',
    'I will not send it tomorrow',
    'Guten Morgen gesagt',
    '',
  ])('none in “%s”', (text) => {
    expect(recognisePromise(text, THURSDAY)).toBeNull();
  });

  it('does not cut a clause inside a date', () => {
    expect(recognisePromise('Ich melde mich am 24. März wieder.', THURSDAY)).toMatchObject({
      dueOn: '2026-03-24',
      text: 'melde mich wieder',
    });
  });

  it('stays quick on very long notes', () => {
    expect(recognisePromise('ich und du '.repeat(20_000), THURSDAY)).toBeNull();
  });
});
