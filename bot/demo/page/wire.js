// The page's wire: events from the server, small posts to it.

const KINDS = ["state", "message", "edited", "deleted", "action", "answer", "commands", "profile"];

export function listen(handlers, onState) {
  const source = new EventSource("/page/events");
  for (const kind of KINDS) {
    source.addEventListener(kind, (event) => handlers[kind](JSON.parse(event.data)));
  }
  source.addEventListener("open", () => onState(true));
  source.addEventListener("error", () => onState(false));
}

async function post(path, body, type) {
  const answer = await fetch(path, { method: "POST", headers: { "Content-Type": type }, body });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

export const say = (text) => post("/page/say", JSON.stringify({ text }), "application/json");

export const press = (message, data) =>
  post("/page/press", JSON.stringify({ message_id: message.message_id, data }), "application/json");

export function send(file) {
  const photo = /^image\/(png|jpeg)$/.test(file.type) ? "&photo=1" : "";
  const type = file.type || "application/octet-stream";
  return post(`/page/send?name=${encodeURIComponent(file.name)}${photo}`, file, type);
}
