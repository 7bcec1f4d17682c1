// What a task asks for beside the words to the customer, by the name of its variable.
import { el, labelled } from './dom.js';
import { etaPicker } from './eta-picker.js';
import { say } from './say.js';

const OURS = ['eta', 'workaround', 'handover'];

const FIELDS = {
  outcome: {
    label: say('What does this answer bring?', 'Was bringt diese Antwort?'),
    radio: [
      ['resolved', say('Resolved: every question is answered', 'Gelöst: Jede Frage ist beantwortet')],
      ['workaround', say('Workaround: helps until the full solution', 'Umgehung: Hilft bis zur vollen Lösung')],
      ['eta', say('No solution yet: here is when the customer hears more', 'Noch keine Lösung: Wann der Kunde mehr hört')],
      ['waiting', say('Waiting for the customer: we need something, our clocks stop', 'Warten auf den Kunden: Wir brauchen etwas, unsere Uhren halten')],
      ['handover', say('Hand over to another support level', 'An eine andere Supportstufe übergeben')],
    ],
    required: true,
  },
  nature: {
    label: say('What is it about?', 'Worum geht es?'),
    hint: say('Technical goes to the engineer who owns the product; everything else stays with you.', 'Technisches geht an die zuständige Technik; alles andere bleibt bei Ihnen.'),
    options: [
      ['technical', say('Technical', 'Technik')],
      ['commercial', say('Commercial', 'Vertrieb')],
      ['billing', say('Billing', 'Abrechnung')],
      ['trial', say('Trial licence', 'Testlizenz')],
      ['request', say('Request for something new', 'Wunsch nach etwas Neuem')],
      ['not-a-case', say('Not a case (spam, sent to us by mistake)', 'Kein Fall (Spam, irrtümlich an uns)')],
    ],
    required: true,
  },
  product: {
    label: say('Product', 'Produkt'),
    hint: say('Decides which engineer gets it.', 'Entscheidet, wer in der Technik den Fall bekommt.'),
    options: ({ products }) => products.map(({ value, label }) => [value, label]),
  },
  severity: {
    label: say('Severity', 'Schweregrad'),
    hint: say('How much it hurts them.', 'Wie sehr es den Kunden trifft.'),
    options: [
      ['S1', say('S1: production stands still', 'S1: Der Betrieb steht')],
      ['S2', say('S2: badly impaired', 'S2: Stark beeinträchtigt')],
      ['S3', say('S3: impaired, work goes on', 'S3: Beeinträchtigt, die Arbeit geht weiter')],
      ['S4', say('S4: a question', 'S4: Eine Frage')],
    ],
  },
  level: {
    label: say('Hand over to', 'Übergeben an'),
    hint: say('Left empty: the next level up.', 'Leer: die nächste Stufe.'),
    options: [
      ['1', say('Level 1: basic help', 'Stufe 1: Erste Hilfe')],
      ['2', say('Level 2: in-depth technical', 'Stufe 2: Vertiefte Technik')],
      ['3', say('Level 3: product experts', 'Stufe 3: Produktexperten')],
    ],
    when: ({ outcome }) => outcome === 'handover',
  },
  documentationGap: {
    label: say('What should the documentation have answered?', 'Was hätte die Dokumentation beantworten sollen?'),
    hint: say('Optional, for our own team only: becomes a documentation task.', 'Freiwillig, nur für uns: wird eine Aufgabe für die Dokumentation.'),
    when: ({ outcome }) => ['resolved', 'workaround'].includes(outcome),
  },
  followUp: {
    label: say('What happens next?', 'Was geschieht als Nächstes?'),
    hint: say('Optional, kept as an internal note.', 'Freiwillig, bleibt als interne Notiz.'),
  },
  eta: {
    label: say('The customer hears from us by', 'Der Kunde hört von uns bis'),
    hint: say('If it cannot be kept, you are asked to renew it in time.', 'Ist er nicht zu halten, werden Sie rechtzeitig um einen neuen gebeten.'),
    date: true,
    when: ({ outcome }) => outcome === undefined || OURS.includes(outcome),
  },
};

export function replyFields(asked, { view, changed }) {
  const fields = asked.map((name) => field(name, FIELDS[name], view, () => {
    show();
    changed();
  }));
  const value = () => Object.fromEntries(fields.map((each) => [each.name, each.value()]));
  function show() {
    const chosen = value();
    fields.forEach((each) => (each.node.hidden = FIELDS[each.name].when?.(chosen) === false));
  }
  show();
  return {
    nodes: (names) => fields.filter(({ name }) => names.includes(name)).map((each) => each.node),
    value,
    // Only what is shown is said to the task.
    said: () => Object.fromEntries(fields.filter((each) => !each.node.hidden).map((each) => [each.name, each.value()])),
    focus: (name) => fields.find((each) => each.name === name)?.focus(),
  };
}

function field(name, about, view, changed) {
  const value = view.reply.choices[name] ?? '';
  if (about.date) return { name, ...etaPicker({ ...about, dates: view.dates, customerZone: view.customerZone, value, changed }) };
  if (about.radio) return radios(name, about, value, changed);
  const options = typeof about.options === 'function' ? about.options(view) : about.options;
  const input = options
    ? el('select', { class: 'form-control' }, [['', say('Choose …', 'Bitte wählen …')], ...options].map(([key, words]) => el('option', { value: key }, words)))
    : el('input', { type: 'text', class: 'form-control', maxlength: 1000 });
  input.value = value;
  input.addEventListener('input', changed);
  const node = labelled(about.label, about.hint, input);
  return { name, node, value: () => input.value.trim(), focus: () => input.focus() };
}

function radios(name, { label, radio }, value, changed) {
  const group = `desk-${name}`;
  const inputs = radio.map(([key]) => el('input', { type: 'radio', name: group, value: key, checked: key === value }));
  inputs.forEach((input) => input.addEventListener('input', changed));
  const node = el('fieldset', { class: 'desk-field' }, el('legend', {}, label), radio.map(([, words], i) => el('label', { class: 'desk-radio' }, inputs[i], ' ', words)));
  return { name, node, value: () => inputs.find((input) => input.checked)?.value ?? '', focus: () => inputs[0].focus() };
}
