/**
 * One line per country: ISO 3166-1 alpha-2 | alpha-3 | calling code | first day of the week (ISO
 * weekday) | main languages, the most used first (BCP 47) | time zones (IANA).
 *
 * A leading `!` of the zones says that the first is where nearly everybody lives; `?` that it
 * cannot be known without the region. Kosovo has the user-assigned code `XK`.
 *
 * Sources: codes ISO 3166-1; calling codes ITU-T E.164 as in libphonenumber; first day of the week
 * and likely languages CLDR 45 (supplemental data), with the official languages added by hand;
 * zones `zone.tab` of the IANA time zone database 2025b (public domain).
 */
export const COUNTRY_TABLE = `
AD|AND|376|1|ca|Europe/Andorra
AE|ARE|971|1|ar|Asia/Dubai
AF|AFG|93|6|fa ps|Asia/Kabul
AG|ATG|1|7|en|America/Antigua
AI|AIA|1|1|en|America/Anguilla
AL|ALB|355|1|sq|Europe/Tirane
AM|ARM|374|1|hy|Asia/Yerevan
AO|AGO|244|1|pt|Africa/Luanda
AQ|ATA|672|1|en|?Antarctica/McMurdo Antarctica/Casey Antarctica/Davis Antarctica/DumontDUrville Antarctica/Mawson Antarctica/Palmer Antarctica/Rothera Antarctica/Syowa Antarctica/Troll Antarctica/Vostok
AR|ARG|54|1|es|!America/Argentina/Buenos_Aires America/Argentina/Cordoba America/Argentina/Salta America/Argentina/Jujuy America/Argentina/Tucuman America/Argentina/Catamarca America/Argentina/La_Rioja America/Argentina/San_Juan America/Argentina/Mendoza America/Argentina/San_Luis America/Argentina/Rio_Gallegos America/Argentina/Ushuaia
AS|ASM|1|7|en sm|Pacific/Pago_Pago
AT|AUT|43|1|de|Europe/Vienna
AU|AUS|61|1|en|?Australia/Lord_Howe Antarctica/Macquarie Australia/Hobart Australia/Melbourne Australia/Sydney Australia/Broken_Hill Australia/Brisbane Australia/Lindeman Australia/Adelaide Australia/Darwin Australia/Perth Australia/Eucla
AW|ABW|297|1|nl pap|America/Aruba
AX|ALA|358|1|sv|Europe/Mariehamn
AZ|AZE|994|1|az|Asia/Baku
BA|BIH|387|1|bs hr sr|Europe/Sarajevo
BB|BRB|1|1|en|America/Barbados
BD|BGD|880|7|bn|Asia/Dhaka
BE|BEL|32|1|nl fr de|Europe/Brussels
BF|BFA|226|1|fr|Africa/Ouagadougou
BG|BGR|359|1|bg|Europe/Sofia
BH|BHR|973|6|ar|Asia/Bahrain
BI|BDI|257|1|rn fr|Africa/Bujumbura
BJ|BEN|229|1|fr|Africa/Porto-Novo
BL|BLM|590|1|fr|America/St_Barthelemy
BM|BMU|1|1|en|Atlantic/Bermuda
BN|BRN|673|1|ms|Asia/Brunei
BO|BOL|591|1|es qu ay|America/La_Paz
BQ|BES|599|1|nl pap|America/Kralendijk
BR|BRA|55|7|pt|?America/Noronha America/Belem America/Fortaleza America/Recife America/Araguaina America/Maceio America/Bahia America/Sao_Paulo America/Campo_Grande America/Cuiaba America/Santarem America/Porto_Velho America/Boa_Vista America/Manaus America/Eirunepe America/Rio_Branco
BS|BHS|1|7|en|America/Nassau
BT|BTN|975|7|dz|Asia/Thimphu
BV|BVT|47|1|nb|
BW|BWA|267|7|en tn|Africa/Gaborone
BY|BLR|375|1|be ru|Europe/Minsk
BZ|BLZ|501|7|en|America/Belize
CA|CAN|1|7|en fr|?America/St_Johns America/Halifax America/Glace_Bay America/Moncton America/Goose_Bay America/Blanc-Sablon America/Toronto America/Iqaluit America/Atikokan America/Winnipeg America/Resolute America/Rankin_Inlet America/Regina America/Swift_Current America/Edmonton America/Cambridge_Bay America/Inuvik America/Creston America/Dawson_Creek America/Fort_Nelson America/Whitehorse America/Dawson America/Vancouver
CC|CCK|61|1|en ms|Indian/Cocos
CD|COD|243|1|fr|?Africa/Kinshasa Africa/Lubumbashi
CF|CAF|236|1|fr sg|Africa/Bangui
CG|COG|242|1|fr|Africa/Brazzaville
CH|CHE|41|1|de fr it rm|Europe/Zurich
CI|CIV|225|1|fr|Africa/Abidjan
CK|COK|682|1|en|Pacific/Rarotonga
CL|CHL|56|1|es|!America/Santiago America/Coyhaique America/Punta_Arenas Pacific/Easter
CM|CMR|237|1|fr en|Africa/Douala
CN|CHN|86|1|zh|!Asia/Shanghai Asia/Urumqi
CO|COL|57|7|es|America/Bogota
CR|CRI|506|1|es|America/Costa_Rica
CU|CUB|53|1|es|America/Havana
CV|CPV|238|1|pt|Atlantic/Cape_Verde
CW|CUW|599|1|nl pap|America/Curacao
CX|CXR|61|1|en|Indian/Christmas
CY|CYP|357|1|el tr|!Asia/Nicosia Asia/Famagusta
CZ|CZE|420|1|cs|Europe/Prague
DE|DEU|49|1|de|!Europe/Berlin Europe/Busingen
DJ|DJI|253|6|fr ar|Africa/Djibouti
DK|DNK|45|1|da|Europe/Copenhagen
DM|DMA|1|7|en|America/Dominica
DO|DOM|1|7|es|America/Santo_Domingo
DZ|DZA|213|6|ar fr|Africa/Algiers
EC|ECU|593|1|es|!America/Guayaquil Pacific/Galapagos
EE|EST|372|1|et|Europe/Tallinn
EG|EGY|20|6|ar|Africa/Cairo
EH|ESH|212|1|ar|Africa/El_Aaiun
ER|ERI|291|1|ti ar|Africa/Asmara
ES|ESP|34|1|es ca eu gl|!Europe/Madrid Africa/Ceuta Atlantic/Canary
ET|ETH|251|7|am om ti|Africa/Addis_Ababa
FI|FIN|358|1|fi sv|Europe/Helsinki
FJ|FJI|679|1|en fj hi|Pacific/Fiji
FK|FLK|500|1|en|Atlantic/Stanley
FM|FSM|691|1|en|?Pacific/Chuuk Pacific/Pohnpei Pacific/Kosrae
FO|FRO|298|1|fo da|Atlantic/Faroe
FR|FRA|33|1|fr|Europe/Paris
GA|GAB|241|1|fr|Africa/Libreville
GB|GBR|44|1|en cy|Europe/London
GD|GRD|1|1|en|America/Grenada
GE|GEO|995|1|ka|Asia/Tbilisi
GF|GUF|594|1|fr|America/Cayenne
GG|GGY|44|1|en|Europe/Guernsey
GH|GHA|233|1|en ak|Africa/Accra
GI|GIB|350|1|en|Europe/Gibraltar
GL|GRL|299|1|kl da|!America/Nuuk America/Danmarkshavn America/Scoresbysund America/Thule
GM|GMB|220|1|en|Africa/Banjul
GN|GIN|224|1|fr|Africa/Conakry
GP|GLP|590|1|fr|America/Guadeloupe
GQ|GNQ|240|1|es|Africa/Malabo
GR|GRC|30|1|el|Europe/Athens
GS|SGS|500|1|en|Atlantic/South_Georgia
GT|GTM|502|7|es|America/Guatemala
GU|GUM|1|7|en|Pacific/Guam
GW|GNB|245|1|pt|Africa/Bissau
GY|GUY|592|1|en|America/Guyana
HK|HKG|852|7|zh-Hant en|Asia/Hong_Kong
HM|HMD|672|1|en|
HN|HND|504|7|es|America/Tegucigalpa
HR|HRV|385|1|hr|Europe/Zagreb
HT|HTI|509|1|ht fr|America/Port-au-Prince
HU|HUN|36|1|hu|Europe/Budapest
ID|IDN|62|7|id|?Asia/Jakarta Asia/Pontianak Asia/Makassar Asia/Jayapura
IE|IRL|353|1|en ga|Europe/Dublin
IL|ISR|972|7|he ar|Asia/Jerusalem
IM|IMN|44|1|en|Europe/Isle_of_Man
IN|IND|91|7|hi en bn te mr ta ur gu kn ml pa|Asia/Kolkata
IO|IOT|246|1|en|Indian/Chagos
IQ|IRQ|964|6|ar ku|Asia/Baghdad
IR|IRN|98|6|fa|Asia/Tehran
IS|ISL|354|7|is|Atlantic/Reykjavik
IT|ITA|39|1|it|Europe/Rome
JE|JEY|44|1|en|Europe/Jersey
JM|JAM|1|7|en|America/Jamaica
JO|JOR|962|6|ar|Asia/Amman
JP|JPN|81|7|ja|Asia/Tokyo
KE|KEN|254|7|sw en|Africa/Nairobi
KG|KGZ|996|1|ky ru|Asia/Bishkek
KH|KHM|855|7|km|Asia/Phnom_Penh
KI|KIR|686|1|en gil|?Pacific/Tarawa Pacific/Kanton Pacific/Kiritimati
KM|COM|269|1|ar fr|Indian/Comoro
KN|KNA|1|1|en|America/St_Kitts
KP|PRK|850|1|ko|Asia/Pyongyang
KR|KOR|82|7|ko|Asia/Seoul
KW|KWT|965|6|ar|Asia/Kuwait
KY|CYM|1|1|en|America/Cayman
KZ|KAZ|7|1|kk ru|!Asia/Almaty Asia/Qyzylorda Asia/Qostanay Asia/Aqtobe Asia/Aqtau Asia/Atyrau Asia/Oral
LA|LAO|856|7|lo|Asia/Vientiane
LB|LBN|961|1|ar fr|Asia/Beirut
LC|LCA|1|1|en|America/St_Lucia
LI|LIE|423|1|de|Europe/Vaduz
LK|LKA|94|1|si ta|Asia/Colombo
LR|LBR|231|1|en|Africa/Monrovia
LS|LSO|266|1|en st|Africa/Maseru
LT|LTU|370|1|lt|Europe/Vilnius
LU|LUX|352|1|lb fr de|Europe/Luxembourg
LV|LVA|371|1|lv|Europe/Riga
LY|LBY|218|6|ar|Africa/Tripoli
MA|MAR|212|1|ar fr|Africa/Casablanca
MC|MCO|377|1|fr|Europe/Monaco
MD|MDA|373|1|ro ru|Europe/Chisinau
ME|MNE|382|1|sr|Europe/Podgorica
MF|MAF|590|1|fr|America/Marigot
MG|MDG|261|1|mg fr|Indian/Antananarivo
MH|MHL|692|7|en mh|!Pacific/Majuro Pacific/Kwajalein
MK|MKD|389|1|mk sq|Europe/Skopje
ML|MLI|223|1|fr bm|Africa/Bamako
MM|MMR|95|7|my|Asia/Yangon
MN|MNG|976|1|mn|!Asia/Ulaanbaatar Asia/Hovd
MO|MAC|853|7|zh-Hant pt|Asia/Macau
MP|MNP|1|1|en|Pacific/Saipan
MQ|MTQ|596|1|fr|America/Martinique
MR|MRT|222|1|ar fr|Africa/Nouakchott
MS|MSR|1|1|en|America/Montserrat
MT|MLT|356|7|mt en|Europe/Malta
MU|MUS|230|1|en fr|Indian/Mauritius
MV|MDV|960|5|dv|Indian/Maldives
MW|MWI|265|1|en ny|Africa/Blantyre
MX|MEX|52|7|es|?America/Mexico_City America/Cancun America/Merida America/Monterrey America/Matamoros America/Chihuahua America/Ciudad_Juarez America/Ojinaga America/Mazatlan America/Bahia_Banderas America/Hermosillo America/Tijuana
MY|MYS|60|1|ms en zh ta|!Asia/Kuala_Lumpur Asia/Kuching
MZ|MOZ|258|7|pt|Africa/Maputo
NA|NAM|264|1|en af|Africa/Windhoek
NC|NCL|687|1|fr|Pacific/Noumea
NE|NER|227|1|fr ha|Africa/Niamey
NF|NFK|672|1|en|Pacific/Norfolk
NG|NGA|234|1|en ha yo ig|Africa/Lagos
NI|NIC|505|7|es|America/Managua
NL|NLD|31|1|nl|Europe/Amsterdam
NO|NOR|47|1|nb nn|Europe/Oslo
NP|NPL|977|7|ne|Asia/Kathmandu
NR|NRU|674|1|en na|Pacific/Nauru
NU|NIU|683|1|en niu|Pacific/Niue
NZ|NZL|64|1|en mi|!Pacific/Auckland Pacific/Chatham
OM|OMN|968|6|ar|Asia/Muscat
PA|PAN|507|7|es|America/Panama
PE|PER|51|7|es qu|America/Lima
PF|PYF|689|1|fr|!Pacific/Tahiti Pacific/Marquesas Pacific/Gambier
PG|PNG|675|1|en tpi|!Pacific/Port_Moresby Pacific/Bougainville
PH|PHL|63|7|fil en|Asia/Manila
PK|PAK|92|7|ur en|Asia/Karachi
PL|POL|48|1|pl|Europe/Warsaw
PM|SPM|508|1|fr|America/Miquelon
PN|PCN|64|1|en|Pacific/Pitcairn
PR|PRI|1|7|es en|America/Puerto_Rico
PS|PSE|970|1|ar|!Asia/Hebron Asia/Gaza
PT|PRT|351|7|pt|!Europe/Lisbon Atlantic/Madeira Atlantic/Azores
PW|PLW|680|1|en pau|Pacific/Palau
PY|PRY|595|7|es gn|America/Asuncion
QA|QAT|974|6|ar|Asia/Qatar
RE|REU|262|1|fr|Indian/Reunion
RO|ROU|40|1|ro|Europe/Bucharest
RS|SRB|381|1|sr|Europe/Belgrade
RU|RUS|7|1|ru|?Europe/Kaliningrad Europe/Moscow Europe/Kirov Europe/Volgograd Europe/Astrakhan Europe/Saratov Europe/Ulyanovsk Europe/Samara Asia/Yekaterinburg Asia/Omsk Asia/Novosibirsk Asia/Barnaul Asia/Tomsk Asia/Novokuznetsk Asia/Krasnoyarsk Asia/Irkutsk Asia/Chita Asia/Yakutsk Asia/Khandyga Asia/Vladivostok Asia/Ust-Nera Asia/Magadan Asia/Sakhalin Asia/Srednekolymsk Asia/Kamchatka Asia/Anadyr
RW|RWA|250|1|rw fr en|Africa/Kigali
SA|SAU|966|7|ar|Asia/Riyadh
SB|SLB|677|1|en|Pacific/Guadalcanal
SC|SYC|248|1|en fr|Indian/Mahe
SD|SDN|249|6|ar en|Africa/Khartoum
SE|SWE|46|1|sv|Europe/Stockholm
SG|SGP|65|7|en zh ms ta|Asia/Singapore
SH|SHN|290|1|en|Atlantic/St_Helena
SI|SVN|386|1|sl|Europe/Ljubljana
SJ|SJM|47|1|nb|Arctic/Longyearbyen
SK|SVK|421|1|sk|Europe/Bratislava
SL|SLE|232|1|en|Africa/Freetown
SM|SMR|378|1|it|Europe/San_Marino
SN|SEN|221|1|fr wo|Africa/Dakar
SO|SOM|252|1|so ar|Africa/Mogadishu
SR|SUR|597|1|nl|America/Paramaribo
SS|SSD|211|1|en ar|Africa/Juba
ST|STP|239|1|pt|Africa/Sao_Tome
SV|SLV|503|7|es|America/El_Salvador
SX|SXM|1|1|nl en|America/Lower_Princes
SY|SYR|963|6|ar|Asia/Damascus
SZ|SWZ|268|1|en ss|Africa/Mbabane
TC|TCA|1|1|en|America/Grand_Turk
TD|TCD|235|1|fr ar|Africa/Ndjamena
TF|ATF|262|1|fr|Indian/Kerguelen
TG|TGO|228|1|fr|Africa/Lome
TH|THA|66|7|th|Asia/Bangkok
TJ|TJK|992|1|tg|Asia/Dushanbe
TK|TKL|690|1|en tkl|Pacific/Fakaofo
TL|TLS|670|1|pt tet|Asia/Dili
TM|TKM|993|1|tk|Asia/Ashgabat
TN|TUN|216|1|ar fr|Africa/Tunis
TO|TON|676|1|to en|Pacific/Tongatapu
TR|TUR|90|1|tr|Europe/Istanbul
TT|TTO|1|7|en|America/Port_of_Spain
TV|TUV|688|1|en tvl|Pacific/Funafuti
TW|TWN|886|7|zh-Hant|Asia/Taipei
TZ|TZA|255|1|sw en|Africa/Dar_es_Salaam
UA|UKR|380|1|uk|!Europe/Kyiv Europe/Simferopol
UG|UGA|256|1|en sw|Africa/Kampala
UM|UMI|1|7|en|?Pacific/Midway Pacific/Wake
US|USA|1|7|en es|?America/New_York America/Detroit America/Kentucky/Louisville America/Kentucky/Monticello America/Indiana/Indianapolis America/Indiana/Vincennes America/Indiana/Winamac America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Vevay America/Chicago America/Indiana/Tell_City America/Indiana/Knox America/Menominee America/North_Dakota/Center America/North_Dakota/New_Salem America/North_Dakota/Beulah America/Denver America/Boise America/Phoenix America/Los_Angeles America/Anchorage America/Juneau America/Sitka America/Metlakatla America/Yakutat America/Nome America/Adak Pacific/Honolulu
UY|URY|598|1|es|America/Montevideo
UZ|UZB|998|1|uz|!Asia/Tashkent Asia/Samarkand
VA|VAT|39|1|it|Europe/Vatican
VC|VCT|1|1|en|America/St_Vincent
VE|VEN|58|7|es|America/Caracas
VG|VGB|1|1|en|America/Tortola
VI|VIR|1|7|en|America/St_Thomas
VN|VNM|84|1|vi|Asia/Ho_Chi_Minh
VU|VUT|678|1|bi en fr|Pacific/Efate
WF|WLF|681|1|fr|Pacific/Wallis
WS|WSM|685|7|sm en|Pacific/Apia
XK|XKX|383|1|sq sr|Europe/Belgrade
YE|YEM|967|7|ar|Asia/Aden
YT|MYT|262|1|fr|Indian/Mayotte
ZA|ZAF|27|7|en af zu xh|Africa/Johannesburg
ZM|ZMB|260|1|en|Africa/Lusaka
ZW|ZWE|263|7|en sn nd|Africa/Harare
`;
