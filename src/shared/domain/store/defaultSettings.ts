import { DEFAULT_CARE_SETTINGS } from '../care/careRules';
import { DEFAULT_ASKING_RULES } from '../feedback/askingRules';
import { DEFAULT_INSIGHT_SETTINGS } from '../insights/figure';
import { DEFAULT_PRIVACY_SETTINGS } from '../privacy/retention';
import type { ShopSettings } from '../settings/setting';

/** The settings of a shop that has not said anything yet. */
export const DEFAULT_SETTINGS: ShopSettings = {
  ownerName: '',
  shopName: '',
  country: '',
  currency: 'EUR',
  shopAddress: '',
  ownerAddress: 'informal',
  firstRunDoneAt: null,
  region: '',
  shopHours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
  quietHours: { from: '21:00', to: '08:00' },
  contactBudget: null,
  reminders: { isOn: true, digestAt: '08:30' },
  hiddenSeasons: [],
  care: DEFAULT_CARE_SETTINGS,
  asking: DEFAULT_ASKING_RULES,
  insights: DEFAULT_INSIGHT_SETTINGS,
  glossary: [],
  privacy: DEFAULT_PRIVACY_SETTINGS,
  importMappings: {},
};
