import { createHolidayBook } from '@shared/domain/calendar/holidayBook';
import { judgeMoment } from '@shared/domain/culture/judgeMoment';
import type {
  ContactWay,
  Judgement,
  LocalTime,
  MomentReason,
  MomentWorld,
  Whom,
} from '@shared/domain/culture/moment';
import { reasonText, type ReasonContext } from '@shared/domain/culture/momentSentences';
import { nextGoodMoment } from '@shared/domain/culture/nextGoodMoment';
import { whereaboutsOf } from '@shared/domain/culture/whereabouts';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import type { GoodMomentCall } from '../call';
import type { Console, ExitCode } from '../console';
import { readCardHours } from '../cultureCards';
import { readHolidayTables } from '../holidayTables';
import { createMomentSpeech } from '../momentSpeech';
import { readSeasons } from '../seasons';
import { hasSentence, wordsIn } from '../words';

/** A reason as it is printed: what it is, and in words. */
export type PrintedReason = { readonly kind: MomentReason['kind']; readonly sentence: string };

/** A judged moment as it is printed. */
export type PrintedMoment = {
  readonly at: string;
  readonly way: ContactWay;
  readonly level: Judgement['level'];
  readonly tone: Judgement['tone'];
  /** The clock there; `null` where the zone is unclear. */
  readonly local: LocalTime | null;
  readonly reasons: readonly PrintedReason[];
  /** The next good moment from then on; `null` where there is none within 60 days. */
  readonly next: {
    readonly at: string;
    readonly there: LocalTime;
    readonly here: LocalTime;
  } | null;
  /** Why there is none. */
  readonly because: readonly PrintedReason[];
};

/** Judges a moment by what is shipped, without the owner's corrections, notes and hours, and prints it as JSON. */
export async function printGoodMoment(call: GoodMomentCall, console: Console): Promise<ExitCode> {
  const { country, region, city, way, minutes, language } = call;
  const at = call.at ?? Date.now();
  const hours = readCardHours(country);
  const world: MomentWorld = {
    holidays: createHolidayBook(readHolidayTables([country]), []),
    seasons: readSeasons(),
    hoursOf: (code) => (code === country ? hours : null),
    noteOf: () => null,
    shop: {
      zone: call.shopZone || new Intl.DateTimeFormat().resolvedOptions().timeZone,
      hours: [],
      quiet: { from: '21:00', to: '08:00' },
      budget: null,
    },
  };
  const whom: Whom = {
    place: whereaboutsOf({
      ...EMPTY_DRAFT,
      country,
      region,
      timeZone: call.zone,
      addresses: [{ ...ADDRESS, city, countryCode: country }],
    }),
    customs: null,
    contactsByUs: [],
    isOrganisation: false,
  };

  const words = language === null ? console.words : wordsIn(language);
  const speech = createMomentSpeech(words, (key) => hasSentence(`moment:${key}`));
  const names = new Map(
    world.holidays.regionsOf(country).map(({ code, name }) => [code, name] as const),
  );
  const context = (local: LocalTime | null): ReasonContext => ({
    way,
    local,
    country,
    region: whom.place.region,
    regionName: (code) => names.get(code) ?? code,
  });
  const printed = (reason: MomentReason, local: LocalTime | null): PrintedReason => ({
    ...reason,
    sentence: reasonText(reason, context(local), speech),
  });

  const judged = judgeMoment(whom, at, way, world);
  const next = nextGoodMoment(whom, at, way, world, { minutes });
  const answer: PrintedMoment = {
    at: new Date(at).toISOString(),
    way,
    level: judged.level,
    tone: judged.tone,
    local: judged.local,
    reasons: judged.reasons.map((reason) => printed(reason, judged.local)),
    next: next.ok
      ? {
          at: new Date(next.value.at).toISOString(),
          there: next.value.there,
          here: next.value.here,
        }
      : null,
    because: next.ok ? [] : next.refusal.because.map((reason) => printed(reason, null)),
  };
  await console.print(`${JSON.stringify(answer, null, 2)}\n`);
  return 0;
}

const ADDRESS = {
  id: 'asked',
  use: 'other',
  label: '',
  isPreferred: true,
  doNotUse: false,
  street: '',
  extended: '',
  postOfficeBox: '',
  postalCode: '',
  region: '',
  country: '',
} as const;
