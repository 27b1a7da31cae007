import { useTranslation } from 'react-i18next';
import { placeOfHole, type Hole } from '@shared/domain/messages/holes';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import type { LetterPaths } from './letterPaths';
import { useLetterWords } from './useLetterWords';

type HoleListProps = {
  readonly holes: readonly Hole[];
  /** How the person is called. */
  readonly name: string;
  readonly paths: LetterPaths;
};

/** What a text still lacks before it may leave, and where that is mended. */
export function HoleList({ holes, name, paths }: HoleListProps) {
  const { t } = useTranslation('messages');
  const words = useLetterWords();
  if (holes.length === 0) return null;
  const sentences = [...new Set(holes.map((hole) => words.hole(hole, name)))];
  const places = new Set(holes.map(placeOfHole));
  return (
    <Notice
      tone="warn"
      icon="triangle-alert"
      announce="status"
      title={t('hole.title')}
      actions={
        <>
          {places.has('person') ? (
            <Button size="sm" icon="pencil" onPress={paths.onEditPerson}>
              {t('hole.editPerson', { name })}
            </Button>
          ) : null}
          {places.has('shop') ? (
            <Button size="sm" icon="settings" onPress={paths.onShop}>
              {t('hole.editShop')}
            </Button>
          ) : null}
          {places.has('template') && paths.onTemplates !== undefined ? (
            <Button size="sm" icon="file-text" onPress={paths.onTemplates}>
              {t('hole.editTemplate')}
            </Button>
          ) : null}
        </>
      }
    >
      {sentences.join(' ')}
    </Notice>
  );
}
