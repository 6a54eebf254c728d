// Messages as bubbles: text or picture or document, what it replies to, time, and the buttons below.

import { element, rendered } from "./entities.js";

const CLOCK = new Intl.DateTimeFormat("ar-u-nu-latn", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const DAY = new Intl.DateTimeFormat("ar-u-nu-latn", { weekday: "long", day: "numeric", month: "long" });
const MARK = "http://www.w3.org/2000/svg";

export function bubble(message, context) {
  const own = message.from?.id === context.readerId;
  const item = element("li", `row ${own ? "own" : "theirs"}`);
  item.dataset.id = message.message_id;
  const body = element("article", "bubble");
  body.setAttribute("aria-label", own ? "رسالتك" : `رسالة من ${context.botName}`);
  if (message.reply_to_message) body.append(replyBar(message.reply_to_message, context));
  if (message.photo) body.append(photo(message, context));
  if (message.document) body.append(documentCard(message.document));
  const text = message.text ?? message.caption;
  if (text) {
    const words = element("div", "words");
    words.append(rendered(text, message.entities ?? message.caption_entities, context));
    body.append(words);
  }
  const foot = footer(message, own);
  body.append(foot);
  if (text && endsInArabic(text, message.entities ?? message.caption_entities)) standInLine(body, foot, message, own);
  body.classList.toggle("bare", Boolean(message.photo) && !text);
  item.append(body);
  const rows = message.reply_markup?.inline_keyboard;
  if (rows) item.append(keyboard(rows, message, context));
  return item;
}

export function dayLine(seconds) {
  const line = element("li", "day");
  line.append(element("span", "", DAY.format(new Date(seconds * 1000))));
  return line;
}

export const dayOf = (message) => new Date(message.date * 1000).toDateString();

function replyBar(original, context) {
  const bar = element("button", "reply");
  bar.type = "button";
  const own = original.from?.id === context.readerId;
  bar.append(element("span", "reply-who", own ? "أنت" : context.botName));
  bar.append(element("span", "reply-text", original.text ?? original.caption ?? "ملف"));
  bar.addEventListener("click", () => context.show(original.message_id));
  return bar;
}

function photo(message, context) {
  const largest = message.photo[message.photo.length - 1];
  const button = element("button", "photo");
  button.type = "button";
  const image = document.createElement("img");
  image.src = `/page/file/${encodeURIComponent(largest.file_id)}`;
  image.width = largest.width;
  image.height = largest.height;
  image.alt = message.caption ? `صورة: ${message.caption.slice(0, 120)}` : "صورة";
  image.addEventListener("load", () => context.settled(), { once: true });
  button.append(image);
  button.addEventListener("click", () => context.view(image.src, image.alt));
  return button;
}

function documentCard(file) {
  const card = element("a", "document");
  card.href = `/page/file/${encodeURIComponent(file.file_id)}?download=1`;
  card.download = file.file_name ?? "";
  const mark = element("span", "document-mark", (file.file_name ?? "").split(".").pop().slice(0, 4).toUpperCase());
  mark.setAttribute("aria-hidden", "true");
  const names = element("span", "document-names");
  const name = element("bdi", "document-name", file.file_name ?? "ملف");
  names.append(name, element("span", "document-size", sizeOf(file.file_size ?? 0)));
  card.append(mark, names);
  return card;
}

function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} بايت`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} ك.ب`;
  return `${(bytes / 1024 / 1024).toFixed(1)} م.ب`;
}

// The end of the last line is on the left, where the time stands, when that line runs from right to left.
function endsInArabic(text, entities) {
  const line = text.slice(text.lastIndexOf("\n") + 1);
  const strong = line.match(/[\p{L}\u200e\u200f]/u)?.[0] ?? "";
  const inBlock = (entities ?? []).some(
    (e) => /quote|pre/.test(e.type) && e.offset + e.length >= text.length - 1,
  );
  return !inBlock && /[\u200f\p{Script=Arabic}]/u.test(strong);
}

function standInLine(body, foot, message, own) {
  const room = element("span", "room");
  room.style.setProperty("--room", `${42 + (own ? 22 : 0) + (message.edit_date ? 36 : 0)}px`);
  body.querySelector(".words").append(room);
  foot.classList.add("inline");
}

function footer(message, own) {
  const line = element("span", "foot");
  if (message.edit_date) line.append(element("span", "edited", "معدّلة"));
  const time = element("time", "", CLOCK.format(new Date(message.date * 1000)));
  time.dateTime = new Date(message.date * 1000).toISOString();
  line.append(time);
  if (own) line.append(ticks());
  return line;
}

function ticks() {
  const svg = document.createElementNS(MARK, "svg");
  svg.setAttribute("viewBox", "0 0 20 12");
  svg.setAttribute("class", "ticks");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", "وصلت");
  const path = document.createElementNS(MARK, "path");
  path.setAttribute("d", "M1.500 6.500l3.500 3.500 7-8M8.500 9.200l.9.800 7-8");
  svg.append(path);
  return svg;
}

// Telegram's apps lay a row of buttons out from left to right in every language; so does this page.
function keyboard(rows, message, context) {
  const board = element("div", "keyboard");
  board.setAttribute("role", "group");
  board.setAttribute("aria-label", "أزرار الرسالة");
  for (const row of rows) {
    const line = element("div", "keyboard-row");
    for (const shape of row) line.append(button(shape, message, context));
    board.append(line);
  }
  return board;
}

function button(shape, message, context) {
  const isLink = shape.url && /^https?:\/\//i.test(shape.url);
  const node = element(isLink ? "a" : "button", `key ${shape.style ?? ""}`.trim());
  const label = element("span", "key-label", shape.text);
  label.dir = "auto";
  node.append(label);
  if (isLink) {
    node.href = shape.url;
    node.target = "_blank";
    node.rel = "noopener noreferrer nofollow";
    node.append(corner("M7 17L17 7M9 7h8v8"));
    return node;
  }
  node.type = "button";
  if (shape.copy_text) {
    node.append(corner("M9 9h10v10H9zM5 15V5h10"));
    node.addEventListener("click", () => context.copy(shape.copy_text.text));
  } else if (shape.callback_data) {
    node.addEventListener("click", () => context.press(node, message, shape.callback_data));
  }
  return node;
}

function corner(shape) {
  const svg = document.createElementNS(MARK, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "key-corner");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(MARK, "path");
  path.setAttribute("d", shape);
  svg.append(path);
  return svg;
}
