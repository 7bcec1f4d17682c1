// Parts a mail into what was written, what was quoted and the signature, by the rules of Quotation.java: lines that start
// with ">" and the "On … wrote:" above them; the header of the mail that is answered and all below it; what follows "--".
const LONGEST_MARK = 300;
const HEADER_LINES = 6;
const WROTE = ['wrote', 'schrieb', 'écrit', 'escribió'];
const DATED = /^(?:On|Am|Le|El)\s/;
const ORIGINAL =
  /^\s*-{2,}\s?(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d'origine|Mensaje original)\s?-{2,}\s*$/i;
const FROM = /^\*?(?:From|Von|De|Da|Van):\*?\s/;
const SENT = /^\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Enviado el)\s?:/;
const TO = /^\*?(?:To|Subject|An|Betreff|À|Objet|Para|Asunto)\s?:/;
const RULE = /^_{10,}\s*$/;
const SIGNATURE = /^(?:-- ?|Sent from my \S.*|Get Outlook for \S.*|Von meinem \S.* gesendet\.?)$/;

export function parts(text) {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const found = divided(lines);
  moveIntroductions(found);
  return found.map(trimmed).filter((part) => part.lines.length > 0);
}

function divided(lines) {
  const found = [];
  const rest = startOfRest(lines);
  let inSignature = false;
  lines.forEach((line, at) => {
    inSignature ||= isShort(line) && SIGNATURE.test(line);
    if (at >= rest || line.startsWith('>')) add(found, 'quote', line);
    else add(found, inSignature ? 'signature' : 'text', line);
  });
  return found;
}

function add(found, kind, line) {
  const last = found.at(-1);
  if (last?.kind === kind) last.lines.push(line);
  else found.push({ kind, lines: [line] });
}

// From here on everything is the mail that is answered, though no line says so.
function startOfRest(lines) {
  const at = lines.findIndex((line, place) => isShort(line) && beginsRest(lines, place));
  return at < 0 ? lines.length : withRuleAbove(lines, at);
}

function beginsRest(lines, at) {
  const line = lines[at];
  if (ORIGINAL.test(line)) return true;
  if (FROM.test(line)) return isHeader(lines.slice(at, at + HEADER_LINES)) || withRuleAbove(lines, at) < at;
  if (!DATED.test(line)) return false;
  const joined = at + 1 < lines.length ? `${line} ${lines[at + 1]}` : line;
  const end = isDatedIntroduction(line) ? at : isDatedIntroduction(joined) ? at + 1 : -1;
  return end >= 0 && !nextWords(lines, end + 1).startsWith('>');
}

function isHeader(lines) {
  const end = lines.findIndex((line) => isBlank(line) || !isShort(line));
  const header = end < 0 ? lines : lines.slice(0, end);
  return header.some((line) => SENT.test(line)) && header.some((line) => TO.test(line));
}

function nextWords(lines, from) {
  for (let at = from; at < lines.length; at += 1) if (!isBlank(lines[at])) return lines[at];
  return '';
}

function withRuleAbove(lines, at) {
  let above = at - 1;
  while (above >= 0 && isBlank(lines[above])) above -= 1;
  return above >= 0 && RULE.test(lines[above]) ? above : at;
}

function moveIntroductions(found) {
  found.forEach(({ kind, lines }, at) => {
    if (kind === 'text' && found[at + 1]?.kind === 'quote') moveIntroduction(lines, found[at + 1].lines);
  });
}

function moveIntroduction(text, quote) {
  while (text.length > 0 && isBlank(text.at(-1))) text.pop();
  const last = text.at(-1) ?? '';
  const before = text.at(-2) ?? '';
  const isWrapped = DATED.test(before) && isIntroduction(`${before} ${last}`);
  if (isWrapped || isIntroduction(last)) quote.unshift(...text.splice(isWrapped ? -2 : -1));
}

const isDatedIntroduction = (line) => isIntroduction(line) && /[0-9]/.test(line);

function isIntroduction(line) {
  if (!isShort(line) || !line.trimEnd().endsWith(':')) return false;
  return line
    .replaceAll(':', ' ')
    .split(/\s+/)
    .slice(1)
    .some((word) => WROTE.includes(word));
}

const isShort = (line) => line.length <= LONGEST_MARK;
const isBlank = (line) => line.trim() === '';

function trimmed({ kind, lines }) {
  const from = lines.findIndex((line) => !isBlank(line));
  const to = lines.findLastIndex((line) => !isBlank(line));
  return { kind, lines: from < 0 ? [] : lines.slice(from, to + 1) };
}
