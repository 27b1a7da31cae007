import { foldPlace } from './placeText';
import { regionOfPostalCode } from './postalRegions';

/**
 * How the regions of a country are written in addresses, besides by their code. One line for a
 * country: its regions by the end of their ISO 3166-2 code, each with its names. Countries whose
 * regions have holidays, weekends or clocks of their own.
 *
 * Sources: names in the country's language ISO 3166-2 (as in the package iso-3166); English and
 * German names and customary short forms by hand.
 */
const TABLE = `
AE AJ:Ajman,Adschman;AZ:Abu Dhabi;DU:Dubai;FU:Fujairah;RK:Ras Al Khaimah;SH:Sharjah,Schardscha;UQ:Umm Al Quwain
AT 1:Burgenland,Bgld;2:Kärnten,Carinthia,Kaernten,Ktn;3:Niederösterreich,Lower Austria,Niederoesterreich,NÖ;4:Oberösterreich,Upper Austria,Oberoesterreich,OÖ;5:Salzburg,Sbg;6:Steiermark,Styria,Stmk;7:Tirol,Tyrol;8:Vorarlberg,Vbg;9:Wien,Vienna
AU ACT:Australian Capital Territory;NSW:New South Wales;NT:Northern Territory;QLD:Queensland;SA:South Australia;TAS:Tasmania;VIC:Victoria;WA:Western Australia
BE BRU:Brussels Hoofdstedelijk Gewest,Bruxelles,Brussel,Brüssel,Brussels;VLG:Vlaams Gewest,Vlaanderen,Flandern,Flanders;WAL:Waals Gewest,Wallonie,Wallonien,Wallonia
BR AC:Acre;AL:Alagoas;AM:Amazonas;AP:Amapá;BA:Bahia;CE:Ceará;DF:Distrito Federal;ES:Espírito Santo;GO:Goiás;MA:Maranhão;MG:Minas Gerais;MS:Mato Grosso do Sul;MT:Mato Grosso;PA:Pará;PB:Paraíba;PE:Pernambuco;PI:Piauí;PR:Paraná;RJ:Rio de Janeiro;RN:Rio Grande do Norte;RO:Rondônia;RR:Roraima;RS:Rio Grande do Sul;SC:Santa Catarina;SE:Sergipe;SP:São Paulo;TO:Tocantins
CA AB:Alberta;BC:British Columbia;MB:Manitoba;NB:New Brunswick;NL:Newfoundland and Labrador,Newfoundland;NS:Nova Scotia;NT:Northwest Territories;NU:Nunavut;ON:Ontario;PE:Prince Edward Island,PEI;QC:Quebec,PQ;SK:Saskatchewan;YT:Yukon,Yukon Territory
CH AG:Aargau;AI:Appenzell Innerrhoden;AR:Appenzell Ausserrhoden;BE:Bern,Berne;BL:Basel-Landschaft,Baselland,Basel-Land;BS:Basel-Stadt;FR:Fribourg,Freiburg;GE:Genève,Genf,Geneva;GL:Glarus;GR:Graubünden,Grisons,Graubuenden;JU:Jura;LU:Luzern,Lucerne;NE:Neuchâtel,Neuenburg;NW:Nidwalden;OW:Obwalden;SG:Sankt Gallen,St. Gallen;SH:Schaffhausen;SO:Solothurn;SZ:Schwyz;TG:Thurgau;TI:Ticino,Tessin;UR:Uri;VD:Vaud,Waadt;VS:Valais,Wallis;ZG:Zug;ZH:Zürich,Zurich,Zuerich
DE BB:Brandenburg;BE:Berlin;BW:Baden-Württemberg,Baden-Wuerttemberg;BY:Bayern,Bavaria,Freistaat Bayern;HB:Bremen,Freie Hansestadt Bremen;HE:Hessen,Hesse;HH:Hamburg;MV:Mecklenburg-Vorpommern,Mecklenburg-Western Pomerania,MeckPomm,Meck-Pomm;NI:Niedersachsen,Lower Saxony;NW:Nordrhein-Westfalen,NRW,North Rhine-Westphalia;RP:Rheinland-Pfalz,Rhineland-Palatinate,RLP;SH:Schleswig-Holstein;SL:Saarland;SN:Sachsen,Saxony;ST:Sachsen-Anhalt,Saxony-Anhalt;TH:Thüringen,Thuringia,Thueringen
ES AN:Andalucía,Andalusien,Andalusia;AR:Aragón;AS:Asturias,Asturien;CB:Cantabria;CE:Ceuta;CL:Castilla y León;CM:Castilla-La Mancha,Castilla La Mancha;CN:Canarias,Kanarische Inseln,Islas Canarias,Canary Islands;CT:Catalunya,Cataluña,Katalonien,Catalonia;EX:Extremadura;GA:Galicia,Galicien;IB:Illes Balears,Balearen,Islas Baleares,Balearic Islands;MC:Murcia;MD:Madrid;ML:Melilla;NC:Navarra;PV:País Vasco,Euskadi,Baskenland,Basque Country;RI:La Rioja;VC:Comunidad Valenciana,Comunitat Valenciana,Valencia
GB ENG:England;NIR:Northern Ireland,Nordirland;SCT:Scotland,Schottland;WLS:Wales,Cymru
IN AN:Andaman and Nicobar Islands;AP:Andhra Pradesh;AR:Arunāchal Pradesh,Arunachal Pradesh;AS:Assam;BR:Bihār,Bihar;CG:Chhattīsgarh,Chhattisgarh;CH:Chandigarh;DH:Dādra and Nagar Haveli and Damān and Diu;DL:Delhi,New Delhi;GA:Goa;GJ:Gujarāt,Gujarat;HP:Himāchal Pradesh,Himachal Pradesh;HR:Haryāna,Haryana;JH:Jhārkhand;JK:Jammu and Kashmīr,Jammu and Kashmir;KA:Karnātaka,Karnataka;KL:Kerala;LA:Ladākh,Ladakh;LD:Lakshadweep;MH:Mahārāshtra,Maharashtra;ML:Meghālaya,Meghalaya;MN:Manipur;MP:Madhya Pradesh;MZ:Mizoram;NL:Nāgāland,Nagaland;OD:Odisha,Orissa;PB:Punjab;PY:Pondicherry,Puducherry;RJ:Rājasthān,Rajasthan;SK:Sikkim;TN:Tamil Nādu,Tamil Nadu;TR:Tripura;TS:Telangāna,Telangana;UK:Uttarākhand,Uttarakhand;UP:Uttar Pradesh;WB:West Bengal
MX AGU:Aguascalientes;BCN:Baja California,BC;BCS:Baja California Sur;CAM:Campeche;CHH:Chihuahua;CHP:Chiapas;CMX:Ciudad de México,CDMX,Distrito Federal,Mexico City;COA:Coahuila de Zaragoza,Coahuila;COL:Colima;DUR:Durango;GRO:Guerrero;GUA:Guanajuato;HID:Hidalgo;JAL:Jalisco;MEX:Estado de México,Edomex;MIC:Michoacán de Ocampo,Michoacán;MOR:Morelos;NAY:Nayarit;NLE:Nuevo León;OAX:Oaxaca;PUE:Puebla;QUE:Querétaro;ROO:Quintana Roo,Q. Roo;SIN:Sinaloa;SLP:San Luis Potosí;SON:Sonora;TAB:Tabasco;TAM:Tamaulipas;TLA:Tlaxcala;VER:Veracruz de Ignacio de la Llave,Veracruz;YUC:Yucatán;ZAC:Zacatecas
MY 01:Johor;02:Kedah;03:Kelantan;04:Melaka,Malacca;05:Negeri Sembilan;06:Pahang;07:Pulau Pinang,Penang;08:Perak;09:Perlis;10:Selangor;11:Terengganu;12:Sabah;13:Sarawak;14:Wilayah Persekutuan Kuala Lumpur,Kuala Lumpur;15:Wilayah Persekutuan Labuan,Labuan;16:Wilayah Persekutuan Putrajaya,Putrajaya
NZ AUK:Auckland;BOP:Bay of Plenty;CAN:Canterbury;CIT:Chatham Islands Territory,Chatham Islands;GIS:Gisborne;HKB:Hawke's Bay;MBH:Marlborough;MWT:Manawatū-Whanganui;NSN:Nelson;NTL:Northland;OTA:Otago;STL:Southland;TAS:Tasman;TKI:Taranaki;WGN:Greater Wellington;WKO:Waikato;WTC:West Coast
PT 20:Região Autónoma dos Açores,Açores,Azoren,Azores;30:Região Autónoma da Madeira,Madeira
US AK:Alaska;AL:Alabama;AR:Arkansas;AS:American Samoa;AZ:Arizona;CA:California;CO:Colorado;CT:Connecticut;DC:District of Columbia,Washington DC,Washington D.C.;DE:Delaware;FL:Florida;GA:Georgia;GU:Guam;HI:Hawaii;IA:Iowa;ID:Idaho;IL:Illinois;IN:Indiana;KS:Kansas;KY:Kentucky;LA:Louisiana;MA:Massachusetts;MD:Maryland;ME:Maine;MI:Michigan;MN:Minnesota;MO:Missouri;MP:Northern Mariana Islands;MS:Mississippi;MT:Montana;NC:North Carolina;ND:North Dakota;NE:Nebraska;NH:New Hampshire;NJ:New Jersey;NM:New Mexico;NV:Nevada;NY:New York;OH:Ohio;OK:Oklahoma;OR:Oregon;PA:Pennsylvania;PR:Puerto Rico;RI:Rhode Island;SC:South Carolina;SD:South Dakota;TN:Tennessee;TX:Texas;UM:United States Minor Outlying Islands;UT:Utah;VA:Virginia;VI:United States Virgin Islands;VT:Vermont;WA:Washington;WI:Wisconsin;WV:West Virginia;WY:Wyoming
`;

