import type { SamplePerson } from '../samplePerson';
import { ELSEWHERE_IN_EUROPE } from './elsewhereInEurope';
import { FAR_AWAY } from './farAway';
import { FRIENDS_OF_THE_HOUSE } from './friendsOfTheHouse';
import { NEIGHBOURS } from './neighbours';

/** Everybody among the samples, the best known first. */
export const SAMPLE_CAST: readonly SamplePerson[] = [
  ...FRIENDS_OF_THE_HOUSE,
  ...NEIGHBOURS,
  ...ELSEWHERE_IN_EUROPE,
  ...FAR_AWAY,
];
