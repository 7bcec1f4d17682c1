// The tab "Case": who the customer is, what was promised, what was said. Tasklist keeps one plugin object for all tasks and
// may show the next task before it takes the last one away, so every rendering has a state of its own.
import { caseOfTask, tellCase } from './case-source.js';
import { caseView, problemView, waitView } from './case-view.js';
import { noteForm } from './note.js';
import { say } from './say.js';

const LOOK_AGAIN_EVERY = 60_000;
const shown = [];

function show(node, api, taskId) {
  const ending = new AbortController();
  const place = document.createElement('div');
  const note = noteForm(write);
  let timer;
  let last;
  let key;

  async function load() {
    clearTimeout(timer);
    try {
      const about = await caseOfTask(api, taskId, ending.signal);
      key = about.key;
      note.hidden = !about.customer;
      replaceIfChanged(about);
      timer = setTimeout(load, LOOK_AGAIN_EVERY);
    } catch (problem) {
      if (ending.signal.aborted) return;
      last = undefined;
      place.replaceChildren(problemView(problem, retry));
    }
  }

  async function write(text) {
    const noted = await tellCase(`${encodeURIComponent(key)}/notes`, ending.signal, { body: { text }, refused: say('This could not be saved. Try again.', 'Das konnte nicht gespeichert werden. Versuchen Sie es noch einmal.') });
    await load();
    return noted;
  }

  // Says what a person decided, and shows the case as it is then.
  async function tell(path, how) {
    try {
      await tellCase(path, ending.signal, how);
      last = undefined;
      await load();
    } catch (problem) {
      if (ending.signal.aborted) return;
      last = undefined;
      place.replaceChildren(problemView(problem, retry));
    }
  }

  function retry() {
    place.replaceChildren(waitView());
    load();
  }

  // What the reader has unfolded stays unfolded while nothing new is there; the times left are words and go on.
  function replaceIfChanged(about) {
    const now = JSON.stringify({ ...about, now: undefined });
    if (now === last) {
      place.querySelectorAll('[data-words]').forEach((words) => words.refresh(about.now));
      return;
    }
    last = now;
    place.replaceChildren(caseView(about, tell));
  }

  node.classList.add('desk-case');
  note.hidden = true;
  node.replaceChildren(place, note);
  retry();
  return () => {
    ending.abort();
    clearTimeout(timer);
    node.replaceChildren();
  };
}

export default {
  id: 'ackord-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: say('Case', 'Fall') },
  render(node, { api, taskId }) {
    shown.push(show(node, api, taskId));
  },
  unmount() {
    shown.shift()?.();
  },
};
