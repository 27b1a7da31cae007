import type { Judgement, MomentWorld, Whom } from '@shared/domain/culture/moment';
import { nextGoodMoment } from '@shared/domain/culture/nextGoodMoment';
import { useMinute } from '@renderer/hooks/useClock';
import { useMomentText } from '@renderer/i18n/useMomentText';
import { Light } from '@renderer/ui/Light';
import styles from './Composer.module.css';

type MomentHintProps = {
  readonly whom: Whom;
  readonly world: MomentWorld;
  readonly way: 'call' | 'message';
  readonly judgement: Judgement;
};

/** Why now is not the moment, and when it is; nothing where now is fine. */
export function MomentHint({ whom, world, way, judgement }: MomentHintProps) {
  const words = useMomentText();
  const now = useMinute();
  if (judgement.tone === 'good') return null;
  const { place } = whom;
  const [reason] = words.reasons(judgement, way, place);
  const next = nextGoodMoment(whom, now, way, world);
  return (
    <p className={styles['moment']}>
      <Light state={judgement.tone} />
      <span>
        {reason} {next.ok ? words.nextGood(next.value, place) : null}
      </span>
    </p>
  );
}
