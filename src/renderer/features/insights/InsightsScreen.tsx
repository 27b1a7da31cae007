import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Figure, Figures, PartKey } from '@shared/domain/insights/figure';
import type { GroupAsked } from '@shared/domain/insights/question';
import type { FigurePage } from '@renderer/hooks/route';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Screen } from '@renderer/ui/Screen';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Tag } from '@renderer/ui/Tag';
import { AsOfBand, AsOfControl } from './AsOfControl';
import { ComeBackCard } from './ComeBackCard';
import { CostCard } from './CostCard';
import { ExportMenu, type ReportAsked } from './ExportMenu';
import { FurtherFigures } from './FurtherFigures';
import { HappyCard } from './HappyCard';
import styles from './Insights.module.css';
import { LeadCard } from './LeadCard';
import { PeopleBehind, type BehindAsked, type PeopleListDialog } from './PeopleBehind';
import { AsOfScope } from './useAsOf';
import { useInsightsPage, type InsightsPage } from './useInsightsPage';
import { PERIODS } from './useInsightsQuery';
import { WorthCard } from './WorthCard';

/** What the page needs from others. */
export type InsightsScreenProps = {
  /** Lists people in a dialog. */
  readonly peopleDialog: PeopleListDialog;
  readonly onOpen: (id: ContactId) => void;
  /** Which of its pages is shown; the overview unless it is said. */
  readonly shownPage?: FigurePage | undefined;
  /** Goes to another page. Absent: there is only the overview. */
  readonly onPage?: ((page: FigurePage) => void) | undefined;
  /** The first purchase, for a shop without figures. */
  readonly onPoints?: (() => void) | undefined;
  /** Leads to where costs are entered. */
  readonly onCosts?: (() => void) | undefined;
  /** Opens the page that is printed. */
  readonly onReport?: ((asked: ReportAsked) => void) | undefined;
};

/** How are we doing with our regulars: nine figures under four questions, each with its sum and its people. */
export function InsightsScreen(props: InsightsScreenProps) {
  const { t } = useTranslation(['insights', 'common']);
  const page = useInsightsPage();
  const { figures, asOf } = page;
  if (figures === null) {
    return (
      <Screen title={t('title')}>
        <Skeleton shape="card" label={t('waiting')} />
      </Screen>
    );
  }
  // Of a day before everything the way back must stay.
  if (figures.since === null && asOf === null) {
    return (
      <Screen title={t('title')}>
        <EmptyState
          picture="stamps"
          title={t('empty.title')}
          actions={
            props.onPoints && (
              <Button variant="primary" onPress={props.onPoints}>
                {t('empty.action')}
              </Button>
            )
          }
        >
          {t('empty.text')}
        </EmptyState>
      </Screen>
    );
  }
  return (
    <AsOfScope value={asOf}>
      <Insights {...props} page={page} figures={figures} />
    </AsOfScope>
  );
}

function Insights({
  page,
  figures,
  peopleDialog,
  onOpen,
  onCosts,
  onReport,
  shownPage = 'overview',
  onPage,
}: InsightsScreenProps & { readonly page: InsightsPage; readonly figures: Figures }) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const { period, setPeriod, query, asOf, setAsOf, trend, lead, bySource } = page;
  const [behind, setBehind] = useState<BehindAsked | null>(null);
  const chart = useRef<HTMLCanvasElement>(null);
  const ask = (figure: Figure, part: PartKey | null, group: GroupAsked | null): void =>
    setBehind({ figure, part, group });
  const onPeople = (figure: Figure, part: PartKey | null = null): void => ask(figure, part, null);
  return (
    <Screen
      title={t('title')}
      lead={
        <>
          {asOf !== null
            ? format.daySpan(query.span.from, query.span.to)
            : period === 'all'
              ? t('lead.all', { from: format.day(query.span.from) })
              : t(`lead.${period}`)}
          {figures.isSample && (
            <span className={styles['sample']} title={t('sampleHint')}>
              <Tag isTentative>{t('sample')}</Tag>
            </span>
          )}
        </>
      }
      actions={
        <>
          <AsOfControl asOf={asOf} onChange={setAsOf} />
          <SegmentedControl
            label={t('period')}
            segments={PERIODS.map((id) => ({ id, label: t(`periods.${id}`) }))}
            value={period}
            onChange={setPeriod}
          />
          <ExportMenu
            query={query}
            figures={figures}
            asOf={asOf}
            chart={shownPage === 'overview' ? chart : null}
            onReport={onReport}
          />
        </>
      }
    >
      <AsOfBand asOf={asOf} onChange={setAsOf} />
      <FurtherFigures
        page={shownPage}
        onPage={onPage}
        query={query}
        asOf={asOf}
        peopleDialog={peopleDialog}
        onFigure={ask}
        onOpen={onOpen}
        overview={
          <div className={styles['page']}>
            {lead !== null && <LeadCard lead={lead} onPeople={onPeople} />}
            <div className={styles['cards']}>
              <ComeBackCard figures={figures} trend={trend} onPeople={onPeople} picture={chart} />
              <HappyCard figures={figures} onPeople={onPeople} />
              <WorthCard figures={figures} onPeople={onPeople} />
              <CostCard
                figures={figures}
                bySource={bySource}
                onPeople={(figure, group) => ask(figure, null, group)}
                onCosts={onCosts}
              />
            </div>
          </div>
        }
      />
      {behind !== null && (
        <PeopleBehind
          key={`${behind.figure.key}/${behind.figure.span.from}/${behind.part ?? ''}`}
          asked={behind}
          query={query}
          dialog={peopleDialog}
          onOpen={onOpen}
          onClose={() => setBehind(null)}
        />
      )}
    </Screen>
  );
}
