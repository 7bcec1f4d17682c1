// Takes the place of the web app's own config.js: our name, our scripts, and Camunda's shortcuts as they were.
export default {
  app: { vendor: 'Ackord', name: 'Tasklist' },
  customScripts: ['scripts/desk/due-first.js', 'scripts/desk/card.js', 'scripts/desk/case-tab.js', 'scripts/desk/cases-link.js', 'scripts/desk/incidents-link.js', 'scripts/desk/shifts-link.js', 'scripts/desk/quarantine-link.js'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' },
  },
};
