import type { HandleService, ItemUse } from '../contacts/contact';
import { foldWords } from './cellText';
import type { AddressPart, ColumnTarget } from './columnTarget';
import { WHOLE_NAMES } from './headerVocabulary';
import { EMAIL, FAX, JOINED, MOBILE, PARTS, PHONE, WEB, words } from './headerWordSets';
import { serviceOf, useOfWord } from './wayLabels';

const WHOLE = new Map(
  WHOLE_NAMES.flatMap(([target, names]) =>
    names.split('|').map((name) => [foldWords(name), target] as const),
  ),
);

/** The field that a column's name means; `null` if it is not understood. */
export function targetOfHeader(header: string): ColumnTarget | null {
  if (header.length > 120) return null;
  const folded = foldWords(splitCamel(header));
  const plain = folded.replace(/\s\d{1,2}$/, '');
  const whole = WHOLE.get(folded) ?? googleTarget(folded) ?? labelled(wayTarget(folded), header);
  if (whole !== null) return whole;
  if (KEY.test(folded)) return { kind: 'key' };
  const bare = folded.replace(WHOSE, ' ').replace(/ +/g, ' ').trim();
  return WHOLE.get(plain) ?? WHOLE.get(bare) ?? null;
}

/** *Buyer Name*, *Name des Käufers*: whom all columns of a table are about. */
const WHOSE =
  /\b(?:des |der )?(?:kaufers|kauferin|kunden|kundin|buyer|customer|client|contact|kontakt|default)\b/g;

/** A *Pager* is no telephone like the others: the column's name says what to expect. */
function labelled(target: ColumnTarget | null, header: string): ColumnTarget | null {
  if (target?.kind !== 'phone' || target.use !== 'other' || target.part !== 'value') return target;
  return OWN_LABEL.test(foldWords(header)) ? { ...target, label: header.trim() } : target;
}

const OWN_LABEL =
  /pager|telex|isdn|radio|callback|ruckmeldung|assistant|assistent|tty|horbehindert|durchwahl/;

const KEY =
  /^(?:kd|kunden?|customer|client|debitor(?:en)?|mitglieds?|member) ?(?:nr|nummer|no|number|id)(?: (?:alt|neu|old|new))?$/;

/** *firstName* and *first_name* mean *first name*; *E-Mail* and *KdNr* stay as they are. */
const splitCamel = (header: string): string =>
  /^[a-z]+[A-Z]/.test(header) ? header.replace(/([a-z])([A-Z])/g, '$1 $2') : header;

const USE_OF_KIND: Readonly<Record<string, ItemUse>> = { phone: 'mobile', email: 'private' };

/** *Phone 1 - Value*, *E-mail 2 - Label*, *Custom Field 1 - Type* and their kin from Google Contacts. */
function googleTarget(folded: string): ColumnTarget | null {
  const match =
    /^(e mail|phone|address|website|relation|event|custom field|im|organization|external id|user defined field) (\d{1,3}) (.+)$/.exec(
      folded,
    );
  if (!match) return null;
  const [, what, number, part] = match as unknown as [string, string, string, string];
  const group = `${what} ${number}`;
  const isLabel = part === 'label' || part === 'type';
  if (!isLabel && part !== 'value' && !['address', 'im', 'organization'].includes(what))
    return null;
  const valueOrLabel = isLabel ? 'label' : 'value';
  switch (what) {
    case 'e mail':
    case 'phone':
      return {
        kind: what === 'phone' ? 'phone' : 'email',
        part: valueOrLabel,
        use: 'other',
        label: '',
        group,
      };
    case 'website':
      return {
        kind: 'handle',
        part: valueOrLabel,
        service: 'website',
        use: 'other',
        label: '',
        group,
      };
    case 'im':
      if (part !== 'service' && !isLabel && part !== 'value') return null;
      return {
        kind: 'handle',
        part: part === 'service' ? 'service' : valueOrLabel,
        service: 'other',
        use: 'other',
        label: '',
        group,
      };
    case 'address':
      return addressTarget(isLabel ? 'label' : partOf(joinWords(part)), 'other', group);
    case 'relation':
      return {
        kind: 'relation',
        part: isLabel ? 'label' : 'name',
        relation: 'other',
        label: '',
        group,
      };
    case 'event':
      return { kind: 'date', part: valueOrLabel, dateKind: 'other', label: '', group };
    case 'organization':
      return organisationTarget(part, number);
    default:
      return { kind: 'custom', part: valueOrLabel, label: '', group };
  }
}

function organisationTarget(part: string, number: string): ColumnTarget | null {
  if (number !== '1') return null;
  if (part === 'name') return { kind: 'text', field: 'organisation' };
  if (part === 'title') return { kind: 'text', field: 'role' };
  return part === 'department' ? { kind: 'text', field: 'department' } : null;
}

const addressTarget = (
  part: AddressPart | 'preferred' | 'doNotUse' | null,
  use: ItemUse,
  group: string,
): ColumnTarget | null => (part === null ? null : { kind: 'address', part, use, label: '', group });

const joinWords = (folded: string): string =>
  JOINED.reduce((text, [pattern, word]) => text.replace(pattern, word), folded);

function partOf(text: string): AddressPart | null {
  const found = text.split(' ').flatMap((word) =>
    Object.entries(PARTS)
      .filter(([, names]) => names.has(word))
      .map(([part]) => part as AddressPart),
  );
  return found.find((part) => part !== 'whole') ?? found[0] ?? null;
}

