import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Figure, InsightQuery, PartKey } from '@shared/domain/insights/figure';
import type { GroupAsked } from '@shared/domain/insights/question';
import type { Listed } from './useListed';

/** What a page of the further figures is given. */
export type FigureViewProps = {
  readonly query: InsightQuery;
  /** As everything stood at the end of this day; `null` for now. */
  readonly asOf: IsoDate | null;
  /** Shows the people behind a figure, of one group of a split or of all. */
  readonly onFigure: (figure: Figure, part: PartKey | null, group: GroupAsked | null) => void;
  /** Shows other people as a list. */
  readonly onListed: (listed: Listed) => void;
  readonly onOpen: (id: ContactId) => void;
};
