import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { SegmentMembers } from '@shared/domain/segments/segment';
import { conditionProblem } from '@shared/domain/segments/segmentProblems';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import { Text } from '@renderer/ui/Text';
import styles from './Segments.module.css';
import { useMembers } from './useMembers';

type LivePreviewProps = {
  readonly members: SegmentMembers;
  /** Makes these very people the chosen ones. */
  readonly onChoose: (ids: readonly ContactId[]) => void;
};

/** Whom the group would hold now, while it is being written. */
export function LivePreview({ members, onChoose }: LivePreviewProps) {
  const { t } = useTranslation(['segments', 'common']);
  const { isReady, ids, first } = useMembers(members);
  const isRule = members.kind === 'rule';
  const isUnfinished = isRule && members.conditions.some((one) => conditionProblem(one) !== null);
  const rest = ids.length - first.length;
  return (
    <Card title={t('editor.preview')}>
      <div className={styles['preview']}>
        <div role="status">
          {isReady && ids.length > 0 ? (
            <span className={styles['previewCount']}>{t('people', { count: ids.length })}</span>
          ) : (
            <Text ink="muted" size={3}>
              {t(isReady ? 'editor.nobody' : 'counting')}
            </Text>
          )}
        </div>
        {isUnfinished ? (
          <Text as="p" ink="quiet" size={2}>
            {t('editor.unfinished')}
          </Text>
        ) : null}
        {first.length === 0 ? null : (
          <ul aria-label={t('editor.preview')}>
            {first.map((person) => (
              <li key={person.id} className={styles['person']}>
                <Face
                  id={person.id}
                  initials={person.initials}
                  size="sm"
                  isSample={person.isSample}
                />
                <PersonName
                  name={person.name === '' ? t('common:untitled') : person.name}
                  size="sm"
                  isTruncated
                />
              </li>
            ))}
          </ul>
        )}
        {rest > 0 ? (
          <Text as="p" ink="quiet" size={3}>
            {t('editor.andMore', { count: rest })}
          </Text>
        ) : null}
        {isRule && isReady && ids.length > 0 && members.conditions.length > 0 ? (
          <Button size="sm" variant="quiet" icon="square-check" onPress={() => onChoose(ids)}>
            {t('editor.becomeChosen')}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}
