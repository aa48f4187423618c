// The script editor. In its address, the part after edit/ is the name of a session, and ?stretch= has that of a stretch; without a name,
// the script is new. &at=LINE:COLUMN is where the cursor is first.

import {
  EditorState, EditorView, bracketMatching, closeBrackets, closeBracketsKeymap, completionKeymap, defaultKeymap, drawSelection, highlightActiveLine,
  highlightSelectionMatches, highlightSpecialChars, history, historyKeymap, indentUnit, indentWithTab, keymap, lineNumbers, lintGutter, lintKeymap, search, searchKeymap,
} from './codemirror.js';
import { $, clock, write } from '../dom.js';
import { Checker } from './checker.js';
import { ScriptFile } from './file.js';
import { script } from './language.js';
import { columnOf, indexOf } from './offsets.js';
import { show } from './problems.js';
import { Schema } from './schema.js';
import { stepAt } from './steps.js';

const NEW_SESSION = '{\n  "$schema": "schema/session.json",\n  "title": "New session",\n  "steps": [\n    { "say": "Welcome." }\n  ]\n}\n';
const NEW_STRETCH = '{\n  "$schema": "../schema/stretch.json",\n  "name": "New stretch",\n  "hold": "30 s"\n}\n';
const KEEP_AFTER_MS = 500;

const asked = new URLSearchParams(location.search), isStretch = asked.has('stretch');
const file = isStretch ? new ScriptFile('stretches/', asked.get('stretch')) : new ScriptFile('', decodeURIComponent(location.pathname.split('/').pop()));
const NEW = isStretch ? NEW_STRETCH : NEW_SESSION, KIND = isStretch ? 'stretch' : 'session';
let view, saved = NEW, saves = false, offered = null, keeping = 0;

const text = () => view.state.doc.toString();
const dirty = () => text() !== saved;
const checker = new Checker(text);

async function begin() {
  const [about, schema, loaded] = await Promise.all([json('../api/editor'), json(isStretch ? '../api/stretch-schema.json' : '../api/schema.json'), file.name ? file.load() : NEW]);
  if (!about || loaded === null) throw new Error(about ? `There is no ${KIND} of the name ${file.name}.` : 'The computer cannot be reached.');
  saves = about.saves;
  saved = loaded;
  view = editor(loaded, script(schema && new Schema(schema), about.stretches));
  $('naming').hidden = file.name !== '' || !saves;
  $('save').hidden = !saves;
  if (!saves) write($('saving'), 'Scripts are saved only on the computer itself, not over the network.');
  named();
  offer(file.unsaved);
  changed();
  start();
  checker.changed(0);
}

/** Puts the cursor where the address says. */
function start() {
  const [line, column] = (asked.get('at') ?? '').split(':').map(Number), { doc } = view.state;
  if (!(line >= 1 && line <= doc.lines)) return;
  const { from, text: written } = doc.line(line);
  view.dispatch({ selection: { anchor: from + indexOf(written, column || 1) }, scrollIntoView: true });
  view.focus();
}

async function json(address) {
  const answer = await fetch(address);
  return answer.ok ? answer.json() : null;
}

/** The styles of CodeMirror are only allowed inside a shadow tree, where they need no element of their own. */
function editor(doc, language) {
  const root = $('editor').attachShadow({ mode: 'open' });
  return new EditorView({
    parent: root, root,
    state: EditorState.create({
      doc,
      extensions: [
        lineNumbers(), lintGutter(), history(), drawSelection(), highlightActiveLine(), highlightSpecialChars(), highlightSelectionMatches(), bracketMatching(), closeBrackets(),
        search({ top: true }), indentUnit.of('  '), EditorView.lineWrapping, language, EditorView.contentAttributes.of({ 'aria-label': 'Script', tabindex: '0' }),
        keymap.of([
          { key: 'Mod-Enter', run: () => { hear(); return true; } }, { key: 'Mod-s', run: () => { $('bar').requestSubmit(); return true; } },
          ...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab,
        ]),
        EditorView.updateListener.of(update => {
          if (update.docChanged) { checker.changed(); changed(); }
          if (update.docChanged || update.selectionSet) here();
        }),
      ],
    }),
  });
}

function named() {
  if (!$('naming').hidden && file.version !== null) {
    window.history.replaceState(null, '', isStretch ? `?stretch=${encodeURIComponent(file.name)}` : encodeURIComponent(file.name));
    $('naming').hidden = true;
  }
  $('heading').textContent = file.name ? `${isStretch ? 'Stretch' : 'Session'}: ${file.name}` : `New ${KIND}`;
  document.title = `${file.name || `New ${KIND}`} – Breathcue`;
  $('session').textContent = `This ${KIND}`;
  $('session').hidden = file.name === '' || file.version === null;
  $('session').href = `../#${encodeURIComponent(file.name)}`;
}

/** Shows whether the text is saved, and keeps it in the browser until it is. */
function changed() {
  $('save').disabled = !dirty() && file.version !== null;
  if (offered) return;
  clearTimeout(keeping);
  keeping = setTimeout(() => { file.unsaved = dirty() ? text() : null; }, KEEP_AFTER_MS);
}

function replace(doc) {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: doc } });
}

/** Offers text that was not saved when the page was closed, or when a newer file was loaded. */
function offer(unsaved) {
  offered = unsaved && unsaved.text !== saved ? unsaved : null;
  $('offer').hidden = !offered;
  if (offered) write($('offered'), `This browser has a text that was not saved, of ${new Date(offered.at).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })}.`);
}

