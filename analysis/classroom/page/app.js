// The page: what is pressed, what is asked of the analysis, what is shown.
import { fold, showArticle } from "./article.js";
import { drawLix, drawQuestions, drawShare, drawSources, drawTone, el } from "./draw.js";
import { save, start, textOfPage } from "./engine.js";

const $ = id => document.getElementById(id);
const json = name => fetch(name).then(response => response.json());
const PARAGRAPHS = 6; // shown on a phone before the text is folded

const state = {
  output: navigator.language?.startsWith("da") ? "da" : "en",
  text: "", language: null, corrections: [], unit: "direct", answer: null, own: false, status: ["starting"],
};
const about = json("site.json");
const started = start(about); // takes longest: begins before anything is shown
const [words, site, first] = await Promise.all([
  json("words.json"), about,
  Promise.all(["da", "en"].map(code => json(`first-${code}.json`))).then(([da, en]) => ({ da, en })),
]);
state.output = new URLSearchParams(location.search).get("output") ?? state.output;
if (!words[state.output]) state.output = "da";

const say = key => words[state.output][key];
const request = () => ({
  text: state.text, language: state.language, output: state.output, corrections: state.corrections,
});

function status(key, values = {}) {
  state.status = [key, values];
  $("status").textContent = say(key).replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

// ------------------------------------------------------------------ showing
function showWords() {
  document.documentElement.lang = state.output;
  document.title = say("title");
  for (const each of document.querySelectorAll("[data-word]")) each.textContent = say(each.dataset.word);
  $("text").placeholder = say("paste");
  for (const button of $("output").children) button.setAttribute("aria-pressed", button.dataset.output === state.output);
  const examples = site.examples[state.output];
  $("example").replaceChildren(new Option(say("choose"), ""), ...examples.map(each => new Option(each.title, each.name)));
  $("example").value = state.name ?? "";
  showLessons(site.lessons?.[state.output] ?? []);
  status(...state.status);
}

/** The workbooks that came with the site, if any did. */
function showLessons(lessons) {
  $("lessons").hidden = !lessons.length;
  $("lab").href = "lessons/lab/index.html";
  $("lessons").querySelector("ol").replaceChildren(...lessons.map(each => {
    const link = el("a", "", each.title.replace(/^\d+ · /, ""));
    link.href = each.page;
    return el("li", "", link);
  }));
}

function show(answer) {
  state.answer = answer;
  $("problems").replaceChildren(...(answer.error ? [el("li", "", answer.error)] : []));
  if (answer.error) {
    for (const id of ["article", "figures", "share", "tone", "lix", "sources", "questions"]) $(id).replaceChildren();
    return;
  }
  $("article").lang = answer.language;
  showArticle($("article"), answer.article, answer.fragments, ask);
  $("reading").classList.add("folded");
  $("rest").hidden = !fold($("article"), PARAGRAPHS);
  showArticle($("figures"), answer.figures, [], () => {});
  const { share, tone, lix, sources } = answer.views;
  showShare(share);
  drawTone($("tone"), tone, words[state.output]);
  drawLix($("lix"), lix);
  drawSources($("sources"), sources);
  drawQuestions($("questions"), answer.questions, words[state.output]);
  showCorrections();
}

function showShare(view) {
  drawShare($("share"), view, words[state.output], state.unit, unit => {
    state.unit = unit;
    showShare(view);
    $("share").querySelector(`[data-unit=${unit}]`)?.focus();
  });
}

function showCorrections() {
  $("corrections").replaceChildren(...state.corrections.map((line, number) => {
    const undo = el("button", "plain", say("undo"));
    undo.type = "button";
    undo.addEventListener("click", () => { state.corrections.splice(number, 1); run(); });
    const what = line.action === "delete" ? say("deleted") : [line.speaker === "-" ? say("nobody") : line.speaker, line.kind && say(line.kind)].filter(Boolean).join(", ");
    return el("li", "", `»${line.text.slice(0, 40)}${line.text.length > 40 ? "…" : ""}« → `, el("b", "", what), " ", undo);
  }));
  $("save-corrections").hidden = !state.corrections.length;
}

// ------------------------------------------------------------------ asking the analysis
let python = null;

function run() {
  const prepared = first[state.output];
  if (!python && !(state.text === prepared.text && !state.corrections.length)) return;
  if (!python) return show(prepared.answer);
  const began = performance.now();
  let answer;
  try {
    answer = python.answer(request());
  } catch (error) {
    console.error(error);
    return status("not_read", { why: error.message.trim().split("\n").at(-1) });
  }
  const ms = Math.round(performance.now() - began);
  show(answer);
  if (!answer.error) status("done", { ms });
  Object.assign(document.documentElement.dataset, { readMs: ms, machine: "" });
}

function read(text, own) {
  Object.assign(state, { text, own, corrections: [], language: $("language").value || null });
  if (own) $("example").value = state.name = "";
  if (python) status("working");
  else state.waiting = true;
  requestAnimationFrame(() => setTimeout(run)); // lets the page say so first
}

/** Show a statement, why the machine read it so, and let the reader change it. */
function ask(number) {
  const found = state.answer.statements.find(each => each.number === number);
  if (!found || !python) return;
  $("statement-text").textContent = found.text;
  $("statement-why").textContent = found.why;
  const option = (value, name) => {
    const radio = Object.assign(document.createElement("input"), { type: "radio", name: "speaker", value });
    radio.checked = value === (found.speaker ?? "-");
    return el("label", "", radio, name);
  };
  $("speakers").replaceChildren($("speakers").firstElementChild,
    ...state.answer.speakers.map(name => option(name, name)), option("-", say("nobody")));
  if (found.speaker && !state.answer.speakers.includes(found.speaker)) $("speakers").append(option(found.speaker, found.speaker));
  $("other").value = "";
  $("kind").value = found.kind;
  const done = line => {
    const before = state.corrections.findIndex(each => each.statement === number);
    if (before >= 0) state.corrections.splice(before, 1);
    state.corrections.push({ ...line, statement: number, text: found.text });
    $("statement").close();
    run();
  };
  $("change").onclick = () => {
    const picked = $("speakers").querySelector("input:checked")?.value ?? "-";
    const earlier = state.corrections.find(each => each.statement === number) ?? {};
    const speaker = $("other").value.trim() || picked;
    const line = { action: "change", speaker: earlier.speaker, kind: earlier.kind };
    if (speaker !== (found.speaker ?? "-")) line.speaker = speaker;
    if ($("kind").value !== found.kind) line.kind = $("kind").value;
    if (line.speaker === undefined && line.kind === undefined) return $("statement").close();
    done(line);
  };
  $("delete").onclick = () => done({ action: "delete" });
  $("statement").showModal();
}

// ------------------------------------------------------------------ what is pressed
$("output").addEventListener("click", event => {
  const output = event.target.dataset.output;
  if (!output) return;
  const untouched = !state.own && state.text === first[state.output].text;
  state.output = output;
  if (untouched) Object.assign(state, { text: first[output].text, name: first[output].name, corrections: [] });
  showWords();
  run();
});
$("analyse").addEventListener("click", () => {
  const text = $("text").value;
  if (!text.trim()) return status("no_text");
  read(text, true);
});
$("open").addEventListener("click", () => $("file").click());
$("file").addEventListener("change", async () => {
  const [file] = $("file").files;
  if (!file) return;
  $("file").value = "";
  const html = /\.(html?|xhtml)$/i.test(file.name);
  await engine;
  if (!python) return;
  const found = html
    ? { text: textOfPage(await file.text()) }
    : python.open(file.name, new Uint8Array(await file.arrayBuffer()), state.output);
  if (found.error) return status("not_read", { why: found.error });
  $("text").value = found.text;
  read(found.text, true);
});
$("example").addEventListener("change", async () => {
  const name = $("example").value;
  if (!name) return;
  state.name = name;
  const text = await fetch(`examples/${name}.txt`).then(response => response.text());
  $("text").value = "";
  read(text, false);
});
$("language").addEventListener("change", () => { state.language = $("language").value || null; run(); });
$("shown").addEventListener("change", event => {
  $("article").classList.toggle(`no-${event.target.value}`, !event.target.checked);
});
$("rest").addEventListener("click", () => {
  $("reading").classList.remove("folded");
  $("rest").hidden = true;
});
$("save-tables").addEventListener("click", () => save(python.tables(request()), "tables.zip", "application/zip"));
$("save-sheet").addEventListener("click", () => save(python.sheet(request(), "csv"), "sheet.csv", "text/csv"));
$("save-print").addEventListener("click", () => save(python.sheet(request(), "html"), "sheet.html", "text/html"));
$("save-large").addEventListener("click", () => save(python.sheet(request(), "large"), "sheet-large.html", "text/html"));
$("save-corrections").addEventListener("click", () => save(python.corrections(request()), "corrections.csv", "text/csv"));

// ------------------------------------------------------------------ start
Object.assign(state, { text: first[state.output].text, name: first[state.output].name });
showWords();
run();
document.documentElement.dataset.shownMs = Math.round(performance.now());
const engine = started.then(ready => {
  python = ready;
  for (const id of ["save-tables", "save-sheet", "save-print", "save-large"]) $(id).disabled = false;
  run();
  document.documentElement.dataset.firstMs = Math.round(performance.now());
  if (!state.waiting) status("ready");
}).catch(error => status("failed", { why: error.message }));
