// The analysis itself: Python in this browser. Nothing is fetched but the files beside this page.

/** Start Python and load the analysis; resolves to functions that the page calls.
 * `about` is a promise of what stands in site.json. */
export async function start(about) {
  const base = new URL("pyodide/", document.baseURI).href;
  const wheels = about
    .then(site => Promise.all(site.wheels.map(name => fetch(name).then(bytesOf))));
  const { loadPyodide } = await import(`${base}pyodide.mjs`);
  const python = await loadPyodide({ indexURL: base });
  for (const wheel of await wheels) python.unpackArchive(wheel, "wheel");
  const bridge = python.pyimport("analysis.classroom.bridge");
  const bytes = (name, request, ...rest) => {
    const found = bridge[name](JSON.stringify(request), ...rest);
    const copy = found.toJs();
    found.destroy();
    return copy;
  };
  return {
    answer: request => JSON.parse(bridge.reply(JSON.stringify(request))),
    open: (name, data, output) => {
      const given = python.toPy(data);
      const found = JSON.parse(bridge.opened(name, given.tobytes ? given.tobytes() : given, output));
      given.destroy?.();
      return found;
    },
    tables: request => bytes("tables", request),
    sheet: (request, kind) => bytes("sheet", request, kind),
    corrections: request => bytes("corrections", request),
  };
}

async function bytesOf(response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.arrayBuffer();
}

/** The text of a web page that was saved: its headings and paragraphs. No script of it is run. */
export function textOfPage(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const home = page.querySelector("article") ?? page.querySelector("main") ?? page.body;
  const found = [];
  for (const block of home.querySelectorAll("h1, h2, h3, p, li, blockquote, figcaption")) {
    if (block.closest("nav, footer, script, style, template, noscript, form")) continue;
    if (block.querySelector("p, li")) continue;
    const text = block.textContent.replace(/\s+/g, " ").trim();
    if (text) found.push(text);
  }
  return found.join("\n\n") || home.textContent.trim();
}

/** Offer bytes as a file to save. */
export function save(bytes, name, type) {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
