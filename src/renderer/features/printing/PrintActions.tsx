import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import type { JobKind } from './usePrintJob';

type PrintActionsProps = {
  readonly savesPdf: boolean;
  readonly isRunning: boolean;
  readonly isDisabled: boolean;
  readonly onStart: (kind: JobKind) => void;
};

/** What can be done with the sheets on the desk. */
export function PrintActions({ savesPdf, isRunning, isDisabled, onStart }: PrintActionsProps) {
  const { t } = useTranslation('print');
  return (
    <>
      {savesPdf ? (
        <Button
          icon="file-down"
          isDisabled={isDisabled}
          isPending={isRunning}
          onPress={() => onStart('pdf')}
        >
          {t('action.pdf')}
        </Button>
      ) : null}
      <Button
        variant="primary"
        icon="printer"
        isDisabled={isDisabled}
        isPending={isRunning}
        onPress={() => onStart('print')}
      >
        {t('action.print')}
      </Button>
    </>
  );
}