function decide(use) {
  const { text: other, version } = offered;
  offer(null);
  if (use) {
    // If the file has changed since, saving asks.
    file.version = version;
    replace(other);
  }
  changed();
  view.focus();
}

/** Saves with `how`, which returns false if the file was changed by somebody else. */
async function save(how) {
  const doc = text();
  write($('problem'), '');
  write($('saving'), 'Saving…');
  try {
    if (!await how(doc)) {
      write($('saving'), 'Not saved.');
      $('conflict-text').textContent = `${file.name}.json is not what was loaded here, or was made meanwhile. This text is kept, whatever you choose.`;
      $('conflict').showModal();
      return;
    }
    saved = doc;
    write($('saving'), `Saved as ${file.path}.`);
    named();
    changed();
  } catch (problem) {
    write($('saving'), 'Not saved.');
    write($('problem'), problem instanceof TypeError ? 'The computer cannot be reached. The text is kept in this browser.' : problem.message.trim());
  }
}

async function loadNewer() {
  const mine = text(), { version } = file;
  try {
    const newer = await file.load();
    if (newer === null) throw new Error(`${file.name}.json was deleted.`);
    named();
    saved = newer;
    replace(newer);
    file.unsaved = mine;
    offer({ text: mine, version: file.version, at: Date.now() });
    changed();
    write($('saving'), 'The newer file was loaded.');
  } catch (problem) {
    file.version = version;
    write($('problem'), problem.message.trim());
  }
}

const cursor = () => {
  const { head } = view.state.selection.main, line = view.state.doc.lineAt(head);
  return [line.number, columnOf(line.text, head - line.from)];
};

/** Names the step at the cursor and its place in the session. */
function here() {
  const { draft } = checker;
  if (!draft) return write($('here'), '');
  const mark = stepAt(draft.plan, draft.name, ...cursor());
  write($('here'), mark ? `At the cursor: ${mark.name}, at ${clock(mark.startFrame / draft.plan.frameRate)}.` : 'At the cursor: the beginning.');
}

/** Where the sound that is heard ends, in seconds, and what is then said. */
let end = Infinity, atEnd = '';

/** Plays the script from the step at the cursor, or stops. */
async function hear() {
  const audio = $('audio');
  if (!audio.paused) return audio.pause();
  write($('problem'), '');
  const place = cursor(), draft = await checker.current();
  if (!draft) return write($('problem'), 'There are errors in the script; it can be heard without them.');
  const { plan, name } = draft, address = new URL(`../s/${name}/audio.wav?version=${plan.version}`, location.href).href;
  if (audio.src !== address) audio.src = address;
  const from = stepAt(plan, name, ...place)?.startFrame ?? 0, wait = plan.stream.waits.find(frame => frame > from);
  audio.currentTime = from / plan.frameRate;
  end = (wait ?? plan.frames) / plan.frameRate;
  atEnd = wait === undefined ? '' : 'Here the session waits until the listener is ready.';
  write($('saving'), '');
  await audio.play().catch(() => write($('problem'), 'The browser does not play this sound.'));
}

checker.addEventListener('checked', () => {
  if (checker.text === text()) show(view, checker.diagnostics);
  write($('problem'), '');
});
checker.addEventListener('prepared', () => {
  const width = Math.round(Math.min(960, Math.max(320, $('reading').clientWidth)));
  $('picture').src = `../s/${checker.draft.name}/picture.svg?width=${width}`;
  here();
});
checker.addEventListener('lost', () => write($('problem'), 'The computer cannot be reached. The text is kept in this browser.'));
$('picture').addEventListener('load', () => { $('picture').alt = 'Breath and words over time'; $('picture').hidden = false; });
$('picture').addEventListener('error', () => { $('picture').hidden = true; });
$('hear').addEventListener('click', hear);
for (const event of ['playing', 'pause', 'ended']) $('audio').addEventListener(event, () => { $('hear').textContent = $('audio').paused ? 'Hear from here' : 'Stop'; });
// A session that waits is not played on; after its end, the file has what is said about places.
$('audio').addEventListener('timeupdate', () => { if (!$('audio').paused && $('audio').currentTime >= end) { $('audio').pause(); write($('saving'), atEnd); } });
$('bar').addEventListener('submit', event => {
  event.preventDefault();
  if (!saves || $('save').disabled) return;
  if (!$('naming').hidden) {
    file.name = $('name').value.trim().replace(/\.json$/, '');
    if (!file.name) { $('name').focus(); return write($('problem'), 'Give the file a name.'); }
  }
  save(doc => file.save(doc));
});
$('use').addEventListener('click', () => decide(true));
$('discard').addEventListener('click', () => decide(false));
$('cancel').addEventListener('click', () => $('conflict').close());
$('overwrite').addEventListener('click', () => { $('conflict').close(); save(doc => file.overwrite(doc)); });
$('load').addEventListener('click', () => { $('conflict').close(); loadNewer(); });
$('conflict').addEventListener('close', () => view.focus());
addEventListener('beforeunload', event => {
  if (!view || !dirty()) return;
  if (!offered) file.unsaved = text();
  event.preventDefault();
});

begin().catch(problem => write($('problem'), problem instanceof TypeError ? 'The computer cannot be reached. Check the connection, then reload this page.' : problem.message.trim()));
