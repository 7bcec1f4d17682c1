// Chooses the date of the next news: one that lies in business hours, or any other. Shown in the zones of reader, team and customer.
import { el, labelled } from './dom.js';
import { say } from './say.js';
import { inZone, span, when } from './time-words.js';

const OTHER = 'other';

export function etaPicker({ label, hint, dates, customerZone, value = '', changed }) {
  const select = el('select', { class: 'form-control' }, el('option', { value: '' }, say('No date', 'Kein Termin')));
  dates.offers.forEach((offer) => select.append(el('option', { value: offer.at }, `${named(offer)}: ${when(offer.at)}`)));
  select.append(el('option', { value: OTHER }, say('Another date and time …', 'Ein anderer Zeitpunkt …')));
  const exact = el('input', { type: 'datetime-local', class: 'form-control', 'aria-label': say(`${label}: date and time`, `${label}: Datum und Uhrzeit`) });
  const said = el('p', { class: 'desk-quiet', role: 'status' });

  function chosen() {
    if (select.value !== OTHER) return select.value;
    const at = new Date(exact.value);
    return Number.isNaN(at.getTime()) ? '' : iso(at);
  }

  function show() {
    exact.hidden = select.value !== OTHER;
    const at = chosen();
    said.replaceChildren(...(at ? zones(at, dates, customerZone) : []));
  }

  function set(at) {
    const isOffered = at === '' || dates.offers.some((offer) => offer.at === at);
    select.value = isOffered ? at : OTHER;
    exact.value = isOffered ? '' : local(new Date(at));
    show();
  }

  [select, exact].forEach((input) =>
    input.addEventListener('input', () => {
      show();
      changed();
    }),
  );
  set(value);
  const node = labelled(label, hint, select, exact, said);
  return { node, value: chosen, set, focus: () => select.focus() };
}

function named({ kind, count }) {
  if (kind === 'HOURS') return say(`In ${count} opening ${count === 1 ? 'hour' : 'hours'}`, `In ${count} ${count === 1 ? 'Öffnungsstunde' : 'Öffnungsstunden'}`);
  if (kind === 'MIDDLE_OF_DAY') return say('Middle of the next business day', 'Mitte des nächsten Werktags');
  if (count === 0) return say('End of today', 'Heute bis Schluss');
  if (count === 1) return say('End of the next business day', 'Ende des nächsten Werktags');
  return say(`In ${count} business days`, `In ${count} Werktagen`);
}

// The reader's zone first; the others only where their clocks show something else.
function zones(at, { zone, now }, customerZone) {
  const own = when(at);
  const left = Date.parse(at) - Date.parse(now);
  const lines = [`${own}${left > 0 ? `, ${say(`in ${span(left)}`, `noch ${span(left)}`)}` : ''}`];
  const ours = inZone(at, zone);
  if (ours !== own) lines.push(say(`${ours} for the team`, `${ours} beim Team`));
  const theirs = customerZone && inZone(at, customerZone);
  if (theirs && theirs !== own && theirs !== ours) lines.push(say(`${theirs} for the customer`, `${theirs} beim Kunden`));
  return lines.map((line) => el('span', { class: 'desk-zone' }, line));
}

const iso = (at) => at.toISOString().replace(/\.\d+Z$/, 'Z');

function local(at) {
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
