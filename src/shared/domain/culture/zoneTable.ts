/**
 * Which parts of a country have which clock, for countries with several zones. One line for a zone:
 * country | IANA zone | regions (ISO 3166-2 without the country) | cities.
 *
 * A region in one line lies in that zone. A region in several lines is divided: `!` marks the zone
 * in which at least nineteen of twenty of its people live; without a mark it takes the city to know.
 * A city is named only where its name has one meaning in its country, or none that matters beside
 * it. `@` names the divided region in which it lies: only so is it looked up there, because every
 * state has a Madison. `~` is a city that takes the region to know at all.
 * `*` stands for every region of the country that no other line names.
 *
 * Sources: IANA time zone database 2025b, `zone.tab` with its comments (public domain); for divided
 * states their own statutes as told there; names of regions ISO 3166-2; main cities beside our own
 * knowledge from @vvo/tzdb 6.202 (MIT). Territories that keep the same clock all year are one line.
 */
export const ZONE_TABLE = `
US|America/New_York|CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV !FL KY TN IN|New York,New York City,NYC,Brooklyn,Queens,Bronx,Manhattan,Staten Island,Philadelphia,Boston,Washington,Washington DC,Baltimore,Atlanta,Miami,Miami Beach,Fort Lauderdale,Orlando,Tampa,Jacksonville,Tallahassee,Charlotte,Raleigh,Durham,Greensboro,Pittsburgh,~Cleveland@TN,Cincinnati,Buffalo,Syracuse,Hartford,New Haven,Providence,Newark,Jersey City,Virginia Beach,Norfolk,Savannah,Knoxville@TN,Chattanooga@TN,Johnson City@TN,Kingsport@TN,Lexington@KY,Toledo,Akron,Worcester,Bridgeport,Stamford,Key West,Naples,Sarasota,St Petersburg,Hialeah,Cambridge,~Oak Ridge@TN,~Bristol@TN,~Morristown@TN,~Covington@KY,~Richmond@KY,~Ashland@KY
US|America/Detroit|!MI|Detroit,Grand Rapids,Lansing,Ann Arbor,Flint,Dearborn,Kalamazoo,Traverse City,Marquette
US|America/Menominee|MI|~Menominee@MI,~Iron Mountain@MI,~Ironwood@MI
US|America/Kentucky/Louisville|KY|Louisville@KY,~Frankfort@KY,~Elizabethtown@KY
US|America/Indiana/Indianapolis|IN|Indianapolis@IN,Fort Wayne@IN,South Bend@IN,Carmel@IN,Fishers@IN,Muncie@IN,Terre Haute@IN,Elkhart@IN,Kokomo@IN,~Bloomington@IN,~Lafayette@IN,~West Lafayette@IN,~Columbus@IN,~Anderson@IN,~Noblesville@IN,~Nashville@IN,~Richmond@IN,~Greenwood@IN
US|America/Chicago|AL AR IA IL LA MN MO MS OK WI !TX !KS !NE !ND SD KY TN IN FL|Chicago,Houston,San Antonio,Dallas,Fort Worth,Austin,Plano,Corpus Christi,Laredo,Lubbock,Irving,Minneapolis,St Paul,Saint Paul,Milwaukee,Madison,Memphis@TN,Nashville@TN,Murfreesboro@TN,Clarksville@TN,New Orleans,Baton Rouge,St Louis,Saint Louis,Kansas City,Oklahoma City,Tulsa,Omaha,Lincoln,Wichita,Topeka,Des Moines,Cedar Rapids,Little Rock,Birmingham,Huntsville,Mobile,Montgomery,Sioux Falls@SD,Fargo,Bismarck,Grand Forks,Minot,Gary@IN,Evansville@IN,~Merrillville@IN,~Pensacola@FL,~Panama City@FL,~Panama City Beach@FL,~Fort Walton Beach@FL,~Destin@FL,~Bowling Green@KY,~Owensboro@KY,~Paducah@KY,Green Bay,Duluth,Shreveport,Biloxi,Naperville,Joliet,~Franklin@TN,~Jackson@TN,~Brentwood@TN,~Germantown@TN,~Hammond@IN,~Valparaiso@IN,~Crown Point@IN,~Michigan City@IN,~Schererville@IN,~Munster@IN,~Brookings@SD,~Aberdeen@SD,~Mitchell@SD,~Yankton@SD,~Watertown@SD,~Vermillion@SD,~Huron@SD,~Navarre@FL,~Crestview@FL
US|America/Denver|CO MT NM UT WY SD ND NE KS TX ID AZ NV|Denver,Colorado Springs,Boulder,Fort Collins,Salt Lake City,Provo,Ogden,Park City,Albuquerque,Santa Fe,Las Cruces,El Paso@TX,Billings,Missoula,Bozeman,Cheyenne,Casper,Rapid City@SD,~Dickinson@ND,~Scottsbluff@NE,~Goodland@KS,~Window Rock@AZ,~Kayenta@AZ,~Chinle@AZ,~Tuba City@AZ,~West Wendover@NV,~Spearfish@SD,~Sturgis@SD,~Alliance@NE,~Sidney@NE,~Chadron@NE,~Van Horn@TX
US|America/Boise|ID OR|Boise@ID,Nampa@ID,Idaho Falls@ID,Pocatello@ID,Twin Falls@ID,~Meridian@ID,~Caldwell@ID,~Sun Valley@ID,~Ketchum@ID,~Ontario@OR
US|America/Phoenix|!AZ|Phoenix,Tucson,Mesa,Scottsdale,Chandler,Tempe,Flagstaff,Yuma,Sedona
US|America/Los_Angeles|CA WA !OR !NV ID|Los Angeles,LA,San Diego,San Jose,San Francisco,Oakland,Sacramento,Fresno,Long Beach,Anaheim,Santa Monica,Palo Alto,Berkeley,Santa Barbara,Seattle,Tacoma,Spokane,Bellevue,Eugene,Las Vegas,Reno,Coeur d Alene@ID,~Lewiston@ID,~Sandpoint@ID,~Post Falls@ID,~Moscow@ID
US|America/Anchorage|!AK|Anchorage,Fairbanks,Juneau
US|America/Adak|AK|~Adak@AK
US|Pacific/Honolulu|HI|Honolulu,Hilo,Kailua,Kahului,Waikiki,Pearl City
US|America/Puerto_Rico|PR|San Juan
US|America/St_Thomas|VI|
US|Pacific/Guam|GU|
US|Pacific/Saipan|MP|
US|Pacific/Pago_Pago|AS|
CA|America/St_Johns|!NL|St Johns,Mount Pearl,Conception Bay South,Corner Brook,Gander
CA|America/Goose_Bay|NL|Happy Valley Goose Bay@NL,~Labrador City@NL,~Wabush@NL
CA|America/Halifax|NS PE QC|Halifax,Dartmouth,Charlottetown,Truro,Iles de la Madeleine@QC
CA|America/Moncton|NB|Moncton,Fredericton,Saint John
CA|America/Blanc-Sablon|QC|~Blanc Sablon@QC
CA|America/Toronto|!ON !QC|Toronto,Montreal,Ottawa,Quebec,Quebec City,Mississauga,Brampton,Hamilton,Kitchener,Waterloo,Gatineau,Laval,Sherbrooke,Trois Rivieres,Sudbury,Thunder Bay,Markham,Vaughan,Longueuil,Oshawa,Barrie,Guelph,Kingston,Niagara Falls
CA|America/Winnipeg|MB ON|Winnipeg,Brandon,Steinbach,~Kenora@ON,~Dryden@ON
CA|America/Atikokan|ON|~Atikokan@ON
CA|America/Iqaluit|NU|Iqaluit@NU
CA|America/Rankin_Inlet|NU|Rankin Inlet@NU
CA|America/Resolute|NU|Resolute@NU
CA|America/Cambridge_Bay|NU|Cambridge Bay@NU
CA|America/Regina|!SK|Regina,Saskatoon,Prince Albert,Moose Jaw
CA|America/Edmonton|AB NT SK BC|Calgary,Edmonton,Lethbridge,Red Deer,Medicine Hat,Fort McMurray,Banff,Canmore,Jasper,Yellowknife,Lloydminster@SK,~Cranbrook@BC,~Fernie@BC,~Kimberley@BC,~Golden@BC,~Invermere@BC
CA|America/Vancouver|!BC|Vancouver,Surrey,Victoria,Burnaby,Kelowna,Kamloops,Nanaimo,Abbotsford,Whistler,Prince George,North Vancouver,West Vancouver
CA|America/Dawson_Creek|BC|Dawson Creek@BC,Fort St John@BC
CA|America/Fort_Nelson|BC|~Fort Nelson@BC
CA|America/Creston|BC|~Creston@BC
CA|America/Whitehorse|YT|Whitehorse
MX|America/Mexico_City|AGU CHP CMX COL GRO GUA HID JAL MEX MIC MOR OAX PUE QUE SLP TAB TLA VER ZAC|Ciudad de Mexico,Mexico City,CDMX,Mexico DF,Guadalajara,Zapopan,Puebla,Leon,Toluca,Queretaro,Santiago de Queretaro,Aguascalientes,San Luis Potosi,Morelia,Veracruz,Xalapa,Acapulco,Cuernavaca,Oaxaca,Tuxtla Gutierrez,Villahermosa,Puerto Vallarta,Zacatecas,Pachuca,Guanajuato
MX|America/Cancun|ROO|Cancun,Playa del Carmen,Chetumal,Cozumel,Tulum
MX|America/Merida|CAM YUC|Merida,Campeche
MX|America/Monterrey|DUR !NLE COA TAM|Monterrey,San Pedro Garza Garcia,Saltillo@COA,Torreon@COA,Durango,Monclova@COA,Tampico@TAM,Ciudad Victoria@TAM,~Ciudad Madero@TAM,~Altamira@TAM
MX|America/Matamoros|COA NLE TAM|Reynosa@TAM,Nuevo Laredo@TAM,Matamoros@TAM,Heroica Matamoros@TAM,Piedras Negras@COA,Ciudad Acuna@COA
MX|America/Chihuahua|CHH|Chihuahua@CHH,~Delicias@CHH,~Cuauhtemoc@CHH
MX|America/Ciudad_Juarez|CHH|Ciudad Juarez@CHH,~Juarez@CHH
MX|America/Ojinaga|CHH|~Ojinaga@CHH
MX|America/Mazatlan|SIN BCS NAY|Mazatlan,Culiacan,Los Mochis,La Paz,Cabo San Lucas,San Jose del Cabo,Los Cabos,Tepic@NAY
MX|America/Bahia_Banderas|NAY|Bahia de Banderas@NAY,Nuevo Vallarta@NAY,~Bucerias@NAY
MX|America/Hermosillo|SON|Hermosillo,Ciudad Obregon,Nogales,Guaymas
MX|America/Tijuana|BCN|Tijuana,Mexicali,Ensenada,Rosarito,Tecate
BR|America/Sao_Paulo|DF ES GO MG PR RJ RS SC SP|Sao Paulo,Rio de Janeiro,Rio,Belo Horizonte,Brasilia,Curitiba,Porto Alegre,Goiania,Campinas,Guarulhos,Florianopolis,Joinville,Vitoria,Niteroi,Santos,Uberlandia,Ribeirao Preto,Sao Jose dos Campos,Londrina,Blumenau,Caxias do Sul
BR|America/Bahia|BA|Salvador,Feira de Santana
BR|America/Fortaleza|CE MA PB PI RN|Fortaleza,Sao Luis,Natal,Teresina,Joao Pessoa
BR|America/Recife|!PE|Recife,Olinda
BR|America/Noronha|PE|Fernando de Noronha@PE
BR|America/Maceio|AL SE|Maceio,Aracaju
BR|America/Belem|AP PA|Belem,Macapa,Ananindeua
BR|America/Araguaina|TO|Palmas,Araguaina
BR|America/Manaus|!AM|Manaus
BR|America/Eirunepe|AM|~Eirunepe@AM,~Tabatinga@AM
BR|America/Cuiaba|MT|Cuiaba,Varzea Grande
BR|America/Campo_Grande|MS|Campo Grande,Dourados
BR|America/Porto_Velho|RO|Porto Velho
BR|America/Boa_Vista|RR|Boa Vista
BR|America/Rio_Branco|AC|Rio Branco,Cruzeiro do Sul
AU|Australia/Sydney|!NSW ACT|Sydney,Newcastle,Wollongong,Canberra,Parramatta,Byron Bay,Central Coast
AU|Australia/Broken_Hill|NSW|Broken Hill@NSW
AU|Australia/Lord_Howe|NSW|Lord Howe Island@NSW,Lord Howe@NSW
AU|Australia/Melbourne|VIC|Melbourne,Geelong,Ballarat,Bendigo
AU|Australia/Brisbane|QLD|Brisbane,Gold Coast,Sunshine Coast,Cairns,Townsville,Toowoomba,Mackay,Logan City
AU|Australia/Adelaide|SA|Adelaide,Mount Gambier,Mount Barker
AU|Australia/Darwin|NT|Darwin,Alice Springs,Palmerston
AU|Australia/Perth|!WA|Perth,Fremantle,Bunbury,Mandurah,Geraldton
AU|Australia/Eucla|WA|~Eucla@WA
AU|Australia/Hobart|!TAS|Hobart,Launceston,Devonport
AU|Antarctica/Macquarie|TAS|Macquarie Island@TAS
RU|Europe/Kaliningrad|KGD|Kaliningrad,Königsberg,Калининград
RU|Europe/Moscow|*|Moscow,Moskva,Moskau,Москва,Saint Petersburg,St Petersburg,Sankt Petersburg,Санкт Петербург,Nizhny Novgorod,Nischni Nowgorod,Нижний Новгород,Kazan,Kasan,Казань,Rostov on Don,Rostov na Donu,Ростов на Дону,Voronezh,Woronesch,Воронеж,Krasnodar,Краснодар,Sochi,Sotschi,Сочи,Tula,Тула,Yaroslavl,Jaroslawl,Ярославль,Murmansk,Мурманск
RU|Europe/Kirov|KIR|Kirov,Киров
RU|Europe/Volgograd|VGG|Volgograd,Wolgograd,Волгоград
RU|Europe/Astrakhan|AST|Astrakhan,Astrachan,Астрахань
RU|Europe/Saratov|SAR|Saratov,Саратов
RU|Europe/Ulyanovsk|ULY|Ulyanovsk,Uljanowsk,Ульяновск
RU|Europe/Samara|SAM UD|Samara,Самара,Tolyatti,Togliatti,Тольятти,Izhevsk,Ischewsk,Ижевск
RU|Asia/Yekaterinburg|SVE CHE PER BA ORE TYU KGN KHM YAN|Yekaterinburg,Ekaterinburg,Jekaterinburg,Екатеринбург,Chelyabinsk,Tscheljabinsk,Челябинск,Ufa,Уфа,Perm,Пермь,Tyumen,Tjumen,Тюмень,Orenburg,Оренбург
RU|Asia/Omsk|OMS|Omsk,Омск
RU|Asia/Novosibirsk|NVS|Novosibirsk,Nowosibirsk,Новосибирск
RU|Asia/Barnaul|ALT AL|Barnaul,Барнаул
RU|Asia/Tomsk|TOM|Tomsk,Томск
RU|Asia/Novokuznetsk|KEM|Novokuznetsk,Nowokusnezk,Новокузнецк,Kemerovo,Кемерово
RU|Asia/Krasnoyarsk|KYA KK TY|Krasnoyarsk,Krasnojarsk,Красноярск
RU|Asia/Irkutsk|IRK BU|Irkutsk,Иркутск,Ulan Ude,Улан Удэ
RU|Asia/Chita|ZAB|Chita,Tschita,Чита
RU|Asia/Yakutsk|AMU SA|Yakutsk@SA,Jakutsk@SA,Якутск@SA,Blagoveshchensk,Благовещенск
RU|Asia/Khandyga|SA|~Khandyga@SA
RU|Asia/Ust-Nera|SA|~Ust Nera@SA
RU|Asia/Vladivostok|PRI KHA YEV|Vladivostok,Wladiwostok,Владивосток,Khabarovsk,Chabarowsk,Хабаровск
RU|Asia/Sakhalin|!SAK|Yuzhno Sakhalinsk,Южно Сахалинск
RU|Asia/Magadan|MAG|Magadan,Магадан
RU|Asia/Srednekolymsk|SA SAK|~Srednekolymsk@SA
RU|Asia/Kamchatka|KAM|Petropavlovsk Kamchatsky,Петропавловск Камчатский
RU|Asia/Anadyr|CHU|Anadyr,Анадырь
ID|Asia/Jakarta|AC BB BE BT JA JB JI JK JT JW KR LA RI SB SM SS SU YO|Jakarta,Jakarta Selatan,Jakarta Pusat,Jakarta Barat,Jakarta Utara,Jakarta Timur,Surabaya,Bandung,Bekasi,Medan,Semarang,Tangerang,Depok,Palembang,Bogor,Malang,Yogyakarta,Surakarta,Batam,Padang,Pekanbaru
ID|Asia/Pontianak|KB KT KA|Pontianak,Palangka Raya
ID|Asia/Makassar|BA GO KA KI KS KU NB NT NU SA SG SL SN SR ST|Makassar,Denpasar,Ubud,Kuta,Seminyak,Balikpapan,Samarinda,Banjarmasin,Manado,Mataram,Kupang,Palu,Kendari
ID|Asia/Jayapura|MA ML MU PA PB PD PE PP PS PT|Jayapura,Ambon,Sorong,Ternate,Manokwari
CD|Africa/Kinshasa|BC EQ KG KL KN MN MO NU SU TU|Kinshasa,Matadi,Kikwit,Mbandaka
CD|Africa/Lubumbashi|BU HK HL HU IT KC KE KS LO LU MA NK SA SK TA TO|Lubumbashi,Mbuji Mayi,Kisangani,Kananga,Goma,Bukavu,Kolwezi
CL|America/Santiago|* !VS|Santiago,Santiago de Chile,Valparaiso,Viña del Mar,Concepcion,Antofagasta,Temuco,Puerto Montt
CL|America/Coyhaique|AI|Coyhaique,Puerto Aysen
CL|America/Punta_Arenas|MA|Punta Arenas,Puerto Natales
CL|Pacific/Easter|VS|Hanga Roa@VS,Isla de Pascua@VS,Easter Island@VS,Osterinsel@VS
EC|America/Guayaquil|*|Quito,Guayaquil,Cuenca
EC|Pacific/Galapagos|W|Puerto Ayora,Puerto Baquerizo Moreno
ES|Europe/Madrid|*|Madrid,Barcelona,Valencia,Sevilla,Zaragoza,Malaga,Bilbao
ES|Africa/Ceuta|CE ML|Ceuta,Melilla
ES|Atlantic/Canary|CN GC TF|Las Palmas,Las Palmas de Gran Canaria,Santa Cruz de Tenerife,La Laguna,San Cristobal de La Laguna,Telde,Arona,Adeje,Maspalomas,Arrecife,Puerto del Rosario,Puerto de la Cruz,Santa Cruz de La Palma
PT|Europe/Lisbon|*|Lisboa,Lisbon,Lissabon,Porto,Braga,Coimbra,Faro
PT|Atlantic/Madeira|30|Funchal
PT|Atlantic/Azores|20|Ponta Delgada,Angra do Heroismo,Horta
MN|Asia/Ulaanbaatar|* 057 065|Ulaanbaatar,Ulan Bator,Erdenet,Darkhan
MN|Asia/Hovd|043 046 071 057 065|Khovd,Hovd,Ulaangom,Olgii
PF|Pacific/Tahiti|*|Papeete,Faaa,Punaauia
PF|Pacific/Marquesas||Taiohae,Nuku Hiva,Hiva Oa,Atuona
PF|Pacific/Gambier||Rikitea
KI|Pacific/Tarawa|G|Tarawa,South Tarawa
KI|Pacific/Kanton|P|Kanton
KI|Pacific/Kiritimati|L|Kiritimati,London,Tabwakea
FM|Pacific/Chuuk|TRK YAP|Chuuk,Weno,Yap,Colonia
FM|Pacific/Pohnpei|PNI|Palikir,Pohnpei,Kolonia
FM|Pacific/Kosrae|KSA|Kosrae,Tofol
NZ|Pacific/Auckland|*|Auckland,Wellington,Christchurch,Hamilton,Dunedin,Queenstown,Tauranga
NZ|Pacific/Chatham|CIT|Waitangi Chatham,Chatham Islands
FR|Europe/Paris|*|
FR|America/Guadeloupe|971|Pointe à Pitre
FR|America/Martinique|972|Fort de France
FR|America/Cayenne|973|Cayenne
FR|Indian/Reunion|974|
FR|America/Miquelon|975|
FR|Indian/Mayotte|976|Mamoudzou
GL|America/Nuuk|* !AV !SM|Nuuk,Godthåb,Ilulissat,Sisimiut
GL|America/Thule|AV|Qaanaaq@AV,~Thule@AV,~Pituffik@AV
GL|America/Scoresbysund|SM|Ittoqqortoormiit@SM
GL|America/Danmarkshavn||Danmarkshavn
PG|Pacific/Port_Moresby|*|Port Moresby,Lae,Mount Hagen
PG|Pacific/Bougainville|NSB|Arawa,Buka
UA|Europe/Kyiv|*|Kyiv,Kiew,Київ,Kharkiv,Харків,Odesa,Одеса,Lviv,Lwiw,Львів,Dnipro,Дніпро
UA|Europe/Simferopol|40 43|Sevastopol,Simferopol,Yalta
UM|Pacific/Midway|71|Midway
UM|Pacific/Wake|79|Wake,Wake Island
`;
