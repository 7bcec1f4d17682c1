// The way from Tasklist to all incidents.
import { el } from './dom.js';
import { say } from './say.js';

export default {
  id: 'ackord-incidents',
  pluginPoint: 'tasklist.navbar.action',
  priority: 240,
  render(node) {
    node.replaceChildren(el('a', { href: '/desk/incidents' }, say('Incidents', 'Störungen')));
  },
};
