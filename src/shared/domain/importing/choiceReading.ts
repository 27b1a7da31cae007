import type { AddressForm, Channel, ContactKind, Salutation } from '../contacts/contact';
import { foldWords } from './cellText';

const words = (text: string): ReadonlySet<string> => new Set(text.split('|'));

const YES = words(
  'ja|j|yes|y|true|wahr|1|x|✓|✔|☑|✅|si|s|oui|tak|evet|ok|on|an|opt in|optin|erteilt|given|granted|subscribed|angemeldet|zugestimmt|eingewilligt|einverstanden|erlaubt|allowed|agreed|accepted|confirmed|bestatigt|はい|有',
);
const NO = words(
  'nein|n|no|false|falsch|0|☐|✗|✘|❌|non|nie|hayir|off|aus|opt out|optout|abgemeldet|unsubscribed|refused|abgelehnt|widerrufen|withdrawn|revoked|verweigert|denied|declined|not allowed|nicht erlaubt|nicht erteilt|kein|keine|none|never|niemals|nee|いいえ|無|cleaned|bounced',
);

/** Whether a text is a clear yes or a clear no; `null` if it is neither. */
export function readYesNo(value: string): boolean | null {
  const bare = value.trim();
  const folded = foldWords(bare) || bare;
  if (YES.has(folded)) return true;
  if (NO.has(folded)) return false;
  return null;
}

const MR = words(
  'herr|herrn|hr|mr|mister|sir|senor|sr|monsieur|m|signor|sig|pan|bay|de heer|dhr|mannlich|male|masculin|maschio|hombre|erkek|mezczyzna|man|mann|maennlich|男|男性',
);
const MRS = words(
  'frau|fr|mrs|ms|miss|madam|madame|mme|mlle|senora|sra|srta|signora|sig ra|sigra|pani|bayan|mevrouw|mevr|mw|weiblich|female|w|f|feminin|femmina|mujer|kadin|kobieta|woman|fraulein|frl|女|女性',
);
const MX = words('divers|mx|d|x|diverse|nonbinary|non binary|nichtbinar|nicht binar|other|andere');
const NONE = words('keine|none|ohne|no salutation|keine anrede');
const ORGANISATION = words(
  'firma|firmen|fa|company|organisation|organization|verein|club|unternehmen|gmbh|business|azienda|empresa|societe|sirket|org|firm|legal person|juristische person',
);
const PERSON = words(
  'person|privat|privatperson|mensch|individual|human|private|people|persona|personne|kisi',
);
const TITLE =
  /^(?:(?:prof|dr|dres|mag|dipl|ing|med|phil|rer|nat|jur|iur|habil|pd|univ|h\.?\s?c|msc|mba|bsc|ma|ba|rev|sir|lord|lady|baron(?:in)?|graf|gr[äa]fin|freiherr|freifrau|prinz(?:essin)?|doc|ing|inz|dott|dra?)(?:[.\s-]+|$))+/iu;

/** Longer texts are no form of address and no name with a title. */
const MAX_FORM_LENGTH = 300;

/** A form of address taken apart: *Herrn Prof. Dr.* is `mr` with the title *Prof. Dr.* */
export type SalutationReading = {
  readonly salutation: Salutation;
  readonly title: string;
  /** The whole row speaks of an organisation: *Firma*. */
  readonly isOrganisation: boolean;
  /** What was not understood; empty if everything was. */
  readonly rest: string;
};

