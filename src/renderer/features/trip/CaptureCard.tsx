import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useToasts } from '@renderer/hooks/useToasts';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import { CaptureRow } from './CaptureRow';
import styles from './Trip.module.css';
import { useCapture, type QueuedLine } from './useCapture';

/** Short lines from the road, each for somebody of the trip, until they are put into the timelines. @param people - Those of the trip, whoever is visited first. */
export function CaptureCard({ people }: { readonly people: readonly PersonSummary[] }) {
  const { t } = useTranslation(['trip', 'common']);
  const toasts = useToasts();
  const capture = useCapture();
  // Whom each line is for as its row found out; the rows ask the index, each for its own name.
  const [found, setFound] = useState<ReadonlyMap<string, ContactId | null>>(new Map());
  if (capture === null) return <Skeleton shape="card" label={t('common:loading')} />;

  const ofLine = (line: QueuedLine): ContactId | null =>
    line.contactId ?? found.get(line.id) ?? null;
  const assigned = capture.lines.flatMap((line) => {
    const contactId = ofLine(line);
    return contactId === null ? [] : [{ line, contactId }];
  });
  const waiting = capture.lines.length - assigned.length;

  const putAll = async (): Promise<void> => {
    const done = await capture.putAll(assigned);
    if (done === null) return;
    toasts.show({ text: t('capture.done', { count: done.count }), batchId: done.batchId });
  };

  return (
    <Card title={t('capture.title')} icon="note">
      <div className={styles['capture']}>
        <TextField
          label={t('capture.label')}
          hint={t('capture.hint')}
          placeholder={t('capture.example')}
          value={capture.typed}
          autoComplete="off"
          onChange={capture.type}
          onEnter={capture.add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void putAll();
          }}
        />
        {capture.lines.length === 0 ? null : (
          <>
            <ul className={styles['lines']} aria-label={t('capture.list')}>
              {capture.lines.map((line) => (
                <CaptureRow
                  key={line.id}
                  line={line}
                  people={people}
                  onFound={(contactId) => {
                    setFound((before) =>
                      before.get(line.id) === contactId
                        ? before
                        : new Map(before).set(line.id, contactId),
                    );
                  }}
                  onAssign={(contactId) => {
                    capture.assign(line, contactId);
                  }}
                  onRemove={() => {
                    capture.remove(line);
                  }}
                />
              ))}
            </ul>
            {waiting === 0 ? null : (
              <Text as="p" size={2} ink="quiet">
                {t('capture.waiting', { count: waiting })}
              </Text>
            )}
            <Button
              variant="primary"
              icon="check"
              isDisabled={assigned.length === 0}
              onPress={() => void putAll()}
            >
              {t('capture.put')}
            </Button>
          </>
        )}
      </div>
    </Card>
  );
}
