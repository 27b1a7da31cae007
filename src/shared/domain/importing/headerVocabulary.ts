import type { ColumnTarget } from './columnTarget';

const text = (field: Extract<ColumnTarget, { kind: 'text' }>['field']): ColumnTarget => ({
  kind: 'text',
  field,
});
const choice = (field: Extract<ColumnTarget, { kind: 'choice' }>['field']): ColumnTarget => ({
  kind: 'choice',
  field,
});
const list = (field: Extract<ColumnTarget, { kind: 'list' }>['field']): ColumnTarget => ({
  kind: 'list',
  field,
});
const relation = (
  of: Extract<ColumnTarget, { kind: 'relation' }>['relation'],
  label: string,
): ColumnTarget => ({ kind: 'relation', part: 'name', relation: of, label, group: '' });
const date = (dateKind: Extract<ColumnTarget, { kind: 'date' }>['dateKind']): ColumnTarget => ({
  kind: 'date',
  part: 'value',
  dateKind,
  label: '',
  group: '',
});
const consent = (
  purpose: Extract<ColumnTarget, { kind: 'consent' }>['purpose'],
  isNegated = false,
): ColumnTarget => ({ kind: 'consent', purpose, isNegated });

/**
 * Names of columns that are understood as a whole, folded, in German, English, Spanish, French, Italian,
 * Dutch, Polish, Turkish and Japanese.
 */
