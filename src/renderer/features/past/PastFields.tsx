import { useTranslation } from 'react-i18next';
import { EMPTY_DRAFT, type Contact } from '@shared/domain/contacts/contact';
import { sameValue } from '@shared/domain/journal/sameValue';
import { isOfThePerson, takenTogether } from '@shared/domain/past/takeOver';
import { Button } from '@renderer/ui/Button';
import styles from './Past.module.css';
import { useFieldText, type PastPersonView } from './usePast';

type PastFieldsProps = {
  readonly view: PastPersonView;
  readonly onTake: (field: keyof Contact) => void;
};

/** What was known of a person; what is different today stands beside it and can be taken over. */
export function PastFields({ view: { then, now, fields }, onTake }: PastFieldsProps) {
  const { t } = useTranslation('past');
  const { nameOf, textOf } = useFieldText();
  const empty: Readonly<Record<string, unknown>> = EMPTY_DRAFT;
  const covered = new Set(
    fields.flatMap((field) => takenTogether(field).filter((one) => one !== field)),
  );
  const known = (Object.keys({ ...then, ...now }) as (keyof Contact)[]).filter(
    (field) =>
      isOfThePerson(field) &&
      !covered.has(field) &&
      (fields.includes(field) || !sameValue(then[field], empty[field])),
  );
  return (
    <section aria-label={t('fields.title')}>
      <dl className={styles['fields']}>
        {known.map((field) => {
          const isDifferent = fields.includes(field);
          return (
            <div key={field} data-different={isDifferent || undefined}>
              <dt>{nameOf(field)}</dt>
              <dd>
                <span dir="auto">{textOf(field, then[field])}</span>
                {isDifferent && now !== null ? (
                  <>
                    <span className={styles['now']}>
                      {t('fields.today')} <bdi>{textOf(field, now[field])}</bdi>
                    </span>
                    <Button
                      size="sm"
                      label={t('fields.takeLabel', { field: nameOf(field) })}
                      onPress={() => onTake(field)}
                    >
                      {t('fields.take')}
                    </Button>
                  </>
                ) : null}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