/** Cities whose region is certain by their name alone, where addresses do not write the region. */
const CITIES = `
AE AJ:Ajman;AZ:Abu Dhabi,Al Ain;DU:Dubai;FU:Fujairah;RK:Ras Al Khaimah;SH:Sharjah;UQ:Umm Al Quwain
AT 9:Wien,Vienna;6:Graz;4:Linz;5:Salzburg;7:Innsbruck;8:Bregenz,Dornbirn;2:Klagenfurt,Klagenfurt am Wörthersee,Villach;3:Sankt Pölten,St. Pölten;1:Eisenstadt
BE BRU:Bruxelles,Brussel,Brüssel,Brussels;VLG:Antwerpen,Antwerp,Gent,Ghent,Brugge,Brügge,Leuven;WAL:Liège,Lüttich,Namur,Charleroi,Mons
CH ZH:Zürich,Zurich,Winterthur;BE:Bern,Biel,Thun;BS:Basel;GE:Genève,Genf,Geneva;VD:Lausanne,Montreux;LU:Luzern,Lucerne;SG:St. Gallen,Sankt Gallen;TI:Lugano,Bellinzona,Locarno;VS:Sion,Sitten,Brig,Visp,Zermatt;GR:Chur,Davos;AG:Aarau;FR:Fribourg;NE:Neuchâtel;SH:Schaffhausen;SO:Solothurn;TG:Frauenfeld;ZG:Zug
DE BE:Berlin;HH:Hamburg;HB:Bremen,Bremerhaven;BY:München,Munich,Nürnberg,Nuremberg,Augsburg,Regensburg,Würzburg,Ingolstadt,Erlangen,Bamberg,Bayreuth,Passau;BW:Stuttgart,Karlsruhe,Mannheim,Heidelberg,Ulm,Tübingen,Konstanz,Heilbronn,Pforzheim,Freiburg im Breisgau;HE:Frankfurt am Main,Wiesbaden,Kassel,Darmstadt,Offenbach am Main;NW:Köln,Cologne,Düsseldorf,Dortmund,Essen,Bonn,Münster,Bielefeld,Duisburg,Bochum,Wuppertal,Aachen,Krefeld,Mönchengladbach,Gelsenkirchen,Paderborn;RP:Mainz,Koblenz,Trier,Ludwigshafen am Rhein,Kaiserslautern;SL:Saarbrücken;SN:Dresden,Leipzig,Chemnitz,Zwickau,Görlitz,Plauen;ST:Magdeburg,Halle (Saale),Dessau-Roßlau;TH:Erfurt,Jena,Weimar,Gera,Suhl;BB:Potsdam,Cottbus,Frankfurt (Oder);MV:Schwerin,Rostock,Stralsund,Greifswald,Neubrandenburg,Wismar;NI:Hannover,Hanover,Braunschweig,Osnabrück,Göttingen,Wolfsburg,Hildesheim,Wilhelmshaven;SH:Kiel,Lübeck,Flensburg,Neumünster
MY 14:Kuala Lumpur;10:Shah Alam,Petaling Jaya,Subang Jaya,Klang;07:George Town,Penang;01:Johor Bahru;08:Ipoh;04:Melaka,Malacca;12:Kota Kinabalu;13:Kuching;03:Kota Bharu;02:Alor Setar;11:Kuala Terengganu;06:Kuantan;05:Seremban
GB ENG:London,Birmingham,Manchester,Liverpool,Leeds,Sheffield,Bristol,Nottingham,Leicester,Oxford,Cambridge,Brighton,Southampton,York;SCT:Edinburgh,Glasgow,Dundee,Inverness,Aberdeen;WLS:Cardiff,Swansea;NIR:Belfast
`;

