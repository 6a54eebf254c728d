// The chat: what the server tells becomes bubbles, what the reader does becomes posts.

import { bubble, dayLine, dayOf } from "./bubbles.js";
import { element } from "./entities.js";
import { listen, press, say, send } from "./wire.js";

const NEAR_END = 120;
const TOP_MARGIN = 12;
const ANSWER_WITHIN = 15000;
const TYPING_LASTS = 5000;
const TOAST_LASTS = 3200;

const $ = (id) => document.getElementById(id);
const log = $("log");
const list = $("messages");
const text = $("text");
const waiting = new Map();
const answered = new Map();
const messages = new Map();
let unseen = 0;
let online = false;
let typing = 0;
let toastTimer = 0;
// The first message of the bot since the reader last did something (wrote, pressed, scrolled): where reading goes on.
let answer = null;
let followed = -1;

const context = {
  readerId: 0,
  botName: "",
  say: post,
  copy: copyText,
  press: pressButton,
  show: showMessage,
  view: viewPicture,
  settled: () => (atEnd() || following()) && toAnswer(),
};

listen({
  state(state) {
    context.readerId = state.reader.id;
    setBot(state.bot);
    setCommands(state.commands);
    messages.clear();
    for (const message of state.messages) messages.set(message.message_id, message);
    redraw();
    toEnd();
  },
  message(message) {
    const own = message.from?.id === context.readerId;
    const follow = atEnd() || following();
    messages.set(message.message_id, message);
    if (!own) setTyping(false);
    if (own || !following()) answer = null;
    const row = append(message);
    if (!own) answer ??= row;
    if (own) toEnd();
    else if (follow) toAnswer();
    else countUnseen();
  },
  edited(message) {
    const follow = atEnd();
    messages.set(message.message_id, message);
    const old = rowOf(message.message_id);
    if (!old) return redraw();
    const fresh = bubble(message, context);
    fresh.classList.add("changed");
    old.replaceWith(fresh);
    fold(fresh);
    if (answer === old) answer = fresh;
    if (follow) toAnswer();
  },
  deleted({ message_id: id }) {
    messages.delete(id);
    redraw();
  },
  action: () => setTyping(true),
  answer({ id, answer }) {
    if (waiting.has(id)) settle(id, answer);
    else answered.set(id, answer);
  },
  commands: ({ commands }) => setCommands(commands),
  profile(fields) {
    if (fields.name) setBot({ name: fields.name });
    if (fields.description) setBot({ description: fields.description });
  },
}, (state) => {
  online = state;
  showStatus();
});

function setBot({ name, description }) {
  if (name) {
    context.botName = name;
    $("bot-name").textContent = name;
    $("avatar").textContent = name.trim().slice(0, 1);
  }
  if (description !== undefined) $("description").textContent = description;
  showWelcome();
}

function showWelcome() {
  const empty = messages.size === 0;
  $("welcome").hidden = !empty;
  $("digest").textContent = empty ? "ابدأ" : "أرسل نشرتي الآن";
  $("digest").dataset.say = empty ? "/start" : "/digest";
  $("digest").classList.toggle("first", empty);
  $("digest").disabled = false;
}

function setCommands(commands) {
  const menu = $("menu");
  menu.replaceChildren();
  for (const { command, description } of commands) {
    const row = element("button", "menu-row");
    row.type = "button";
    row.setAttribute("role", "menuitem");
    row.append(element("span", "menu-text", description), element("bdi", "menu-command", `/${command}`));
    row.addEventListener("click", () => {
      openMenu(false);
      post(`/${command}`);
    });
    menu.append(row);
  }
  $("menu-button").hidden = commands.length === 0;
}

function redraw() {
  list.replaceChildren();
  for (const message of [...messages.values()].sort((a, b) => a.message_id - b.message_id)) append(message);
  showWelcome();
}

function append(message) {
  const last = list.lastElementChild;
  const previous = last && messages.get(Number(last.dataset.id));
  if (!previous || dayOf(previous) !== dayOf(message)) list.append(dayLine(message.date));
  const row = bubble(message, context);
  if (previous && previous.from?.id === message.from?.id) row.classList.add("follows");
  list.append(row);
  fold(row);
  showWelcome();
  return row;
}

// A folded quote that is short enough needs no button.
function fold(row) {
  for (const quote of row.querySelectorAll(".quote.folded")) {
    const content = quote.querySelector(".quote-content");
    if (content.scrollHeight <= content.clientHeight + 2) quote.classList.add("short");
  }
}

const rowOf = (id) => list.querySelector(`[data-id="${id}"]`);

