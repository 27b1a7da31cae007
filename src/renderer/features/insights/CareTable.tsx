import { useTranslation } from 'react-i18next';
import type { CareFigures } from '@shared/domain/insights/careFigures';
import type { CarePart } from '@shared/domain/insights/careLists';
import type { PartKey, SplitBy } from '@shared/domain/insights/figure';
import type { GroupAsked } from '@shared/domain/insights/question';
import { useFormat } from '@renderer/i18n/useFormat';
import { Skeleton } from '@renderer/ui/Skeleton';
import { FigureTable, type FigureCell, type FigureRow } from './FigureTable';
import { useCareText, type Said } from './useCareText';
import { useComparedCare, useComparedWow } from './useCompared';
import { useGroupName } from './useGroupName';
import styles from './Views.module.css';
import type { FigureViewProps } from './viewProps';

type CareTableProps = { readonly by: SplitBy } & Pick<
  FigureViewProps,
  'query' | 'asOf' | 'onListed'
>;

const COLUMNS = [
  'new',
  'wonBack',
  'lost',
  'kept',
  'theirs',
  'wait',
  'waiting',
  'thanks',
  'wow',
] as const;

/** Promises, answers, thanks, wow moments and farewells of each group of a split. */
export function CareTable({ query, asOf, by, onListed }: CareTableProps) {
  const { t } = useTranslation(['insightViews', 'common']);
  const format = useFormat();
  const text = useCareText();
  const nameOf = useGroupName();
  const compared = useComparedCare(query, by, asOf);
  // Found in another way, and sometimes later: the others need not wait for them.
  const wow = useComparedWow(query, by, asOf);
  const wowOf = (group: GroupAsked | null): number | null =>
    wow === null
      ? null
      : group === null
        ? wow.all.count
        : (wow.split.groups.find((one) => one.group.key === group.key)?.wow.count ?? 0);
  if (compared === null) return <Skeleton shape="table" label={t('common:loading')} />;
  const { groups } = compared.split;
  if (groups.length === 0) return <p className={styles['quiet']}>{t('compare.none')}</p>;

  const rowOf = (
    id: string,
    name: string,
    care: CareFigures,
    group: GroupAsked | null,
    isSum: boolean,
  ): FigureRow => {
    const title = (words: string): string => (group === null ? words : `${words}: ${name}`);
    const count = (size: number, open: () => void): FigureCell => ({
      lines: [format.number(size)],
      onPress: size > 0 ? open : undefined,
    });
    const ofFigure = (part: PartKey, words: string) => (): void =>
      onListed({
        title: title(words),
        people: { ask: 'people', query, asked: { figure: 'retention', part }, group },
      });
    const ofCare = (part: CarePart, words: string) => (): void =>
      onListed({ title: title(words), people: { ask: 'carePeople', query, part, group } });
    const said = ({ text: words, isWords }: Said, open?: () => void): FigureCell => ({
      lines: [words],
      isWords,
      onPress: open,
    });
    const { byUs, byThem } = care.promises;
    const { response, thanks } = care;
    const wows = wowOf(group);
    // The word that was broken is what one asks about; where none was, that it was kept.
    const ofWord = (side: 'us' | 'them', { kept, broken }: typeof byUs) => {
      const part = broken > 0 ? (`broken-by-${side}` as const) : (`kept-by-${side}` as const);
      return kept + broken > 0 ? ofCare(part, t(`promises.people.${part}`)) : undefined;
    };
    return {
      id,
      title: name,
      isSum,
      cells: [
        count(care.newCustomers.count, ofFigure('new-customers', t('comings.new'))),
        count(care.wonBack.count, ofFigure('won-back', t('comings.wonBack'))),
        count(care.lost.count, ofFigure('lost', t('comings.lost'))),
        said(text.kept(byUs), ofWord('us', byUs)),
        said(text.kept(byThem), ofWord('them', byThem)),
        said(
          text.wait(response),
          response.answered > 0 ? ofCare('answered', t('answers.people.answered')) : undefined,
        ),
        count(response.waiting, ofCare('waiting', t('answers.people.waiting'))),
        count(thanks.count, ofCare('thanked', t('answers.people.thanked'))),
        wows === null
          ? { lines: ['…'], isWords: true }
          : count(wows, () =>
              onListed({
                title: title(t('wow.people')),
                people: { ask: 'wowPeople', query, group },
              }),
            ),
      ],
    };
  };
  return (
    <FigureTable
      caption={t(`compare.title.${by}`)}
      corner={t(`compare.split.${by}`)}
      columns={COLUMNS.map((column) => t(`compare.careColumn.${column}`))}
      rows={[
        ...groups.map(({ group, care }) =>
          rowOf(
            group.key === '' ? 'unknown' : group.key,
            nameOf(by, group),
            care,
            { by, key: group.key },
            false,
          ),
        ),
        rowOf('all', t('all'), compared.all, null, true),
      ]}
    />
  );
}
