import { el } from "../dom";
import type { Matrix, Row } from "../types";

const scrolling = (name: string, table: HTMLElement): HTMLElement =>
  el("div", { class: "wide", tabindex: 0, role: "region", "aria-label": name }, table);

/** Things side by side. Each row's name stands on a line of its own, so that the columns fit in a narrow panel. */
export function sideBySide(name: string, columns: readonly string[], rows: readonly (Row & { differs?: boolean })[], lang: object): HTMLElement {
  const head = el("thead", {}, el("tr", {}, ...columns.map((column) => el("th", { scope: "col", ...lang }, column))));
  const bodies = rows.map((row) =>
    el(
      "tbody",
      { class: row.differs === false ? "same" : null },
      el("tr", {}, el("th", { scope: "rowgroup", colspan: columns.length }, row.label)),
      el("tr", {}, ...row.values.map((value) => el("td", {}, value ?? ""))),
    ),
  );
  return scrolling(name, el("table", { class: `beside of-${columns.length}` }, head, ...bodies));
}

/** Counts of rows by columns, with totals when there is something to add up. */
export function matrix(message: Matrix): HTMLElement {
  const totals = message.columns.length > 1;
  const names = [...message.columns.map((column) => column.label), ...(totals ? [message.total_label] : [])];
  const head = el("tr", {}, el("td"), ...names.map((name) => el("th", { scope: "col" }, name)));
  const rows = message.rows.map((row) => {
    const counts = [...row.counts, ...(totals ? [row.total] : [])];
    return el("tr", {}, el("th", { scope: "row" }, row.label), ...counts.map((count) => el("td", { class: count ? null : "none" }, String(count))));
  });
  return scrolling(message.text, el("table", { class: "matrix" }, el("thead", {}, head), el("tbody", {}, ...rows)));
}
