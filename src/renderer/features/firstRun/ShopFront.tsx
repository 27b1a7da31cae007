import styles from './ShopFront.module.css';

type ShopFrontProps = {
  /** What the sign says; follows the typing. */
  readonly sign: string;
  /** What the picture shows, for assistive technology. */
  readonly label: string;
};

const STRIPES = [52, 104, 156, 208, 260, 312, 364, 416];
const SIGN_WIDTH = 236;
const MAX_LETTERS = 40;

/** Wide scripts take about an em a letter, the others about half of one. */
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;

/** A size in which the sign's words fit between its edges, in units of the drawing. */
function letterSize(sign: string): number {
  const ems = [...sign].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.52), 0);
  return Math.min(27, SIGN_WIDTH / Math.max(ems, 1));
}

/** The shop with a face, its awning in stripes and its name over the door. */
export function ShopFront({ sign, label }: ShopFrontProps) {
  const letters = [...sign.trim()];
  const words =
    letters.length > MAX_LETTERS ? `${letters.slice(0, MAX_LETTERS).join('')}…` : letters.join('');
  return (
    <svg className={styles['front']} viewBox="0 30 520 450" role="img" aria-label={label}>
      <rect y="468" width="520" height="3" rx="1.5" className={styles['ground']} />
      <rect x="70" y="96" width="380" height="372" rx="10" className={styles['wall']} />
      <rect x="70" y="96" width="380" height="60" rx="10" className={styles['wallTop']} />
      <rect x="130" y="50" width="260" height="64" rx="12" className={styles['sign']} />
      <text
        x="260"
        y="83"
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={letterSize(words)}
        className={styles['letters']}
        unicodeBidi="plaintext"
      >
        {words}
      </text>
      {STRIPES.map((x, index) => (
        <path
          key={x}
          d={`M${x} 140h52v52a26 23.6 0 0 1-52 0z`}
          className={index % 2 === 0 ? styles['gold'] : styles['stripe']}
        />
      ))}
      <rect x="104" y="246" width="118" height="112" rx="14" className={styles['glass']} />
      <rect x="298" y="246" width="118" height="112" rx="14" className={styles['glass']} />
      <path
        d="M104 330h118v14a14 14 0 0 1-14 14h-90a14 14 0 0 1-14-14z"
        className={styles['wood']}
      />
      <path
        d="M298 330h118v14a14 14 0 0 1-14 14h-90a14 14 0 0 1-14-14z"
        className={styles['wood']}
      />
      <g className={styles['pot']}>
        <path d="M138 300c0-13 12-20 25-20s25 7 25 20c0 15-8 30-25 30s-25-15-25-30z" />
        <path d="M186 294c8-6 14-3 14 4 0 8-8 12-14 14z" />
        <path d="M140 300c-9-2-13-8-18-8 2 12 8 20 20 22z" />
        <rect x="157" y="271" width="12" height="9" rx="4" />
      </g>
      <rect x="320" y="286" width="24" height="44" rx="6" className={styles['jar']} />
      <rect x="352" y="276" width="24" height="54" rx="6" className={styles['pot']} />
      <rect x="384" y="294" width="18" height="36" rx="5" className={styles['rose']} />
      <rect x="322" y="280" width="20" height="8" rx="3" className={styles['wood']} />
      <rect x="354" y="270" width="20" height="8" rx="3" className={styles['wood']} />
      <path
        d="M188 398c18 30 44 44 72 44s54-14 72-44"
        strokeWidth="15"
        className={styles['smile']}
      />
      <path d="M462 468v-44" strokeWidth="5" className={styles['stem']} />
      <path
        d="M462 430c-22-2-30-18-28-34 18 2 28 14 28 34zM462 418c20-4 28-20 24-38-18 4-26 18-24 38z"
        className={styles['leaf']}
      />
      <path d="M444 440h38l-5 28h-28z" className={styles['rose']} />
      <path d="M40 468v-30" strokeWidth="5" className={styles['stem']} />
      <circle cx="40" cy="422" r="24" className={styles['leaf']} />
      <path d="M24 444h32l-4 24h-24z" className={styles['wood']} />
    </svg>
  );
}
