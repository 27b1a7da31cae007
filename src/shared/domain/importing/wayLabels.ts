import type { HandleService, ItemUse } from '../contacts/contact';
import { foldWords } from './cellText';

/** What a label in a file says about a phone number, an address and so on. */
export type LabelReading = {
  readonly use: ItemUse;
  /** The file's own word; only with use `custom`. */
  readonly label: string;
  /** Google puts a star before the label of the preferred one. */
  readonly isPreferred: boolean;
};

const USES: readonly (readonly [ItemUse, string])[] = [
  [
    'fax',
    'fax|telefax|home fax|work fax|business fax|other fax|fax privat|fax geschaftlich|faks|homefax|workfax|fax home|fax work',
  ],
  [
    'mobile',
    'mobile|mobil|handy|cell|cellular|cell phone|mobile phone|mobiltelefon|iphone|movil|celular|portable|cellulare|gsm|komorka|cep|mobiel|work mobile|natel|sms|car',
  ],
  ['home', 'home|zuhause|zu hause|daheim|haus|casa|domicile|maison|domicilio|dom|ev|thuis|wohnung'],
  ['private', 'private|privat|personal|personlich|prive|privato|particular|prywatny|ozel'],
  [
    'work',
    'work|business|arbeit|geschaftlich|geschaft|dienstlich|dienst|beruflich|buro|firma|office|company|company main|trabajo|travail|bureau|lavoro|ufficio|werk|praca|is|zakelijk|job|laden|shop|main|grouphome|school|zentrale',
  ],
  ['other', 'other|andere|anderes|weitere|sonstige|otro|autre|altro|overig|inny|diger|sonstiges'],
];

const USE_OF = new Map(USES.flatMap(([use, words]) => words.split('|').map((word) => [word, use])));

/** Reads a label such as `* Mobile`, `Arbeit` or `Ferienhaus`; an empty one is `other`. */
export function readLabel(raw: string, fallback: ItemUse = 'other'): LabelReading {
  const isPreferred = raw.trimStart().startsWith('*');
  const label = raw.replace(/^\s*\*\s*/, '').trim();
  const use = USE_OF.get(foldWords(label));
  if (label === '') return { use: fallback, label: '', isPreferred };
  return use
    ? { use, label: '', isPreferred }
    : { use: 'custom', label: label.slice(0, 200), isPreferred };
}

/** The use that one folded word names, such as *geschaftlich*; `undefined` if none. */
export const useOfWord = (word: string): ItemUse | undefined => USE_OF.get(word);

const SERVICES: readonly (readonly [HandleService, RegExp])[] = [
  ['whatsapp', /whats ?app|wa me/],
  ['telegram', /telegram|t me/],
  ['signal', /\bsignal\b/],
  ['wechat', /wechat|weixin|微信/],
  ['line', /\bline\b/],
  ['kakaotalk', /kakao/],
  ['viber', /viber/],
  ['messenger', /messenger/],
  ['instagram', /instagram|\binsta\b/],
  ['facebook', /facebook|\bfb\b/],
  ['linkedin', /linked ?in/],
  ['xing', /\bxing\b/],
  ['mastodon', /mastodon|fediverse/],
  ['tiktok', /tik ?tok/],
  ['youtube', /you ?tube/],
  ['skype', /skype/],
  ['x', /\btwitter\b|^x$|\bx com\b/],
];

/** The messenger or network that a label or a web address names; `null` if none. */
export function serviceOf(text: string): HandleService | null {
  const folded = foldWords(text);
  return SERVICES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
