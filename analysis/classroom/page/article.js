// The marked article: HTML that the analysis made, copied element by element into the page.

const TAGS = new Set(["DIV", "SPAN", "SMALL", "I", "B", "BR"]);

/** What a mark is, by its look: the analysis writes styles, the page switches kinds on and off. */
function kindOf(element) {
  const style = element.dataset.style ?? "";
  if (element.parentElement.closest("small")) return "";
  switch (element.tagName) {
    case "B": return "m-strong";
    case "I": return style.includes("opacity") ? "m-removed" : "m-cue";
    case "SMALL":
      if (element.querySelector('[data-style*="1px dotted"]')) return "m-reason";
      return element.querySelector('[data-style*="nowrap"]') ? "m-chip" : "";
    case "SPAN":
      if (style.includes("1px dotted")) return "m-tone";
      return /border-bottom: 2px/.test(style) ? "m-voice" : "";
    default: return "";
  }
}

/**
 * Put the article's HTML into `home`. Only known elements and their style and title are taken.
 * `fragments` are [start, end, statement] in code points of the text; `press` gets the statement.
 */
export function showArticle(home, html, fragments, press) {
  // Styles in HTML are not allowed on this page, styles set on an element are. In the text itself
  // quotes are written &quot;, so that this finds attributes only.
  const source = new DOMParser().parseFromString(html.replaceAll(' style="', ' data-style="'), "text/html");
  let at = 0; // code points of the article so far; what stands in <small> is not the article's
  const chips = [];

  const copy = (node, apart) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!apart) at += [...node.data].length;
      return document.createTextNode(node.data);
    }
    if (node.nodeType !== Node.ELEMENT_NODE || !TAGS.has(node.tagName)) return null;
    const element = document.createElement(node.tagName);
    element.style.cssText = node.dataset.style ?? "";
    if (node.title) element.title = node.title;
    const kind = kindOf(node);
    if (kind) element.classList.add(kind);
    const legend = node.tagName === "SMALL" && node.parentElement.parentElement === source.body && !at;
    if (legend) element.classList.remove("m-chip", "m-reason");
    if (kind === "m-chip" && !legend) chips.push(element);
    if (kind === "m-voice") {
      const number = fragments.find(([start, end]) => start <= at && at < end)?.[2];
      if (number !== undefined) {
        const first = chips.length > 0;
        for (const each of [element, ...chips.splice(0)]) {
          each.dataset.statement = number;
          each.addEventListener("click", event => { event.stopPropagation(); press(number); });
        }
        if (first) { // one stop of the tab key for a statement
          element.tabIndex = 0;
          element.setAttribute("role", "button");
          element.addEventListener("keydown", event => {
            if (event.key === "Enter" || event.key === " ") { event.preventDefault(); press(number); }
          });
        }
      }
    }
    const inside = apart || node.tagName === "SMALL";
    for (const child of node.childNodes) {
      const made = copy(child, inside);
      if (made) element.append(made);
    }
    return element;
  };

  home.replaceChildren(...[...source.body.childNodes].map(node => copy(node, false)).filter(Boolean));
  return at;
}

/** On a phone the text is folded after so many paragraphs; returns whether anything is hidden. */
export function fold(home, most) {
  const blocks = [...(home.firstElementChild?.children ?? [])].filter(e => e.tagName === "DIV");
  blocks.forEach((block, number) => block.classList.toggle("later", number > most));
  return blocks.length > most + 1;
}
