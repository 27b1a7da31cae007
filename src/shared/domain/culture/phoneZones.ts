/**
 * Clock zones by the beginning of a telephone number (E.164 without plus), one line for a zone:
 * the zone, then the country code and its area codes. Only codes are here in which nearly everybody
 * has one clock: divided ones, numbers of mobile networks and toll-free numbers say nothing of a place.
 *
 * Sources: area codes as assigned by NANPA (United States, Canada), ANATEL (Brazil), ACMA
 * (Australia), IFT (Mexico), CNMC (Spain), ANACOM (Portugal); the places they serve by the zones of `zoneTable.ts`.
 */
const TABLE = `
America/New_York|1 201,202,203,207,212,215,216,220,223,229,234,239,240,252,267,272,276,301,302,304,305,315,321,326,330,332,336,339,347,351,352,380,386,401,404,407,410,412,413,419,434,440,443,445,470,475,478,484,508,513,516,518,540,551,561,567,570,571,582,585,603,607,609,610,614,617,631,640,646,667,678,680,681,689,703,704,706,716,717,718,724,727,732,740,743,754,757,762,770,772,774,781,786,802,803,804,813,814,826,828,835,838,839,843,845,848,854,856,857,859,860,862,863,864,865,878,904,908,910,912,914,917,919,929,934,937,941,943,948,954,959,973,978,980,984
America/Detroit|1 231,248,269,313,517,616,679,734,810,947,989
America/Kentucky/Louisville|1 502
America/Indiana/Indianapolis|1 260,317,463,765
America/Chicago|1 205,210,214,217,224,225,228,251,254,256,262,281,309,312,314,316,318,319,320,325,331,334,337,346,361,402,405,409,414,417,430,432,469,479,501,504,507,512,515,531,534,539,563,572,573,580,601,608,612,615,618,629,630,636,641,651,660,662,682,708,712,713,715,726,730,731,737,763,769,773,779,815,816,817,830,832,847,870,872,901,903,913,918,920,936,938,939,940,945,952,956,972,975,979,985
America/Denver|1 303,307,385,406,435,505,575,719,720,801,915,970,983
America/Phoenix|1 480,520,602,623
America/Los_Angeles|1 206,209,213,253,279,310,323,341,350,360,408,415,424,425,442,503,509,510,530,559,562,564,619,626,628,650,657,661,669,702,707,714,725,747,760,775,805,818,820,831,840,858,909,916,925,949,951,971
Pacific/Honolulu|1 808
America/St_Johns|1 709
America/Halifax|1 902,782
America/Moncton|1 506
America/Toronto|1 226,249,263,289,343,354,365,367,416,418,437,438,450,468,514,519,548,579,581,613,647,705,742,753,819,873,905
America/Winnipeg|1 204,431,584
America/Regina|1 306,474,639
America/Edmonton|1 368,403,587,780,825
America/Vancouver|1 604,672
America/Sao_Paulo|55 11,12,13,14,15,16,17,18,19,21,22,24,27,28,31,32,33,34,35,37,38,41,42,43,44,45,46,47,48,49,51,53,54,55,61,62,64
America/Bahia|55 71,73,74,75,77
America/Maceio|55 79,82
America/Fortaleza|55 83,84,85,86,88,89,98,99
America/Recife|55 81,87
America/Araguaina|55 63
America/Belem|55 91,93,94,96
America/Manaus|55 92
America/Cuiaba|55 65,66
America/Campo_Grande|55 67
America/Rio_Branco|55 68
America/Porto_Velho|55 69
America/Boa_Vista|55 95
Australia/Sydney|61 2
Australia/Melbourne|61 35,39
Australia/Hobart|61 362,363,364
Australia/Brisbane|61 7
Australia/Perth|61 86,89
Australia/Darwin|61 889
Australia/Adelaide|61 881,882,883,884,885,886,887
America/Mexico_City|52 55,56,33,222,442,449,477,444
America/Monterrey|52 81
America/Cancun|52 998,984
America/Merida|52 999
America/Tijuana|52 664,686
America/Hermosillo|52 662
Asia/Jakarta|62 21,22,24,31,61
Asia/Makassar|62 361,411
Atlantic/Canary|34 922,928
Atlantic/Madeira|351 291
Atlantic/Azores|351 292,295,296
Europe/Moscow|7 495,498,499,812
Asia/Yekaterinburg|7 343,351
Asia/Novosibirsk|7 383
Asia/Krasnoyarsk|7 391
Asia/Vladivostok|7 423
Europe/Kaliningrad|7 401
`;

const RANGES = rangesOf();

/** Range of numbers to zone; `null` where the table would give two. */
function rangesOf(): ReadonlyMap<string, string | null> {
  const ranges = new Map<string, string | null>();
  for (const line of TABLE.trim().split('\n')) {
    const [zone = '', numbers = ''] = line.split('|');
    const [country = '', areas = ''] = numbers.split(' ');
    for (const area of areas.split(',')) {
      const range = country + area;
      ranges.set(range, ranges.has(range) ? null : zone);
    }
  }
  return ranges;
}

/** The zone that a number belongs to by its area code; empty where the code says nothing certain. */
export function zoneOfPhone(e164: string): string {
  const digits = e164.replace(/^\+/, '');
  for (let length = 6; length > 1; length -= 1) {
    const zone = RANGES.get(digits.slice(0, length));
    if (zone !== undefined) return zone ?? '';
  }
  return '';
}
