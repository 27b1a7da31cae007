import type { IsoDate } from '../calendar/isoDate';
import type { Campaign } from '../segments/campaign';
import { languagesOfNews } from './toldLanguages';

/** A campaign as somebody writes it. */
export type CampaignForm = Omit<Campaign, 'createdAt' | 'updatedAt' | 'from' | 'costMinor'> & {
  /** `null` for what could not be read. */
  readonly from: IsoDate | null;
  /** Whether what stands in the field for the last day can be read. */
  readonly isToReadable: boolean;
  /** `null` for nothing said. */
  readonly costMinor: number | null;
  readonly isCostReadable: boolean;
};

/** What keeps a form from being saved. */
export type CampaignProblem = 'name' | 'from' | 'to' | 'to-before-from' | 'cost';

/** A name has at most so many characters, news so many in each language. */
export const MAX_CAMPAIGN_NAME = 120;
export const MAX_NEWS = 4000;

/** An empty form: something told to everybody from today on, in one language. */
export const newCampaignForm = (
  id: string,
  today: IsoDate,
  currency: string,
  language: string,
): CampaignForm => ({
  id,
  name: '',
  kind: 'announcement',
  segmentId: null,
  countries: [],
  languages: [],
  from: today,
  to: null,
  isToReadable: true,
  templateId: null,
  news: { [language]: '' },
  costMinor: null,
  isCostReadable: true,
  currency,
  goal: null,
});

/** A campaign to be changed. */
export const formOfCampaign = ({
  createdAt: _created,
  updatedAt: _updated,
  ...fields
}: Campaign): CampaignForm => ({ ...fields, isToReadable: true, isCostReadable: true });

/** What is wrong with a form, each once. */
export function campaignProblems(form: CampaignForm): ReadonlySet<CampaignProblem> {
  const { name, from, to } = form;
  const problems = new Set<CampaignProblem>();
  if (name.trim() === '') problems.add('name');
  if (from === null) problems.add('from');
  if (!form.isToReadable) problems.add('to');
  else if (from !== null && to !== null && to < from) problems.add('to-before-from');
  if (!form.isCostReadable || (form.costMinor !== null && form.costMinor < 0)) problems.add('cost');
  return problems;
}

/** What is saved of a form; `null` where something is wrong. */
export function campaignOfForm(
  form: CampaignForm,
): Omit<Campaign, 'createdAt' | 'updatedAt'> | null {
  const { from, name, news } = form;
  if (campaignProblems(form).size > 0 || from === null) return null;
  const told = Object.fromEntries(
    languagesOfNews(news).map((language) => [language, (news[language] ?? '').trim()]),
  );
  return { ...storedFields(form), from, name: name.trim(), news: told };
}

const storedFields = ({
  isToReadable: _to,
  isCostReadable: _cost,
  ...fields
}: CampaignForm): Omit<CampaignForm, 'isToReadable' | 'isCostReadable'> => fields;

/**
 * The same again: with its words and whom it is for, from a day on. Who was told it before is not told again.
 *
 * @param name - In the owner's words.
 */
export function campaignAgain(
  { createdAt: _created, updatedAt: _updated, ...campaign }: Campaign,
  id: string,
  name: string,
  today: IsoDate,
): Omit<Campaign, 'createdAt' | 'updatedAt'> {
  return { ...campaign, id, name, from: today, to: null, costMinor: null };
}
