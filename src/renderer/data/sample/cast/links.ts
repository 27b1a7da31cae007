import type { SampleLink } from '../samplePerson';

/** How the sample people know one another. */
export const SAMPLE_LINKS: readonly SampleLink[] = [
  {
    from: 'paola',
    to: 'giulia',
    kind: 'referred-by',
    label: { en: 'came through Giulia', de: 'kam durch Giulia' },
  },
  {
    from: 'emre',
    to: 'mehmet',
    kind: 'family',
    label: { en: 'Brother', de: 'Bruder' },
  },
  {
    from: 'aiko',
    to: 'yuki',
    kind: 'family',
    label: { en: 'Daughter', de: 'Tochter' },
  },
  {
    from: 'yuki',
    to: 'tanaka-chaho',
    kind: 'works-at',
    label: { en: 'Owner', de: 'Inhaberin' },
  },
  {
    from: 'sabine',
    to: 'hotel',
    kind: 'works-at',
    label: { en: 'Breakfast', de: 'Frühstück' },
  },
  {
    from: 'helga',
    to: 'frieda',
    kind: 'friend',
    label: { en: 'Choir', de: 'Chor' },
  },
  {
    from: 'nora',
    to: 'kwame',
    kind: 'referred-by',
    label: { en: 'Neighbour', de: 'Nachbarin' },
  },
];
