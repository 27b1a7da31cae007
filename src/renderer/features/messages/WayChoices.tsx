import { useTranslation } from 'react-i18next';
import type { ConsentEvent } from '@shared/domain/contacts/consent';
import type { MessageWay, WayChoice } from '@shared/domain/messages/channel';
import type { IconName } from '@renderer/ui/icons';
import { RadioGroup } from '@renderer/ui/RadioGroup';
import styles from './Composer.module.css';
import { useLetterWords } from './useLetterWords';

const ICONS: Readonly<Record<MessageWay, IconName>> = {
  email: 'mail',
  whatsapp: 'message-circle',
  telegram: 'send',
  sms: 'message-circle',
  messenger: 'message-circle',
  phone: 'phone',
  letter: 'file-text',
  social: 'share',
  visit: 'handshake',
};

/** The icon of a way. */
export const iconOfWay = (way: MessageWay): IconName => ICONS[way];

type WayChoicesProps = {
  readonly ways: readonly WayChoice[];
  readonly value: MessageWay | null;
  readonly consents: readonly ConsentEvent[];
  readonly onChange: (way: MessageWay) => void;
};

/** Ways that exist for somebody; those that are closed stay visible and say why. */
export function WayChoices({ ways, value, consents, onChange }: WayChoicesProps) {
  const { t } = useTranslation('messages');
  const words = useLetterWords();
  const shown = ways.filter(({ reason, way }) => reason?.kind !== 'no-address' || way === 'email');
  return (
    <RadioGroup
      label={t('ways')}
      isLabelHidden
      look="cards"
      orientation="horizontal"
      className={styles['ways']}
      value={value}
      onChange={onChange}
      options={shown.map((choice) => ({
        id: choice.way,
        isDisabled: !choice.isOpen,
        icon: iconOfWay(choice.way),
        label: t(`way.${choice.way}`),
        detail: (
          <span className={styles['wayDetail']} title={words.way(choice, consents)} dir="auto">
            {words.way(choice, consents)}
          </span>
        ),
      }))}
    />
  );
}
