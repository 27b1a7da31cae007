import '@renderer/ui/styles';
import { isCustomers } from '@shared/domain/customerScreen/address';
import './shell.css';

/** A window that nobody sees paints nothing; it need not wait for that. */
const AT_MOST_MS = 250;

/** Resolves when what the page holds by itself has been painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden') return void resolve();
    setTimeout(resolve, AT_MOST_MS);
    // The frame is made after its callbacks: what comes after that has been seen.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

if (isCustomers(window.location.hash)) {
  // The window on the customer's side has nothing of the frame that the shell foreshadows, and nothing of the program.
  document.getElementById('root')?.replaceChildren();
  void import('./customer/main');
} else {
  // Reading and running the program keeps the window from painting: the shell comes first.
  void painted().then(() => import('./main'));
}
