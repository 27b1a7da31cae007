// Which celebration a day belongs to, and what it is rooted in.

/** By the library's own name for a shared observance, or the start of its rule. */
const BY_KEY = {
  '01-01': 'new-year',
  '01-06': 'epiphany',
  '02-02': 'candlemas',
  '02-14': 'valentines-day',
  '03-08': 'womens-day',
  '03-19': 'saint-joseph',
  '04-01': 'april-fools-day',
  '05-01': 'labour-day',
  '05-09': 'europe-day',
  '06-29': 'peter-and-paul',
  '08-15': 'assumption',
  '10-04': 'animal-day',
  '11-01': 'all-saints',
  '11-02': 'all-souls',
  '11-11': 'saint-martin',
  '12-06': 'saint-nicholas',
  '12-07': 'saint-ambrose',
  '12-08': 'immaculate-conception',
  '12-24': 'christmas-eve',
  '12-25': 'christmas-day',
  '12-26': 'second-christmas-day',
  '12-31': 'new-years-eve',
  'easter -48': 'shrove-monday',
  'easter -47': 'shrove-tuesday',
  'easter -46': 'ash-wednesday',
  'easter -7': 'palm-sunday',
  'easter -3': 'maundy-thursday',
  'easter -2': 'good-friday',
  'easter -1': 'easter-saturday',
  easter: 'easter-sunday',
  'easter 1': 'easter-monday',
  'easter 39': 'ascension',
  'easter 49': 'whit-sunday',
  'easter 50': 'whit-monday',
  'easter 60': 'corpus-christi',
  'julian 01-01': 'orthodox-new-year',
  'julian 12-24': 'orthodox-christmas-eve',
  'julian 12-25': 'orthodox-christmas',
  'orthodox -48': 'clean-monday',
  'orthodox -7': 'orthodox-palm-sunday',
  'orthodox -3': 'orthodox-maundy-thursday',
  'orthodox -2': 'orthodox-good-friday',
  'orthodox -1': 'orthodox-holy-saturday',
  orthodox: 'orthodox-easter-sunday',
  'orthodox 1': 'orthodox-easter-monday',
  'orthodox 39': 'orthodox-ascension',
  'orthodox 49': 'orthodox-whit-sunday',
  'orthodox 50': 'orthodox-whit-monday',
  '1 Muharram': 'islamic-new-year',
  '9 Muharram': 'tasua',
  '10 Muharram': 'ashura',
  '12 Rabi al-awwal': 'mawlid',
  '27 Rajab': 'isra-miraj',
  '15 Shaban': 'laylat-al-baraat',
  '1 Ramadan': 'ramadan-start',
  '17 Ramadan': 'nuzul-al-quran',
  '23 Ramadan': 'laylat-al-qadr',
  '27 Ramadan': 'laylat-al-qadr',
  '29 Ramadan': 'eid-al-fitr-eve',
  '30 Ramadan': 'eid-al-fitr-eve',
  '1 Shawwal': 'eid-al-fitr',
  '2 Shawwal': 'eid-al-fitr',
  '3 Shawwal': 'eid-al-fitr',
  '4 Shawwal': 'eid-al-fitr',
  '9 Dhu al-Hijjah': 'arafat-day',
  '10 Dhu al-Hijjah': 'eid-al-adha',
  '11 Dhu al-Hijjah': 'eid-al-adha',
  '12 Dhu al-Hijjah': 'eid-al-adha',
  '13 Dhu al-Hijjah': 'eid-al-adha',
  '14 Nisan': 'passover-eve',
  '15 Nisan': 'passover',
  '21 Nisan': 'passover',
  '6 Sivan': 'shavuot',
  '1 Tishrei': 'rosh-hashanah',
  '2 Tishrei': 'rosh-hashanah',
  '10 Tishrei': 'yom-kippur',
  '15 Tishrei': 'sukkot',
  '22 Tishrei': 'simchat-torah',
  '25 Kislev': 'hanukkah',
  '14 Adar': 'purim',
  'chinese 01-0-00': 'lunar-new-year-eve',
  'chinese 01-0-01': 'lunar-new-year',
  'chinese 01-0-02': 'lunar-new-year',
  'chinese 01-0-03': 'lunar-new-year',
  'chinese 01-0-04': 'lunar-new-year',
  'chinese 5-01 solarterm': 'qingming',
  'chinese 05-0-05': 'dragon-boat',
  'chinese 08-0-15': 'mid-autumn',
  'chinese 09-0-09': 'double-ninth',
  'korean 01-0-01': 'seollal',
  'korean 08-0-15': 'chuseok',
  'korean 4-0-8': 'vesak',
  'vietnamese 01-0-00': 'tet',
  'vietnamese 01-0-01': 'tet',
  Deepavali: 'diwali',
  Vesak: 'vesak',
  Holi: 'holi',
  Thaipusam: 'thaipusam',
  'Makha Bucha': 'makha-bucha',
  'Asalha Puja': 'asalha-puja',
  'Buddhist Lent': 'buddhist-lent',
  'Buß- und Bettag': 'repentance-day',
  'Fathers Day': 'fathers-day',
  'Mothers Day': 'mothers-day',
  'National Holiday': 'national-day',
  'Reformation Day': 'reformation-day',
  'Bridge Day': 'bridge-day',
};

