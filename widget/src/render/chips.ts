import { el } from "../dom";
import type { Understood } from "../types";
import { button, lines, type Context } from "./context";

/** What was understood, and each part of it to change or take away. */
export function understanding(message: Understood, context: Context): (Node | false)[] {
  const { say, press } = context;
  const chips = (message.chips ?? []).map((chip) => {
    const { label, change, remove } = chip;
    const changing = say("widget-change", { what: label });
    const removing = say("widget-remove", { what: label });
    return el(
      "li",
      { class: "chip" },
      change ? button(label, () => press({ text: changing, choice: change }), "change", changing) : el("span", { class: "fixed" }, label),
      button("×", () => press({ text: removing, choice: remove }), "remove", removing),
    );
  });
  return [
    ...lines(message.text, context),
    chips.length > 0 &&
      el("div", { class: "chips-part" }, el("p", { class: "hint" }, say("widget-chips")), el("ul", { class: "chips", role: "list", "aria-label": say("widget-chips") }, ...chips)),
  ];
}
