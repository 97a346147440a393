// The chat page's script. Without it the same form posts to /samtal and works.
// Everything shown is made of text nodes: nothing that anybody wrote is ever read as HTML.
(function () {
  "use strict";

  const { element, piece, lines } = window.rekoParts;
  const STORE = "reko";
  const MOST_ENTRIES = 200;
  const LONGEST_WAIT = 20000;
  const page = JSON.parse(document.getElementById("page").textContent);
  const texts = page.texts;
  const labels = page.labels;
  const byId = (id) => document.getElementById(id);
  const log = byId("log");
  const box = byId("message");
  const greeting = log.firstElementChild;
  let waiting = false;
  let left = false;
  let talk = restored() || begun();

  // ---- what the tab remembers --------------------------------------------------------------

  function begun() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const tab = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return { tab: tab, visit: page.visit, audience: "resident", entries: [] };
  }

  function restored() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(STORE));
      return kept && kept.visit === page.visit ? kept : null;
    } catch (error) {
      return null;
    }
  }

  function remember() {
    if (left) return;
    talk.entries = talk.entries.slice(-MOST_ENTRIES);
    try {
      sessionStorage.setItem(STORE, JSON.stringify(talk));
    } catch (error) {
      // A browser that stores nothing can still chat; only a reload starts over.
    }
  }

  function dropMemory() {
    try {
      sessionStorage.removeItem(STORE);
    } catch (error) {
      // Nothing was stored, then.
    }
  }

  // ---- showing -----------------------------------------------------------------------------

  function showEntry(entry) {
    const said = element("div", "said " + entry.from);
    if (entry.from !== "note") said.append(element("span", "heard", (entry.from === "user" ? labels.you : labels.bot) + ": "));
    lines(entry.parts).forEach((line) => said.append(line));
    if (entry.parts.length) log.append(said);
    if (entry.buttons && entry.buttons.length) log.append(buttonRow(entry));
    return said;
  }

  function buttonRow(entry) {
    const row = element("div", "buttons");
    entry.buttons.forEach((offered) => {
      const button = element("button", "", offered.title);
      button.dir = "auto";
      button.type = "button";
      button.addEventListener("click", () => press(button, entry, offered));
      row.append(button);
      if (entry.used) retire(button, entry.used === offered.payload);
    });
    return row;
  }

  // aria-disabled, not disabled: the focus stays where it was. A used button is no stop on the way of Tab.
  function retire(button, chosen) {
    button.setAttribute("aria-disabled", "true");
    button.tabIndex = -1;
    if (!chosen) return;
    button.classList.add("chosen");
    button.append(element("span", "heard", " (" + labels.chosen + ")"));
  }

  function retireOffers(payload) {
    log.querySelectorAll("button:not([aria-disabled])").forEach((button) => retire(button, false));
    talk.entries.forEach((entry) => {
      if (entry.buttons && !entry.used) entry.used = payload || "-";
    });
  }

  function note(parts) {
    return { from: "note", parts: parts };
  }

  function plain(parts) {
    return parts.map((part) => part.text).join("");
  }

  function tell(parts, calm) {
    const place = byId("problem");
    place.textContent = "";
    place.classList.toggle("calm", Boolean(calm));
    parts.forEach((part) => place.append(piece(part)));
  }

  function setWaiting(now) {
    waiting = now;
    byId("typing").textContent = now ? labels.typing : "";
    byId("typing").classList.toggle("on", now);
  }

  function redraw() {
    log.setAttribute("aria-live", "off");
    while (log.lastElementChild !== greeting) log.lastElementChild.remove();
    talk.entries.forEach(showEntry);
    byId("start").hidden = talk.entries.length > 0;
    showView();
    if (talk.entries.length) log.lastElementChild.scrollIntoView({ block: "end" });
    setTimeout(() => log.setAttribute("aria-live", "polite"), 500);
  }

  function showView() {
    byId("view").hidden = talk.audience !== "staff";
  }

  // ---- talking -----------------------------------------------------------------------------

  async function post(path, body, options) {
    const asked = fetch(path, Object.assign({
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "x-csrftoken": page.csrf },
      body: JSON.stringify(body)
    }, options));
    // A dead network may never answer: the page must not wait longer than a person does.
    const tooLong = new Promise((_, reject) => setTimeout(() => reject(new Error()), LONGEST_WAIT));
    const answer = await Promise.race([asked, tooLong]);
    const data = await answer.json().catch(() => ({}));
    if (!answer.ok) throw Object.assign(new Error(), { said: data.parts || texts.broken });
    return data;
  }

  function press(button, entry, offered) {
    if (waiting || button.getAttribute("aria-disabled")) return;
    send(offered.title, { payload: offered.payload }, () => {
      retire(button, true);
      entry.used = offered.payload;
    });
  }

  // Resolves to true when the message arrived: only then may the text box be emptied.
  async function send(shown, said, arrived) {
    setWaiting(true);
    tell([]);
    const entry = { from: "user", parts: [{ text: shown }] };
    const bubble = showEntry(entry);
    bubble.scrollIntoView({ block: "nearest" });
    try {
      const body = Object.assign({ tab: talk.tab, audience: talk.audience }, said);
      take(await post("/api/chat", body), entry, bubble, arrived);
      return !bubble.classList.contains("unsent");
    } catch (error) {
      bubble.remove();
      tell(error.said || (said.payload ? texts.network_button : texts.network));
      return false;
    } finally {
      setWaiting(false);
    }
  }

  function take(data, entry, bubble, arrived) {
    const replies = data.replies.filter((reply) => reply.text || reply.buttons).map((reply) => (
      { from: data.danger ? "bot danger" : "bot", parts: reply.parts || [], buttons: reply.buttons }
    ));
    if (data.trouble) {
      bubble.classList.add("unsent");
      bubble.remove();
      replies.forEach((reply) => tell(reply.parts));
      return;
    }
    if (data.erased) {
      startAfresh().then((gone) => { if (!gone) tell(texts.cleared_here_only); });
      replies.forEach(showEntry);
      return;
    }
    if (arrived) arrived();
    retireOffers();
    byId("start").hidden = true;
    if (data.fresh && talk.entries.length) {
      const begins = note(texts.fresh);
      log.insertBefore(showEntry(begins), bubble);
      talk.entries.push(begins);
    }
    // A crisis answer, and what led to it, leaves no trace in the browser.
    if (!data.danger) talk.entries.push(entry);
    replies.forEach((reply) => {
      showEntry(reply);
      if (!data.danger) talk.entries.push(reply);
    });
    bubble.scrollIntoView({ block: "start" });
    remember();
  }

  async function sendTyped() {
    const typed = box.value.trim();
    if (waiting) return;
    if (!typed) {
      tell(texts.empty);
      box.focus();
      return;
    }
    box.value = "";
    const arrived = await send(typed, { message: typed });
    if (!arrived && !box.value) box.value = typed;
  }

  function readAs(audience) {
    talk.audience = audience;
    remember();
    showView();
  }

  // ---- leaving and clearing ----------------------------------------------------------------

  function leave(event) {
    event.preventDefault();
    const tab = talk.tab;
    left = true;
    dropMemory();
    document.documentElement.hidden = true;
    document.title = "";
    post("/api/forget", { tab: tab }, { keepalive: true }).catch(() => {});
    window.location.replace(byId("leave").href);
  }

  async function clear(event) {
    event.preventDefault();
    if (waiting || !window.confirm(plain(texts.clear_question))) return;
    const gone = await startAfresh();
    tell(gone ? texts.cleared : texts.cleared_here_only, true);
    box.focus();
  }

  // Empties the page at once; resolves to whether the server has erased the talk too.
  function startAfresh() {
    const tab = talk.tab;
    dropMemory();
    talk = begun();
    box.value = "";
    redraw();
    return post("/api/forget", { tab: tab }).then((data) => data.forgotten, () => false);
  }

  // ---- wiring ------------------------------------------------------------------------------

  byId("talk").addEventListener("submit", (event) => {
    event.preventDefault();
    const start = event.submitter && event.submitter.name === "payload" ? event.submitter : null;
    if (!start) sendTyped();
  });

  byId("start").querySelectorAll("button").forEach((button) => {
    button.type = "button";
    button.addEventListener("click", () => {
      if (waiting) return;
      if (button.dataset.audience) readAs(button.dataset.audience);
      send(button.textContent, { message: button.value }).then(() => log.focus({ preventScroll: true }));
    });
  });

  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    sendTyped();
  });

  byId("view-back").addEventListener("click", () => {
    readAs("resident");
    tell(texts.staff_off, true);
    box.focus();
  });

  byId("leave").addEventListener("click", leave);
  byId("clear").addEventListener("submit", clear);

  // The page may come back from the browser's memory after it was left: then it must not show what was said.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });

  redraw();
}());
