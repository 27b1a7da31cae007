import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HolidayKind } from '@shared/domain/calendar/holiday';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { useCountryOptions } from '@renderer/i18n/useCountryOptions';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { ComboBox } from '@renderer/ui/ComboBox';
import { Dialog } from '@renderer/ui/Dialog';
import { Spacer } from '@renderer/ui/Screen';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import { DayField } from './DayField';
import { ownEvent } from './ownEvent';
import styles from './Forms.module.css';
import { useCalendarActs } from './useCalendarActs';
import { useRegions } from './useRegions';
import { useTell } from './useTell';

type OwnHolidayDialogProps = {
  readonly day: IsoDate;
  /** The country it begins with. */
  readonly country: string;
  readonly onClose: () => void;
};

const KINDS = ['public', 'half', 'bank', 'optional', 'observance', 'workday'] as const;
type Kind = (typeof KINDS)[number];

const WHOLE = 'whole';

/** A holiday that the data lack, or one of the own house. */
export function OwnHolidayDialog({ day: first, country: start, onClose }: OwnHolidayDialogProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const acts = useCalendarActs();
  const tell = useTell();
  const countries = useCountryOptions();
  const [name, setName] = useState('');
  const [day, setDay] = useState<IsoDate | null>(first);
  const [country, setCountry] = useState<string | null>(start === '' ? null : start);
  const [region, setRegion] = useState('');
  const [kind, setKind] = useState<Kind>('public');
  const [isYearly, setIsYearly] = useState(true);
  const [isTried, setIsTried] = useState(false);
  const regions = useRegions(country ?? '');

  const save = async (): Promise<void> => {
    setIsTried(true);
    const words = name.trim();
    if (words === '' || day === null || country === null) return;
    const holidayKind: HolidayKind = kind === 'half' ? 'public' : kind;
    const acting = acts.correct({
      kind: 'add',
      country,
      region,
      event: ownEvent(words),
      name: words,
      holidayKind,
      day,
      isYearly,
      from: kind === 'half' ? '13:00' : null,
    });
    if (await tell(acting, 'added', { name: words })) onClose();
  };

  return (
    <Dialog
      isOpen
      title={t('own.title')}
      lead={t('own.lead')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t('common:action.add')}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('own.name')}
          value={name}
          onChange={setName}
          onEnter={() => void save()}
          error={isTried && name.trim() === '' ? t('own.nameProblem') : undefined}
          autoComplete="off"
          autoFocus
        />
        <div className={styles['pair']}>
          <DayField
            label={t('form.day')}
            initial={first}
            onChange={setDay}
            error={isTried && day === null ? t('form.dayProblem') : undefined}
          />
          <Select<Kind>
            label={t('own.kind')}
            placeholder={t('own.kind')}
            options={KINDS.map((id) => ({ id, label: t(`own.kinds.${id}`) }))}
            value={kind}
            onChange={setKind}
          />
        </div>
        <div className={styles['pair']}>
          <ComboBox
            label={t('own.country')}
            options={countries}
            value={country}
            onChange={(next) => {
              setCountry(next);
              setRegion('');
            }}
            emptyText={t('own.countryNone')}
            openLabel={t('own.country')}
            error={isTried && country === null ? t('own.countryProblem') : undefined}
          />
          {regions.length === 0 ? null : (
            <Select
              label={t('own.region')}
              placeholder={t('own.everywhere')}
              options={[
                { id: WHOLE, label: t('own.everywhere') },
                ...regions.map(({ code, name: label }) => ({ id: code, label })),
              ]}
              value={region === '' ? WHOLE : region}
              onChange={(next) => setRegion(next === WHOLE ? '' : next)}
            />
          )}
        </div>
        <Checkbox isSelected={isYearly} onChange={setIsYearly}>
          {t('own.yearly')}
        </Checkbox>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
