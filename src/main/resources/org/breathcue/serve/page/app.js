// Shows one of four views: choose, ready, mat and done. The part of the address after # says which session is ready.

import { $ } from './dom.js';
import { choose } from './choose.js';
import { ready, begun } from './ready.js';
import { perform, playing } from './mat.js';
import { done } from './done.js';
import { load } from './site.js';
import { send } from './store.js';

const VIEWS = ['choose', 'ready', 'mat', 'done'];
let first = true;

function show(view, title) {
  for (const id of VIEWS) $(id).hidden = id !== view;
  document.title = title ? `${title} – Breathcue` : 'Breathcue';
  scrollTo(0, 0);
  // The browser itself announces a page that was just loaded.
  if (!first) $(view).querySelector('h1').focus({ preventScroll: true });
  first = false;
}

function route() {
  playing()?.stop();
  void send();
  const [name, query] = location.hash.slice(1).split('?');
  if (name) {
    ready(decodeURIComponent(name), new URLSearchParams(query));
    show('ready');
  } else {
    // Nothing moves: the list is shown when all of it is there.
    choose().finally(() => { $('choose').ariaBusy = false; });
    show('choose', 'Choose a session');
  }
}

$('begin').addEventListener('click', () => {
  const session = begun();
  if (!session) return;
  show('mat', session.plan.title);
  $('wait').focus({ preventScroll: true });
  perform(session, result => {
    done(session, result);
    show('done', 'Done');
  });
});
addEventListener('hashchange', route);
await load();
route();
