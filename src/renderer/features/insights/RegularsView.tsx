import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Face, FaceStack } from '@renderer/ui/Face';
import { Skeleton } from '@renderer/ui/Skeleton';
import { PersonLink } from './PersonLink';
import { useFaces } from './useFaces';
import { useNames } from './useNames';
import { useRegulars, type GradedGroup, type Regulars } from './useRegulars';
import styles from './Views.module.css';
import type { FigureViewProps } from './viewProps';

/** Of those without an owner, so many are named on the page. */
const NAMED = 8;

/** Who the regulars are: by grades, who is missed, and who is worth much and looked after by nobody. */
export function RegularsView({ query, asOf, onListed, onOpen }: FigureViewProps) {
  const regulars = useRegulars(query, asOf);
  return (
    <div className={styles['columns']}>
      <GradesCard regulars={regulars} onListed={onListed} />
      <div className={styles['stack']}>
        {/* Who is silent is told of now only. */}
        {asOf === null && <SilentCard regulars={regulars} onListed={onListed} />}
        <UnownedCard regulars={regulars} onListed={onListed} onOpen={onOpen} />
      </div>
    </div>
  );
}

type CardProps = { readonly regulars: Regulars } & Pick<FigureViewProps, 'onListed'>;

function GradesCard({ regulars: { rfm, groups }, onListed }: CardProps) {
  const { t } = useTranslation(['insightViews', 'common']);
  const format = useFormat();
  const total = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  return (
    <Card
      title={t('grades.title')}
      actions={
        total > 0 && <span className={styles['quiet']}>{t('grades.active', { count: total })}</span>
      }
    >
      {rfm === null && <Skeleton shape="card" label={t('common:loading')} />}
      {rfm?.kind === 'too-few' && (
        <p className={styles['quiet']}>
          {rfm.active === 0 ? t('grades.nobody') : t('grades.tooFew', { count: rfm.active })}
        </p>
      )}
      {rfm?.kind === 'graded' && (
        <>
          <ul className={styles['grades']} aria-label={t('grades.title')}>
            {groups.map((one) => (
              <GradeRow
                key={one.group}
                graded={one}
                most={Math.max(...groups.map(({ ids }) => ids.length))}
                figure={format.number(one.ids.length)}
                onListed={onListed}
              />
            ))}
          </ul>
          <p className={styles['quiet']}>{t('grades.how')}</p>
        </>
      )}
    </Card>
  );
}

function GradeRow({
  graded: { group, ids },
  most,
  figure,
  onListed,
}: {
  readonly graded: GradedGroup;
  readonly most: number;
  readonly figure: string;
} & Pick<FigureViewProps, 'onListed'>) {
  const { t } = useTranslation('insightViews');
  const title = t(`rfm.${group}.name`);
  const lead = t(`rfm.${group}.about`);
  return (
    <li>
      <span className={styles['gradeName']}>
        <button
          type="button"
          className={styles['link']}
          onClick={() => onListed({ title, lead, people: ids })}
        >
          {title}
        </button>
        <span className={styles['quiet']}>{lead}</span>
      </span>
      <span className={styles['track']} aria-hidden="true">
        <span className={styles['bar']} style={{ inlineSize: `${(100 * ids.length) / most}%` }} />
      </span>
      <b className={styles['number']}>{figure}</b>
    </li>
  );
}

const NOBODY: readonly ContactId[] = [];

function SilentCard({ regulars: { silent, gaps }, onListed }: CardProps) {
  const { t } = useTranslation(['insightViews', 'insights', 'common']);
  const format = useFormat();
  const faces = useFaces((silent ?? NOBODY).slice(0, 3));
  const times = format.number(gaps);
  return (
    <Card title={t('silent.title')}>
      {silent === null ? (
        <Skeleton shape="rows" count={2} label={t('common:loading')} />
      ) : silent.length === 0 ? (
        <p className={styles['quiet']}>{t('silent.none', { times })}</p>
      ) : (
        <>
          <div className={styles['line']}>
            {faces.length > 0 && (
              <FaceStack>
                {faces.map(({ id, initials, isSample }) => (
                  <Face key={id} id={id} initials={initials} isSample={isSample} size="sm" />
                ))}
              </FaceStack>
            )}
            <p>{t('silent.text', { count: silent.length, times })}</p>
          </div>
          <span className={styles['foot']}>
            <Button
              variant="fill"
              size="sm"
              onPress={() => onListed({ title: t('silent.title'), people: silent })}
            >
              {t('insights:people.see', { count: silent.length })}
            </Button>
          </span>
        </>
      )}
    </Card>
  );
}

function UnownedCard({
  regulars: { unowned, currency },
  onListed,
  onOpen,
}: CardProps & Pick<FigureViewProps, 'onOpen'>) {
  const { t } = useTranslation(['insightViews', 'insights', 'common']);
  const format = useFormat();
  const shown = unowned?.slice(0, NAMED) ?? [];
  const names = useNames(shown.map(({ id }) => id));
  return (
    <Card title={t('unowned.title')}>
      <p className={styles['quiet']}>{t('unowned.lead')}</p>
      {unowned === null ? (
        <Skeleton shape="rows" count={2} label={t('common:loading')} />
      ) : unowned.length === 0 ? (
        <p>{t('unowned.none')}</p>
      ) : (
        <>
          <ol className={styles['people']}>
            {shown.map(({ id, purchases, spentMinor }) => (
              <li key={id}>
                <PersonLink person={names.get(id)} onOpen={onOpen} />
                <span className={styles['quiet']}>
                  {t('unowned.purchases', { count: purchases })}
                </span>
                <b className={styles['number']}>{format.money({ minor: spentMinor, currency })}</b>
              </li>
            ))}
          </ol>
          <span className={styles['foot']}>
            <Button
              variant="fill"
              size="sm"
              onPress={() =>
                onListed({ title: t('unowned.title'), people: unowned.map(({ id }) => id) })
              }
            >
              {t('insights:people.see', { count: unowned.length })}
            </Button>
          </span>
        </>
      )}
    </Card>
  );
}
