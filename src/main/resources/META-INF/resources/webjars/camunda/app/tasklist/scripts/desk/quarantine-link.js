// The way from Tasklist to the mails that no case could be made of.
import { el } from './dom.js';
import { say } from './say.js';

export default {
  id: 'ackord-quarantine',
  pluginPoint: 'tasklist.navbar.action',
  priority: 250,
  render(node) {
    node.replaceChildren(el('a', { href: '/desk/quarantine' }, say('Quarantine', 'Quarantäne')));
  },
};
