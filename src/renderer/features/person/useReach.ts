import { useTranslation } from 'react-i18next';
import type { Contact, EmailAddress, Handle, PhoneNumber } from '@shared/domain/contacts/contact';
import { formatPhone, telUri } from '@formats/phone';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useToasts } from '@renderer/hooks/useToasts';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { useContactGuard } from './useContactGuard';

/** Ways to reach somebody, as the screen shows and opens them. */
export type Reach = {
  readonly shownPhone: (phone: PhoneNumber) => string;
  readonly call: (phone: PhoneNumber) => Promise<void>;
  readonly write: (email: EmailAddress) => Promise<void>;
  readonly open: (handle: Handle) => Promise<void>;
  /** Whether a handle leads somewhere. */
  readonly canOpen: (handle: Handle) => boolean;
};

/** The page of a name in a network, or of a web address; empty where there is none. */
function addressOf({ service, value }: Handle): string {
  const text = value.trim();
  if (/^https?:\/\//i.test(text)) return text.replace(/^http:/i, 'https:');
  const name = text.replace(/^@/, '');
  switch (service) {
    case 'website':
      return /^[\p{L}\p{N}.-]+\.\p{L}{2,}(?:\/|$)/u.test(text) ? `https://${text}` : '';
    case 'instagram':
      return `https://www.instagram.com/${encodeURIComponent(name)}/`;
    case 'facebook':
      return `https://www.facebook.com/${encodeURIComponent(name)}`;
    case 'linkedin':
      return `https://www.linkedin.com/in/${encodeURIComponent(name)}/`;
    case 'xing':
      return `https://www.xing.com/profile/${encodeURIComponent(name)}`;
    case 'x':
      return `https://x.com/${encodeURIComponent(name)}`;
    case 'telegram':
      return `https://t.me/${encodeURIComponent(name)}`;
    case 'whatsapp': {
      const digits = text.replace(/[^\d]/g, '');
      return digits.length > 6 ? `https://wa.me/${digits}` : '';
    }
    default:
      return '';
  }
}

/** Pages that are looked at: nobody is reached by them. */
const isPage = ({ service }: Handle): boolean => service === 'website' || service === 'other';

/**
 * Opens the programs that reach somebody; where there is none, the text is copied and that is said.
 * At a bad moment the page's guard puts a word before it.
 */
export function useReach(contact: Pick<Contact, 'country'>): Reach {
  const { t } = useTranslation('person');
  const platform = usePlatform();
  const toasts = useToasts();
  const { country: home } = useShopSettings();
  const guard = useContactGuard();

  const openOrCopy = async (url: string, text: string): Promise<void> => {
    const opened = url === '' ? null : await platform.openLink(url);
    if (opened?.ok === true) return;
    await navigator.clipboard.writeText(text).catch(() => undefined);
    toasts.show({ text: t('noProgram', { text }) });
  };

  return {
    shownPhone: ({ number, e164 }) => (e164 === '' ? number : formatPhone(e164, home)),
    call: ({ number, e164 }) =>
      guard('call', () =>
        openOrCopy(
          telUri(e164 === '' ? number : e164, contact.country === '' ? home : contact.country),
          number,
        ),
      ),
    write: ({ address }) =>
      guard('message', () =>
        openOrCopy(`mailto:${encodeURIComponent(address).replace('%40', '@')}`, address),
      ),
    open: (handle) => {
      const open = () => openOrCopy(addressOf(handle), handle.value);
      return isPage(handle) ? open() : guard('message', open);
    },
    canOpen: (handle) => addressOf(handle) !== '',
  };
}
