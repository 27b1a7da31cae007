import { useEffect, useState } from 'react';
import type { CultureCard } from '@shared/domain/culture/cultureCard';
import { quizRound } from '@shared/domain/culture/quiz';
import type { QuizQuestion } from '@shared/domain/culture/quizQuestion';
import { CARD_COUNTRIES, loadCultureCard } from '@renderer/data/culture/cultureCards';
import { loadHolidayTables } from '@renderer/data/calendar/holidayTables';
import { useClock } from '@renderer/hooks/useClock';

type Round = { readonly number: number; readonly questions: readonly QuizQuestion[] };

/**
 * A round of questions from all cards; `null` while they are read. Another `number` asks others. A file that
 * cannot be read is a fault for the nearest boundary.
 */
export function useQuiz(number: number): readonly QuizQuestion[] | null {
  const clock = useClock();
  const [round, setRound] = useState<Round | null>(null);
  const [fault, setFault] = useState<Error>();
  useEffect(() => {
    let isOver = false;
    const prepare = async (): Promise<void> => {
      const [cards, tables] = await Promise.all([
        Promise.all(CARD_COUNTRIES.map((country) => loadCultureCard(country))),
        loadHolidayTables(CARD_COUNTRIES),
      ]);
      if (isOver) return;
      const known = cards.filter((card): card is CultureCard => card !== null);
      setRound({ number, questions: quizRound(known, tables, clock.now() + number) });
    };
    prepare().catch((reason: unknown) => {
      if (!isOver) setFault(reason instanceof Error ? reason : new Error(String(reason)));
    });
    return () => {
      isOver = true;
    };
  }, [clock, number]);
  if (fault) throw fault;
  return round?.number === number ? round.questions : null;
}
