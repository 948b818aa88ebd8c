// Numbers and charts, drawn from plain values. Texts are set as text, colours are the palette's.

/** An element with a class, properties and children (strings become text). */
export function el(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
  return made;
}

const NARROW = 330; // pixels that a bar has at least: shorter names are written inside it

const percent = share => `${(100 * share).toFixed(2)}%`;

function piece(share, voice, how) {
  const made = el("i", `${voice} ${how}`);
  made.style.width = percent(share);
  return made;
}

function bar(parts, label) {
  const made = el("div", "bar", ...parts);
  made.setAttribute("aria-hidden", "true");
  if (label) made.title = label;
  return made;
}

function parts(row) {
  return [
    row.direct > 0 ? piece(row.direct, row.voice, "direct") : null,
    row.indirect > 0 ? piece(row.indirect, row.voice, "indirect") : null,
  ];
}

const note = text => (text ? el("p", "muted small", text) : null);

/** Who speaks how much: three units as stacked bars, and the rows of the one that is chosen. */
export function drawShare(home, view, words, chosen, choose) {
  if (!view.units.some(unit => unit.bars.length)) {
    home.replaceChildren(el("h2", "", view.title));
    return;
  }
  const buttons = el("div", "choice");
  buttons.setAttribute("role", "group");
  buttons.setAttribute("aria-label", words.count_in);
  for (const unit of view.units) {
    const button = el("button", "", unit.label);
    button.type = "button";
    button.dataset.unit = unit.unit;
    button.setAttribute("aria-pressed", unit.unit === chosen);
    button.addEventListener("click", () => choose(unit.unit));
    buttons.append(button);
  }
  const stacked = view.units.map(unit => {
    const pieces = unit.bars.flatMap(row => {
      const made = parts(row);
      const first = made.find(Boolean);
      if (first?.classList.contains("direct") && row.direct * NARROW > 14 + 9 * row.name.length) first.append(el("span", "", row.name));
      return made;
    });
    return el("div", `unit${unit.unit === chosen ? " chosen" : ""}`,
      el("div", "head", el("span", "", `${unit.label} `, el("span", "muted", `(${unit.n})`)), 
        el("b", "lead", el("span", "", unit.lead.name), ` ${unit.lead.share}`)),
      bar(pieces));
  });
  const unit = view.units.find(each => each.unit === chosen) ?? view.units[0];
  const most = Math.max(...unit.bars.map(row => row.direct + row.indirect), 0.0001);
  const last = row => row.voice === "nobody";
  const ranked = [...unit.bars].sort((a, b) => last(a) - last(b) || b.direct + b.indirect - a.direct - a.indirect);
  const rows = el("div", "rows", ...ranked.map(row => {
    const name = el("span", "name", el("span", `swatch ${row.voice}`), row.name);
    name.title = row.full;
    return el("div", `row${row.most ? " most" : ""}`, name,
      bar(parts({ ...row, direct: row.direct / most, indirect: row.indirect / most }), row.full),
      el("span", "value", row.share, " ", el("small", "", row.word ? `(${row.count}) ${row.word}` : `(${row.count})`)));
  }));
  home.replaceChildren(el("h2", "", view.title), ...stacked, el("p", "small muted", words.count_in), buttons,
    rows, el("p", "small", view.key.join(", ")), ...[note(view.note)].filter(Boolean));
}

/** Evaluative words per 100 words of each voice. */
export function drawTone(home, view, words) {
  const most = Math.max(...view.bars.map(row => row.rate), 0.0001);
  const rows = view.bars.map(row => {
    const name = el("span", "name", row.name);
    name.title = row.full;
    return el("div", "row", name, bar(row.rate ? [piece(row.rate / most, row.voice, "direct")] : [], row.full),
      el("span", "value", el("b", "", row.text)));
  });
  home.replaceChildren(el("h2", "", view.title), el("div", "rows", ...rows),
    ...[view.bars.length ? note(words.tone_unit) : null, note(view.note)].filter(Boolean));
}

/** LIX with and without names on its scale. */
export function drawLix(home, view) {
  const title = el("h2", "", view.title);
  if (!view.marks.length) {
    home.replaceChildren(title, ...[note(view.note)].filter(Boolean));
    return;
  }
  const scale = el("div", "scale");
  view.bands.forEach((band, number) => {
    const field = el("div", `band band${number + 1}`, band.name);
    field.style.left = percent(band.from);
    field.style.width = percent(band.to - band.from);
    scale.append(field);
    if (number < view.bands.length - 1) {
      const edge = el("span", "edge", band.edge);
      edge.style.left = percent(band.to);
      scale.append(edge);
    }
  });
  const close = view.marks.length > 1 && Math.abs(view.marks[0].at - view.marks[1].at) < 0.13;
  view.marks.forEach((mark, number) => {
    const lower = close && mark.at < view.marks[1 - number].at;
    const side = close ? (lower ? " left" : " right") : "";
    const value = el("b", `value${side}`, mark.text);
    const point = el("span", `mark${mark.open ? " open" : ""}`);
    for (const each of [value, point]) each.style.left = percent(Math.min(Math.max(mark.at, 0.04), 0.96));
    scale.append(value, point);
  });
  const key = el("p", "key", ...view.marks.map(mark =>
    el("span", "", el("span", `diamond${mark.open ? " open" : ""}`), mark.name)));
  home.replaceChildren(title, scale, key);
}

/** Who is heard in which role, and who is only mentioned. */
export function drawSources(home, view) {
  home.replaceChildren(el("h2", "", view.title),
    el("ul", "", ...view.heard.map(row =>
      el("li", "", el("b", "", row.name), " ", el("span", "muted", `${row.codes.join(", ")} · ${row.count}`)))),
    ...(view.silent.length ? [el("p", "muted small", `${view.silent_label}: ${view.silent.join(", ")}`)] : []));
}

/** Questions that no number answers. */
export function drawQuestions(home, questions, words) {
  home.replaceChildren(...(questions.length
    ? [el("h2", "", words.ask), el("ul", "", ...questions.map(text => el("li", "", text)))] : []));
}