type Named = ReadonlyMap<string, string>;

const NAMES = readTable(TABLE);
const BY_CITY = readTable(CITIES);

function readTable(table: string): ReadonlyMap<string, Named> {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const country = line.slice(0, 2);
        const regions = line.slice(3).split(';');
        const named = regions.flatMap((region) => {
          const [code = '', names = ''] = region.split(':');
          return names.split(',').map((name) => [foldPlace(name), `${country}-${code}`] as const);
        });
        return [country, new Map(named)] as const;
      }),
  );
}

/** The codes that the table knows, so that *NY* is read as `US-NY`. */
const CODES: ReadonlySet<string> = new Set(
  [...NAMES.values()].flatMap((named) => [...named.values()]),
);

/**
 * The region of an address, as far as it is certain: by its code, its name, the first digits of
 * the postal code or a city that has one meaning.
 *
 * @param country - ISO 3166-1 alpha-2 of the address.
 * @returns ISO 3166-2, or empty.
 */
export function regionOfAddress(
  country: string,
  address: { readonly region: string; readonly postalCode: string; readonly city: string },
): string {
  const written = address.region.trim();
  if (written !== '') {
    const code = written.toUpperCase().replace(/\./g, '');
    const whole = code.startsWith(`${country}-`) ? code : `${country}-${code}`;
    // What somebody wrote and nobody understands must not be overruled by a city.
    return CODES.has(whole) ? whole : (NAMES.get(country)?.get(foldPlace(written)) ?? '');
  }
  const byPostalCode = regionOfPostalCode(country, address.postalCode);
  if (byPostalCode !== '') return byPostalCode;
  return BY_CITY.get(country)?.get(foldPlace(address.city)) ?? '';
}
