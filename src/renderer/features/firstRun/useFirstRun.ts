import { useState } from 'react';
import { useClock } from '@renderer/hooks/useClock';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { ShopSettings } from '@shared/domain/settings/setting';

/** How a person begins. */
export type Beginning = 'import' | 'sample' | 'empty';

/** What the first run asks for. */
export type FirstRunAnswers = Pick<ShopSettings, 'ownerName' | 'shopName' | 'country' | 'currency'>;

/** Writes down whose shop this is, and begins. */
export function useFirstRun(): {
  /** `false` if it could not be written down. @param language - What sample people's notes are written in. */
  readonly begin: (how: Beginning, answers: FirstRunAnswers, language: string) => Promise<boolean>;
  /** Which way is being taken; `null` while nothing was pressed. */
  readonly running: Beginning | null;
  readonly hasFailed: boolean;
} {
  const { settings, samplePeople } = useRepositories();
  const clock = useClock();
  const [running, setRunning] = useState<Beginning | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  const begin = async (
    how: Beginning,
    answers: FirstRunAnswers,
    language: string,
  ): Promise<boolean> => {
    setRunning(how);
    setHasFailed(false);
    try {
      if (how === 'sample') {
        // What they bought and what they are given for it is in the shop's own money.
        const { country, currency } = answers;
        await settings.set({ country, currency });
        // Before the first run counts as done: if they fail, it is still there to try again.
        await samplePeople.add(language === 'de' ? 'de' : 'en');
      }
      const saved = await settings.set({
        ...answers,
        ownerName: answers.ownerName.trim(),
        shopName: answers.shopName.trim(),
        firstRunDoneAt: clock.now(),
      });
      setHasFailed(!saved.ok);
      return saved.ok;
    } catch (fault) {
      setHasFailed(true);
      throw fault;
    } finally {
      setRunning(null);
    }
  };
  return { begin, running, hasFailed };
}
