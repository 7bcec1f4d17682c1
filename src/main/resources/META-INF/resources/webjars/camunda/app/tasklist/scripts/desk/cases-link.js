// The way from Tasklist to all cases, also those that have no task now.
import { el } from './dom.js';
import { say } from './say.js';

export default {
  id: 'ackord-cases',
  pluginPoint: 'tasklist.navbar.action',
  priority: 260,
  render(node) {
    node.replaceChildren(el('a', { href: '/desk/cases' }, say('Cases', 'Fälle')));
  },
};
