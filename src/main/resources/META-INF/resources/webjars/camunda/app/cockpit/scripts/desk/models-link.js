// The way from Cockpit to the models, for those who may move running instances to a new version.
import { el, ownRoot } from '../../../tasklist/scripts/desk/dom.js';
import { say } from '../../../tasklist/scripts/desk/say.js';

const RIGHT =
  '/camunda/api/engine/engine/default/authorization/check?permissionName=MIGRATE_INSTANCE&resourceName=process-definition&resourceType=6';

export default {
  id: 'ackord-models',
  pluginPoint: 'cockpit.navigation',
  priority: 80,
  async render(node) {
    const answer = await fetch(ownRoot() + RIGHT, { headers: { Accept: 'application/json' } });
    if (!answer.ok || !(await answer.json()).authorized) return;
    node.replaceChildren(el('a', { href: `${ownRoot()}/desk/models` }, say('Models', 'Modelle')));
  },
};
