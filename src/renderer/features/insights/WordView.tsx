import { useTranslation } from 'react-i18next';
import type { CareFigures, WordKept } from '@shared/domain/insights/careFigures';
import type { CarePart } from '@shared/domain/insights/careLists';
import type { PartKey } from '@shared/domain/insights/figure';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { BarList } from '@renderer/ui/charts/BarList';
import { StackedBar } from '@renderer/ui/charts/StackedBar';
import { Skeleton } from '@renderer/ui/Skeleton';
import { CountTile } from './CountTile';
import { useCareText } from './useCareText';
import { useWord } from './useWord';
import styles from './Views.module.css';
import type { FigureViewProps } from './viewProps';
import { WowCard } from './WowCard';

/** Whether words were kept, how soon answers came, who was thanked, what was a wow moment, who came back and who left, and why. */
export function WordView({ query, asOf, onListed, onOpen }: FigureViewProps) {
  const { t } = useTranslation(['insightViews', 'common']);
  const care = useWord(query, asOf);
  if (care === null) return <Skeleton shape="card" label={t('common:loading')} />;
  const onPart = (title: string, part: CarePart): void =>
    onListed({ title, people: { ask: 'carePeople', query, part, group: null } });
  return (
    <div className={styles['columns']}>
      <div className={styles['stack']}>
        <PromisesCard care={care} onPart={onPart} />
        <AnswersCard care={care} onPart={onPart} />
      </div>
      <div className={styles['stack']}>
        <ComingsCard
          care={care}
          onPart={onPart}
          onBought={(title, part) =>
            onListed({
              title,
              people: { ask: 'people', query, asked: { figure: 'retention', part }, group: null },
            })
          }
        />
        <WowCard query={query} asOf={asOf} onListed={onListed} onOpen={onOpen} />
      </div>
    </div>
  );
}

type WordCardProps = {
  readonly care: CareFigures;
  readonly onPart: (title: string, part: CarePart) => void;
};

function PromisesCard({ care: { promises }, onPart }: WordCardProps) {
  const { t } = useTranslation('insightViews');
  return (
    <Card title={t('promises.title')}>
      <div className={styles['halves']}>
        <Promises name={t('promises.us')} word={promises.byUs} side="us" onPart={onPart} />
        <Promises name={t('promises.them')} word={promises.byThem} side="them" onPart={onPart} />
      </div>
    </Card>
  );
}

function Promises({
  name,
  word,
  side,
  onPart,
}: Pick<WordCardProps, 'onPart'> & {
  readonly name: string;
  readonly word: WordKept;
  readonly side: 'us' | 'them';
}) {
  const { t } = useTranslation(['insightViews', 'insights']);
  const format = useFormat();
  const said = useCareText().kept(word);
  const { kept, broken, state } = word;
  return (
    <div className={styles['half']}>
      <CountTile name={name} value={said.text} isWords={said.isWords}>
        {state.kind === 'no-data'
          ? t('promises.none')
          : state.kind === 'few'
            ? t('insights:state.fewHint')
            : t('promises.sum', { kept: format.number(kept), count: kept + broken })}
      </CountTile>
      {kept + broken > 0 && (
        <StackedBar
          label={t('promises.bar', { kept: format.number(kept), broken: format.number(broken) })}
          parts={(['kept', 'broken'] as const).map((part) => {
            const value = part === 'kept' ? kept : broken;
            return {
              id: part,
              value,
              figure: format.number(value),
              name: t(`promises.${part}`),
              tone: part === 'kept' ? 'first' : 'fourth',
              onPress:
                value > 0
                  ? () => onPart(t(`promises.people.${part}-by-${side}`), `${part}-by-${side}`)
                  : undefined,
            };
          })}
        />
      )}
    </div>
  );
}

function AnswersCard({ care: { response, thanks }, onPart }: WordCardProps) {
  const { t } = useTranslation('insightViews');
  const format = useFormat();
  const wait = useCareText().wait(response);
  const tile = (count: number, title: string, part: CarePart) => ({
    value: format.number(count),
    onPress: count > 0 ? () => onPart(title, part) : undefined,
  });
  const { people } = thanks;
  return (
    <Card title={t('answers.title')}>
      <div className={styles['tiles']}>
        <CountTile name={t('answers.wait')} value={wait.text} isWords={wait.isWords}>
          {response.medianMs === null ? t('answers.none') : t('answers.median')}
        </CountTile>
        <CountTile
          name={t('answers.answered')}
          {...tile(response.answered, t('answers.people.answered'), 'answered')}
        />
        <CountTile
          name={t('answers.waiting')}
          {...tile(response.waiting, t('answers.people.waiting'), 'waiting')}
        />
        <CountTile
          name={t('answers.thanks')}
          value={format.number(thanks.count)}
          onPress={
            people.count > 0 ? () => onPart(t('answers.people.thanked'), 'thanked') : undefined
          }
        >
          {people.count > 0 ? t('answers.thanked', { count: people.count }) : undefined}
        </CountTile>
      </div>
    </Card>
  );
}

function ComingsCard({
  care,
  onPart,
  onBought,
}: WordCardProps & { readonly onBought: (title: string, part: PartKey) => void }) {
  const { t } = useTranslation(['insightViews', 'insights', 'feedback']);
  const format = useFormat();
  const { wonBack, lost, newCustomers, leavings, lostWithoutReason, lostWaiting } = care;
  const tile = (name: string, part: PartKey, count: number) => ({
    name,
    value: format.number(count),
    onPress: count > 0 ? () => onBought(name, part) : undefined,
  });
  const rows = leavings.map(({ reason, count }) => {
    const name = t(`feedback:leave.reasons.${reason}`);
    return {
      id: reason,
      name,
      value: count,
      figure: format.number(count),
      tone: 'fourth' as const,
      onPress: () => onPart(t('comings.left', { reason: name }), `left-${reason}`),
    };
  });
  return (
    <Card title={t('comings.title')}>
      <div className={styles['tiles']}>
        <CountTile {...tile(t('comings.new'), 'new-customers', newCustomers.count)} />
        <CountTile {...tile(t('comings.wonBack'), 'won-back', wonBack.count)} />
        <CountTile {...tile(t('comings.lost'), 'lost', lost.count)} />
      </div>
      <hr className={styles['rule']} />
      <h3 className={styles['sub']}>{t('comings.why')}</h3>
      {rows.length === 0 ? (
        <p className={styles['quiet']}>{t('comings.noReason')}</p>
      ) : (
        <BarList label={t('comings.why')} rows={rows} />
      )}
      {lostWithoutReason.count > 0 && (
        <p>
          <button
            type="button"
            className={styles['link']}
            onClick={() => onPart(t('comings.without'), 'lost-without-reason')}
          >
            {t('comings.withoutCount', { count: lostWithoutReason.count })}
          </button>
        </p>
      )}
      {lostWaiting.count > 0 && (
        <p>
          <button
            type="button"
            className={styles['link']}
            onClick={() => onPart(t('comings.waited'), 'lost-waiting')}
          >
            {t('comings.waitedCount', { count: lostWaiting.count })}
          </button>
        </p>
      )}
    </Card>
  );
}
