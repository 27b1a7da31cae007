import type { MessageWay } from './channel';
import type { TemplateText } from './template';

/** A link into another program. */
export type MessageLink = {
  readonly url: string;
  /** Whether the text is in it. Otherwise it has to be copied and pasted there. */
  readonly carriesText: boolean;
};

/** The longest link that Windows hands to another program, in characters. */
export const MAX_LINK_LENGTH = 2000;

/**
 * The link that opens another program with a message, or with the contact alone where the text is too
 * long for a link. `null` where a way has no link: letters, visits and programs without one.
 *
 * Telephone numbers that are not international are kept as they were typed; WhatsApp knows none such.
 */
export function messageLink(
  way: MessageWay,
  address: string,
  text: TemplateText,
): MessageLink | null {
  switch (way) {
    case 'email': {
      const to = mailAddress(address);
      if (to === null) return null;
      const subject = `subject=${encoded(text.subject)}`;
      // Mail programs want the line ends of a letter (RFC 6068, section 5).
      const body = `body=${encoded(text.body.replaceAll(/\r?\n/g, '\r\n'))}`;
      return fitting(`mailto:${to}?${subject}&${body}`, `mailto:${to}?${subject}`, `mailto:${to}`);
    }
    case 'phone': {
      const number = dialled(address);
      return number === '' ? null : { url: `tel:${number}`, carriesText: false };
    }
    case 'sms': {
      const number = dialled(address);
      if (number === '') return null;
      return fitting(`sms:${number}?body=${encoded(text.body)}`, `sms:${number}`);
    }
    case 'whatsapp': {
      const digits = internationalDigits(address);
      if (digits === '') return null;
      const url = `https://wa.me/${digits}`;
      return fitting(`${url}?text=${encoded(text.body)}`, url);
    }
    case 'telegram': {
      const name = telegramName(address);
      if (name === '') return null;
      const url = `https://t.me/${name}`;
      return fitting(`${url}?text=${encoded(text.body)}`, url);
    }
    case 'messenger':
    case 'social':
    case 'letter':
    case 'visit':
      return null;
  }
}

const encoded = (text: string): string =>
  // Lone surrogates cannot be encoded; a typed text has none, a pasted one may.
  encodeURIComponent(text.replaceAll(/[\ud800-\udfff]/gu, '\ufffd')).replaceAll("'", '%27');

function fitting(whole: string, ...shorter: readonly string[]): MessageLink | null {
  if (whole.length <= MAX_LINK_LENGTH) return { url: whole, carriesText: true };
  const url = shorter.find((link) => link.length <= MAX_LINK_LENGTH);
  return url === undefined ? null : { url, carriesText: false };
}

function mailAddress(text: string): string | null {
  const address = text.trim();
  const at = address.lastIndexOf('@');
  if (at < 1 || at === address.length - 1 || /[\s,;<>]/u.test(address)) return null;
  return `${encoded(address.slice(0, at))}@${encoded(address.slice(at + 1))}`;
}

/** A number without what people write between its digits. Codes with star and hash are not dialled. */
function dialled(text: string): string {
  if (/[*#]/.test(text)) return '';
  const number = text.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return /^\+?\d{3,20}$/.test(number) ? number : '';
}

function internationalDigits(text: string): string {
  const linked = /(?:wa\.me\/|phone=)\+?(\d+)/.exec(text)?.[1];
  const number = linked === undefined ? dialled(text) : `+${linked}`;
  // Without a country in front nobody knows whose number it is.
  const digits = number.startsWith('+')
    ? number.slice(1)
    : number.startsWith('00')
      ? number.slice(2)
      : number.startsWith('0')
        ? ''
        : number;
  return /^[1-9]\d{6,14}$/.test(digits) ? digits : '';
}

function telegramName(text: string): string {
  const bare = text.trim().replace(/^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.me\//i, '');
  const name = bare.replace(/^@/, '');
  if (/^[A-Za-z]\w{3,31}$/.test(name)) return name;
  const digits = internationalDigits(text);
  return digits === '' ? '' : `+${digits}`;
}
