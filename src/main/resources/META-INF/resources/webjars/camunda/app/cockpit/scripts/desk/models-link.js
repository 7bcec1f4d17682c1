// The way from Cockpit to the models, for those who may move running instances to a new version.
const RIGHT =
  '/api/engine/engine/default/authorization/check?permissionName=MIGRATE_INSTANCE&resourceName=process-definition&resourceType=6';

export default {
  id: 'ackord-models',
  pluginPoint: 'cockpit.navigation',
  priority: 80,
  async render(node) {
    const root = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
    const answer = await fetch(root + RIGHT, { headers: { Accept: 'application/json' } });
    if (!answer.ok || !(await answer.json()).authorized) return;
    const link = document.createElement('a');
    link.href = root.replace(/\/camunda$/, '') + '/desk/models';
    link.textContent = 'Models';
    node.replaceChildren(link);
  },
};
