// Takes the place of the web app's own config.js: our name and our scripts.
export default {
  app: { vendor: 'Ackord', name: 'Cockpit' },
  customScripts: ['scripts/desk/models-link.js'],
};
