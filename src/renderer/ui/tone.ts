/**
 * The tones of the palette (`tokens.css`, design section 5.2). A tone never stands alone: an icon and a
 * word go with it. Elements take it as `data-tone` and read `--fg` and `--bg`.
 */
export type Tone =
  | 'neutral'
  | 'promise'
  | 'birthday'
  | 'holiday'
  | 'critique'
  | 'quiet'
  | 'thanks'
  | 'points'
  | 'ok'
  | 'info'
  | 'warn'
  | 'danger';
