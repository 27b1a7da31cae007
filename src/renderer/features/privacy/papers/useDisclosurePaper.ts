import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { CustomField } from '@shared/domain/contacts/customField';
import type { Disclosure } from '@shared/domain/privacy/disclosure';
import { retentionYearsFor } from '@shared/domain/privacy/retention';
import { usePhotoUrl } from '@renderer/data/photos/usePhotoUrl';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useCustomFields } from '@renderer/data/useCustomFields';
import { useLive } from '@renderer/data/useLive';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useClock } from '@renderer/hooks/useClock';

/** Everything that stands on the paper of a disclosure. */
export type DisclosurePaper = {
  readonly disclosure: Disclosure;
  readonly contact: Contact;
  readonly shopName: string;
  /** Lines as they stand on letters. */
  readonly shopAddress: string;
  /** ISO 3166-1 alpha-2 of the shop. */
  readonly country: string;
  /** Years after which the data are looked at. */
  readonly years: number;
  /** What the owner says about answering; may be empty. */
  readonly howAnswered: string;
  readonly ownFields: readonly CustomField[];
  /** `undefined` without a picture. */
  readonly photoUrl: string | undefined;
  /** IANA, for moments. */
  readonly zone: string;
};

/** What somebody is told on paper; `undefined` until it is read, `null` for somebody who is gone. */
export function useDisclosurePaper(
  id: ContactId,
  withPrivate: boolean,
): DisclosurePaper | null | undefined {
  const { privacy } = useRepositories();
  const { shopName, shopAddress, country, privacy: choices } = useShopSettings();
  const ownFields = useCustomFields();
  const clock = useClock();
  const live = useLive(`disclosure/${id}/${String(withPrivate)}`, () =>
    privacy.disclose(id, withPrivate),
  );
  const disclosure = live.status === 'ready' ? live.value : undefined;
  const photoUrl = usePhotoUrl(disclosure?.person.hasPhoto === true ? id : null);
  if (!disclosure) return disclosure;
  const contact = disclosure.person;
  return {
    disclosure,
    contact,
    shopName,
    shopAddress,
    country,
    years: retentionYearsFor(choices, contact.country === '' ? country : contact.country),
    howAnswered: choices.howAnswered,
    ownFields,
    photoUrl,
    zone: clock.zone(),
  };
}
