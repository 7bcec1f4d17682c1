// What an embedded form and Tasklist say to each other: variables to the task, and a push at the button that completes it.

// Says these variables and none of an attempt before; one without a value is not said.
export function sayVariables(camForm, said) {
  const { variableManager } = camForm;
  for (const [name, value] of Object.entries(said)) {
    if (variableManager.variables[name]) variableManager.destroyVariable(name);
    if (value) variableManager.createVariable({ name, type: 'String', value });
  }
}

export function completeTask() {
  document.querySelector('.form-actions .btn-primary')?.click();
}

// Tasklist takes a form off the page without telling it.
export function whenGone(node, then) {
  const watch = new MutationObserver(() => {
    if (node.isConnected) return;
    watch.disconnect();
    then();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  addEventListener('pagehide', then, { once: true });
}
