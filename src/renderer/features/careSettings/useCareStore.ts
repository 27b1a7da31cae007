import { useTranslation } from 'react-i18next';
import { DEFAULT_CARE_SETTINGS, type CareSettings } from '@shared/domain/care/careRules';
import { DEFAULT_ASKING_RULES, type AskingRules } from '@shared/domain/feedback/askingRules';
import type { ShopSettings } from '@shared/domain/settings/setting';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useToasts } from '@renderer/hooks/useToasts';

/** Rules of Today that have a switch of their own. */
export type RuleName = {
  [Name in keyof CareSettings]: CareSettings[Name] extends { readonly isOn: boolean }
    ? Name
    : never;
}[keyof CareSettings];

/** The rules, and what can be done with them. Every change is one act, said with a way back. */
export type CareStore = {
  readonly care: CareSettings;
  readonly asking: AskingRules;
  /** Nothing was changed yet. */
  readonly isUsual: boolean;
  /** Changes what the rules are at that moment: two changes in a row never undo one another. */
  readonly change: (update: (care: CareSettings) => CareSettings) => void;
  readonly setRule: <Name extends RuleName>(rule: Name, part: Partial<CareSettings[Name]>) => void;
  readonly setThanks: (part: Partial<CareSettings['thanks']>) => void;
  readonly setAsking: (part: Partial<AskingRules>) => void;
  readonly backToUsual: () => void;
};

/** The rules of care, kept current; `null` while they are read. */
export function useCareStore(): CareStore | null {
  const { t } = useTranslation(['careSettings', 'errors']);
  const { settings } = useRepositories();
  const toasts = useToasts();
  const live = useLive('settings', () => settings.get());
  if (live.status === 'loading') return null;
  const { care, asking } = live.value;

  const save = async (
    changes: (now: ShopSettings) => Partial<ShopSettings>,
    said: 'saved' | 'usual.done',
  ): Promise<void> => {
    const saved = await settings.set(changes(await settings.get())).catch(() => null);
    toasts.show(
      saved?.ok === true
        ? { text: t(said), batchId: saved.value.batchId }
        : { text: t('errors:saving.title') },
    );
  };
  const change: CareStore['change'] = (update) =>
    void save((now) => ({ care: update(now.care) }), 'saved');

  return {
    care,
    asking,
    isUsual: isSame(care, DEFAULT_CARE_SETTINGS) && isSame(asking, DEFAULT_ASKING_RULES),
    change,
    setRule: (rule, part) => {
      change((now) => ({ ...now, [rule]: { ...now[rule], ...part } }));
    },
    setThanks: (part) => {
      change((now) => ({ ...now, thanks: { ...now.thanks, ...part } }));
    },
    setAsking: (part) => void save((now) => ({ asking: { ...now.asking, ...part } }), 'saved'),
    backToUsual: () =>
      void save(
        () => ({ care: DEFAULT_CARE_SETTINGS, asking: DEFAULT_ASKING_RULES }),
        'usual.done',
      ),
  };
}

/** Whether two sets of rules say the same, in whatever order their parts were written. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isSame(left[key], right[key]));
}
