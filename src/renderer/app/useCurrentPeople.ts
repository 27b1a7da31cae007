import { useEffect, useRef } from 'react';
import { useToday } from '@renderer/hooks/useClock';
import type { Language } from '@renderer/i18n/languages';
import type { Booted } from './boot';

/**
 * Keeps the index of people in the present language and day, the book in the present day and free of
 * points that have lapsed, and the trash of no one older than 30 days.
 */
export function useCurrentPeople(
  { people, book, clock, platform, repositories }: Booted,
  language: Language,
): void {
  const today = useToday();
  const known = useRef(`${language.tag} ${today}`);

  useEffect(() => {
    const configure = (): void => {
      void people.configure({ language: language.tag, today: clock.today(), now: clock.now() });
    };
    const now = `${language.tag} ${today}`;
    if (known.current !== now) configure();
    known.current = now;
    // After sleep the clocks of other zones are elsewhere, even on the same day.
    return platform.onResumed(configure);
  }, [people, clock, platform, language, today]);

  useEffect(() => {
    void book.configure({ today });
  }, [book, today]);

  // Once a day, and not in the way of the first screen.
  useEffect(() => {
    const emptyTrash = window.setTimeout(() => void repositories.trashBin.emptyExpired(), 10_000);
    const postLapsed = window.setTimeout(() => void repositories.loyaltyLedger.postLapsed(), 5_000);
    return () => {
      window.clearTimeout(emptyTrash);
      window.clearTimeout(postLapsed);
    };
  }, [repositories, today]);
}
