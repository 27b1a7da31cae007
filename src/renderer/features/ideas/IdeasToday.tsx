import { useTranslation } from 'react-i18next';
import { waitingToHear } from '@shared/domain/feedback/ideaBox';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { useIdeaBox } from './useIdeaBox';

type IdeasTodayProps = { readonly onAll: () => void };

/** Who is still to hear what became of an idea, and how many ideas are new. Nothing where neither is. */
export function IdeasToday({ onAll }: IdeasTodayProps) {
  const { t } = useTranslation('ideas');
  const box = useIdeaBox();
  if (box === null) return null;
  const toTell = new Set(
    box.ideas.flatMap((idea) => waitingToHear(idea).filter((id) => box.people.has(id))),
  ).size;
  const fresh = box.ideas.filter(({ status }) => status === 'new').length;
  if (toTell + fresh === 0) return null;
  return (
    <Card title={t('title')} icon="heart">
      <p>
        {toTell > 0 ? t('leadTell', { count: toTell }) : null}{' '}
        {fresh > 0 ? t('fresh', { count: fresh }) : null}
      </p>
      <Button variant="text" size="sm" iconEnd="arrow-right" onPress={onAll}>
        {t('show')}
      </Button>
    </Card>
  );
}
