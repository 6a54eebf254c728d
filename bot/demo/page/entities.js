// A text and its Telegram entities as DOM nodes. Every character of the text becomes part of a text node: nothing of
// it is ever read as HTML. Offsets are UTF-16 units, which are JavaScript's own string units.

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre" };
const FOLDED_LINES = 3;

export function rendered(text, entities, actions) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const fragment = document.createDocumentFragment();
  fill(fragment, text, 0, text.length, sorted, actions);
  return fragment;
}

function fill(parent, text, start, end, entities, actions) {
  let at = start;
  for (let i = 0; i < entities.length; ) {
    const entity = entities[i];
    const first = Math.max(entity.offset, at);
    const last = Math.min(entity.offset + entity.length, end);
    let next = i + 1;
    while (next < entities.length && entities[next].offset < last) next += 1;
    if (last > first) {
      addText(parent, text.slice(at, first), isBlock(entity));
      const node = nodeFor(entity, text.slice(first, last), actions);
      fill(node.content ?? node, text, first, last, entities.slice(i + 1, next), actions);
      parent.append(node);
      at = last;
      if (isBlock(entity) && text[at] === "\n") at += 1;
    }
    i = next;
  }
  addText(parent, text.slice(at, end), false);
}

// A block makes its own line, so the line break before it is not shown a second time.
function addText(parent, text, beforeBlock) {
  const shown = beforeBlock && text.endsWith("\n") ? text.slice(0, -1) : text;
  if (shown) parent.append(shown);
}

const isBlock = (entity) => ["blockquote", "expandable_blockquote", "pre"].includes(entity.type);

function nodeFor(entity, text, actions) {
  switch (entity.type) {
    case "text_link":
      return link(entity.url);
    case "url":
      return link(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    case "bot_command": {
      return pressable("command", () => actions.say(text));
    }
    case "spoiler": {
      const hidden = pressable("spoiler", () => {
        hidden.classList.add("shown");
        hidden.removeAttribute("aria-label");
      });
      hidden.setAttribute("aria-label", "نص مخفي، اضغط لإظهاره");
      return hidden;
    }
    case "blockquote":
      return element("blockquote", "quote");
    case "expandable_blockquote":
      return foldedQuote();
    case "date_time":
      return element("time", "moment");
    default:
      return element(TAGS[entity.type] ?? "span", TAGS[entity.type] ? "" : `entity-${entity.type}`);
  }
}

// A real button would be a box of its own in the line and hide its text from the line's direction.
function pressable(name, action) {
  const node = element("span", name);
  node.setAttribute("role", "button");
  node.tabIndex = 0;
  node.addEventListener("click", action);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      action();
    }
  });
  return node;
}

function link(address) {
  let safe = null;
  try {
    const url = new URL(address);
    if (["http:", "https:"].includes(url.protocol)) safe = url.href;
  } catch {
    safe = null;
  }
  const anchor = element(safe ? "a" : "span", "link");
  if (safe) {
    anchor.href = safe;
    anchor.target = "_blank";
    anchor.rel = "noopener noreferrer nofollow";
    anchor.title = safe;
  }
  return anchor;
}

function foldedQuote() {
  const quote = element("blockquote", "quote folded");
  const content = element("div", "quote-content");
  const more = element("button", "quote-more");
  more.type = "button";
  more.setAttribute("aria-expanded", "false");
  more.setAttribute("aria-label", "عرض الاقتباس كاملاً");
  more.addEventListener("click", () => {
    const open = quote.classList.toggle("open");
    more.setAttribute("aria-expanded", String(open));
  });
  quote.append(content, more);
  quote.content = content;
  quote.style.setProperty("--lines", FOLDED_LINES);
  return quote;
}

export function element(tag, name, text) {
  const node = document.createElement(tag);
  if (name) node.className = name;
  if (text !== undefined) node.textContent = text;
  return node;
}
