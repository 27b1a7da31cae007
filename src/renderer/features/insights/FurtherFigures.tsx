import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FIGURE_PAGES, type FigurePage } from '@renderer/hooks/route';
import { Tabs } from '@renderer/ui/Tabs';
import { CompareView } from './CompareView';
import { ListedPeople } from './ListedPeople';
import { NewFacesView } from './NewFacesView';
import type { PeopleListDialog } from './PeopleBehind';
import { PointsView } from './PointsView';
import { RegularsView } from './RegularsView';
import type { Listed } from './useListed';
import styles from './Views.module.css';
import type { FigureViewProps } from './viewProps';
import { WordView } from './WordView';

type FurtherFiguresProps = Omit<FigureViewProps, 'onListed'> & {
  readonly page: FigurePage;
  /** Absent: there is only the first page. */
  readonly onPage: ((page: FigurePage) => void) | undefined;
  readonly peopleDialog: PeopleListDialog;
  /** The first page. */
  readonly overview: ReactNode;
};

/** The figures page by page: those that lead, and the further ones behind their tabs. */
export function FurtherFigures({
  page,
  onPage,
  peopleDialog,
  overview,
  ...props
}: FurtherFiguresProps) {
  const { t } = useTranslation('insightViews');
  const [listed, setListed] = useState<Listed | null>(null);
  if (onPage === undefined) return overview;
  const given: FigureViewProps = { ...props, onListed: setListed };
  const content: Readonly<Record<FigurePage, ReactNode>> = {
    overview,
    regulars: <RegularsView {...given} />,
    'new-faces': <NewFacesView {...given} />,
    word: <WordView {...given} />,
    points: <PointsView {...given} />,
    compare: <CompareView {...given} />,
  };
  return (
    <>
      <Tabs
        label={t('pages')}
        isFilling
        value={page}
        onChange={onPage}
        tabs={FIGURE_PAGES.map((id) => ({
          id,
          label: t(`page.${id}`),
          content:
            id === 'overview' ? content[id] : <div className={styles['page']}>{content[id]}</div>,
        }))}
      />
      {listed !== null && (
        <ListedPeople
          listed={listed}
          asOf={props.asOf}
          dialog={peopleDialog}
          onOpen={props.onOpen}
          onClose={() => setListed(null)}
        />
      )}
    </>
  );
}
