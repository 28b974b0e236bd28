import { el, link, swedish } from "../dom";
import type { Card, Named } from "../types";
import { button, type Context } from "./context";

const words = (items: readonly Named[]): string => items.map((item) => item.label).join(", ");

/** Offerings as an ordered list of cards: the name first, then what it is, the first step, and the small print. */
export function cards(items: readonly Card[], context: Context, first = 1, numbered = true): HTMLElement | false {
  if (!items.length) return false;
  const list = numbered ? el("ol", { class: "cards", role: "list", start: first }) : el("ul", { class: "cards", role: "list" });
  list.append(...items.map((item, place) => el("li", {}, card(item, numbered ? first + place : 0, context))));
  return list;
}

function card(item: Card, number: number, context: Context): HTMLElement {
  const { say, language, press } = context;
  const foreign = swedish(language);
  const facts: [string, string][] = [
    [say("page-for"), words(item.audience)],
    [say("page-cost"), item.cost.label],
    [say("page-phase"), words(item.phases)],
  ];
  return el(
    "article",
    { class: "card" },
    el("p", { class: "kicker" }, words(item.support_types)),
    el("h3", {}, number > 0 && el("span", { class: "number" }, `${number}. `), el("span", foreign, item.name)),
    button(item.actor.name, () => press({ text: item.actor.name, choice: `actor:${item.actor.id}` }), "actor", say("widget-about-actor", { name: item.actor.name })),
    el("p", foreign, item.summary),
    el("p", { class: "step" }, el("strong", {}, `${say("page-next-step")} `), el("span", foreign, item.next_step)),
    el("dl", {}, ...facts.filter(([, value]) => value).map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value)))),
    item.why.length > 0 &&
      el("details", {}, el("summary", {}, say("page-why")), el("ul", {}, ...item.why.map((reason) => el("li", {}, reason.text)))),
    el(
      "p",
      { class: "foot" },
      el("span", { class: "source" }, item.source_label, item.status_label && el("span", { class: "status" }, ` · ${item.status_label}`)),
      item.url && link(item.url, say("page-link", { name: item.actor.name }), say("widget-new-tab"), "onward"),
    ),
  );
}
