import { foldWords } from './cellText';
import type { AddressPart } from './columnTarget';

/** A set of folded words. */
export const words = (names: string): ReadonlySet<string> =>
  new Set(names.split(' ').map(foldWords));

/** Words for a telephone. */
export const PHONE = words(
  'phone telephone tel telefon telefonnummer rufnummer phonenumber fon telefono telefoon telephonenumber ruf festnetz landline festnetznummer 電話 電話番号 autotelefon haupttelefon telefonnr rufnr pager isdn telex radio callback ruckmeldung phones tty durchwahl whatsappnummer nummer телефон الهاتف هاتف טלפון τηλεφωνο 电话 电话号码 전화 전화번호',
);
/** Words for a telephone that is carried. */
export const MOBILE = words(
  'mobile mobil handy mobiltelefon cell cellphone cellular mobilnummer handynummer movil portable cellulare mobiel komorka mobilephone natel mobilfunk celular cep gsm mobilnr handynr 携帯 携帯電話 iphone мобильный мобилныи الجوال جوال נייד κινητο 手机 手机号 手機 휴대폰 휴대전화',
);
/** Words for a fax. */
export const FAX = words('fax telefax faxnummer faxnr homefax workfax telefaxnummer faks');
/** Words for e-mail. */
export const EMAIL = words(
  'email mail emailadresse mailadresse emailaddress emails correo courriel eposta posta メール メールアドレス eemail почта البريد אימייל 邮箱 电子邮箱 電子郵件 이메일',
);
/** Words for a web address. */
export const WEB = words(
  'website web webseite homepage url webpage internet internetseite www site sitio webadresse internetadresse link strona',
);
/** Words for the parts of a postal address. */
export const PARTS: Readonly<Record<Exclude<AddressPart, 'label'>, ReadonlySet<string>>> = {
  whole: words(
    'address adresse anschrift direccion adres indirizzo postadresse postanschrift formatted 住所 mailingaddress адрес العنوان כתובת διευθυνση 地址 주소',
  ),
  street: words(
    'street strasse str calle rue via straat ulica sokak cadde strassehausnummer streetaddress lieferstrasse',
  ),
  houseNumber: words('housenumber hausnummer hausnr hnr huisnummer civico'),
  extended: words(
    'extended adresszusatz zusatz apartment appartement suite addressline2 etage toevoeging complement apt',
  ),
  postOfficeBox: words('pobox postfach postbus apartado casella'),
  postalCode: words(
    'postalcode postcode zip zipcode plz postleitzahl cp codigopostal codepostal cap posta郵便 郵便番号 индекс 邮编 우편번호 kodpocztowy postakodu',
  ),
  postalCodeAndCity: words('plzort plzundort'),
  city: words(
    'city town ort stadt wohnort ciudad ville citta stad plaats miasto sehir il 市 ortschaft locality gemeinde localidad comune woonplaats город المدينة עיר πολη 城市',
  ),
  region: words(
    'state province region bundesland kanton county provincia departement provincie wojewodztwo bundeslandkanton 都道府県 prov',
  ),
  country: words('country land pais pays paese kraj ulke landregion countryregion staat'),
};

/** Two or three words that mean one thing, made one word before looking at each. */
export const JOINED: readonly (readonly [RegExp, string])[] = [
  [/\bstrasse (?:und |u |and )?(?:hausnummer|hausnr|haus nr|hnr|nr|nummer)\b/g, 'street'],
  [/\badress ?zeile( 1)?$/g, 'street'],
  [/\badress ?zeile \d$/g, 'extended'],
  [/\b(liefer|rechnungs?|post)(?:adresse|anschrift)\b/g, 'adresse other'],
  [/\be (mail|posta)\b/g, 'e$1'],
  [/\bweiteres (?:r|e)\b/g, 'weiteres'],
  [/\b(address|street|strasse|adresse) ?(\d)\b/g, '$1 $2'],
  [/\bemail (?:address|adresse|adresses|value|id)\b/g, 'email'],
  [/\bmail (?:address|adresse)\b/g, 'email'],
  [
    /\bcorreo electronico\b|\bposta elettronica\b|\badresse (?:email|mail)\b|\badres email\b/g,
    'email',
  ],
  [/\bpo box\b|\bp o box\b|\bpost office box\b/g, 'pobox'],
  [
    /\b(?:zip|post|postal) code\b|\bpostal\b|\bcode postal\b|\bcodigo postal\b|\bkod pocztowy\b|\bposta kodu\b/g,
    'postalcode',
  ],
  [/\b(?:street|address) (?:address|line 1|1)\b|\baddress line\b/g, 'street'],
  [
    /\b(?:street|address|strasse) (?:line )?(?:number|no|nr)\b|\bhaus (?:nummer|nr)\b|\bhouse (?:number|no)\b/g,
    'housenumber',
  ],
  [/\baddress line 2\b|\baddress 2$|\bextended address\b|\bline 2\b/g, 'extended'],
  [
    /\b(?:strasse|street) (?:und |u |and )?(?:hausnummer|hausnr|hnr|nr|nummer|no|housenumber)\b/g,
    'street',
  ],
  [
    /\b(?:plz|postleitzahl|postalcode|zip) (?:und |u |and )?(?:ort|stadt|city|wohnort)\b/g,
    'plzort',
  ],
  [/\bcountry region\b|\bland region\b/g, 'country'],
  [/\bbundesland kanton\b|\bstate province\b|\bstate region\b/g, 'region'],
  [/\b(?:cell|mobile|mobil|handy) (?:phone|telefon|nummer|number|nr|no)\b/g, 'mobile'],
  [
    /\bphone (?:number|no)\b|\btelefon (?:nummer|nr)\b|\btel (?:nr|no)\b|\bnumero (?:de )?(?:telefono|telephone)\b|\bnumer telefonu\b|\bnr telefonu\b|\btelefon numarasi\b/g,
    'phone',
  ],
  [/\bfax (?:number|nr|nummer)\b/g, 'fax'],
  [/\bweb (?:page|site|seite|adresse)\b|\bsite web\b|\bsitio web\b/g, 'website'],
  [/\bcompany main\b/g, 'work'],
  [/\bzu hause\b/g, 'home'],
  [/\bdo not use\b|\bnicht benutzen\b|\bnicht verwenden\b/g, 'donotuse'],
];
