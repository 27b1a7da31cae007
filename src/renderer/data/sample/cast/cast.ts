import type { SamplePerson } from '../samplePerson';
import { FRIENDS_OF_THE_HOUSE } from './friendsOfTheHouse';

/** Everybody among the samples, the best known first. */
export const SAMPLE_CAST: readonly SamplePerson[] = [...FRIENDS_OF_THE_HOUSE];
