import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { readDueDay } from '@renderer/hooks/dueDay';
import { createFormat } from '@renderer/i18n/format';

const TODAY = isoDate('2026-03-19');

describe('readDueDay', () => {
  it.each([
    ['de-DE', 'morgen', '2026-03-20'],
    ['de-DE', 'bis Dienstag', '2026-03-24'],
    ['en-GB', 'in two weeks', '2026-04-02'],
    ['de-DE', '24.3.', '2026-03-24'],
    ['de-DE', '24.03.2026', '2026-03-24'],
    ['de-DE', '1.3.', '2027-03-01'],
    ['en-US', '3/24/2026', '2026-03-24'],
    // Figures as Arabic keyboards type them, and as the window itself writes a day.
    ['ar-SA', '١٢/٤/٢٠٢٦', '2026-04-12'],
    ['ar-SA', createFormat('ar', 'SA').shortDay(isoDate('2026-04-12')), '2026-04-12'],
    ['fa-IR', '۲۰۲۶/۴/۱۲', '2026-04-12'],
    // A promise may be older than the note of it.
    ['de-DE', '1.3.2026', '2026-03-01'],
  ])('in %s, %s is %s', (locale, text, day) => {
    expect(readDueDay(text, locale, TODAY)).toBe(day);
  });

  it.each([
    ['es-ES', 'mañana', '2026-03-20'],
    ['es-MX', 'pasado manana', '2026-03-21'],
    ['es-ES', 'el viernes', '2026-03-20'],
    ['es-ES', '3 de abril', '2026-04-03'],
    ['es-ES', '1 de marzo', '2027-03-01'],
    ['fr-FR', 'après-demain', '2026-03-21'],
    ['fr-FR', 'Dans 3 jours', '2026-03-22'],
    ['fr-FR', '1er avril 2027', '2027-04-01'],
    ['it-IT', 'mercoledì', '2026-03-25'],
    ['it-IT', 'tra 2 settimane', '2026-04-02'],
    ['pt-BR', 'amanhã', '2026-03-20'],
    ['pt-BR', 'sexta', '2026-03-20'],
    ['pt-BR', 'na segunda-feira', '2026-03-23'],
    ['nl-NL', 'overmorgen', '2026-03-21'],
    ['nl-NL', 'op maandag', '2026-03-23'],
    ['pl-PL', 'jutro', '2026-03-20'],
    ['pl-PL', 'w środę', '2026-03-25'],
    ['pl-PL', '3 kwietnia', '2026-04-03'],
    ['tr-TR', 'yarın', '2026-03-20'],
    ['tr-TR', 'cuma', '2026-03-20'],
    ['tr-TR', '3 Nisan', '2026-04-03'],
    ['ja-JP', '明日', '2026-03-20'],
    ['ja-JP', '金曜日', '2026-03-20'],
    ['ja-JP', '4月3日', '2026-04-03'],
    ['ja-JP', '2027年1月15日', '2027-01-15'],
    ['ja-JP', '１か月後', '2026-04-19'],
    ['ar-EG', 'غدًا', '2026-03-20'],
    ['ar-EG', 'يوم الجمعة', '2026-03-20'],
    ['ar-EG', '٣ أبريل', '2026-04-03'],
    // As everywhere: German and English are always understood, and today is a week on.
    ['fr-FR', 'tomorrow', '2026-03-20'],
    ['fr-FR', 'jeudi', '2026-03-26'],
  ])('in the words of %s, %s is %s', (locale, text, day) => {
    expect(readDueDay(text, locale, TODAY)).toBe(day);
  });

  it.each([
    ['es-ES', 'pronto'],
    ['fr-FR', 'lundi ou mardi'],
    ['fr-FR', '31 avril'],
    ['pt-BR', '2 sexta'],
    ['ja-JP', '13月3日'],
    ['ar-EG', 'قريبا'],
  ])('reads no day in %s out of %j', (locale, text) => {
    expect(readDueDay(text, locale, TODAY)).toBeNull();
  });

  it.each(['bald', '31.2.', '??'])('reads no day out of %j', (text) => {
    expect(readDueDay(text, 'de-DE', TODAY)).toBeNull();
  });
});