function showMessage(id) {
  const row = rowOf(id);
  if (!row) return;
  row.scrollIntoView({ block: "center", behavior: "smooth" });
  row.classList.remove("flash");
  requestAnimationFrame(() => row.classList.add("flash"));
}

const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;

function toEnd() {
  log.scrollTop = log.scrollHeight;
  unseen = 0;
  showDown();
}

// To the end, but never past the beginning of the answer: a long one is read from its first line.
function toAnswer() {
  toEnd();
  if (!answer?.isConnected) return;
  const above = answer.getBoundingClientRect().top - log.getBoundingClientRect().top - TOP_MARGIN;
  if (above < 0) log.scrollTop += above;
  followed = log.scrollTop;
  showDown();
}

// Still where the last answer put the reader: more of the same answer must not move the page.
const following = () => Math.abs(log.scrollTop - followed) < 2;

function countUnseen() {
  unseen += 1;
  showDown();
}

function showDown() {
  $("down").hidden = atEnd();
  $("down-count").textContent = unseen || "";
}

function setTyping(on) {
  clearTimeout(typing);
  typing = on ? setTimeout(() => setTyping(false), TYPING_LASTS) : 0;
  showStatus();
}

function showStatus() {
  const status = $("status");
  status.textContent = !online ? "يجري الاتصال" : typing ? "يكتب" : "بوت";
  status.classList.toggle("typing", online && Boolean(typing));
}

function toast(words) {
  const node = $("toast");
  node.textContent = words;
  node.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => (node.hidden = true), TOAST_LASTS);
}

async function post(words) {
  try {
    await say(words);
  } catch {
    toast("تعذّر الإرسال، حاول مجدداً");
  }
}

async function pressButton(node, message, data) {
  if (node.classList.contains("busy")) return;
  answer = null;
  node.classList.add("busy");
  try {
    const { id } = await press(message, data);
    const timer = setTimeout(() => settle(id, { text: "لم يصل رد بعد" }), ANSWER_WITHIN);
    waiting.set(id, { node, timer });
    if (answered.has(id)) settle(id, answered.get(id));
  } catch {
    node.classList.remove("busy");
    toast("انتهت صلاحية هذا الزر");
  }
}

function settle(id, answer) {
  const { node, timer } = waiting.get(id);
  clearTimeout(timer);
  waiting.delete(id);
  answered.delete(id);
  node.classList.remove("busy");
  if (!answer.text) return;
  if (!answer.show_alert) return toast(answer.text);
  $("alert-text").textContent = answer.text;
  $("alert").showModal();
}

async function copyText(words) {
  try {
    await navigator.clipboard.writeText(words);
    toast("نُسخ النص");
  } catch {
    toast("تعذّر النسخ");
  }
}

function viewPicture(source, alt) {
  $("viewer-image").src = source;
  $("viewer-image").alt = alt;
  $("viewer").showModal();
}

function openMenu(open) {
  $("menu").hidden = !open;
  $("menu-button").setAttribute("aria-expanded", String(open));
  if (open) $("menu").querySelector("button")?.focus();
}

function grow() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight, 132)}px`;
  $("composer").classList.toggle("filled", text.value.trim() !== "");
}

$("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const words = text.value.trim();
  if (!words) return;
  text.value = "";
  grow();
  post(words);
});
text.addEventListener("input", grow);
text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    $("composer").requestSubmit();
  }
});
$("digest").addEventListener("click", (event) => post(event.currentTarget.dataset.say));
$("try").addEventListener("click", (event) => {
  const words = event.target.dataset?.say;
  if (words) post(words);
});
$("menu-button").addEventListener("click", () => openMenu($("menu").hidden));
$("menu").addEventListener("keydown", (event) => {
  const rows = [...$("menu").children];
  const at = rows.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    rows[(at + step + rows.length) % rows.length]?.focus();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !$("menu").hidden) {
    openMenu(false);
    $("menu-button").focus();
  }
});
document.addEventListener("click", (event) => {
  if (!event.target.closest("#menu, #menu-button")) openMenu(false);
});
$("file").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  event.target.value = "";
  if (!file) return;
  try {
    await send(file);
  } catch {
    toast("تعذّر إرسال الملف");
  }
});
$("down").addEventListener("click", toEnd);
log.addEventListener("scroll", () => {
  if (atEnd()) unseen = 0;
  showDown();
}, { passive: true });
$("theme").addEventListener("click", () => {
  const dark = getComputedStyle(document.documentElement).getPropertyValue("--is-dark").trim() === "1";
  setTheme(dark ? "light" : "dark");
});

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  try {
    localStorage.setItem("theme", name);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
}

try {
  const kept = localStorage.getItem("theme");
  if (kept) document.documentElement.dataset.theme = kept;
} catch {
  // Nothing was kept.
}
