/*
 * Tells in a live region when the line to the server is lost and when it is back, in place of Flow's own indicator,
 * which is not heard. Also lets the skip link work beside the base address that Flow puts into the page.
 */
type Store = { state: string; addStateChangeListener(listener: (before: string, now: string) => void): void };
const store = (window as unknown as { Vaadin?: { connectionState?: Store } }).Vaadin?.connectionState;
const line = document.getElementById('line');
let lost = false;

function tell(state: string) {
  if (!line || state === 'loading') return;
  if (state === 'connected') {
    if (!lost) return;
    lost = false;
    line.textContent = line.dataset.back!;
    line.className = 'back-again';
    setTimeout(() => { if (!lost) { line.textContent = ''; line.className = ''; } }, 6000);
  } else if (!lost) {
    lost = true;
    line.textContent = line.dataset.lost!;
    line.className = 'lost';
  }
}

store?.addStateChangeListener((_before, now) => tell(now));
window.addEventListener('offline', () => tell('connection-lost'));

document.querySelector('a.skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  const main = document.querySelector<HTMLElement>('main');
  main?.focus();
  main?.scrollIntoView();
});

export {};
