import { el, link, swedish } from "../dom";
import type { Actors, Concept, Concepts, Contact, GapTold } from "../types";
import { button, lines, related, type Context } from "./context";
import { sideBySide } from "./tables";

type Parts = (Node | false)[];

/** What the report says is lacking, with its own words and what to do meanwhile. */
export function gap(message: GapTold, context: Context): Parts {
  const told = message.gap;
  if (!told) return [el("div", { class: "aside" }, ...lines(message.text, context))];
  const quote = el("blockquote", {}, el("p", swedish(context.language), told.quote), el("p", { class: "source" }, told.source_text));
  return [
    el("div", { class: "aside" }, ...lines(message.text, context), quote, ...lines(told.meanwhile_text, context)),
    ...lines(told.near_text, context),
    related(told.related, context),
  ];
}

export function concepts(message: Concepts, context: Context): Parts {
  const told = message.difference;
  if (!told) return [...lines(message.text, context), ...message.items.map((item) => concept(item, context))];
  return [
    ...lines(message.text, context),
    ...lines(told.text, context),
    ...lines(told.choose_text, context),
    sideBySide(message.text, told.columns, told.rows, {}),
  ];
}

function concept(item: Concept, context: Context): HTMLElement {
  return el(
    "article",
    { class: "card" },
    el("h3", {}, item.label),
    ...lines(item.definition, context),
    ...lines(item.note, context),
    ...lines(item.labels_text, context),
    ...lines(item.source_text, context, "source"),
    related(item.related, context),
  );
}

/** Actors by name; each name presents the actor. */
export function actors(message: Actors, context: Context): Parts {
  const items = message.items.map((item, place) =>
    el(
      "li",
      {},
      button(`${message.first + place}. ${item.name}`, () => context.press({ text: item.name, choice: item.choice_id }), "actor"),
      el("span", { class: "source" }, [item.kind.label, item.count_text, item.status_label].filter(Boolean).join(" · ")),
    ),
  );
  return [...lines(message.text, context), el("ol", { class: "actors", role: "list", start: message.first }, ...items)];
}

export function contact(message: Contact, context: Context): Parts {
  const { say, language } = context;
  const newTab = say("widget-new-tab");
  const pages = (message.pages ?? []).map((page) => el("li", swedish(language), link(page.url, page.name, newTab), ` ${page.next_step}`));
  const name = message.actor?.name ?? "";
  return [
    ...lines(message.text, context),
    pages.length > 0 && el("ul", {}, ...pages),
    !!message.url && el("p", {}, link(message.url, say("page-link", { name }), newTab, "onward")),
  ];
}
