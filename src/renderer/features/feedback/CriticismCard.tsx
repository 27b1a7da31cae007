import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '@shared/domain/calendar/isoDate';
import type { Contact } from '@shared/domain/contacts/contact';
import type { Criticism } from '@shared/domain/feedback/criticism';
import { useClock } from '@renderer/hooks/useClock';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card, CardSection } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { Badge } from '@renderer/ui/Tag';
import { Button } from '@renderer/ui/Button';
import { Text } from '@renderer/ui/Text';
import styles from './Feedback.module.css';
import { OpenCriticism } from './OpenCriticism';
import { useCriticisms } from './useCriticisms';
import { useTell } from './useTell';

const SHOWN_CLOSED = 2;

type CriticismCardProps = { readonly contact: Contact; readonly isReadOnly: boolean };

/** What somebody was unhappy about, and the one thing to do next. Nothing where nobody was. */
export function CriticismCard({ contact, isReadOnly }: CriticismCardProps) {
  const { t } = useTranslation('feedback');
  const { number } = useFormat();
  const { open, closed, acts } = useCriticisms(contact.id);
  const [isAll, setIsAll] = useState(false);
  if (open.length === 0 && closed.length === 0) return null;
  const shown = isAll ? closed : closed.slice(0, SHOWN_CLOSED);

  return (
    <Card label={t('criticism.title')}>
      {open.length === 0 ? null : (
        <CardSection
          title={t('criticism.title')}
          actions={open.length > 1 ? <Badge tone="critique">{number(open.length)}</Badge> : null}
        >
          {open.map((criticism) => (
            <OpenCriticism
              key={criticism.id}
              contact={contact}
              criticism={criticism}
              acts={acts}
              isReadOnly={isReadOnly}
            />
          ))}
        </CardSection>
      )}
      {closed.length === 0 ? null : (
        <CardSection title={open.length === 0 ? t('criticism.answered') : t('criticism.closed')}>
          {shown.map((criticism) => (
            <ClosedCriticism
              key={criticism.id}
              contact={contact}
              criticism={criticism}
              onReopen={isReadOnly ? undefined : acts.reopen}
            />
          ))}
          {closed.length > shown.length ? (
            <Button
              variant="quiet"
              size="sm"
              onPress={() => {
                setIsAll(true);
              }}
            >
              {t('criticism.all')}
            </Button>
          ) : null}
        </CardSection>
      )}
    </Card>
  );
}

type ClosedCriticismProps = {
  readonly contact: Contact;
  readonly criticism: Criticism;
  readonly onReopen: ReturnType<typeof useCriticisms>['acts']['reopen'] | undefined;
};

function ClosedCriticism({ contact, criticism, onReopen }: ClosedCriticismProps) {
  const { t } = useTranslation('feedback');
  const format = useFormat();
  const zone = useClock().zone();
  const tell = useTell(contact);
  const text = criticism.text || t('criticism.silent');
  const days =
    criticism.toldAt === null
      ? null
      : daysBetween(format.dayOf(criticism.heardAt, zone), format.dayOf(criticism.toldAt, zone));
  return (
    <div className={styles['closed']}>
      <span className={styles['closedText']}>
        <bdi>{text}</bdi>
        {days === null ? null : (
          <Text size={2} ink="quiet">
            {days <= 0 ? t('criticism.sameDay') : t('criticism.after', { count: days })}
          </Text>
        )}
      </span>
      {onReopen === undefined ? null : (
        <IconButton
          icon="rotate-ccw"
          size="sm"
          label={t('criticism.reopenLabel', { text: isolate(text) })}
          onPress={() => void onReopen(criticism.id).then((done) => tell(done, 'reopened'))}
        />
      )}
    </div>
  );
}
