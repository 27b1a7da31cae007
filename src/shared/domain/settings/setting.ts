import type { CareSettings } from '../care/careRules';
import type { ContactBudget } from '../culture/customs';
import type { AskingRules } from '../feedback/askingRules';
import type { GlossaryTerm } from '../messages/glossary';
import type { InsightSettings } from '../insights/figure';
import type { PrivacySettings } from '../privacy/retention';
import type { HoursSpan, OfficeHours } from '../culture/cultureCard';

/** The owner's choices that belong to the shop, not to one computer. */
export type ShopSettings = {
  readonly ownerName: string;
  readonly shopName: string;
  /** Street and town as they stand on letters, line by line, without the name; may be empty. */
  readonly shopAddress: string;
  /** ISO 3166-1 alpha-2: the country that phone numbers and dates are read with. */
  readonly country: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Whether the interface says *du* or *Sie* to the owner, where the language has both. */
  readonly ownerAddress: 'informal' | 'formal';
  /** `null` until the first run is done. */
  readonly firstRunDoneAt: number | null;
  /** ISO 3166-2 of the shop, or empty: whose holidays the shop itself has. */
  readonly region: string;
  /** When somebody is in the shop. */
  readonly shopHours: readonly OfficeHours[];
  /** When nobody is called, on the clock of the person called. */
  readonly quietHours: HoursSpan;
  /** At most so many contacts from us; `null` for no limit. */
  readonly contactBudget: ContactBudget | null;
  /** Whether the computer reminds, and when its one notice of the day comes: a clock time, or `null` for none. */
  readonly reminders: { readonly isOn: boolean; readonly digestAt: string | null };
  /** Seasons that are not shown, by their ids. */
  readonly hiddenSeasons: readonly string[];
  /** Who gets onto Today, and when. */
  readonly care: CareSettings;
  /** How seldom somebody is asked what they think. */
  readonly asking: AskingRules;
  /** What figures depend on: activity window, lifespan, margin, currency, targets. */
  readonly insights: InsightSettings;
  /** Words of the shop, and how they are said in each language. */
  readonly glossary: readonly GlossaryTerm[];
  /** Retention, the privacy notice, and how requests are answered. */
  readonly privacy: PrivacySettings;
  /** Column mappings by the fingerprint of a file's header. */
  readonly importMappings: Readonly<Record<string, unknown>>;
};

/** One choice, by its name. */
export type Setting = {
  [Name in keyof ShopSettings]: { readonly id: Name; readonly value: ShopSettings[Name] };
}[keyof ShopSettings];
