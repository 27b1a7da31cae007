import type { Dependencies, Saving } from '../repositories/saving';
import type { SampleLanguage } from './samplePerson';

/** People who do not exist, to look around with. */
export type SamplePeople = {
  /** Adds all sample people as one act, told relative to today. Answers how many; 0 if they are there. */
  readonly add: (language: SampleLanguage) => Saving<number>;
  /** Removes every sample person with all that belongs to them, as one act. Answers how many. */
  readonly remove: () => Saving<number>;
};

/** The sample people of a database. Their whole cast lies in a file of its own that only looking around reads. */
export function createSamplePeople(deps: Dependencies): SamplePeople {
  return {
    add: async (language) => (await import('./sampleActs')).addSamplePeople(deps, language),
    remove: async () => (await import('./sampleActs')).removeSamplePeople(deps),
  };
}