/** By English name, for what has no shared name in the library. The first that fits is taken. */
const BY_NAME = [
  [/orthodox good friday|orthodox great friday/i, 'orthodox-good-friday'],
  [/orthodox easter monday/i, 'orthodox-easter-monday'],
  [/orthodox (holy|easter) saturday/i, 'orthodox-holy-saturday'],
  [/orthodox easter/i, 'orthodox-easter-sunday'],
  [/orthodox christmas eve/i, 'orthodox-christmas-eve'],
  [/orthodox christmas/i, 'orthodox-christmas'],
  [/^good friday|great friday/i, 'good-friday'],
  [/^(holy|easter) saturday/i, 'easter-saturday'],
  [/^easter monday|^day after easter/i, 'easter-monday'],
  [/^easter( sunday)?$/i, 'easter-sunday'],
  [/^ascension/i, 'ascension'],
  [/^(whit|pentecost) ?monday/i, 'whit-monday'],
  [/^(pentecost|whit ?sunday)/i, 'whit-sunday'],
  [/corpus christi/i, 'corpus-christi'],
  [/^(maundy|holy) thursday/i, 'maundy-thursday'],
  [/^(assumption|dormition)/i, 'assumption'],
  [/immaculate conception/i, 'immaculate-conception'],
  [/^all saints/i, 'all-saints'],
  [/^all souls/i, 'all-souls'],
  [/^epiphany|three kings/i, 'epiphany'],
  [/^new year['’]s eve/i, 'new-years-eve'],
  [/^new year/i, 'new-year'],
  [/^christmas eve/i, 'christmas-eve'],
  [/^christmas( day)?$/i, 'christmas-day'],
  [
    /boxing day|st\.? stephen['’]s day|saint stephen['’]s day|second (day of )?christmas|christmas second day/i,
    'second-christmas-day',
  ],
  [/eid (al|ul)[- ]fitr|end of ramadan|hari raya (puasa|aidilfitri)/i, 'eid-al-fitr'],
  [/eid (al|ul)[- ](adha|azha)|feast of the sacrifice|hari raya haji/i, 'eid-al-adha'],
  [/arafat/i, 'arafat-day'],
  [/islamic new year|hijri new year|^muharram/i, 'islamic-new-year'],
  [/mawlid|milad|birthday of (the )?(prophet )?muhammad|prophet.*birthday/i, 'mawlid'],
  [/mi['’]?raj/i, 'isra-miraj'],
  [/ashura/i, 'ashura'],
  [/deepavali|diwali/i, 'diwali'],
  [/^holi\b/i, 'holi'],
  [/vesak|buddha['’]?s birthday|birthday of the buddha|buddha purnima/i, 'vesak'],
  [/^nyepi/i, 'nyepi'],
  [/thaipusam/i, 'thaipusam'],
  [/lunar new year|chinese new year|spring festival/i, 'lunar-new-year'],
  [/korean new year|seollal/i, 'seollal'],
  [/korean thanksgiving|chuseok/i, 'chuseok'],
  [/vietnamese new year|^t[eế]t\b/i, 'tet'],
  [/qingming|ching ming|tomb[- ]sweeping/i, 'qingming'],
  [/dragon boat|tuen ng/i, 'dragon-boat'],
  [/mid-autumn/i, 'mid-autumn'],
  [/chung yeung|double ninth/i, 'double-ninth'],
  [/n[aeo]w?[- ]?ru[sz]|novruz|nauryz/i, 'nowruz'],
  [/songkran/i, 'songkran'],
  [/rosh hashanah/i, 'rosh-hashanah'],
  [/yom kippur|day of atonement/i, 'yom-kippur'],
  [/sukkot|tabernacles/i, 'sukkot'],
  [/simchat torah/i, 'simchat-torah'],
  [/shavuot/i, 'shavuot'],
  [/passover|pesach/i, 'passover'],
  [/purim/i, 'purim'],
  [/hanukkah/i, 'hanukkah'],
  [/^(labou?r day|may day|international workers)/i, 'labour-day'],
  [/^international women|^women['’]s day$/i, 'womens-day'],
  [/^mother['’]?s['’]? day/i, 'mothers-day'],
  [/^father['’]?s['’]? day/i, 'fathers-day'],
  [/^children['’]?s['’]? day/i, 'childrens-day'],
  [/^anzac day/i, 'anzac-day'],
  [/^armistice day/i, 'armistice-day'],
  [/^thanksgiving/i, 'thanksgiving'],
  [/^halloween/i, 'halloween'],
  [/^black friday/i, 'black-friday'],
  [/^reformation day/i, 'reformation-day'],
  [/^midsummer'?s? eve/i, 'midsummer-eve'],
  [/^midsummer/i, 'midsummer'],
  [/^clean monday|^ash monday/i, 'clean-monday'],
  [/^(shrove|carnival) monday/i, 'shrove-monday'],
  [/^(shrove|carnival|fat) tuesday|^carnival$/i, 'shrove-tuesday'],
  [/bridge day|bridge public holiday/i, 'bridge-day'],
  [/^national (day|holiday)\b/i, 'national-day'],
];

/** What everybody's celebrations are rooted in. */
const TRADITION_OF = {
  christian:
    'epiphany candlemas saint-joseph peter-and-paul assumption all-saints all-souls saint-martin saint-nicholas saint-ambrose ' +
    'immaculate-conception christmas-eve christmas-day second-christmas-day shrove-monday shrove-tuesday ash-wednesday palm-sunday ' +
    'maundy-thursday good-friday easter-saturday easter-sunday easter-monday ascension whit-sunday whit-monday corpus-christi ' +
    'repentance-day reformation-day',
  orthodox:
    'orthodox-new-year orthodox-christmas-eve orthodox-christmas clean-monday orthodox-palm-sunday orthodox-maundy-thursday ' +
    'orthodox-good-friday orthodox-holy-saturday orthodox-easter-sunday orthodox-easter-monday orthodox-ascension orthodox-whit-sunday ' +
    'orthodox-whit-monday',
  islamic:
    'islamic-new-year tasua ashura mawlid isra-miraj laylat-al-baraat ramadan-start nuzul-al-quran laylat-al-qadr eid-al-fitr-eve ' +
    'eid-al-fitr eid-al-adha-eve eid-al-adha arafat-day',
  jewish:
    'passover-eve passover shavuot rosh-hashanah yom-kippur yom-kippur-eve sukkot simchat-torah hanukkah purim',
  hindu: 'diwali holi thaipusam nyepi',
  buddhist: 'vesak makha-bucha asalha-puja buddhist-lent songkran',
  chinese: 'lunar-new-year lunar-new-year-eve qingming dragon-boat mid-autumn double-ninth',
  korean: 'seollal chuseok',
  vietnamese: 'tet',
  persian: 'nowruz',
  commercial: 'valentines-day black-friday halloween april-fools-day',
  civil:
    'new-year new-years-eve labour-day womens-day mothers-day fathers-day childrens-day national-day bridge-day europe-day thanksgiving',
};

const TRADITION_BY_EVENT = new Map(
  Object.entries(TRADITION_OF).flatMap(([tradition, events]) =>
    events.split(' ').map((event) => [event, tradition]),
  ),
);

const TRADITION_BY_NAME = [
  [
    /\b(saints?|st\.?|our lady|virgin|holy|christ|jesus|mary|sacred|nativity|prayer|gospel|apostle|epiphany|church)\b/i,
    'christian',
  ],
  [/buddha|buddhis|bodhi|poya|dharma/i, 'buddhist'],
  [
    /krishna|shiv|durga|dussehra|dasara|ganesh|rama\b|ram navami|navratri|puja\b|pongal|onam|ugadi|makar|raksha|janmashtami|jayanti.*maharishi/i,
    'hindu',
  ],
  [/guru (nanak|gobind|tegh|arjan)|baisakhi|vaisakhi/i, 'sikh'],
  [/muharram|qadr|ramadan|prophet|imam|hijri/i, 'islamic'],
];

export const ISLAMIC_MONTH =
  /\b(Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu al)\b/i;
export const HEBREW_MONTH =
  /\b(Nisan|Iyyar|Sivan|Tamuz|Av|Elul|Tishrei|Cheshvan|Kislev|Tevet|Shvat|Adar)\b/;

/** The start of a rule, before conditions, spans and clock times: `12-25`, `easter -2`, `1 Shawwal`. */
export const baseOf = (rule) =>
  rule
    .replace(/^substitutes /, '')
    .replace(
      /( and)? (if|since|prior|in even|in odd|in leap|in non-leap|on|not|P\d|PT\d|\d\d:\d\d|#).*$/i,
      '',
    )
    .trim();

/** `Queen's Birthday` is `queens-birthday`. */
export const kebab = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * The id of the celebration.
 *
 * @param key - The library's name for a shared observance; `undefined` if it has none.
 */
export function eventOf(country, { rule, key, en }) {
  const base = baseOf(rule);
  if (base.startsWith('orthodox') && Object.hasOwn(BY_KEY, base)) return BY_KEY[base];
  if (key !== undefined && Object.hasOwn(BY_KEY, key)) return BY_KEY[key];
  // A bare date says nothing of what is celebrated.
  if (!/^\d/.test(base) && Object.hasOwn(BY_KEY, base)) return BY_KEY[base];
  if (/^\d+ [A-Z]/.test(base) && Object.hasOwn(BY_KEY, base)) return BY_KEY[base];
  for (const [pattern, event] of BY_NAME) if (pattern.test(en)) return event;
  return `${country.toLowerCase()}-${kebab(en) || kebab(rule)}`;
}

/** What a celebration is rooted in, by its id, its rule or its English name. */
export function traditionOf(event, { rule = '', en = '' }) {
  const known = TRADITION_BY_EVENT.get(event);
  if (known !== undefined) return known;
  const base = baseOf(rule);
  if (base.startsWith('easter')) return 'christian';
  if (base.startsWith('orthodox') || base.startsWith('julian')) return 'orthodox';
  if (ISLAMIC_MONTH.test(base)) return 'islamic';
  if (base.startsWith('korean')) return 'korean';
  if (base.startsWith('vietnamese')) return 'vietnamese';
  if (base.startsWith('chinese')) return 'chinese';
  for (const [pattern, tradition] of TRADITION_BY_NAME) if (pattern.test(en)) return tradition;
  return 'civil';
}
