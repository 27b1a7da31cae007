import type { Campaign } from '@shared/domain/segments/campaign';

/** A text in the languages of the samples. */
type Text = { readonly en: string; readonly de: string };

/** Who likes to hear news, and who said no. */
export const NEWS_WELCOME: readonly string[] = [
  'matthias',
  'ken',
  'giulia',
  'sabine',
  'nora',
  'mehmet',
  'chloe',
  'lukasz',
  'paola',
  'sinead',
  'astrid',
  'noah',
  'ana',
  'priya',
  'mia',
];
export const NEWS_REFUSED: readonly string[] = ['juergen'];

/** What is going to be told to many: from so many days on, for so many days. */
export const SAMPLE_CAMPAIGNS: readonly {
  readonly key: string;
  readonly kind: Campaign['kind'];
  readonly name: Text;
  readonly news: Campaign['news'];
  readonly inDays: number;
  readonly forDays: number | null;
  readonly goal: Campaign['goal'];
  readonly costMinor: number | null;
}[] = [
  {
    key: 'tasting',
    kind: 'announcement',
    name: { en: 'Tasting of the spring harvest', de: 'Verkostung der Frühlingsernte' },
    news: {
      de: 'Die ersten Darjeelings des Jahres sind da. Am Samstag von 11 bis 15 Uhr öffnen wir sechs Dosen und probieren gemeinsam, der Eintritt ist frei.',
      en: 'The first Darjeelings of the year have arrived. On Saturday from 11 to 3 we open six tins and taste them together, free of charge.',
      fr: 'Les premiers Darjeelings de l’année sont arrivés. Samedi de 11 h à 15 h, nous ouvrons six boîtes pour les goûter ensemble, entrée libre.',
    },
    inDays: 0,
    forDays: 9,
    goal: 'keep',
    costMinor: 6500,
  },
  {
    key: 'water',
    kind: 'tip',
    name: { en: 'Not so hot for green tea', de: 'Grüntee nicht so heiß' },
    news: {
      de: 'Ein Tipp für grünen Tee: Das kochende Wasser einmal in eine zweite Kanne umgießen. Dann hat es rund 75 Grad, und nichts wird bitter.',
      en: 'A tip for green tea: pour the boiling water into a second pot first. It is then at about 75 degrees, and nothing turns bitter.',
      it: 'Un consiglio per il tè verde: versate prima l’acqua bollente in una seconda teiera. Così scende a circa 75 gradi e niente diventa amaro.',
    },
    inDays: 0,
    forDays: null,
    goal: 'extend',
    costMinor: null,
  },
];
