import { useTranslation } from 'react-i18next';
import type { Suggestion } from '@shared/domain/people/peopleQuery';
import { hrefOf } from '@renderer/hooks/route';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { EmptyState } from '@renderer/ui/EmptyState';

type NobodyHereProps =
  | {
      /** There are no people at all. */
      readonly kind: 'empty';
      readonly onNew: (name: string) => void;
      readonly onImport?: (() => void) | undefined;
    }
  | {
      /** A search or a group has nobody. */
      readonly kind: 'nothing';
      readonly text: string;
      readonly suggestion: Suggestion | null;
      readonly onNew: (name: string) => void;
      readonly onAll: () => void;
    };

/** What stands where people would: the first step, the nearest name, or the way back to all. */
export function NobodyHere(props: NobodyHereProps) {
  const { t } = useTranslation('people');
  if (props.kind === 'empty') {
    return (
      <EmptyState
        picture="stamps"
        title={t('empty.title')}
        actions={
          <>
            <Button
              variant="primary"
              onPress={() => {
                props.onNew('');
              }}
            >
              {t('empty.create')}
            </Button>
            {props.onImport === undefined ? null : (
              <Button onPress={props.onImport}>{t('empty.import')}</Button>
            )}
          </>
        }
      >
        {t('empty.text')}
      </EmptyState>
    );
  }
  const { suggestion } = props;
  const text = props.text.trim();
  if (text === '') {
    return (
      <EmptyState
        title={t('nothing.nobody')}
        isAnnounced
        actions={<Button onPress={props.onAll}>{t('nothing.all')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      title={<Sentence say={(values) => t('nothing.title', values)} values={{ text }} />}
      isAnnounced
      actions={
        <>
          <Button
            icon="user-plus"
            onPress={() => {
              props.onNew(text);
            }}
          >
            <span>
              <Sentence say={(values) => t('nothing.create', values)} values={{ text }} />
            </span>
          </Button>
          <Button variant="text" onPress={props.onAll}>
            {t('nothing.all')}
          </Button>
        </>
      }
    >
      {suggestion === null ? (
        t('nothing.isNew')
      ) : (
        <Sentence
          say={(values) => t('nothing.meant', values)}
          values={{ name: suggestion.name }}
          parts={{
            link: (content) => (
              <a href={hrefOf({ place: 'person', id: suggestion.id })}>{content}</a>
            ),
          }}
        />
      )}
    </EmptyState>
  );
}
