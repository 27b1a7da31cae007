import type { PostalAddress } from '@shared/domain/contacts/contact';
import { countryCodeOf } from './countries';
import { addNotice } from './tableRowDraft';
import type { AddressGroup, RowDraft } from './tableRowDraft';
import { flagsOf } from './tableWays';

type Lines = Pick<PostalAddress, 'street' | 'postalCode' | 'city' | 'country'>;

// Postcodes in front of a city: 04109 Leipzig, D-04109 Leipzig, 1010 AB Amsterdam, 00-950 Warszawa.
const CODE_THEN_CITY =
  /^((?:[A-Z]{1,3}[- ])?\d{2}-\d{3}|(?:[A-Z]{1,3}[- ])?\d{3,6}(?: ?[A-Z]{2}(?= ))?|〒?\d{3}-\d{4})\s+(\D.*)$/u;
// Behind it: London SW1A 1AA, Springfield, IL 62701.
const CITY_THEN_CODE =
  /^(.*?\D)[,\s]\s*((?:[A-Z]{2}\s+)?\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/u;

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
  const part = (name: Parameters<typeof group.parts.get>[0], joint = '\n'): string =>
    unrepeated(group.parts.get(name) ?? [])
      .join(joint)
      .replace(/\s*:::\s*/g, '\n');
  const whole = part('whole');
  const hasParts = [...group.parts.keys()].some((name) => name !== 'whole' && name !== 'country');
  // A formatted address only repeats its parts.
  const lines: Lines = hasParts
    ? { street: whole, postalCode: '', city: '', country: '' }
    : wholeAddress(whole);
  const [codeBefore, cityBefore] = codeAndCity(part('postalCodeAndCity'));
  const street =
    part('street') ||
    (hasOneOf(group, ['city', 'postalCode', 'postalCodeAndCity']) && isRepeated(lines.street, group)
      ? ''
      : lines.street);
  const country = part('country', ' ') || lines.country;
  const countryCode = country === '' ? '' : countryCodeOf(country);
  if (country !== '' && countryCode === '')
    addNotice(row, 'country-unknown', group.column, country);
  const address: PostalAddress = {
    ...flagsOf(group, { use: group.use, label: group.useLabel }),
    street: [street, part('houseNumber', ' ')].filter(Boolean).join(' '),
    extended: part('extended'),
    postOfficeBox: part('postOfficeBox', ' '),
    postalCode: part('postalCode', ' ') || codeBefore || lines.postalCode,
    city: part('city', ' ') || cityBefore || lines.city,
    region: part('region', ' '),
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

/** *04109 Leipzig* and *Springfield, IL 62701* taken apart; everything is the city if there is no postcode. */
function codeAndCity(text: string): readonly [string, string] {
  const line = text.replace(/\s+/g, ' ').trim();
  const first = CODE_THEN_CITY.exec(line);
  if (first) return [first[1]!, first[2]!.trim()];
  const last = CITY_THEN_CODE.exec(line);
  if (last) return [last[2]!, last[1]!.replace(/,$/, '').trim()];
  return /^\d{3,6}$/.test(line) ? [line, ''] : ['', line];
}

/** A full address in one cell: what is not a place or a country is the street. */
function wholeAddress(text: string): Lines {
  if (text === '') return { street: '', postalCode: '', city: '', country: '' };
  const lines = text
    .split(text.includes('\n') ? '\n' : ',')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  let country = '';
  if (lines.length > 2 && countryCodeOf(lines.at(-1)!) !== '') country = lines.pop()!;
  const at = lines.findLastIndex((line) => CODE_THEN_CITY.test(line) || CITY_THEN_CODE.test(line));
  if (at < 1) {
    return { street: text, postalCode: '', city: '', country: '' };
  }
  const [postalCode, city] = codeAndCity(lines[at]!);
  const street = [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n');
  return { street, postalCode, city, country };
}

const unrepeated = (values: readonly string[]): readonly string[] => [...new Set(values)];
