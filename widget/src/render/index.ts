import { el, swedish } from "../dom";
import type { Comparison, Message } from "../types";
import { cards } from "./cards";
import { understanding } from "./chips";
import { choiceList, lines, type Context } from "./context";
import { actors, concepts, contact, gap } from "./facts";
import { summary } from "./summary";
import { matrix, sideBySide } from "./tables";

/** One typed message as nodes. A type that is not known is shown by its text. */
export function render(message: Message, context: Context): HTMLElement {
  const parts = partsOf(message, context).filter((part): part is Node => part !== false);
  return el("div", { class: `message ${message.type}` }, ...parts);
}

function partsOf(message: Message, context: Context): (Node | false)[] {
  const said = lines(message.text, context);
  switch (message.type) {
    case "choices":
      return [...said, choiceList(message.text ?? context.say("widget-choices"), "choices", message.choices, context)];
    case "understanding":
      return understanding(message, context);
    case "offerings":
      return [...said, cards(message.items, context, message.first, message.numbered), ...notes(message.notes, context)];
    case "comparison":
      return [...said, comparison(message, context), ...notes(message.notes, context)];
    case "concept":
      return concepts(message, context);
    case "actor":
      return [...said, cards(message.items, context, 1, false)];
    case "actors":
      return actors(message, context);
    case "matrix":
      return [...said, matrix(message)];
    case "gap":
      return gap(message, context);
    case "contact":
      return contact(message, context);
    case "summary":
      return summary(message, context);
    case "notice":
      return [el("div", { class: "aside" }, ...said)];
    default:
      return said;
  }
}

const comparison = (message: Comparison, { language }: Context): HTMLElement =>
  sideBySide(
    message.text,
    message.items.map((item) => item.name),
    message.rows,
    swedish(language),
  );

const notes = (told: readonly string[] | undefined, context: Context): HTMLElement[] =>
  (told ?? []).flatMap((note) => lines(note, context, "hint"));
