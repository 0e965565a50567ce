/*
 * Says in time that a page will close, and closes it: five minutes before the session ends a question asks whether the person is still
 * here, one key or touch keeps the page open, and without an answer it leads to the page that says how to go on. Only what the person
 * does counts as being here: an open tab on a shared computer does not. What is not saved yet stands nowhere but here: such a page is only
 * covered, keeps its session, and closes once it is saved. The question never stands between anybody and the way out.
 */
const WARN_BEFORE = 300;
let last = Date.now();
let told = 0;

const page = () => document.querySelector<HTMLElement>('[data-idle]');
const question = () => page()?.querySelector<HTMLDialogElement>('dialog.ending') ?? null;

function here(event: Event) {
  const where = page();
  // On a page that keeps nothing by itself, what was typed is nowhere until it is sent.
  if (event.type === 'input' && where && !where.dataset.page) where.setAttribute('data-unsent', '');
  // Whoever comes to a covered page answers the question first, with its button and not with any key.
  if (where?.style.visibility === 'hidden' && !(event.type === 'click' && (event.target as Element).closest('.ending button'))) return;
  where?.style.removeProperty('visibility');
  last = Date.now();
  const asked = question();
  const answered = asked?.open === true;
  if (answered) asked.close();
  // The server counts from what it hears; typing and clicks reach it anyway, reading and scrolling do not.
  if (where && (answered || last - told > 60_000)) {
    told = last;
    where.dispatchEvent(new CustomEvent('still-here'));
  }
}

for (const sign of ['keydown', 'pointerdown', 'input', 'click']) document.addEventListener(sign, here, { capture: true, passive: true });
// The question itself may move the page a little.
document.addEventListener('scroll', (event) => { if (!question()?.open) here(event); }, { capture: true, passive: true });

setInterval(() => {
  const where = page();
  const ask = question();
  if (!where || !ask) return;
  const idle = (Date.now() - last) / 1000;
  const most = Number(where.dataset.idle);
  const unsaved = where.hasAttribute('data-unsaved');
  if (idle >= most && !unsaved) {
    location.replace('/ended');
    return;
  }
  // The end of the session would take a covered page with it.
  if (idle >= most && Date.now() - told > 60_000) {
    told = Date.now();
    where.dispatchEvent(new CustomEvent('still-here'));
  }
  const says = { closes: !unsaved, 'all-kept': !unsaved && !!where.dataset.page, 'not-kept': unsaved, 'not-sent': where.hasAttribute('data-unsent') };
  for (const [what, so] of Object.entries(says)) ask.querySelector<HTMLElement>('.' + what)!.hidden = !so;
  where.style.visibility = idle >= most ? 'hidden' : '';
  ask.style.visibility = 'visible';
  if (idle >= Math.max(most - WARN_BEFORE, most / 2) && !ask.open) {
    // Above what says that the line is lost.
    ask.style.bottom = `calc(1rem + ${document.getElementById('line')?.offsetHeight ?? 0}px)`;
    ask.show();
    ask.querySelector('button')?.focus();
  }
}, 1000);

export {};
