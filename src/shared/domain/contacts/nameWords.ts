const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that begin a family name of several words, in lower case. */
export const PARTICLES = words(
  'von vom zu zum zur van der den het ten ter te de del della dello degli di da das do dos du des le la las los al el ' +
    'af av y e st saint san santa mac ap ab dal dalla lo abu bou ould',
);

/** Words that begin the father's name: *bin Khalid*. */
export const PATRONYMICS = words('bin ibn ben bint binti');

const TITLES = words(
  'dr prof professor professorin doktor mag magistra dipl-ing dipl-kfm dipl-kffr dipl-psych dipl-päd dipl-phys dipl ing ' +
    'med rer nat phil jur iur habil pd h.c dott dott.ssa dra ddr univ.-prof ao.univ.-prof priv.-doz mgr mudr judr phdr ' +
    'rev sir dame lord lady herr herrn frau hr fr fräulein mr mrs ms miss mx monsieur madame mme m mlle señor señora sr ' +
    'sra srta signor signora sig sig.ra graf gräfin freiherr freifrau baron baronin prinz prinzessin familie fam',
);

// Without a full stop these may be names: *Ma Long*, *Fr*, *Graf* as a family name.
const NEEDS_STOP = words(
  'm ms sr fr hr ing med nat phil mag sig fam pd dipl rev miss graf baron prinz',
);

const isOneOf = (list: ReadonlySet<string>, text: string): boolean => list.has(text);

/** Whether a word at the beginning of a name is a title or a form of address. */
export function isTitle(word: string, isFirst: boolean): boolean {
  const bare = word.toLowerCase().replace(/\.$/, '');
  if (!isOneOf(TITLES, bare))
    return /^(?:dipl|univ|priv|ass|b|m|ph|h)\.[\p{L}.-]*\.$/iu.test(word) && word.length > 3;
  // Inside a row of titles (*Prof. Dr. med.*) the stop is there anyway.
  return (
    word.endsWith('.') || !NEEDS_STOP.has(bare) || (isFirst && /^(?:hr|ms|miss|mlle)$/.test(bare))
  );
}

const SUFFIX =
  /^(?:jr|sr|jun|sen|junior|senior|i{2,3}|iv|vi{0,3}|m\.?d|ph\.?d|esq|mba|m\.?sc|b\.?sc|m\.?a|b\.?a|ll\.?m|ll\.?b|dds|cpa|md[bl]|mdep|obe|cbe|mbe|rn)\.?$|^\(?(?:fh|tu|univ)\)?\.?$/iu;

/** Whether a word behind a name is no part of it: *Jr.*, *MBA*, *(FH)*. */
export const isSuffix = (word: string): boolean => SUFFIX.test(word);

// The most frequent of each country, in the spelling of its passports; with them alone an order is guessed.
const EASTERN = words(
  'kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song hong wang li zhang liu chen ' +
    'yang huang zhao wu zhou xu sun ma zhu hu guo lin luo zheng liang xie tang chan wong cheung lau leung ng ho tsang ' +
    'sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi ' +
    'matsumoto inoue kimura hayashi shimizu yamazaki mori abe ikeda hashimoto ishikawa ogawa',
);
const VIETNAMESE = words('nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý');

/** Whether a word in Latin letters is a frequent Chinese, Japanese or Korean family name. */
export const isEasternFamily = (word: string): boolean => EASTERN.has(word.toLowerCase());

/** Whether a word is a frequent Vietnamese family name, written with its accents. */
export const isVietnameseFamily = (word: string): boolean =>
  VIETNAMESE.has(word.normalize('NFC').toLowerCase());

const DOUBLE_SURNAMES = words(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 东方 東方 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 端木 南宫 南宮 南宮 司空',
);
const DOUBLE_KOREAN = words('남궁 황보 제갈 선우 독고 사공 서문');

/** How many signs of a name without spaces are the family name; 0 if that cannot be told. */
export function familyLength(name: string, country: string): number {
  const signs = [...name];
  if (signs.length < 2 || signs.length > 4) return 0;
  if (/^\p{Script=Hangul}+$/u.test(name)) {
    return signs.length > 3 || DOUBLE_KOREAN.has(name.slice(0, 2)) ? 2 : 1;
  }
  // In Japanese names the border may be after one, two or three signs.
  if (!/^\p{Script=Han}+$/u.test(name) || !/^(?:CN|TW|HK|MO|SG)$/.test(country)) return 0;
  return signs.length > 2 && DOUBLE_SURNAMES.has(name.slice(0, 2)) ? 2 : 1;
}
