import { foldWords } from './cellText';

// BCP 47, then folded names: German, English, native, and short forms.
const LANGUAGES: readonly (readonly [string, string])[] = [
  ['de', 'deutsch german aleman allemand tedesco almanca niemiecki duits ger deu'],
  ['en', 'englisch english ingles anglais inglese ingilizce angielski engels eng'],
  ['fr', 'franzosisch french francais frances francese fransizca fra fre'],
  ['it', 'italienisch italian italiano italien italyanca ita'],
  ['es', 'spanisch spanish espanol castellano espagnol spagnolo spa esp'],
  ['pt', 'portugiesisch portuguese portugues por'],
  ['nl', 'niederlandisch hollandisch dutch nederlands neerlandais nld'],
  ['pl', 'polnisch polish polski polonais polacco pol'],
  ['cs', 'tschechisch czech cestina cesky ces'],
  ['sk', 'slowakisch slovak slovencina slk'],
  ['hu', 'ungarisch hungarian magyar hun'],
  ['ro', 'rumanisch romanian romana ron'],
  ['bg', 'bulgarisch bulgarian български bul'],
  ['hr', 'kroatisch croatian hrvatski hrv'],
  ['sr', 'serbisch serbian srpski српски srp'],
  ['bs', 'bosnisch bosnian bosanski'],
  ['sl', 'slowenisch slovene slovenian slovenscina slv'],
  ['sq', 'albanisch albanian shqip sqi'],
  ['el', 'griechisch greek ελληνικα ell'],
  ['tr', 'turkisch turkish turkce tur'],
  ['ru', 'russisch russian русскии русский rus'],
  ['uk', 'ukrainisch ukrainian украінська українська ukr'],
  ['ar', 'arabisch arabic العربية عربي ara'],
  ['fa', 'persisch farsi persian فارسی fas'],
  ['he', 'hebraisch hebrew עברית heb'],
  ['hi', 'hindi हिन्दी hin'],
  ['ur', 'urdu اردو urd'],
  ['bn', 'bengalisch bengali bangla ben'],
  ['ta', 'tamil'],
  ['zh', 'chinesisch chinese mandarin 中文 汉语 漢語 普通话 zho'],
  ['ja', 'japanisch japanese nihongo 日本語 jpn'],
  ['ko', 'koreanisch korean 한국어 kor'],
  ['vi', 'vietnamesisch vietnamese vie'],
  ['th', 'thailandisch thai tha'],
  ['id', 'indonesisch indonesian indonesia ind'],
  ['sv', 'schwedisch swedish svenska swe'],
  ['da', 'danisch danish dansk dan'],
  ['no', 'norwegisch norwegian norsk nor'],
  ['fi', 'finnisch finnish suomi fin'],
  ['et', 'estnisch estonian eesti est'],
  ['lv', 'lettisch latvian latviesu lav'],
  ['lt', 'litauisch lithuanian lietuviu lit'],
  ['ka', 'georgisch georgian kat'],
  ['hy', 'armenisch armenian hye'],
  ['sw', 'suaheli swahili kiswahili swa'],
];

const BY_NAME = new Map(
  LANGUAGES.flatMap(([code, names]) =>
    [code, ...names.split(' ')].map((name) => [foldWords(name), code] as const),
  ),
);

/** The BCP 47 tag of a language named in words or as a tag (`de_DE`); `null` if it names none. */
export function readLanguage(value: string): string | null {
  const text = value.trim();
  const named = BY_NAME.get(foldWords(text));
  if (named !== undefined) return named;
  if (!/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$/.test(text)) return null;
  try {
    const [tag = null] = Intl.getCanonicalLocales(text.replace(/_/g, '-'));
    // A word of two or three letters is a language only if it is one of the known ones.
    return tag !== null && (tag.includes('-') || BY_NAME.has(tag.toLowerCase())) ? tag : null;
  } catch {
    return null;
  }
}
