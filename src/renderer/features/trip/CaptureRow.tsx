import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { readCaptureLine } from '@shared/domain/trips/captureLine';
import { isolate } from '@renderer/i18n/isolate';
import { ComboBox } from '@renderer/ui/ComboBox';
import { IconButton } from '@renderer/ui/IconButton';
import styles from './Trip.module.css';
import { useNamedPeople, type QueuedLine } from './useCapture';

type CaptureRowProps = {
  readonly line: QueuedLine;
  /** Those of the trip, whoever is visited first. */
  readonly people: readonly PersonSummary[];
  /** Told whom the name in the line means; `null` for nobody of the trip. */
  readonly onFound: (contactId: ContactId | null) => void;
  readonly onAssign: (contactId: ContactId | null) => void;
  readonly onRemove: () => void;
};

/** A line that waits, and whom it is for: the best match of the trip stands there until somebody chooses. */
export function CaptureRow({ line, people, onFound, onAssign, onRemove }: CaptureRowProps) {
  const { t } = useTranslation(['trip', 'common']);
  const { who } = readCaptureLine(line.text);
  const hits = useNamedPeople(who);
  const ofTrip = new Set(people.map(({ id }) => id));
  const meant = new Set(hits.people.map(({ id }) => id));
  // Of several with that name the one who is visited.
  const best = people.find(({ id }) => meant.has(id))?.id ?? null;

  const tell = useEffectEvent(onFound);
  const { isCurrent } = hits;
  useEffect(() => {
    // The former answer belongs to another name.
    if (isCurrent) tell(best);
  }, [best, isCurrent]);

  const others = hits.people.filter(({ id }) => !ofTrip.has(id));
  const options = [...people, ...others].map((person) => ({
    id: person.id,
    label: person.name || t('common:untitled'),
    detail: person.organisation === person.name ? undefined : person.organisation,
  }));

  return (
    <li className={styles['line']}>
      <p className={styles['lineText']} dir="auto">
        {line.text}
      </p>
      <ComboBox
        label={t('capture.whoOf', { text: isolate(line.text) })}
        isLabelHidden
        size="sm"
        icon="user"
        options={options}
        value={line.contactId ?? best}
        onChange={onAssign}
        emptyText={t('capture.nobody')}
        openLabel={t('capture.open')}
        placeholder={t('capture.who')}
      />
      <IconButton
        icon="x"
        size="sm"
        label={t('capture.remove', { text: isolate(line.text) })}
        onPress={onRemove}
      />
    </li>
  );
}
