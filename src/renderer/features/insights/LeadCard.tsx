import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Figure, PartKey } from '@shared/domain/insights/figure';
import type { Lead } from '@shared/domain/insights/lead';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Face, FaceStack } from '@renderer/ui/Face';
import styles from './Insights.module.css';
import { useFaces } from './useFaces';
import { useFigureText } from './useFigureText';

type LeadCardProps = {
  readonly lead: Lead;
  readonly onPeople: (figure: Figure, part: PartKey) => void;
};

const NOBODY: readonly ContactId[] = [];

const facesOf = (lead: Lead): readonly ContactId[] =>
  lead.kind === 'none' ? NOBODY : (lead.waiting?.people ?? lead.people).first.slice(0, 3);

/** The one sentence that leads: the largest change, and the people it is about. */
export function LeadCard({ lead, onPeople }: LeadCardProps) {
  const { t } = useTranslation('insights');
  const text = useFigureText();
  const faces = useFaces(facesOf(lead));
  if (lead.kind === 'none') {
    return (
      <Card>
        <p className={styles['quiet']}>{t('leadSentence.none')}</p>
      </Card>
    );
  }
  const { figure, now, then, people, waiting, key } = lead;
  return (
    <Card>
      <div className={styles['leadLine']}>
        {faces.length > 0 && (
          <FaceStack>
            {faces.map(({ id, initials, isSample }) => (
              <Face key={id} id={id} initials={initials} isSample={isSample} size="sm" />
            ))}
          </FaceStack>
        )}
        <p className={styles['leadText']}>
          <b>
            {t(`leadSentence.${key}`, {
              now: text.number(now, figure.unit),
              then: text.number(then, figure.unit),
            })}
          </b>{' '}
          {waiting !== null &&
            t('leadSentence.waiting', { count: waiting.of, waiting: waiting.people.count })}
        </p>
        <Button variant="fill" onPress={() => onPeople(figure, people.key)}>
          {t('people.see', { count: people.count })}
        </Button>
      </div>
    </Card>
  );
}
