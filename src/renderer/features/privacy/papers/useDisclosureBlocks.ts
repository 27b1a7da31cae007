import { useTranslation } from 'react-i18next';
import { isIsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { toldOf } from '@shared/domain/privacy/told';
import { useContactValueText } from '@renderer/i18n/useContactValueText';
import { useFormat } from '@renderer/i18n/useFormat';
import { factBlocks, textBlocks, type PaperBlock } from './paperBlocks';
import type { DisclosurePaper } from './useDisclosurePaper';
import { useToldText } from './useToldText';

/** Fields of the record that stand elsewhere, or say nothing to a reader. */
const APART: ReadonlySet<string> = new Set([
  'id',
  'hasPhoto',
  'isSample',
  'source',
  'createdAt',
  'updatedAt',
  'trashedAt',
]);

/** Everything that is told to somebody, as the lines of a paper in the language that is spoken here. */
export function useDisclosureBlocks({
  disclosure,
  contact,
  shopName,
  shopAddress,
  years,
  howAnswered,
  ownFields,
  photoUrl,
  zone,
}: DisclosurePaper): readonly PaperBlock[] {
  const { t } = useTranslation('disclosure');
  const format = useFormat();
  const text = useToldText(zone);
  const record = useContactValueText(zone, ownFields);
  const { basis, restrictedSince, privateNotes, madeAt, rows } = disclosure;

  const source = (): string => {
    const { kind, detail } = contact.source;
    if (kind === 'sample' || detail === '') return t(`about.sourceOf.${kind}`);
    return t(`about.sourceOf.${kind}Detail`, { detail });
  };
  const retention = (): string => {
    const keepUntil = rows.privacyRecords?.[0]?.['keepUntil'];
    const said = t('about.retention', { years: t('about.years', { count: years }) });
    return typeof keepUntil === 'string' && isIsoDate(keepUntil)
      ? `${said} ${t('about.keepUntil', { day: format.day(keepUntil) })}`
      : said;
  };
  const recordText = (field: string, value: unknown): string =>
    // The list of changes only counts them.
    field === 'importKeys' && Array.isArray(value) ? value.join('\n') : record.textOf(field, value);
  const moments = (['createdAt', 'updatedAt', 'trashedAt'] as const).flatMap((field) => {
    const at = contact[field];
    return at === null ? [] : factBlocks(text.labelOf(field), format.moment(at, zone));
  });

  const why: readonly PaperBlock[] = [
    { is: 'heading', text: t('page.why') },
    ...factBlocks(t('page.purposes'), t('about.purposes')),
    ...factBlocks(t('page.basis'), basis === null ? t('about.basis') : t(`about.basisOf.${basis}`)),
    ...(restrictedSince === null
      ? []
      : factBlocks(t('page.restricted'), format.day(restrictedSince))),
    ...factBlocks(t('page.source'), source()),
    ...factBlocks(t('page.recipients'), t('about.recipients')),
    ...factBlocks(t('page.retention'), retention()),
    ...factBlocks(t('page.automated'), t('page.automatedText')),
    ...factBlocks(t('page.rights'), t('about.rights')),
    ...(howAnswered === '' ? [] : textBlocks(howAnswered)),
  ];
  const own: readonly PaperBlock[] = [
    { is: 'heading', text: t('page.own') },
    ...(photoUrl === undefined
      ? []
      : [{ is: 'picture', label: t('page.pictureHere'), url: photoUrl } as const]),
    ...Object.entries(contact as Readonly<Record<string, unknown>>)
      .filter(([field, value]) => !APART.has(field) && isSaid(field, value, contact))
      .flatMap(([field, value]) => factBlocks(record.nameOf(field), recordText(field, value))),
    ...moments,
  ];
  const others = toldOf(disclosure)
    // The picture itself stands above.
    .filter(({ table }) => table !== 'photos')
    .flatMap((section): readonly PaperBlock[] => [
      {
        is: 'heading',
        text: t('page.rows', {
          title: text.titleOf(section.table),
          count: section.rows.length,
        }),
      },
      ...section.rows.flatMap((fields, at): readonly PaperBlock[] => [
        ...(at === 0 ? [] : [{ is: 'rule' } as const]),
        ...fields.flatMap((field) => factBlocks(text.labelOf(field.field), text.textOf(field))),
      ]),
    ]);

  return [
    { is: 'title', text: t('page.headline'), note: t('page.article') },
    ...factBlocks(t('page.about'), calledBy(contact)),
    ...factBlocks(t('page.from'), [shopName, shopAddress].filter((one) => one !== '').join('\n')),
    ...factBlocks(t('page.madeAt'), format.moment(madeAt, zone)),
    ...why,
    ...own,
    ...others,
    { is: 'heading', text: t('page.leftOut') },
    ...(privateNotes.count > 0 && !privateNotes.isIncluded
      ? textBlocks(t('page.hidden', { count: privateNotes.count }))
      : []),
    ...textBlocks(t('page.others')),
  ];
}

/** Whether a field says anything: it is not empty, and not what everybody has before anything is known. */
function isSaid(field: string, value: unknown, { birthday }: Contact): boolean {
  if (value === null || value === undefined || value === '' || value === 'unset') return false;
  // Which day stands in for 29 February concerns nobody else.
  if (field === 'leapDayRule') return birthday?.month === 2 && birthday.day === 29;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || Object.values(value).some((inner) => inner !== '');
}
