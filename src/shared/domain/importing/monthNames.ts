// Folded as `foldWords` does: without accents, lower case.
const NAMES: readonly string[] = [
  'januar january jan janner jaenner enero janvier gennaio januari styczen stycznia ocak ene gen janv sty oca',
  'februar february feb feber febr febrero fevrier febbraio februari luty lutego subat fev fevr lut sub',
  'marz maerz march mar mrz marzo mars maart marzec marca mart mrt',
  'april apr abril avril aprile kwiecien kwietnia nisan abr avr kwi nis',
  'mai may mayo maggio mei maj maja mayis mag',
  'juni june jun juno junio juin giugno czerwiec czerwca haziran giu cze haz',
  'juli july jul julei julio juillet luglio lipiec lipca temmuz juil lug lip tem',
  'august aug agosto aout augustus sierpien sierpnia agustos ago sie agu',
  'september sep sept septiembre septembre settembre wrzesien wrzesnia eylul set wrz eyl',
  'oktober october oct okt octubre octobre ottobre pazdziernik pazdziernika ekim ott paz eki',
  'november nov noviembre novembre listopad listopada kasim lis kas',
  'dezember december dec dez diciembre decembre dicembre grudzien grudnia aralik dic gru ara',
];

const MONTHS = new Map(
  NAMES.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1])),
);

/** The month, 1 to 12, that a folded word names in one of eight languages; `null` if none. */
export function monthOf(word: string): number | null {
  return MONTHS.get(word) ?? null;
}
