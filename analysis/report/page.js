"use strict";
// Draws the charts, and lights up the words a number counts. No other page's code, no network.
(() => {
  const data = id => JSON.parse(document.getElementById(id).textContent);
  const house = data("house");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let printing = false;

  // ---------------------------------------------------------------- charts
  // Takes apart what variants.py put together: {"@": in the pool}, {"#": by width}, {"$": by theme}.
  const WIDTHS = ["wide", "middle", "narrow"];
  const pick = ({ pool, data }, width, theme) => {
    const of = node => {
      if (Array.isArray(node)) return node.map(of);
      if (node === null || typeof node !== "object") return node;
      if ("@" in node) return of(pool[node["@"]]);
      if ("#" in node) return of(node["#"])[width];
      if ("$" in node) return of(node.$)[theme];
      return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, of(value)]));
    };
    return of(data);
  };

  const draw = plot => {
    const at = dark.matches && !printing ? 1 : 0;
    const room = plot.parentElement.clientWidth;
    const width = printing ? "middle" : !room || room >= 900 ? "wide" : room < 660 ? "narrow" : "middle";
    const key = `${width} ${at}`;
    if (plot.dataset.drawn !== key) {
      const figure = pick(data(`${plot.id}-data`), WIDTHS.indexOf(width), at);
      const { template, page } = pick(house, 0, at);
      figure.layout.template = template;
      figure.layout.paper_bgcolor = page;
      Plotly.react(plot, figure.data, figure.layout, { displayModeBar: false });
      plot.dataset.drawn = key;
      plot.dataset.width = figure.layout.width;
      const box = plot.querySelector(".svg-container");
      box.style.aspectRatio = `${figure.layout.width} / ${figure.layout.height}`;
      for (const svg of plot.querySelectorAll(".main-svg"))
        svg.setAttribute("viewBox", `0 0 ${figure.layout.width} ${figure.layout.height}`);
      if (!plot.dataset.listens) {
        plot.on("plotly_click", event => lightBar(plot, event));
        plot.dataset.listens = "yes";
        for (const save of plot.parentElement.querySelectorAll(".save")) save.hidden = false;
      }
    }
    const part = room / plot.dataset.width;
    plot.style.zoom = !printing && room && part < 1 ? part.toFixed(3) : "";
  };

  const plots = [...document.querySelectorAll(".plot")];
  const seen = new Set();
  const watch = new IntersectionObserver(entries => {
    for (const entry of entries)
      if (entry.isIntersecting && !seen.has(entry.target)) {
        seen.add(entry.target);
        draw(entry.target);
      }
  }, { rootMargin: "1000px" });
  for (const plot of plots) watch.observe(plot);

  // A table that is cut at the edge says that it goes on.
  const scrolls = [...document.querySelectorAll(".scroll")];
  const hint = () => {
    for (const each of scrolls) {
      const cut = each.scrollWidth > each.clientWidth + 1;
      if (cut) each.dataset.hint = document.getElementById("main").dataset.scroll;
      else delete each.dataset.hint;
    }
  };
  hint();
  addEventListener("toggle", hint, true);

  const drawSeen = () => { for (const plot of seen) draw(plot); };
  const forPrint = on => {
    printing = on;
    for (const plot of plots) { seen.add(plot); draw(plot); }
  };
  addEventListener("resize", () => { if (!printing) { drawSeen(); hint(); } });
  dark.addEventListener("change", () => { if (!printing) drawSeen(); });
  addEventListener("beforeprint", () => forPrint(true));
  addEventListener("afterprint", () => forPrint(false));
  if (location.hash === "#print") forPrint(true);

  document.addEventListener("click", event => {
    const save = event.target.closest("[data-save]");
    if (!save) return;
    const plot = document.getElementById(save.dataset.of);
    const options = { format: save.dataset.save, filename: plot.dataset.name, scale: 2 };
    Plotly.downloadImage(plot, { ...options, width: plot.layout.width, height: plot.layout.height });
  });

  // ---------------------------------------------------------------- words
  const bar = document.getElementById("bar");
  const status = bar.querySelector("p");
  let from = null, places = [], at = 0, label = "";

  // The article's own words: everything but what stands in <small>.
  const texts = root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: node => node.nodeName === "SMALL" ? NodeFilter.FILTER_REJECT
        : node.nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    });
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };

  const clear = () => {
    for (const mark of document.querySelectorAll("mark.lit")) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    document.querySelector(".w.on, .figure.on")?.classList.remove("on");
    places = [];
  };

  const light = (root, spans) => {
    let offset = 0;
    const parts = spans.map(() => []);
    const nodes = texts(root).map(node => {
      const start = offset;
      offset += node.length;
      return { node, start, end: offset };
    });
    for (const { node, start, end } of nodes) {
      // Where the words of any span begin or end, the text is cut; each piece knows its spans.
      const touching = spans.map((span, n) => [n, ...span]).filter(([, a, b]) => a < end && b > start);
      if (!touching.length) continue;
      const cuts = new Set([start, end]);
      for (const [, a, b] of touching) { cuts.add(Math.max(a, start)); cuts.add(Math.min(b, end)); }
      const edges = [...cuts].sort((one, other) => one - other);
      let rest = node;
      for (let i = 0; i + 1 < edges.length; i += 1) {
        const piece = rest;
        if (i + 2 < edges.length) rest = rest.splitText(edges[i + 1] - edges[i]);
        const inside = touching.filter(([, a, b]) => a <= edges[i] && b >= edges[i + 1]);
        if (!inside.length || !piece.data.trim()) continue;
        const mark = document.createElement("mark");
        mark.className = "lit";
        piece.replaceWith(mark);
        mark.append(piece);
        for (const [n] of inside) parts[n].push(mark);
      }
    }
    return parts.filter(each => each.length);
  };

  const short = text => text.length > 90 ? `${text.slice(0, 90)}…` : text;
  const show = () => {
    for (const mark of document.querySelectorAll("mark.here")) mark.classList.remove("here");
    const here = places[at];
    if (!here) { status.textContent = `${label}. ${status.dataset.none}`; return; }
    for (const mark of here) mark.classList.add("here");
    here[0].scrollIntoView({ block: "center" });
    const words = here.map(mark => mark.textContent).join("").trim();
    const counted = status.dataset.one.replace("{at}", at + 1).replace("{of}", places.length);
    status.textContent = `${label}. ${counted}: ${short(words)}`;
    for (const go of bar.querySelectorAll("[data-go=previous], [data-go=next]"))
      go.disabled = places.length < 2;
  };

  const lightUp = (article, written, name, source) => {
    clear();
    from = source;
    label = name;
    source?.classList.add("on");
    const spans = written.split(" ").filter(Boolean).map(each => each.split("-").map(Number));
    places = light(article.querySelector("[data-text]"), spans);
    at = 0;
    bar.hidden = false;
    show();
  };

  const back = () => {
    clear();
    bar.hidden = true;
    from?.scrollIntoView({ block: "center" });
    from?.focus({ preventScroll: true });
  };

  const lightBar = (plot, event) => {
    const article = plot.closest("[data-article]");
    if (!article) return; // a chart that compares articles
    const who = JSON.parse(article.querySelector("script.speakers").textContent);
    const { name, marker } = event.points[0]?.data ?? {};
    // A name may mean something else in this chart than in the others.
    const own = `${plot.dataset.name} ${name}`;
    const known = [own, name].find(each => Object.hasOwn(who, each));
    if (!name || known === undefined) return;
    // Where direct and indirect words are bars of their own, a bar lights up what it counts.
    const [all, direct] = who[known];
    const parts = ["quote_share", "voices"].includes(plot.dataset.name) && direct !== undefined;
    const marked = new Set((direct ?? "").split(" "));
    const hatched = Boolean(marker?.pattern?.shape);
    const words = all.split(" ").filter(each => !parts || marked.has(each) !== hatched);
    lightUp(article, words.join(" "), name, null);
  };

  // What a number is: its label, or the names of its row and column and what stands there.
  const told = number => {
    if (number.dataset.label) return number.dataset.label;
    const cell = number.closest("td");
    if (!cell) return short(number.textContent);
    const column = cell.closest("table").tHead.rows[0].cells[cell.cellIndex].textContent;
    return `${short(cell.parentElement.cells[0].textContent)}, ${column}: ${number.textContent}`;
  };

  document.addEventListener("click", event => {
    const number = event.target.closest("[data-words]");
    if (number) {
      const { words, in: of } = number.dataset;
      const article = of ? document.getElementById(of) : number.closest("[data-article]");
      lightUp(article, words, told(number), number);
      const next = bar.querySelector("[data-go=next]");
      (next.disabled ? bar.querySelector("[data-go=back]") : next).focus({ preventScroll: true });
      return;
    }
    const go = event.target.closest("[data-go]")?.dataset.go;
    if (go === "back") back();
    else if (go && places.length) {
      at = (at + (go === "next" ? 1 : places.length - 1)) % places.length;
      show();
    }
  });
  addEventListener("keydown", event => {
    if (event.key === "Escape" && !bar.hidden) back();
  });
})();
