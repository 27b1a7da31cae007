import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import type { Leaving } from '@shared/domain/feedback/criticism';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { TimelineEntry } from '@renderer/ui/Timeline';
import { useAnswerActs } from './useAnswerActs';
import { useTell } from './useTell';

type LeavingEntryProps = {
  readonly contact: Contact;
  readonly leaving: Leaving;
  readonly isReadOnly: boolean;
};

/** That somebody left, and why, in the timeline. Who comes back keeps it: it is history. */
export function LeavingEntry({ contact, leaving, isReadOnly }: LeavingEntryProps) {
  const { t } = useTranslation('feedback');
  const format = useFormat();
  const today = useToday();
  const tell = useTell(contact);
  const { removeLeaving } = useAnswerActs();
  const menu = t('entry.leftMenu', { day: format.day(leaving.leftOn) });
  return (
    <TimelineEntry
      icon="door"
      tone="quiet"
      title={t('entry.left')}
      quote={leaving.words === '' ? undefined : t('entry.quote', { words: leaving.words })}
      date={format.relativeDay(leaving.leftOn, today)}
      dateTime={leaving.leftOn}
      actions={
        isReadOnly ? undefined : (
          <Menu
            label={menu}
            trigger={<IconButton icon="ellipsis" size="sm" label={menu} />}
            groups={[
              [
                {
                  id: 'mistake',
                  icon: 'undo',
                  label: t('entry.leftMistake'),
                  onAction: () =>
                    void removeLeaving(leaving.id).then((done) => tell(done, 'leftRemoved')),
                },
              ],
            ]}
          />
        )
      }
    >
      {t(`leave.reasons.${leaving.reason}`)}
    </TimelineEntry>
  );
}
