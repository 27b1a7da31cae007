import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CultureCard } from '@shared/domain/culture/cultureCard';
import { quizRound } from '@shared/domain/culture/quiz';
import { QUIZ_QUESTIONS } from '@shared/domain/culture/quizQuestion';
import { weekendOf } from '@shared/domain/culture/weekends';
import { tableOf } from '../calendar/shippedTables';

const folder = new URL('../../../resources/culture/', import.meta.url);
const cards = readdirSync(folder)
  .filter((file) => /^[A-Z]{2}\.json$/.test(file))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as CultureCard);
const cardOf = new Map(cards.map((card) => [card.country, card]));
const tables = new Map(cards.map(({ country }) => [country, tableOf(country)]));
const rounds = Array.from({ length: 60 }, (_, seed) =>
  quizRound(cards, tables, 1_700_000_000_000 + seed),
);

const countriesOf = (question: (typeof rounds)[number][number]): readonly string[] =>
  question.answers.flatMap((answer) => (answer.kind === 'country' ? [answer.country] : []));

describe('a round of the quiz', () => {
  it('has five questions of different countries, each with four answers', () => {
    for (const round of rounds) {
      expect(round).toHaveLength(QUIZ_QUESTIONS);
      expect(new Set(round.map(({ country }) => country)).size).toBe(QUIZ_QUESTIONS);
      for (const { answers, right } of round) {
        expect(answers).toHaveLength(4);
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(4);
        expect(right).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThan(4);
      }
    }
  });

  it('is the same for the same seed and another for another', () => {
    expect(quizRound(cards, tables, 7)).toEqual(quizRound(cards, tables, 7));
    expect(JSON.stringify(quizRound(cards, tables, 7))).not.toBe(
      JSON.stringify(quizRound(cards, tables, 8)),
    );
  });

  it('has the right answer in every place, and asks everything that there is', () => {
    const all = rounds.flat();
    expect(new Set(all.map(({ right }) => right)).size).toBe(4);
    expect(new Set(all.map(({ prompt }) => prompt.kind)).size).toBeGreaterThanOrEqual(6);
  });

  it('has no question without enough countries', () => {
    expect(
      quizRound(cards.slice(0, 3), tables, 1).filter(({ prompt }) => prompt.kind !== 'holiday'),
    ).toEqual([]);
    expect(quizRound([], new Map(), 1)).toEqual([]);
  });
});

describe('wrong answers are truly wrong', () => {
  const all = rounds.flat();

  it('about weekends', () => {
    for (const question of all.filter(({ prompt }) => prompt.kind === 'weekend')) {
      const days = countriesOf(question).map((country) => weekendOf(country, '').days.join(' '));
      expect(days.filter((each) => each === days[question.right])).toHaveLength(1);
    }
  });

  it('about scales and hints: the other countries are at the other end', () => {
    for (const question of all) {
      const { prompt } = question;
      if (prompt.kind !== 'scale') continue;
      const values = countriesOf(question).map(
        (country) => cardOf.get(country)!.scales[prompt.scale].value,
      );
      expect(values[question.right]).toBe(prompt.end);
      values.forEach((value, at) => {
        if (at !== question.right) expect(Math.abs(value - prompt.end)).toBeGreaterThanOrEqual(3);
      });
    }
  });

  it('about holidays: no other table knows the day by any name', () => {
    for (const question of all) {
      const { prompt } = question;
      if (prompt.kind !== 'holiday') continue;
      const knows = countriesOf(question).map((country) =>
        tables
          .get(country)!
          .observances.some(
            ({ names }) => names.en === prompt.names.en || names.de === prompt.names.de,
          ),
      );
      expect(knows.map((known, at) => known === (at === question.right))).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
  });

  it('about words: the language is none of the others’', () => {
    for (const question of all) {
      const { prompt } = question;
      if (prompt.kind !== 'hello' && prompt.kind !== 'opening') continue;
      countriesOf(question).forEach((country, at) => {
        if (at === question.right) return;
        const { hello, openings } = cardOf.get(country)!.forms;
        const languages = [...hello, ...openings].map(({ lang }) => lang.split('-')[0]);
        expect(languages).not.toContain(prompt.lang.split('-')[0]);
      });
    }
  });
});
