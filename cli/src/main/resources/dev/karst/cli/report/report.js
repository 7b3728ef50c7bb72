"use strict";
// Values come from logs: they are put into the page as text, never as markup.
(() => {
  const PAGE = 100;
  const find = (id) => document.getElementById(id);
  const data = JSON.parse(find("data").textContent);
  const body = find("rows").tBodies[0];
  const controls = find("controls");
  const sort = { by: "rank", down: true };
  let matching = [];
  let shown = 0;

  for (const row of data.rows) {
    row.of = data.detections[row.detection];
    row.rank = row.of.rank;
    row.firstAt = Date.parse(row.first) || 0;
    row.lastAt = Date.parse(row.last) || 0;
    row.names = new Set(row.objects.map((o) => o.value));
    const texts = row.fields.flatMap((f) => [f.name, ...f.values]);
    row.text = [row.of.name, row.message, ...texts, ...row.evidence].join("\n").toLowerCase();
  }

  function element(name, text, parent) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (parent) parent.append(made);
    return made;
  }

  function cell(tr, label, text) {
    const td = element("td", undefined, tr);
    td.setAttribute("role", "cell");
    td.dataset.label = label;
    return element("div", text, td);
  }

  function term(list, name, values) {
    element("dt", name, list);
    const dd = element("dd", undefined, list);
    values.forEach((value) => element("div", value, dd));
  }

  function details(row) {
    const list = element("dl");
    row.fields.forEach((f) => term(list, f.name, f.values));
    if (row.threats.length) term(list, "used to do harm", row.threats.map((o) => `${o.value} (${o.type})`));
    if (row.of.techniques.length) term(list, "ATT&CK", row.of.techniques);
    if (row.of.score !== undefined) term(list, "score", [String(row.of.score)]);
    term(list, "evidence", row.evidence);
    return list;
  }

  function add(row) {
    const tr = element("tr", undefined, body);
    tr.setAttribute("role", "row");
    const severity = element("span", row.of.severity, cell(tr, "Severity"));
    severity.className = "severity " + row.of.severity;
    element("small", row.of.type, cell(tr, "Detection", row.of.name));
    const box = element("details", undefined, cell(tr, "Message"));
    element("summary", row.message || row.of.name, box);
    box.addEventListener("toggle", () => box.childElementCount === 1 && box.append(details(row)));
    const objects = cell(tr, "Risk objects");
    row.names.forEach((name) => element("div", name, objects));
    const seen = cell(tr, "Seen");
    if (row.first) element("div", row.first.replace("T", " "), seen);
    if (row.last !== row.first) element("div", `→ ${row.last.replace("T", " ")}`, seen);
    const events = cell(tr, "Events", row.events.toLocaleString("en"));
    events.parentElement.className = "number";
  }

  function more() {
    matching.slice(shown, shown + PAGE).forEach(add);
    shown = Math.min(matching.length, shown + PAGE);
    const left = matching.length - shown;
    find("more").hidden = left === 0;
    find("more").textContent = `Show ${Math.min(PAGE, left)} more of ${left.toLocaleString("en")}`;
    const all = data.rows.length.toLocaleString("en");
    const number = matching.length.toLocaleString("en");
    const hidden = data.rows.length - matching.length;
    find("count").textContent = data.rows.length === 0 ? "No detection has rows."
      : hidden ? `${number} of ${all} rows match; Clear shows all.` : `${all} rows.`;
  }

  function compare(a, b) {
    const [x, y] = sort.by === "detection" ? [a.of.name, b.of.name] : [a[sort.by], b[sort.by]];
    return (x < y ? -1 : x > y ? 1 : 0) * (sort.down ? -1 : 1);
  }

  function update() {
    const words = find("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const [severity, detection, object] = ["severity", "detection", "object"].map((id) => find(id).value);
    matching = data.rows.filter((row) =>
      (!severity || row.of.severity === severity)
      && (!detection || row.detection === Number(detection))
      && (!object || row.names.has(object))
      && words.every((word) => row.text.includes(word)));
    matching.sort(compare);
    for (const button of document.querySelectorAll("[data-sort]")) {
      const th = button.parentElement;
      if (button.dataset.sort === sort.by) th.setAttribute("aria-sort", sort.down ? "descending" : "ascending");
      else th.removeAttribute("aria-sort");
    }
    body.replaceChildren();
    shown = 0;
    more();
  }

  function sortBy(by) {
    sort.down = sort.by === by ? !sort.down : by !== "detection";
    sort.by = by;
    find("sort").value = by;
    update();
  }

  /** Offers each value with its number of rows, the most frequent first. */
  function offer(id, values, label) {
    const counts = new Map();
    values.forEach((value) => counts.set(value, (counts.get(value) || 0) + 1));
    const select = find(id);
    element("option", "all", select).value = "";
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || (label(a[0]) < label(b[0]) ? -1 : 1));
    for (const [value, count] of sorted) {
      const text = label(value);
      element("option", `${text.length > 80 ? text.slice(0, 80) + "…" : text} (${count})`, select).value = value;
    }
  }

  offer("severity", data.rows.map((row) => row.of.severity), (text) => text);
  offer("detection", data.rows.map((row) => row.detection), (at) => data.detections[at].name);
  offer("object", data.rows.flatMap((row) => [...row.names]), (text) => text);
  controls.addEventListener("submit", (event) => event.preventDefault());
  controls.addEventListener("reset", () => setTimeout(() => { sort.by = "rank"; sort.down = true; update(); }));
  for (const id of ["severity", "detection", "object"]) find(id).addEventListener("change", update);
  find("search").addEventListener("input", update);
  find("sort").addEventListener("change", (event) => sortBy(event.target.value));
  document.querySelectorAll("[data-sort]").forEach((b) => b.addEventListener("click", () => sortBy(b.dataset.sort)));
  find("more").addEventListener("click", more);
  addEventListener("beforeprint", () => document.querySelectorAll(".group, .tactics details").forEach((d) => { d.open = true; }));
  controls.hidden = false;
  find("rows").hidden = data.rows.length === 0;
  update();
})();
