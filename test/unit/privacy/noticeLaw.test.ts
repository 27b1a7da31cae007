import { noticeAuthorityOf, noticeLawOf } from '@shared/domain/privacy/noticeLaw';
import { expect, it } from 'vitest';

it.each([
  ['DE', 'gdpr', 'DE'],
  ['AT', 'gdpr', 'AT'],
  ['NO', 'gdpr', 'other'],
  ['CH', 'swiss', 'CH'],
  ['GB', 'uk', 'GB'],
  ['JP', 'other', 'other'],
  ['', 'other', 'other'],
])('a shop in %j cites %s and names the authority of %s', (country, law, authority) => {
  expect(noticeLawOf(country)).toBe(law);
  expect(noticeAuthorityOf(country)).toBe(authority);
});
