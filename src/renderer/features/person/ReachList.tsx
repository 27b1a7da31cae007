import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact, PostalAddress, WayFlags } from '@shared/domain/contacts/contact';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Icon } from '@renderer/ui/Icon';
import type { IconName } from '@renderer/ui/icons';
import { Text } from '@renderer/ui/Text';
import styles from './PersonScreen.module.css';
import { useReach } from './useReach';

/** Ways to reach somebody, and the plain facts: one line each. */
export function ReachList({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation(['person', 'contacts']);
  const reach = useReach(contact);
  const hasWay =
    contact.phones.length + contact.emails.length + contact.addresses.length > 0 ||
    contact.handles.length > 0;
  return (
    <ul aria-label={t('reach.title')} className={styles['lines']}>
      {byPreference(contact.phones).map((phone) => (
        <Line key={phone.id} icon="phone" way={phone} isOneOfMany={contact.phones.length > 1}>
          <button
            type="button"
            className={styles['way']}
            dir="ltr"
            onClick={() => void reach.call(phone)}
          >
            {reach.shownPhone(phone)}
          </button>
        </Line>
      ))}
      {byPreference(contact.emails).map((email) => (
        <Line key={email.id} icon="mail" way={email} isOneOfMany={contact.emails.length > 1}>
          <button
            type="button"
            className={styles['way']}
            dir="ltr"
            onClick={() => void reach.write(email)}
          >
            {email.address}
          </button>
        </Line>
      ))}
      {byPreference(contact.handles).map((handle) => (
        <Line
          key={handle.id}
          icon={handle.service === 'website' ? 'globe' : 'message-circle'}
          way={handle}
          isOneOfMany={contact.handles.length > 1}
        >
          {handle.service === 'website' || handle.service === 'other' ? null : (
            <Text ink="muted">{`${t(`contacts:service.${handle.service}`)} `}</Text>
          )}
          {reach.canOpen(handle) ? (
            <button
              type="button"
              className={styles['way']}
              dir="ltr"
              onClick={() => void reach.open(handle)}
            >
              {handle.value}
            </button>
          ) : (
            <bdi>{handle.value}</bdi>
          )}
        </Line>
      ))}
      {byPreference(contact.addresses).map((address) => (
        <Line
          key={address.id}
          icon="map-pin"
          way={address}
          isOneOfMany={contact.addresses.length > 1}
        >
          <AddressText address={address} />
        </Line>
      ))}
      {hasWay ? null : (
        <li>
          <Text ink="quiet" size={3}>
            {t('reach.none')}
          </Text>
        </li>
      )}
      <FactLines contact={contact} />
    </ul>
  );
}

/** The preferred first, those not to use last. */
function byPreference<Way extends WayFlags>(ways: readonly Way[]): readonly Way[] {
  const rank = (way: Way): number => (way.isPreferred ? 0 : way.doNotUse ? 2 : 1);
  return ways.toSorted((a, b) => rank(a) - rank(b));
}

type LineProps = {
  readonly icon: IconName;
  readonly way?: WayFlags;
  /** Among several, the preferred one is named. */
  readonly isOneOfMany?: boolean;
  readonly children: ReactNode;
};

function Line({ icon, way, isOneOfMany = false, children }: LineProps) {
  const { t } = useTranslation(['person', 'contacts']);
  const format = useFormat();
  const label =
    way === undefined || way.use === 'other'
      ? ''
      : way.use === 'custom'
        ? way.label
        : t(`contacts:use.${way.use}`);
  const marks = [
    label,
    ...(way?.isPreferred === true && isOneOfMany ? [t('reach.preferred')] : []),
    ...(way?.doNotUse === true ? [t('reach.doNotUse')] : []),
  ].filter((mark) => mark !== '');
  return (
    <li className={way?.doNotUse === true ? styles['closed'] : undefined}>
      <Icon name={way?.doNotUse === true ? 'ban' : icon} size={16} />
      <span className={styles['lineText']}>
        <span>{children}</span>
        {marks.length === 0 ? null : (
          <Text ink="quiet" size={2} dir="auto">
            {format.series(marks)}
          </Text>
        )}
      </span>
    </li>
  );
}

function AddressText({ address }: { readonly address: PostalAddress }) {
  const format = useFormat();
  const country =
    address.countryCode === '' ? address.country : format.country(address.countryCode);
  const lines = [
    address.postOfficeBox,
    address.extended,
    ...address.street.split('\n'),
    [address.postalCode, address.city].filter((part) => part !== '').join(' '),
    address.region,
    country,
  ].filter((line) => line.trim() !== '');
  return (
    <bdi className={styles['address']}>
      {lines.map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </bdi>
  );
}

function FactLines({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation(['person', 'contacts']);
  const format = useFormat();
  const today = useToday();
  const { birthday } = contact;
  const years =
    birthday?.year == null || birthday.day === null
      ? null
      : Number(today.slice(0, 4)) -
        birthday.year -
        (today.slice(5) < `${twoDigits(birthday.month)}-${twoDigits(birthday.day)}` ? 1 : 0);
  const isPerson = contact.kind === 'person';
  return (
    <>
      {contact.preferredChannel === null ? null : (
        <Line icon="star">
          {t('reach.preferredChannel', {
            channel: t(`contacts:channel.${contact.preferredChannel}`),
          })}
        </Line>
      )}
      {contact.languages.length === 0 ? null : (
        <Line icon="languages">{format.list(contact.languages.map(format.language))}</Line>
      )}
      {contact.country === '' ? null : <Line icon="globe">{format.country(contact.country)}</Line>}
      {birthday === null ? null : (
        <Line icon="cake">
          {isPerson && years !== null && years >= 0 && years < 130
            ? t('facts.age', { date: format.partialDate(birthday), years })
            : format.partialDate(birthday)}
        </Line>
      )}
      {contact.importantDates.map(({ id, kind, label, date }) => (
        <Line key={id} icon="calendar-days">
          {`${kind === 'other' && label !== '' ? label : t(`contacts:dateKind.${kind}`)}: ${format.partialDate(date)}`}
        </Line>
      ))}
      {contact.owner === '' ? null : (
        <Line icon="square-user">{t('facts.owner', { owner: contact.owner })}</Line>
      )}
      {contact.source.detail === '' ? null : (
        <Line icon="route">
          {t(contact.source.kind === 'import' ? 'facts.imported' : 'facts.source', {
            source: contact.source.detail,
          })}
        </Line>
      )}
    </>
  );
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
