import './tokens.css';
import './fonts.css';
import './base.css';

/**
 * Loads the page-wide styles. Imported once, by the window's entry, before the first component mounts.
 *
 * The press handling of react-aria adds a `<style>` element unless one with this id is there. Our content
 * security policy forbids such elements, so the rule stands in `base.css` and a marker takes the id.
 */
const PRESSABLE_STYLE_ID = 'react-aria-pressable-style';

if (document.getElementById(PRESSABLE_STYLE_ID) === null) {
  const marker = document.createElement('meta');
  marker.id = PRESSABLE_STYLE_ID;
  document.head.append(marker);
}
