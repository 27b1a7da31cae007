import type { PostalAddress } from '@shared/domain/contacts/contact';
import { countryCodeOf } from './countries';
import { addNotice, keepAsText } from './tableRowDraft';
import type { AddressGroup, RowDraft } from './tableRowDraft';
import { flagsOf } from './tableWays';

type Lines = Pick<PostalAddress, 'street' | 'postalCode' | 'city' | 'region' | 'country'>;
/** Postcode, city and state. */
type Place = Pick<PostalAddress, 'postalCode' | 'city' | 'region'>;

// Postcodes in front of a city: 04109 Leipzig, D-04109 Leipzig, 1010 AB Amsterdam, 00-950 Warszawa.
const CODE_THEN_CITY =
  /^((?:[A-Z]{1,3}[- ])?\d{2}-\d{3}|(?:[A-Z]{1,3}[- ])?\d{3,6}(?: ?[A-Z]{2}(?= ))?|〒?\d{3}-\d{4})\s+(\D.*)$/u;
// Behind it: London SW1A 1AA, Springfield, IL 62701.
const CITY_THEN_CODE =
  /^(.*?\D)[,\s]\s*(?:([A-Z]{2})\s+(?=\d))?(\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/u;
const STATE_AND_CODE = /^([A-Z]{2}) (\d{5}(?:-\d{4})?)$/;

/** The postal addresses of a row. */
export function addressesOf(row: RowDraft): readonly PostalAddress[] {
  const addresses: PostalAddress[] = [];
  for (const group of row.addresses.values()) {
    const address = addressOf(group, row);
    if (address !== null) addresses.push(address);
  }
  return addresses;
}

function addressOf(group: AddressGroup, row: RowDraft): PostalAddress | null {
  const part = (name: Parameters<typeof group.parts.get>[0], joint = '\n'): string => {
    const values = group.parts.get(name);
    if (values === undefined) return '';
    return unrepeated(values)
      .join(joint)
      .split(':::')
      .map((line) => line.trim())
      .join('\n');
  };
  const whole = part('whole');
  const hasParts = [...group.parts.keys()].some((name) => name !== 'whole' && name !== 'country');
  // A formatted address only repeats its parts.
  const lines: Lines = hasParts
    ? { street: whole, postalCode: '', city: '', region: '', country: '' }
    : wholeAddress(whole);
  const place = placeOf(part('postalCodeAndCity'));
  const street =
    part('street') ||
    (hasOneOf(group, ['city', 'postalCode', 'postalCodeAndCity']) && isRepeated(lines.street, group)
      ? ''
      : lines.street);
  if (hasParts && part('street') !== '' && addsWords(whole, group)) {
    keepAsText(row, group.wholeColumn || group.column, whole);
  }
  const country = part('country', ' ') || lines.country;
  const countryCode = country === '' ? '' : countryCodeOf(country);
  if (country !== '' && countryCode === '')
    addNotice(row, 'country-unknown', group.column, country);
  const address: PostalAddress = {
    ...flagsOf(group, { use: group.use, label: group.useLabel }),
    street: [street, part('houseNumber', ' ')].filter(Boolean).join(' '),
    extended: part('extended'),
    postOfficeBox: part('postOfficeBox', ' '),
    postalCode: part('postalCode', ' ') || place.postalCode || lines.postalCode,
    city: part('city', ' ') || place.city || lines.city,
    region: part('region', ' ') || place.region || lines.region,
    countryCode,
    country: countryCode === '' ? country : '',
  };
  const { street: s, extended, postOfficeBox, postalCode, city, region } = address;
  return [s, extended, postOfficeBox, postalCode, city, region, country].some(Boolean)
    ? address
    : null;
}

const hasOneOf = (
  group: AddressGroup,
  names: readonly Parameters<typeof group.parts.has>[0][],
): boolean => names.some((name) => group.parts.has(name));

/** Whether a formatted address only repeats what the parts beside it say. */
function isRepeated(text: string, group: AddressGroup): boolean {
  const rest = [...group.parts]
    .filter(([name]) => name !== 'whole')
    .flatMap(([, values]) => values)
    .sort((a, b) => b.length - a.length)
    .reduce((left, value) => left.replaceAll(value, ''), text);
  return rest.replace(/[\s,:;-]/g, '') === '';
}

const WORDS = /[\p{L}\p{N}]+/gu;

/** Whether a formatted address says something that its parts do not, other than the country's name. */
function addsWords(whole: string, group: AddressGroup): boolean {
  const parts = [...group.parts]
    .filter(([name]) => name !== 'whole')
    .flatMap(([, values]) => values);
  const known = new Set(parts.join(' ').toLowerCase().match(WORDS) ?? []);
  const added = (whole.match(WORDS) ?? []).filter((word) => !known.has(word.toLowerCase()));
  return added.length > 0 && countryCodeOf(added.join(' ')) === '';
}

/** Longer lines are no place, and are not looked at. */
const MAX_PLACE_LENGTH = 120;

const isPlace = (line: string): boolean =>
  line.length <= MAX_PLACE_LENGTH &&
  (CODE_THEN_CITY.test(line) || CITY_THEN_CODE.test(line) || STATE_AND_CODE.test(line));

/** *04109 Leipzig* and *Springfield, IL 62701* taken apart; everything is the city if there is no postcode. */
function placeOf(text: string): Place {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length > MAX_PLACE_LENGTH) return { postalCode: '', city: line, region: '' };
  const first = CODE_THEN_CITY.exec(line);
  if (first) return { postalCode: first[1]!, city: first[2]!.trim(), region: '' };
  const last = CITY_THEN_CODE.exec(line);
  if (last)
    return { postalCode: last[3]!, city: last[1]!.replace(/,$/, '').trim(), region: last[2] ?? '' };
  return /^\d{3,6}$/.test(line)
    ? { postalCode: line, city: '', region: '' }
    : { postalCode: '', city: line, region: '' };
}

/** A full address in one cell: what is not a place or a country is the street. */
function wholeAddress(text: string): Lines {
  const nowhere = { street: text, postalCode: '', city: '', region: '', country: '' };
  if (text === '') return nowhere;
  const lines = text
    .split(text.includes('\n') ? '\n' : ',')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  let country = '';
  if (lines.length > 2 && countryCodeOf(lines.at(-1)!) !== '') country = lines.pop()!;
  const at = lines.findLastIndex(isPlace);
  if (at < 1) return nowhere;
  const state = STATE_AND_CODE.exec(lines[at]!);
  if (state && at > 1) {
    const street = [...lines.slice(0, at - 1), ...lines.slice(at + 1)].join('\n');
    return { street, postalCode: state[2]!, city: lines[at - 1]!, region: state[1]!, country };
  }
  const street = [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n');
  return { street, ...placeOf(lines[at]!), country };
}

const unrepeated = (values: readonly string[]): readonly string[] => [...new Set(values)];
