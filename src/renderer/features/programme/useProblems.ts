import { useMemo } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ProgrammeRules } from '@shared/domain/loyalty/programme';
import {
  programmeProblems,
  type ProgrammePart,
  type ProgrammeProblem,
} from '@shared/domain/loyalty/programmeChecks';
import type { ProgrammeWords } from '@renderer/i18n/programmeText';
import { problemText } from './problemText';

/** What keeps rules from being saved, in sentences. */
export type Problems = {
  /** The first one of a part of the rules. */
  readonly of: (part: string) => string | undefined;
  /** The first one of a tier, or of an earn rule. */
  readonly at: (id: string) => string | undefined;
  /** The very first, if the rules were to begin on a day; `null` for rules that can be saved. */
  readonly on: (startsOn: IsoDate) => string | null;
};

/** What is wrong with rules as they stand, and where. */
export function useProblems(
  rules: ProgrammeRules,
  today: IsoDate,
  words: ProgrammeWords,
): Problems {
  return useMemo(() => {
    const found = programmeProblems(rules, today).map((problem) => ({
      part: problem.part,
      id: idOf(problem),
      text: problemText(problem, rules, words),
    }));
    return {
      of: (part) => found.find((problem) => problem.part === (part as ProgrammePart))?.text,
      at: (id) => found.find((problem) => problem.id === id)?.text,
      on: (day) => {
        const [problem] = programmeProblems(rules, day);
        return problem === undefined ? null : problemText(problem, rules, words);
      },
    };
  }, [rules, today, words]);
}

const idOf = (problem: ProgrammeProblem): string | null =>
  'ruleId' in problem ? problem.ruleId : 'tierId' in problem ? problem.tierId : null;