const NOISE = words(
  'nr no number nummer address adresse primary haupt 1 value der die das des fur of the und u and first erste zweite line des der de',
);

/** A way to reach somebody with a word for its use: *Telefon geschäftlich 2*, *Home Street*, *Weiterer Ort*. */
function wayTarget(folded: string): ColumnTarget | null {
  const joined = joinWords(folded.replace(/\bhorbehinderte\b/g, '').replace(WHOSE, ' ')).trim();
  const all = joined.split(' ');
  if (all.length > 6) return null;
  const part =
    /\b(?:label|type|typ|art|use)$/.test(joined) && all.length > 1
      ? 'label'
      : /\b(?:preferred|bevorzugt)$/.test(joined)
        ? 'preferred'
        : /\bdonotuse$/.test(joined)
          ? 'doNotUse'
          : 'value';
  const number = all.find((word) => /^\d{1,2}$/.test(word)) ?? '';
  const use = all.map(useWord).find((found) => found !== undefined);
  const has = (names: ReadonlySet<string>): boolean => all.some((word) => names.has(word));
  const rest = all.filter(
    (word) => !/^\d+$/.test(word) && useWord(word) === undefined && !NOISE.has(word),
  );
  const service = serviceOf(joined);
  // A column and the columns that describe it share a group: *Phone 2* and *Phone 2 Label*.
  const group = folded.replace(
    / (?:label|type|typ|art|use|preferred|bevorzugt|do not use|nicht benutzen|nicht verwenden)$/,
    '',
  );
  const way = { part, label: '', group } as const;
  if (has(EMAIL) && rest.every((word) => EMAIL.has(word) || isMark(word))) {
    return { kind: 'email', ...way, use: use ?? 'other' };
  }
  if (
    service !== null &&
    all.length <= 4 &&
    rest.every((word) => serviceOf(word) !== null || isServiceWord(word))
  ) {
    return { kind: 'handle', ...way, service, use: use ?? 'other' };
  }
  if (has(FAX) && rest.every((word) => FAX.has(word) || PHONE.has(word) || isMark(word))) {
    return { kind: 'phone', ...way, use: 'fax' };
  }
  if (has(MOBILE) && all.every((word) => MOBILE.has(word) || PHONE.has(word) || isKnown(word))) {
    return { kind: 'phone', ...way, use: USE_OF_KIND['phone']! };
  }
  if (
    has(PHONE) &&
    rest.every(
      (word) =>
        PHONE.has(word) ||
        isMark(word) ||
        word === 'assistant' ||
        word === 'assistent' ||
        word === 's',
    )
  ) {
    return { kind: 'phone', ...way, use: use ?? 'other' };
  }
  if (has(WEB) && rest.every((word) => WEB.has(word) || isMark(word))) {
    return {
      kind: 'handle',
      ...way,
      service: 'website' satisfies HandleService,
      use: use ?? 'other',
    };
  }
  return addressOf(all, use, part, number);
}

function addressOf(
  all: readonly string[],
  use: ItemUse | undefined,
  part: string,
  number: string,
): ColumnTarget | null {
  const address = partOf(all.join(' '));
  if (address === null) return null;
  const unknown = all.filter(
    (word) =>
      !Object.values(PARTS).some((names) => names.has(word)) && !isKnown(word) && !isMark(word),
  );
  if (unknown.length > 0) return null;
  // A second line of the street belongs to the same address.
  const isLine = (address === 'street' || address === 'whole') && /^[123]$/.test(number);
  // Where goods and bills go are two places, whatever use both have.
  const kindOfPlace = all.find((word) => PLACES.has(word));
  const place = kindOfPlace ?? use ?? (number !== '' && !isLine ? number : '');
  const group = `address ${place}`.trim();
  const wanted = part === 'value' ? address : part;
  if (address === 'country' && use === undefined && number === '') return { kind: 'country' };
  return {
    kind: 'address',
    part: wanted as AddressPart,
    use: use ?? 'other',
    label: '',
    group,
  };
}

const PLACES = words('mailing billing shipping delivery liefer rechnung');

const FORMS: Readonly<Record<string, ItemUse>> = {
  weiterer: 'other',
  weiteres: 'other',
  weitere: 'other',
  r: 'other',
  privates: 'private',
  privater: 'private',
  geschaftliche: 'work',
  geschaftliches: 'work',
  private: 'private',
  dienst: 'work',
  buro: 'work',
  liefer: 'other',
  rechnung: 'work',
  billing: 'work',
  shipping: 'other',
  mailing: 'other',
  delivery: 'other',
  ladengeschaft: 'work',
  arbeitsplatz: 'work',
  dienstl: 'work',
  gesch: 'work',
  geschaftl: 'work',
  priv: 'private',
  g: 'work',
  p: 'private',
};
const useWord = (word: string): ItemUse | undefined => {
  const use = FORMS[word] ?? useOfWord(word);
  return use === 'mobile' || use === 'fax' ? undefined : use;
};
const isMark = (word: string): boolean =>
  /^(?:label|type|typ|art|use|preferred|bevorzugt|donotuse|value|car|primary|main|iso|code)$/.test(
    word,
  );
const isKnown = (word: string): boolean =>
  /^\d+$/.test(word) || useWord(word) !== undefined || NOISE.has(word) || isMark(word);
const isServiceWord = (word: string): boolean =>
  /^(?:profile|profil|account|konto|name|username|user|id|handle|nummer|url|link|messenger|page|seite|app|com)$/.test(
    word,
  ) || isMark(word);
