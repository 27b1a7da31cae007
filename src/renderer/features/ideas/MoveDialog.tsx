import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTaken } from '@shared/domain/feedback/ideaBox';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { Sentence } from '@renderer/i18n/Sentence';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { Checkbox } from '@renderer/ui/Checkbox';
import { FormDialog } from '@renderer/ui/FormDialog';
import { Text } from '@renderer/ui/Text';
import { TextArea } from '@renderer/ui/TextArea';
import { useAuthor } from './useIdeaBox';
import { useIdeaActs, useIdeaWorth, type IdeaMove } from './useIdeaActs';
import { useIdeaTell } from './useIdeaTell';

type MoveDialogProps = {
  readonly move: IdeaMove;
  /** It stands there now. */
  readonly onDone: (move: IdeaMove) => void;
  readonly onClose: () => void;
};

/** What belongs to a step: the reward for an idea that is taken, what became of one that is done, and why not. */
export function MoveDialog({ move, onDone, onClose }: MoveDialogProps) {
  const { idea, status } = move;
  const { t } = useTranslation(['ideas', 'programme', 'common']);
  const acts = useIdeaActs();
  const tell = useIdeaTell();
  const refusalText = useLoyaltyRefusal();
  const worth = useIdeaWorth(idea);
  const author = useAuthor(idea.authorId);
  const [outcome, setOutcome] = useState(idea.outcome);
  const [isRewarding, setIsRewarding] = useState(true);
  const [isTried, setIsTried] = useState(false);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const kind = status === 'declined' ? 'declined' : status === 'doing' ? 'doing' : 'done';
  const asksOutcome = kind !== 'doing';
  const canReward = isTaken(status) && author !== null && worth.points > 0 && !worth.isBooked;

  const form = useFormDialog(async () => {
    setIsTried(true);
    const said = outcome.trim();
    if (asksOutcome && said === '') return;
    const words = asksOutcome ? said : undefined;
    // Everything is told by the page that follows; it becomes `told` there.
    const to = status === 'told' && idea.status !== 'told' ? 'done' : status;
    if (canReward && isRewarding) {
      const saved = await acts.reward(idea.id, to, words);
      if (!saved.ok) {
        setRefused(refusalText(saved.refusal));
        return;
      }
      tell(saved, 'rewarded', {
        name: author.name || t('common:untitled'),
        points: t('programme:points', { count: saved.value.value }),
      });
    } else {
      const saved = await acts.setStatus(idea.id, to, words);
      if (!saved.ok) {
        setRefused(refusalText(saved.refusal));
        return;
      }
      tell(saved, 'moved', { title: idea.title, status: t(`status.${to}`) });
    }
    onDone({ idea: { ...idea, outcome: words ?? idea.outcome, status: to }, status: to });
  });

  return (
    <FormDialog
      title={t(`move.${kind}.title`)}
      lead={<bdi>{idea.title}</bdi>}
      act={t(`move.${kind}.act`)}
      form={form}
      refused={refused}
      onClose={onClose}
    >
      {asksOutcome ? (
        <TextArea
          label={t(`move.${kind}.outcome`)}
          hint={t(`move.${kind}.hint`)}
          placeholder={t(`move.${kind}.example`)}
          value={outcome}
          onChange={setOutcome}
          minRows={2}
          maxRows={6}
          maxLength={1000}
          autoFocus
          error={isTried && outcome.trim() === '' ? t(`move.${kind}.missing`) : undefined}
        />
      ) : (
        <Text as="p">{t('move.doing.text')}</Text>
      )}
      {canReward ? (
        <Checkbox isSelected={isRewarding} onChange={setIsRewarding} detail={t('move.rewardHint')}>
          <Sentence
            say={(values) => t('move.reward', values)}
            values={{
              name: author.name || t('common:untitled'),
              points: t('programme:points', { count: worth.points }),
            }}
          />
        </Checkbox>
      ) : null}
      {kind === 'doing' && !canReward && worth.isBooked ? (
        <Text as="p" size={3} ink="muted">
          {t('move.rewarded')}
        </Text>
      ) : null}
    </FormDialog>
  );
}
