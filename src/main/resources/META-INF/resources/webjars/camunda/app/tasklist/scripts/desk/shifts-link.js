// The way from Tasklist to the shifts: who is at work, and "I am away".
import { el } from './dom.js';
import { say } from './say.js';

export default {
  id: 'ackord-shifts',
  pluginPoint: 'tasklist.navbar.action',
  priority: 255,
  render(node) {
    node.replaceChildren(el('a', { href: '/desk/shifts' }, say('Shifts', 'Schichten')));
  },
};
