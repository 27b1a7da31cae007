import { describe, expect, it } from 'vitest';
import { MAX_LINK_LENGTH, messageLink } from '@shared/domain/messages/messageLink';
import type { MessageWay } from '@shared/domain/messages/channel';
import { mayLeaveTheApp } from '@shared/ipc/externalLink';

const text = {
  subject: 'Danke & bis bald?',
  body: 'Liebe Andrea,\n\n100 % Tee – "gut"\u2028’s #1 + 田中',
};
const link = (way: MessageWay, address: string, body = text.body) =>
  messageLink(way, address, { ...text, body });

const EVERY: readonly (readonly [MessageWay, string, string])[] = [
  [
    'email',
    'andrea@example.org',
    'mailto:andrea@example.org?subject=Danke%20%26%20bis%20bald%3F&body=Liebe%20Andrea%2C%0D%0A%0D%0A100',
  ],
  ['email', "o'hara+tea@example.org", 'mailto:o%27hara%2Btea@example.org?subject='],
  ['phone', '+49 341 5550-117', 'tel:+493415550117'],
  ['phone', '+49 (0)341 5550117', 'tel:+493415550117'],
  ['phone', '0341 5550117', 'tel:03415550117'],
  ['sms', '+491515550117', 'sms:+491515550117?body=Liebe%20Andrea'],
  ['whatsapp', '+49 151 5550117', 'https://wa.me/491515550117?text=Liebe%20Andrea'],
  ['whatsapp', '0049 151 5550117', 'https://wa.me/491515550117?text='],
  ['whatsapp', 'https://wa.me/491515550117', 'https://wa.me/491515550117?text='],
  ['telegram', '@andreaw', 'https://t.me/andreaw?text=Liebe%20Andrea'],
  ['telegram', 'https://t.me/andreaw', 'https://t.me/andreaw?text='],
  ['telegram', '+49 151 5550117', 'https://t.me/+491515550117?text='],
];

describe('messageLink', () => {
  it.each(EVERY)('%s %s', (way, address, start) => {
    const made = link(way, address)!;
    expect(made.url.startsWith(start)).toBe(true);
    expect(made.carriesText).toBe(way !== 'phone');
    expect(mayLeaveTheApp(made.url, new URL(made.url))).toBe(true);
  });

  it('carries the text to the letter', () => {
    const url = new URL(link('telegram', '@andreaw')!.url);
    expect(url.searchParams.get('text')).toBe(text.body);
    const mail = link('email', 'andrea@example.org')!.url;
    const body = /&body=(.*)$/.exec(mail)?.[1] ?? '';
    expect(decodeURIComponent(body)).toBe(text.body.replaceAll('\n', '\r\n'));
  });

  it.each([
    ['email', 'andrea'],
    ['email', 'andrea@'],
    ['email', 'a@b.org,c@d.org'],
    ['email', 'a@b.org?cc=c'],
    ['phone', '*21*0151#'],
    ['phone', 'abc'],
    ['whatsapp', '0151 5550117'],
    ['telegram', 'a b'],
    ['letter', 'x'],
    ['visit', ''],
    ['messenger', 'andrea.01'],
    ['social', '@andrea'],
  ] as const)('makes none of %s %j, or one that changes nothing', (way, address) => {
    const made = link(way, address);
    if (address.includes('?')) {
      expect(new URL(made!.url).pathname).toBe('a@b.org%3Fcc%3Dc');
    } else {
      expect(made).toBeNull();
    }
  });

  it('opens the program without a text that is too long for a link', () => {
    const long = 'ä'.repeat(MAX_LINK_LENGTH);
    expect(link('whatsapp', '+491515550117', long)).toEqual({
      url: 'https://wa.me/491515550117',
      carriesText: false,
    });
    const mail = link('email', 'andrea@example.org', long)!;
    expect(mail).toMatchObject({ carriesText: false });
    expect(mail.url).toMatch(/^mailto:andrea@example\.org\?subject=Danke[^&]*$/);
  });

  it('lets half a sign not break it', () => {
    expect(link('sms', '+491515550117', 'a\ud800b')?.url).toContain('a%EF%BF%BDb');
  });
});
