// What came with a message beside its words: remarks about it, attachments, the way to see it as it was sent.
import { el, ownRoot } from './dom.js';
import { say } from './say.js';

export function enclosed(message, caseKey) {
  const { remarks = [], attachments = [], replyTo } = message;
  const files = attachments.filter((attachment) => !attachment.inline);
  return [
    replyTo && el('p', { class: 'desk-quiet' }, say(`Wants answers at ${replyTo}; we never write there by ourselves.`, `Möchte Antworten an ${replyTo}; von selbst schreiben wir nie dorthin.`)),
    ...remarks.map((remark) => el('p', { class: 'desk-remark' }, remark)),
    files.length > 0 && el('ul', { class: 'desk-files', 'aria-label': say('Attachments', 'Anhänge') }, files.map((file) => item(file, caseKey))),
    asSent(message),
  ];
}

function item({ id, name, size, state, reason }, caseKey) {
  const about = [size !== undefined && sizeInWords(size), reason].filter(Boolean).join(', ');
  const address = `${ownRoot()}/api/cases/${encodeURIComponent(caseKey)}/attachments/${encodeURIComponent(id)}`;
  const isAvailable = state === 'STORED' || state === 'MISSING';
  return el(
    'li',
    { 'data-state': state.toLowerCase() },
    isAvailable ? el('a', { href: address, download: '' }, name) : el('del', {}, name),
    about && el('span', { class: 'desk-quiet' }, about),
  );
}

function asSent({ id, html, attachments = [] }) {
  if (!html && attachments.length === 0) return undefined;
  const address = `${ownRoot()}/desk/messages/${encodeURIComponent(id)}`;
  const pictures = attachments.filter((attachment) => attachment.inline).length;
  const words = `${say('Show as sent', 'Zeigen, wie gesendet')}${pictures ? ` (${pictures} ${pictures === 1 ? say('picture', 'Bild') : say('pictures', 'Bilder')})` : ''}`;
  return el('a', { class: 'desk-as-sent', href: address, target: '_blank', rel: 'noopener' }, words);
}

function sizeInWords(bytes) {
  if (bytes < 1024) return say(`${bytes} bytes`, `${bytes} Byte`);
  return bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