export const WHOLE_NAMES: readonly (readonly [ColumnTarget, string])[] = [
  [
    { kind: 'name', reading: 'first-last' },
    'name|full name|fullname|display name|displayname|anzeigename|kunde|kundin|kunden|kundenname|customer|customer name|client|client name|contact|contact name|kontakt|kontaktname|ansprechpartner|nombre completo|nom complet|nome completo|volledige naam|naam|imie i nazwisko|ad soyad|adi soyadi|name vorname|nachname vorname|name und vorname|name nachname|vorname nachname|vor und nachname|vorname und nachname|vorname name|vor und zuname|gast|guest|person|member|mitglied|mitgliedsname|teilnehmer|adressat|empfanger|氏名|名前|お名前|姓名|이름|имя и фамилия|фио|الاسم|الاسم الكامل|שם|שם מלא|ονοματεπωνυμο|名称|성명|name adressattyp keine angabe',
  ],
  [
    text('given'),
    'given name|givenname|first name|firstname|first|forename|christian name|vorname|vornamen|rufname|voornaam|nombre|nombre de pila|prenom|nome|imie|ad|adi|isim|名|fname|given|имя|الاسم الأول|שם פרטי|ονομα|vorname adressattyp naturl person',
  ],
  [
    text('additional'),
    'additional name|middle name|middlename|middle|second name|zweiter vorname|2 vorname|weitere vornamen|weiterer vorname|segundo nombre|deuxieme prenom|secondo nome|tussenvoegsel|drugie imie|ikinci ad|additional names|mname',
  ],
  [
    text('family'),
    'family name|familyname|last name|lastname|last|surname|nachname|familienname|zuname|achternaam|apellido|apellidos|primer apellido|nom|nom de famille|cognome|nazwisko|soyad|soyadi|姓|lname|family|фамилия|اسم العائلة|שם משפחה|επωνυμο|name adressattyp naturl person',
  ],
  [
    text('suffix'),
    'name suffix|suffix|namenszusatz|namenszusatz nach|generational suffix|nachgestellt',
  ],
  [
    text('nativeName'),
    'native name|name in native script|name in eigener schrift|eigene schrift|original name|originalname|local name|name in local script|native script name|native spelling|漢字',
  ],
  [
    text('pronunciation'),
    'pronunciation|aussprache|yomi name|phonetic name|furigana|ふりがな|フリガナ|lautschrift|name pronunciation|given name yomi|family name yomi|additional name yomi|phonetic first name|phonetic last name|phonetic middle name|given yomi|surname yomi|pronunciacion|prononciation|pronuncia',
  ],
  [
    text('nickname'),
    'nickname|nick name|nick|spitzname|kosename|alias|apodo|surnom|soprannome|bijnaam|takma ad|pseudonim|short name|preferred name|genannt',
  ],
  [
    text('title'),
    'name prefix|title|titel|akademischer titel|titel akad grad|academic title|prefix|titolo|titre|titulo|tytul|unvan|honorific prefix|dr titel',
  ],
  [
    text('honorific'),
    'honorific|honorifics|hofliche anrede|kulturelle anrede|form of address in culture',
  ],
  [
    choice('salutation'),
    'anrede|salutation|geschlecht|gender|sex|anredeform anrede|aanhef|tratamiento|civilite|appellativo|zwrot|hitap|anredeschlussel|briefanrede kurz',
  ],
  [
    choice('addressForm'),
    'address form|form of address|anredeform|du sie|du oder sie|duzen|per du|siezen',
  ],
  [
    choice('kind'),
    'kind|contact kind|kontaktart|kontakttyp|contact type|person or organisation|record type|person oder organisation',
  ],
  [choice('nameOrder'), 'name order|namensreihenfolge|reihenfolge des namens'],
  [
    choice('preferredChannel'),
    'preferred channel|preferred contact method|bevorzugter kanal|bevorzugter weg|kontaktweg|bevorzugter kontaktweg|preferred way|contact preference|am liebsten uber',
  ],
  [choice('leapDayRule'), 'leap day rule|leap day'],
  [
    text('organisation'),
    'organisation|organization|organization name|organisation name|company|company name|firma|firmenname|unternehmen|betrieb|business name|arbeitgeber|employer|empresa|compania|societe|entreprise|azienda|societa|bedrijf|firma nazwa|nazwa firmy|sirket|会社|会社名|verein|account name|institution|laden|geschaft|associated company|default address company|компания|организация|الشركة|公司|회사|name adressattyp unternehmen',
  ],
  [
    text('department'),
    'department|abteilung|organization department|departamento|departement|service|reparto|afdeling|dzial|departman|部署',
  ],
  [
    text('role'),
    'job title|jobtitle|position|role|rolle|funktion|function|beruf|occupation|profession|organization title|berufsbezeichnung|stellenbezeichnung|cargo|puesto|profesion|poste|fonction|metier|professione|ruolo|functie|beroep|stanowisko|zawod|meslek|役職|job|arbeitstitel|должность|职位',
  ],
  [
    text('timeZone'),
    'time zone|timezone|zeitzone|zona horaria|fuseau horaire|fuso orario|tijdzone',
  ],
  [text('region'), 'region code|iso region|culture region'],
  [
    text('about'),
    'about|about me|wichtig|was zahlt|was zaehlt|what matters|uber|ueber|steckbrief|profil|merkmale',
  ],
  [
    text('owner'),
    'owner|betreuer|betreuerin|betreut von|zustandig|looked after by|account owner|verkaufer|sales rep|assigned to|record owner|kundenbetreuer|contact owner',
  ],
  [text('source'), 'source|quelle|herkunft|lead source|woher|came from|aufmerksam durch'],
  [
    list('tags'),
    'tags|tag|labels|group membership|groups|group|categories|category|kategorien|kategorie|gruppe|gruppen|schlagworte|schlagworter|stichworter|stichworte|keywords|merkmal|etiketten|etiquetas|categorias|etiquettes|categorie|categorieen|kategorie kontaktow|grupos|groupes|gruppi|kundengruppe|segment|verteiler|stammgast|listen',
  ],
  [
    list('likes'),
    'likes|mag|vorlieben|mag gern|favourites|favorites|interests|interessen|lieblingsprodukte|gustos|gouts|preferenze|hobby|hobbys|hobbies|liebt',
  ],
  [
    list('dislikes'),
    'dislikes|mag nicht|abneigungen|no gos|mag kein|unvertraglichkeiten|allergien|allergies|does not like',
  ],
  [
    list('languages'),
    'language|languages|sprache|sprachen|preferred language|bevorzugte sprache|korrespondenzsprache|muttersprache|idioma|idiomas|langue|langues|lingua|taal|jezyk|dil|言語|locale',
  ],
  [
    { kind: 'country' },
    'country|land|staat|nation|pais|pays|paese|kraj|ulke|国|country region|land region|countrycode|country code|landercode|laenderkurzel|landerkurzel|land iso|lkz|nationality country',
  ],
  [
    { kind: 'birthday', part: 'whole' },
    'birthday|birth date|birthdate|date of birth|dob|geburtstag|geburtsdatum|geb|geb datum|geb dat|geboren|geboren am|gebdatum|fecha de nacimiento|cumpleanos|date de naissance|anniversaire|data di nascita|compleanno|geboortedatum|verjaardag|data urodzenia|urodziny|dogum tarihi|dogum gunu|誕生日|生年月日|bday|born|дата рождения|تاريخ الميلاد|生日|생년월일|nato il|nascita',
  ],
  [{ kind: 'birthday', part: 'day' }, 'birth day|geburtstag tag|geburtstag day|birthday day'],
  [{ kind: 'birthday', part: 'month' }, 'birth month|geburtsmonat|birthday month'],
  [
    { kind: 'birthday', part: 'year' },
    'birth year|year of birth|geburtsjahr|jahrgang|birthday year',
  ],
  [date('anniversary'), 'anniversary|jahrestag|jubilaum|aniversario'],
  [
    date('wedding'),
    'wedding|wedding day|wedding anniversary|hochzeitstag|hochzeit|anniversario di matrimonio|trouwdag|rocznica slubu',
  ],
  [date('name-day'), 'name day|nameday|namenstag|onomastico|imieniny|fete'],
  [date('founding'), 'founding day|founded|gegrundet|grundungstag|grundung|firmengrundung'],
  [date('memorial'), 'memorial day|todestag|gedenktag'],
  [
    { kind: 'since' },
    'since|seit|kunde seit|kundin seit|kund in seit|stammkunde seit|stammkundin seit|customer since|client since|member since|mitglied seit|eintritt|eintrittsdatum|first visit|erster besuch|erstkontakt|first contact|first seen|cliente desde|client depuis|cliente dal|klant sinds|klient od|regular since|bekannt seit',
  ],
  [
    { kind: 'note', part: 'text', group: '' },
    'note|notes|notiz|notizen|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|kommentare|comment|comments|remark|remarks|hinweis|hinweise|memo|beschreibung|description|nota|notas|notes privees|remarques|osservazioni|commenti|opmerking|opmerkingen|notatki|uwagi|notlar|aciklama|備考|メモ|заметки|примечание|ملاحظات|备注|備註|메모|info|infos|sonstiges|zusatzinfo|bem',
  ],
  [
    { kind: 'note', part: 'date', group: '' },
    'note date|notizdatum|datum der notiz|date of note|bemerkung vom',
  ],
  [
    consent('newsletter'),
    'newsletter|newsletter consent|newsletter einwilligung|newsletter ja nein|bulletin|boletin|rundbrief|nl|email newsletter|mailing list|accepts marketing|accepts email marketing|marketing',
  ],
  [
    consent('email'),
    'werbung|email werbung|e mail werbung|werbung per e mail|werbung per email|werbeeinwilligung|einwilligung|einwilligung e mail|email consent|consent to email|consent email|consent|email opt in|opt in|optin|dsgvo|dsgvo einwilligung|gdpr|gdpr consent|marketing consent|email marketing|werbeerlaubnis|werbung erlaubt|darf kontaktiert werden|consentimiento|consentement|consenso|toestemming|zgoda|kvkk',
  ],
  [
    consent('phone'),
    'werbung telefon|telefonwerbung|einwilligung telefon|consent to phone|phone consent|consent phone|sms opt in|accepts sms marketing|telefon erlaubt',
  ],
  [
    consent('letter'),
    'werbung post|postwerbung|einwilligung post|consent to letter|letter consent|consent letter|post erlaubt|briefwerbung|consent to post',
  ],
  [
    consent('chat'),
    'einwilligung chat|consent to chat|chat consent|consent chat|whatsapp consent|whatsapp opt in|einwilligung whatsapp',
  ],
  [
    consent('greetings'),
    'einwilligung grusse|consent to greetings|greetings consent|consent greetings|geburtstagsgrusse|birthday greetings',
  ],
  [
    consent('email', true),
    'keine werbung|no advertising|no marketing|werbesperre|werbeverbot|opt out|optout|email opt out|do not email|keine e mails|keine mails|unsubscribed|abgemeldet|no email|werbewiderspruch|widerspruch werbung|has opted out of email',
  ],
  [consent('newsletter', true), 'kein newsletter|newsletter abgemeldet|no newsletter'],
  [consent('phone', true), 'do not call|nicht anrufen|keine anrufe|telefonsperre'],
  [consent('letter', true), 'do not mail|keine post|keine briefe|postsperre'],
  [
    relation('partner', ''),
    'spouse|partner|ehepartner|ehemann|ehefrau|partnerin|conyuge|conjoint|coniuge|malzonek|es',
  ],
  [
    relation('family', ''),
    'children|kinder|child|kind name|family|familie|enfants|hijos|figli|mother|mutter|father|vater',
  ],
  [
    relation('referred-by', ''),
    'referred by|empfohlen von|empfehlung von|geworben von|recomendado por|recommande par|referrer|vermittelt durch',
  ],
  [
    relation('other', 'Manager'),
    'manager s name|manager|name des der vorgesetzten|vorgesetzter|vorgesetzte',
  ],
  [
    relation('other', 'Assistant'),
    'assistant s name|assistant|name assistent|assistent|assistentin',
  ],
  [
    { kind: 'points' },
    'points|punkte|pkt|bonuspunkte|treuepunkte|punktestand|points balance|bonus|loyalty points|puntos|punti|punten|punkty|puan|stempel|stamps|reward points|balance points',
  ],
  [
    { kind: 'key' },
    'id|uid|uuid|guid|kdnr|kd nr|kundennr|kundennummer|kunden nr|kunden id|kundenid|customer id|customer number|customerid|customer no|client id|contact id|contactid|record id|member id|member number|mitgliedsnummer|mitgliedsnr|mitglieds nr|external id|externe id|debitor|debitorennummer|debitoren nr|adressnummer|adress nr|nr|no|lfd nr|numero cliente|numero de cliente|codice cliente|klantnummer|numer klienta|musteri no|kartennummer|card number|kundenkarte|regulars id|user id',
  ],
  // The address of a picture is no home page.
  [
    { kind: 'custom', part: 'value', label: '', group: '' },
    'photo|photo url|foto|bild|picture|image|avatar|image url|photo uri',
  ],
];

/** Columns that address books write for themselves: nothing in them is about the person. */
export const OWN_AFFAIRS: ReadonlySet<string> = new Set(
  'priority|prioritat|sensitivity|vertraulichkeit|private|privat|e mail type|e mail 2 type|e mail 3 type|e mail typ|e mail 2 typ|e mail 3 typ|initials|initialen|file as|ablegen unter|internet free busy|internet frei gebucht|directory server|verzeichnisserver|mileage|reisekilometer|e mail display name|e mail 2 display name|e mail 3 display name|e mail angezeigter name|e mail 2 angezeigter name|e mail 3 angezeigter name|short name initials|outlook priority|flagged|reminder|e mail 1 display name|angezeigter name'.split(
    '|',
  ),
);
