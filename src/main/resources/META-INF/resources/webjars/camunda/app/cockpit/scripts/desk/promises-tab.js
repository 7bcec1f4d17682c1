// The tab "Promises" of a process: what was promised in its case, and what became of it.
import { caseOfInstance } from '../../../tasklist/scripts/desk/case-source.js';
import { problemView, waitView } from '../../../tasklist/scripts/desk/case-view.js';
import { el } from '../../../tasklist/scripts/desk/dom.js';
import { promises } from '../../../tasklist/scripts/desk/promises.js';
import { say } from '../../../tasklist/scripts/desk/say.js';

let ending;

function show(node, api, instanceId) {
  async function load() {
    try {
      const about = await caseOfInstance(api, instanceId, ending.signal);
      node.replaceChildren(el('div', {}, el('h3', {}, el('span', { class: 'desk-key' }, about.key), ' ', about.subject), promises(about)));
    } catch (problem) {
      if (!ending.signal.aborted) node.replaceChildren(problemView(problem, load));
    }
  }
  node.classList.add('desk-case');
  node.replaceChildren(waitView());
  load();
}

export default {
  id: 'ackord-promises',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 1000,
  properties: { label: say('Promises', 'Zusagen') },
  render(node, { api, processInstanceId }) {
    ending = new AbortController();
    show(node, api, processInstanceId);
  },
  unmount() {
    ending?.abort();
  },
};
