import { el, paragraphs } from "../dom";
import type { Say } from "../texts";
import type { Language, Named, Said } from "../types";

/** What rendering needs besides the message. `press` says something for the user. */
export interface Context {
  readonly say: Say;
  readonly language: Language;
  readonly press: (said: Said) => void;
}

export const button = (words: string, press: () => void, className = "button", label = ""): HTMLButtonElement =>
  el("button", { type: "button", class: className, onclick: press, "aria-label": label || null }, words);

export const lines = (text: string | null | undefined, { say }: Context, className = ""): HTMLElement[] =>
  text ? paragraphs(text, say("widget-new-tab"), { class: className || null }) : [];

/** Buttons that do the same kind of thing, as a list with a name. */
export function choiceList(name: string, className: string, choices: readonly { id: string; title: string }[], context: Context): HTMLElement {
  const press = (choice: { id: string; title: string }) => () => context.press({ text: choice.title, choice: choice.id });
  return el(
    "ul",
    { class: className, role: "list", "aria-label": name },
    ...choices.map((choice) => el("li", {}, button(choice.title, press(choice), "button quiet"))),
  );
}

/** Words that belong together, each explained when it is pressed. */
export function related(items: readonly Named[], context: Context): HTMLElement | false {
  const name = context.say("widget-related");
  const choices = items.map((item) => ({ id: `concept:${item.id}`, title: item.label }));
  return items.length > 0 && el("div", {}, el("p", { class: "hint" }, name), choiceList(name, "related", choices, context));
}
