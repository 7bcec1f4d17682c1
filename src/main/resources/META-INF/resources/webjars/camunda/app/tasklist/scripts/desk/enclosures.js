// Files that go out with a reply.
import { el, labelled } from './dom.js';
import { say } from './say.js';

export function enclosures(there, source, { changed, failed }) {
  const list = el('ul', { class: 'desk-enclosures' }, there.map(line));
  const input = el('input', { type: 'file', multiple: true });

  function line({ id, name, size }) {
    const remove = el('button', { type: 'button', class: 'btn btn-link', 'aria-label': say(`Remove ${name}`, `${name} entfernen`) }, say('Remove', 'Entfernen'));
    const node = el('li', {}, `${name} (${sized(size)}) `, remove);
    remove.addEventListener('click', async () => {
      try {
        await source.detach(id);
        node.remove();
        input.focus();
        changed();
      } catch (problem) {
        failed(problem);
      }
    });
    return node;
  }

  input.addEventListener('change', async () => {
    for (const file of input.files) {
      try {
        list.append(line(await source.attach(file)));
      } catch (problem) {
        failed(problem);
      }
    }
    input.value = '';
    changed();
  });
  return labelled(say('Attachments', 'Anhänge'), say('At most 20 MB together.', 'Zusammen höchstens 20 MB.'), input, list);
}

const sized = (bytes) => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);
