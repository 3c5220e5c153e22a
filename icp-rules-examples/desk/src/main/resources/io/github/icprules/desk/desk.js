// What plain pages cannot do: keep what was typed in the tab, move the focus, say that the desk is at work. All pages work without it.
(function () {
  "use strict";
  var FIELDS = ["filing", "context", "answer", "day", "start", "answers", "board", "shown"];
  var dirty = false;

  function keep(form) {
    FIELDS.forEach(function (name) {
      var field = form.elements[name];
      if (field && typeof field.value === "string") {
        try { sessionStorage.setItem(name, field.value); } catch (full) { sessionStorage.removeItem(name); }
      }
    });
  }

  // Fills an empty form with what the tab has kept, and sends it again if it was sent before.
  function restore(form) {
    var fields = FIELDS.map(function (name) { return form.elements[name]; }).filter(function (field) { return field && typeof field.value === "string"; });
    if (!fields.length || fields.some(function (field) { return field.value.trim(); })) { return; }
    var filled = false;
    fields.forEach(function (field) {
      var value = sessionStorage.getItem(field.name);
      if (value) { field.value = value; filled = true; }
    });
    if (filled) {
      var note = form.querySelector(".restored");
      if (note) { note.hidden = false; }
      if (sessionStorage.getItem("sent " + location.pathname)) { form.requestSubmit(); }
    }
  }

  // Keeps what is typed as the answer to a question until it is sent.
  function remember(form) {
    var key = "typed " + form.elements.question.value;
    var fields = Array.prototype.filter.call(form.elements, function (field) { return /^(v|last|none)\.|^same$/.test(field.name); });
    var isTick = function (field) { return field.type === "radio" || field.type === "checkbox"; };
    var typed = JSON.parse(sessionStorage.getItem(key) || "[]");
    if (typed.length === fields.length) {
      fields.forEach(function (field, i) { field[isTick(field) ? "checked" : "value"] = typed[i]; });
    }
    form.addEventListener("input", function () {
      sessionStorage.setItem(key, JSON.stringify(fields.map(function (field) { return isTick(field) ? field.checked : field.value; })));
    });
    form.addEventListener("submit", function () { sessionStorage.removeItem(key); });
  }

  function take(file, area) {
    file.text().then(function (text) { area.value = text; keep(area.form); });
  }

  function prepare() {
    if (location.search.indexOf("clear") >= 0) { sessionStorage.clear(); history.replaceState(null, "", location.pathname + location.search.replace(/clear=?&?/, "")); }
    document.querySelectorAll("form[data-kept]").forEach(function (form) { keep(form); sessionStorage.setItem("sent " + location.pathname, "yes"); });
    document.querySelectorAll("form[data-keep]").forEach(function (form) {
      if (form.hasAttribute("data-resume")) { restore(form); }
      form.addEventListener("input", function () { keep(form); });
      form.addEventListener("submit", function () { keep(form); });
    });
    document.querySelectorAll("[data-into]").forEach(function (input) {
      var area = document.getElementById(input.dataset.into);
      input.closest("p").hidden = false;
      input.addEventListener("change", function () { if (input.files[0]) { take(input.files[0], area); } });
    });
    document.querySelectorAll("[data-drop]").forEach(function (area) {
      area.addEventListener("dragover", function (event) { event.preventDefault(); area.classList.add("over"); });
      area.addEventListener("dragleave", function () { area.classList.remove("over"); });
      area.addEventListener("drop", function (event) {
        area.classList.remove("over");
        if (event.dataTransfer.files[0]) { event.preventDefault(); take(event.dataTransfer.files[0], area); }
      });
    });
    document.querySelectorAll("[data-copy]").forEach(function (button) {
      button.hidden = !navigator.clipboard;
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(button.parentNode.querySelector(".message").textContent).then(function () { button.textContent = button.dataset.done; });
      });
    });
    document.querySelectorAll("[data-filter]").forEach(function (input) {
      var list = document.getElementById(input.dataset.filter);
      input.closest("p").hidden = false;
      input.addEventListener("input", function () {
        Array.prototype.forEach.call(list.children, function (item) { item.hidden = item.textContent.toLowerCase().indexOf(input.value.trim().toLowerCase()) < 0; });
      });
    });
    document.querySelectorAll("form#question").forEach(function (form) { if (form.elements.question) { remember(form); } });
    document.querySelectorAll("[data-board]").forEach(function (item) { item.hidden = !sessionStorage.getItem("board"); });
    dirty = document.querySelector("[data-leave]") !== null;
  }

  function say(text) { document.getElementById("busy").textContent = text; }

  document.addEventListener("DOMContentLoaded", function () {
    prepare();
    var focus = document.querySelector("#content .summary[data-focus]");
    if (focus) { focus.focus(); }
  });
  var waiting;
  document.addEventListener("htmx:beforeRequest", function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () { say(document.getElementById("busy").dataset.busy); }, 300);
    document.getElementById("main").setAttribute("aria-busy", "true");
  });
  document.addEventListener("htmx:afterRequest", function (event) {
    clearTimeout(waiting);
    document.getElementById("main").removeAttribute("aria-busy");
    say(event.detail.failed && !event.detail.xhr.status ? document.getElementById("busy").dataset.lost : "");
  });
  document.addEventListener("htmx:afterSettle", function (event) {
    if (!event.detail.target || event.detail.target.id !== "main") { return; }
    prepare();
    var content = document.getElementById("content");
    if (content && content.dataset.title) { document.title = document.title.replace(/^.* · /, content.dataset.title + " · "); }
    var focus = document.querySelector("#content [data-focus]");
    if (focus) { focus.focus({ preventScroll: true }); }
    var at = document.querySelector("table.board") && sessionStorage.getItem("scroll");
    window.scrollTo(0, at || 0);
    if (at) { sessionStorage.removeItem("scroll"); }
  });
  document.addEventListener("htmx:pushedIntoHistory", function () {
    document.querySelectorAll("nav a").forEach(function (link) {
      if (link.pathname === location.pathname) { link.setAttribute("aria-current", "page"); } else { link.removeAttribute("aria-current"); }
    });
  });
  document.addEventListener("htmx:historyRestore", function () { prepare(); });
  window.addEventListener("beforeunload", function (event) { if (dirty) { event.preventDefault(); } });
  document.addEventListener("submit", function () { dirty = false; });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("[data-confirm]");
    if (link && window.confirm(link.dataset.confirm)) { dirty = false; } else if (link) { event.preventDefault(); }
    if (event.target.closest("button[name=open]")) { sessionStorage.setItem("scroll", window.scrollY); }
  });
})();
