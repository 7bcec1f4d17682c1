// Builds elements. Text only ever becomes text nodes: nothing that a customer wrote is read as HTML.
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) element.setAttribute(attribute, value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

export function folded(summary, ...children) {
  return el('details', {}, el('summary', {}, summary), ...children);
}

// Words that change as time goes by; the tab calls "refresh" with the server's time.
export function changing(wordsAt, now) {
  const place = el('span', { 'data-words': '' }, wordsAt(now));
  place.refresh = (later) => place.replaceChildren(wordsAt(later));
  return place;
}

// Where our own pages begin: Tasklist lives in a folder below.
export function ownRoot() {
  const appRoot = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
  return appRoot.replace(/\/camunda$/, '');
}

let fields = 0;

// A field with its label, and a hint that belongs to it without being part of its name.
export function labelled(label, hint, input, ...rest) {
  fields += 1;
  input.id = `desk-field-${fields}`;
  if (hint) input.setAttribute('aria-describedby', `${input.id}-hint`);
  return el('div', { class: 'desk-field' }, el('label', { for: input.id }, label), hint && el('p', { id: `${input.id}-hint`, class: 'desk-quiet' }, hint), input, ...rest);
}
