/*
 * The way out, made faster than the form that it enhances: the page is covered before anything touches the network,
 * then the browser goes to a neutral site and this entry of its history with it. Without this script the form does
 * the same, a moment slower.
 */
const form = document.querySelector<HTMLFormElement>('form.exit');
let left = false;

function cover() {
  const blank = document.createElement('div');
  blank.className = 'cover';
  blank.setAttribute('role', 'status');
  document.body.replaceChildren(blank);
  document.title = 'Loading';
  document.querySelectorAll('link[rel~=icon]').forEach((icon) => icon.setAttribute('href', 'data:,'));
}

function leave() {
  left = true;
  const site = form!.dataset.to!;
  cover();
  history.replaceState(null, '', '/');
  // From now on our pages answer empty, even when Back is quicker than the request that asks for it.
  document.cookie = 'away=1; path=/; max-age=1200; samesite=lax' + (location.protocol === 'https:' ? '; secure' : '');
  // Ends the session, but not before this page is gone: told that its session is over while the neutral site still loads,
  // Flow would lead back to a page of ours.
  window.addEventListener('pagehide', () => navigator.sendBeacon('/leave'), { once: true });
  location.replace(site);
}

if (form) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    leave();
  });

  // Coming back through the browser's memory shows what was covered, and leaves again.
  window.addEventListener('pageshow', (event) => {
    if (left && event.persisted) location.replace(form.dataset.to!);
  });

  // Three times Shift within five seconds, where there is a real keyboard: capitals typed on a phone must never do it.
  if (matchMedia('(any-pointer: fine) and (hover: hover)').matches) {
    const within = 5000;
    const alone = new Set<string>();
    let pressed: number[] = [];
    const said = document.createElement('p');
    said.className = 'unseen';
    said.setAttribute('role', 'status');
    form.append(said);

    document.addEventListener('keydown', (event) => {
      if (event.key === 'Shift' && event.code.startsWith('Shift')) {
        if (!event.repeat) alone.add(event.code);
      } else {
        alone.clear();
        pressed = [];
      }
    }, true);
    document.addEventListener('keyup', (event) => {
      if (event.key !== 'Shift' || !alone.delete(event.code)) return;
      pressed = [...pressed.filter((at) => event.timeStamp - at < within), event.timeStamp];
      if (pressed.length === 3) leave();
      else said.textContent = (pressed.length === 1 ? form.dataset.once : form.dataset.twice) ?? '';
    }, true);
  }
}

export {};
