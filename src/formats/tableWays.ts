import { emailProblem } from '@shared/domain/contacts/contactChecks';
import type {
  EmailAddress,
  Handle,
  HandleService,
  ItemUse,
  PhoneNumber,
  WayFlags,
} from '@shared/domain/contacts/contact';
import { emailKey } from '@shared/domain/people/folding';
import { readLabel, serviceOf } from '@shared/domain/importing/wayLabels';
import { phoneCountryOf, toE164 } from './phone';
import { addNotice, keepAsText } from './tableRowDraft';
import type { Group, RowDraft } from './tableRowDraft';

// What a spreadsheet makes of a long number: the digits behind are gone for good.
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d{1,2}$/i;

/** No number with its extension and the words around it is longer. */
const MAX_NUMBER_LENGTH = 120;
/** Longer texts are no address that mail reaches. */
const MAX_ADDRESS_LENGTH = 320;

/** The phone numbers of a row; numbers without a country are read as numbers of `country`. */
export function phonesOf(row: RowDraft, country: string): readonly PhoneNumber[] {
  const phones: PhoneNumber[] = [];
  for (const group of row.phones.values()) {
    for (const way of group.values) {
      for (const number of row.isOwn ? [way.value] : severalNumbers(way.value)) {
        if (SCIENTIFIC.test(number)) {
          addNotice(row, 'phone-damaged', way.column, number);
          keepAsText(row, way.column, number);
        } else if (!/\p{Nd}/u.test(number) || number.length > MAX_NUMBER_LENGTH) {
          addNotice(row, 'phone-unreadable', way.column, number);
          keepAsText(row, way.column, number);
        } else {
          const e164 = bestE164(number, country);
          if (e164 === '') addNotice(row, 'phone-incomplete', way.column, number);
          const isKnown =
            !row.isOwn &&
            phones.some((phone) => phone.number === number || (e164 !== '' && phone.e164 === e164));
          if (!isKnown) phones.push({ ...flagsOf(group, way), number, e164 });
        }
      }
    }
  }
  return phones;
}

/**
 * Spreadsheets drop the `+` of +493415550117. A bare number that is too long to be a national one and begins with
 * the country's own calling code is read as if it were there.
 */
function bestE164(number: string, country: string): string {
  const isBare = /^[1-9]\d{10,14}$/.test(number);
  return isBare && country !== '' && phoneCountryOf(`+${number}`, '') === country
    ? toE164(`+${number}`, country)
    : toE164(number, country);
}

/** *0341 555 0117 / 0170 555 0199* are two numbers; *0341/5550117* is one. */
function severalNumbers(value: string): readonly string[] {
  if (value.length > 300 || !/[;\n/,|]|\b(?:oder|or|und|and)\b/.test(value)) return [value];
  const parts = value
    .split(/\s*(?:[;\n|]|\s\/\s|,\s|\/(?=\s*(?:\+|0))|\b(?:oder|or|und|and)\b)\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const areNumbers = parts.every((part) => part.replace(/\D/g, '').length >= 6);
  return parts.length > 1 && areNumbers ? parts : [value];
}

/** The e-mail addresses of a row; incomplete ones are kept and noted. */
export function emailsOf(row: RowDraft): readonly EmailAddress[] {
  const emails: EmailAddress[] = [];
  for (const group of row.emails.values()) {
    for (const way of group.values) {
      for (const written of row.isOwn ? [way.value] : severalAddresses(way.value)) {
        const { address, name } = row.isOwn ? { address: written, name: '' } : mailboxOf(written);
        if (name !== '') row.mailboxNames.push({ value: name, column: way.column });
        if (!address.includes('@') || address.length > MAX_ADDRESS_LENGTH) {
          addNotice(row, 'email-unreadable', way.column, address);
          keepAsText(row, way.column, address);
          continue;
        }
        if (emailProblem(address) !== null) addNotice(row, 'email-incomplete', way.column, address);
        if (!row.isOwn && emails.some((email) => emailKey(email.address) === emailKey(address)))
          continue;
        emails.push({ ...flagsOf(group, way), address });
      }
    }
  }
  return emails;
}

function severalAddresses(value: string): readonly string[] {
  if (value.length > 2000) return [value];
  const isNamed = value.includes('<');
  const parts = value
    .split(isNamed ? /(?<=>)\s*[;,\n|]\s*/ : /[;,\n|]+|\s+(?=\S+@)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => part.includes('@')) ? parts : [value];
}

/** *Anna Weiß <anna@weiss.example>* and *mailto:anna@weiss.example* taken apart. */
function mailboxOf(value: string): { readonly address: string; readonly name: string } {
  const [, before = '', inside = value, after = ''] =
    /^([^<>]*)<\s*([^<>\s]+@[^<>\s]+)\s*>([^<>]*)$/.exec(value) ?? [];
  const name = `${before} ${after}`.replace(/["']/g, '').replace(/\s+/g, ' ').trim();
  const address = inside.replace(/^mailto:/i, '').trim();
  return { address, name: /\p{L}/u.test(name) && !name.includes('@') ? name : '' };
}

/** Web addresses and names in messengers and networks. */
export function handlesOf(row: RowDraft): readonly Handle[] {
  const handles: Handle[] = [];
  for (const group of row.handles.values()) {
    for (const way of group.values) {
      const named = group.service === '' ? null : (serviceOf(group.service) ?? 'other');
      const labelled = serviceOf(group.label);
      const service: HandleService =
        named ??
        (way.service === 'other' || way.service === 'website' ? labelled : null) ??
        way.service;
      const isKnown =
        !row.isOwn &&
        handles.some((handle) => handle.service === service && handle.value === way.value);
      if (isKnown) continue;
      // The label of a service that has no sign of its own tells which one it is.
      const label = service === 'other' && named !== null ? group.service : '';
      const flags = flagsOf(labelled === null ? group : { ...group, label: '' }, way);
      const use: ItemUse = label === '' ? flags.use : 'custom';
      handles.push({ ...flags, use, label: label || flags.label, service, value: way.value });
    }
  }
  return handles;
}

/** What a way to reach somebody is for: by the label beside it, else by its column. */
export function flagsOf(
  group: Group<unknown>,
  way: { readonly use: ItemUse; readonly label: string; readonly isFirst?: boolean },
): WayFlags {
  const label = readLabel(group.label, way.use);
  const isOwn = group.label === '' && way.label !== '';
  return {
    id: '',
    use: isOwn ? 'custom' : label.use,
    label: isOwn ? way.label : label.label,
    // Of several values in one cell the first is the preferred one.
    isPreferred: (group.isPreferred || label.isPreferred) && way.isFirst !== false,
    doNotUse: group.doNotUse,
  };
}
