// Parts a mail into what was written, what was quoted (lines that start with ">", with the "On … wrote:" above them) and the
// signature (what follows a line "--").
const INTRODUCTION = /^.{3,200}(wrote|schrieb|écrit|escribió)\s*:\s*$/;

export function parts(text) {
  const found = [];
  let inSignature = false;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    inSignature ||= /^-- ?$/.test(line);
    add(found, line.startsWith('>') ? 'quote' : inSignature ? 'signature' : 'text', line);
  }
  moveIntroductions(found);
  return found.map(trimmed).filter(({ lines }) => lines.length > 0);
}

function add(found, kind, line) {
  const last = found.at(-1);
  if (last?.kind === kind) last.lines.push(line);
  else found.push({ kind, lines: [line] });
}

function moveIntroductions(found) {
  found.forEach(({ kind, lines }, at) => {
    if (kind !== 'text' || found[at + 1]?.kind !== 'quote') return;
    while (lines.at(-1)?.trim() === '') lines.pop();
    if (INTRODUCTION.test(lines.at(-1) ?? '')) found[at + 1].lines.unshift(lines.pop());
  });
}

function trimmed({ kind, lines }) {
  const from = lines.findIndex((line) => line.trim() !== '');
  const to = lines.findLastIndex((line) => line.trim() !== '');
  return { kind, lines: from < 0 ? [] : lines.slice(from, to + 1) };
}
