import { EMPTY_DRAFT, type ContactDraft } from '@shared/domain/contacts/contact';
import { likelyTimeZone, nameOrderOf } from '@shared/domain/contacts/countryFacts';
import { splitName } from '@shared/domain/contacts/personName';
import { toE164 } from '@formats/phone';

/** The draft a new contact begins with. */
export function newDraft(name: string, country: string): ContactDraft {
  const base: ContactDraft = {
    ...EMPTY_DRAFT,
    country,
    timeZone: likelyTimeZone(country),
    name,
  };
  return { ...base, nameParts: splitName(name, { country }).parts };
}

/** What follows by itself from a change, as long as nobody has decided otherwise. */
export function followed(
  before: ContactDraft,
  after: ContactDraft,
  shopCountry: string,
): ContactDraft {
  let next = after;
  if (after.name !== before.name && after.kind === 'person') {
    const wasSplit = splitName(before.name, { country: before.country }).parts;
    // Parts that somebody took apart by hand stay.
    if (JSON.stringify(wasSplit) === JSON.stringify(before.nameParts)) {
      next = { ...next, nameParts: splitName(after.name, { country: after.country }).parts };
    }
  }
  if (after.country !== before.country) {
    if (before.timeZone === likelyTimeZone(before.country)) {
      next = { ...next, timeZone: likelyTimeZone(after.country) };
    }
    if (before.nameOrder === nameOrderOf(before.country)) {
      next = { ...next, nameOrder: nameOrderOf(after.country) };
    }
    if (!after.region.startsWith(`${after.country}-`)) next = { ...next, region: '' };
  }
  if (after.country !== before.country || after.phones !== before.phones) {
    const home = next.country === '' ? shopCountry : next.country;
    next = {
      ...next,
      phones: next.phones.map((phone) => ({ ...phone, e164: toE164(phone.number, home) })),
    };
  }
  return next;
}
