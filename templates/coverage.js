"use strict";
(() => {
  const FEW = 200;
  const numbers = (cell) => cell.dataset.v ?? cell.textContent.replace(/\D/g, "");
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  function sortable(table, rows, changed) {
    all("thead th:not(.plain)", table).forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const number = head.classList.contains("n");
        const first = number ? "descending" : "ascending";
        const other = number ? "ascending" : "descending";
        const way = head.getAttribute("aria-sort") === first ? other : first;
        all("[aria-sort]", table).forEach((sorted) => sorted.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", way);
        const sign = way === "ascending" ? 1 : -1;
        const keyed = rows.map((row) => {
          const cell = row.cells[column];
          const text = number ? numbers(cell) : cell.textContent;
          return [number ? (text === "" ? -1 : Number(text)) : text, row];
        });
        keyed.sort(([a], [b]) => sign * (number ? a - b : order.compare(a, b)));
        keyed.forEach(([, row], at) => { rows[at] = row; });
        changed();
      });
    });
  }

  const matrix = document.querySelector(".matrix");
  const table = document.querySelector(".items");
  if (!matrix || !table) return;

  const locales = all("tbody tr", matrix);
  sortable(matrix, locales, () => matrix.tBodies[0].append(...locales));

  const items = all("tbody tr", table);
  const form = document.querySelector("form");
  const shown = form.querySelector("output");
  const more = document.querySelector(".more");
  const [none, button] = more.children;
  let few = true;

  // The columns after the name: percent, units, missing, stale, copies, translated, reviewed, words left.
  const count = (row, column) => Number(numbers(row.cells[column]));
  const states = {
    left: (row) => count(row, 3) + count(row, 4) + count(row, 5) > 0,
    missing: (row) => count(row, 3) > 0,
    stale: (row) => count(row, 4) > 0,
    copies: (row) => count(row, 5) > 0,
    unreviewed: (row) => count(row, 6) > 0,
    complete: (row) => count(row, 3) + count(row, 4) + count(row, 5) + count(row, 6) === 0,
  };

  function show() {
    const { l, s, t, q } = Object.fromEntries(new FormData(form));
    const name = q.trim().toLowerCase();
    const wanted = items.filter((row) =>
      (!l || row.dataset.l === l) && (!s || row.dataset.s === s) && (!t || states[t](row)) &&
      (!name || row.cells[0].textContent.toLowerCase().includes(name)));
    const visible = few ? wanted.slice(0, FEW) : wanted;
    table.tBodies[0].replaceChildren(...visible);
    const put = (text) => text.replace("%shown%", visible.length).replace("%all%", wanted.length);
    shown.textContent = put(shown.dataset.t);
    button.textContent = put(button.dataset.t);
    button.hidden = visible.length === wanted.length;
    none.hidden = wanted.length > 0;
    more.hidden = button.hidden && none.hidden;
  }

  const again = () => { few = true; show(); };
  sortable(table, items, show);
  form.hidden = false;
  form.addEventListener("input", again);
  form.addEventListener("submit", (event) => event.preventDefault());
  button.addEventListener("click", () => { few = false; show(); });
  matrix.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    form.elements.l.value = link.dataset.l;
    form.elements.s.value = link.dataset.s;
    form.elements.t.value = form.elements.q.value = "";
    again();
  });
  show();
})();
