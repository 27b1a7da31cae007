import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { problemLimit } from '@shared/domain/importing/problemLimits';
import type { ReadProblem } from '@shared/domain/importing/readContact';

/** Says what is to be looked at in a row. */
export function useProblemText(): (problem: ReadProblem) => string {
  const { t } = useTranslation('import');
  return useCallback(
    // The reader's codes and the sentences are compared by a test.
    ({ code, value }) => t(`problem.${code as 'name-missing'}`, { value, max: problemLimit(code) }),
    [t],
  );
}
