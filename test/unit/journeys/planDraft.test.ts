import {
  copyOf,
  draftOf,
  emptyDraft,
  emptyStep,
  movedStep,
  planOf,
  problemsOf,
  type PlanFields,
} from '@renderer/features/journeys/planDraft';
import { SHIPPED_STEPS, shippedPlans } from '@renderer/features/journeys/shippedPlans';
import { someIds } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const plan: PlanFields = {
  id: 'jp',
  name: 'Japan',
  country: 'JP',
  language: '',
  steps: [
    { id: 'a', text: 'Note', afterDays: 0 },
    { id: 'b', text: 'Write', afterDays: 3, message: 'welcome' },
  ],
};

describe('the form for a checklist', () => {
  it('gives back what it was filled with', () => {
    expect(planOf(draftOf(plan))).toEqual(plan);
  });

  it('finds nothing wrong with a whole one, itself among the others', () => {
    expect(problemsOf(draftOf(plan), [plan])).toBeNull();
  });

  it('says what is missing', () => {
    const draft = { ...emptyDraft(someIds()), steps: [] };
    expect(problemsOf(draft, [])).toMatchObject({ name: 'name', isWithoutSteps: true });
  });

  it('says which step lacks words, is there twice, or has a day that is none', () => {
    const { steps } = draftOf(plan);
    const draft = {
      ...draftOf(plan),
      steps: [
        ...steps,
        { ...steps[0]!, id: 'c', text: ' note' },
        { ...steps[0]!, id: 'd', text: '  ', afterDays: undefined },
        { ...steps[0]!, id: 'e', text: 'Call', afterDays: 366 },
        { ...steps[0]!, id: 'f', text: 'Wave', afterDays: 1.5 },
      ],
    };
    expect([...problemsOf(draft, [])!.steps]).toEqual([
      ['c', { text: 'textTwice' }],
      ['d', { text: 'text', days: true }],
      ['e', { days: true }],
      ['f', { days: true }],
    ]);
  });

  it('lets no two checklists be for the same people, or have one name', () => {
    const other = copyOf(plan, 'JAPAN ', someIds());
    expect(problemsOf(other, [plan])).toMatchObject({ name: 'nameTaken', sameAs: 'Japan' });
    expect(problemsOf({ ...other, name: 'Japanese', language: 'ja' }, [plan])).toBeNull();
    expect(other.steps.map(({ id }) => id)).not.toContain('a');
  });

  it('moves a step within its bounds, and adds one a week later', () => {
    const { steps } = draftOf(plan);
    expect(movedStep(steps, 'b', -1).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(movedStep(steps, 'b', 1)).toBe(steps);
    expect(emptyStep(someIds(), steps).afterDays).toBe(10);
    expect(emptyStep(someIds(), []).afterDays).toBe(0);
  });
});

describe('the checklists to start with', () => {
  it('are whole, and for different people', () => {
    const plans = shippedPlans((key) => key);
    expect(plans).toHaveLength(3);
    for (const one of plans) {
      expect(one.steps).toHaveLength(SHIPPED_STEPS.length);
      expect(problemsOf(draftOf(one), plans)).toBeNull();
    }
  });
});