/** Reads *Herr*, *Mrs.*, *Frau Dr.*, *Firma*, *weiblich* and the like. */
export function readSalutation(value: string): SalutationReading {
  const nothing = { salutation: 'unset', title: '', isOrganisation: false, rest: '' } as const;
  const text = value.trim();
  const folded = foldWords(text);
  if (text.length > MAX_FORM_LENGTH) return { ...nothing, rest: text };
  if (folded === '') return { ...nothing, rest: text };
  if (folded === 'unspecified' || folded === 'keine angabe') return nothing;
  const whole = oneSalutation(folded);
  if (whole) return { ...nothing, salutation: whole };
  if (ORGANISATION.has(folded)) return { ...nothing, isOrganisation: true };
  const [, first = '', after = ''] = /^(\S+)\s+([\s\S]+)$/.exec(text) ?? [];
  const salutation = first === '' ? undefined : oneSalutation(foldWords(first));
  const remainder = salutation ? after : text;
  const title = TITLE.exec(`${remainder} `)?.[0].trim() ?? '';
  if (title === remainder.trim()) return { ...nothing, salutation: salutation ?? 'unset', title };
  return { ...nothing, salutation: salutation ?? 'unset', rest: remainder };
}

function oneSalutation(folded: string): Salutation | undefined {
  if (MR.has(folded)) return 'mr';
  if (MRS.has(folded)) return 'mrs';
  if (MX.has(folded)) return 'mx';
  return NONE.has(folded) ? 'none' : undefined;
}

/** Splits academic and noble titles off the front of a name: *Dr. Anna Weiß*. */
export function splitTitle(name: string): { readonly title: string; readonly name: string } {
  const title = name.length > MAX_FORM_LENGTH ? '' : (TITLE.exec(name)?.[0] ?? '');
  // A title needs its full stop or an unmistakable word; *Ma Long* is a name.
  const isCertain =
    title.includes('.') || /^(?:prof|dr|mag|dipl|ing|graf|freiherr)\s/iu.test(title);
  if (!isCertain || title.trim().length === name.trim().length) return { title: '', name };
  return { title: title.trim(), name: name.slice(title.length).trim() };
}

const FORMAL = words('sie|formal|formell|per sie|usted|vous|lei|pan pani|siz|u|ja formell');
const INFORMAL = words('du|informal|informell|per du|tu|sen|ty|je|jij|first name|vorname|duzen');

/** Reads *du* and *Sie*; `null` if it is neither. */
export function readAddressForm(value: string): AddressForm | null {
  const folded = foldWords(value);
  if (folded === 'unset') return 'unset';
  return FORMAL.has(folded) ? 'formal' : INFORMAL.has(folded) ? 'informal' : null;
}

/** Reads whether a row is a person or an organisation; `null` if it does not say. */
export function readKind(value: string): ContactKind | null {
  const folded = foldWords(value);
  return ORGANISATION.has(folded) ? 'organisation' : PERSON.has(folded) ? 'person' : null;
}

/** Reads which part of a name comes first; `null` if it does not say. */
export function readNameOrder(value: string): 'given-first' | 'family-first' | null {
  const folded = foldWords(value);
  if (/^(?:given first|first last|vorname zuerst|western)$/.test(folded)) return 'given-first';
  return /^(?:family first|last first|nachname zuerst|familienname zuerst|eastern)$/.test(folded)
    ? 'family-first'
    : null;
}

const CHANNELS: Readonly<Record<Channel, ReadonlySet<string>>> = {
  phone: words(
    'phone|telefon|tel|anruf|call|telefonisch|mobile|mobil|handy|telefono|telephone|sms',
  ),
  visit: words('visit|besuch|personlich|in person|im laden|laden|shop|visita|visite'),
  email: words('email|e mail|mail|per mail|per e mail|correo|courriel|posta elettronica|e posta'),
  chat: words(
    'chat|whatsapp|signal|telegram|messenger|wechat|line|threema|viber|kakaotalk|imessage',
  ),
  social: words(
    'social|instagram|facebook|social media|soziale medien|linkedin|xing|mastodon|x|tiktok',
  ),
  letter: words(
    'letter|brief|post|postalisch|mail post|carta|lettre|lettera|list|mektup|postkarte|card|karte',
  ),
};

/** Reads by which way somebody likes to be reached; `null` if it does not say. */
export function readChannel(value: string): Channel | null {
  const folded = foldWords(value);
  const found = Object.entries(CHANNELS).find(([, names]) => names.has(folded));
  return found ? (found[0] as Channel) : null;
}
