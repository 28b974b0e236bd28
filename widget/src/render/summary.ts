import { el, link } from "../dom";
import type { Summary } from "../types";
import { button, lines, type Context } from "./context";

/** The result to take along: a link, a text to copy, a mail to send oneself. */
export function summary(message: Summary, context: Context): (Node | false)[] {
  const { say } = context;
  const body = el("pre", {}, message.email.body);
  const details = el("details", {}, el("summary", {}, say("widget-show-text")), body);
  const told = el("p", { class: "hint", role: "status" });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(message.email.body);
      told.textContent = say("widget-copied");
    } catch {
      details.open = true;
      getSelection()?.selectAllChildren(body);
      told.textContent = say("widget-copy-failed");
    }
  };
  return [
    ...lines(message.text, context),
    el(
      "ul",
      { class: "ways", role: "list" },
      !!message.link && el("li", {}, link(message.link, say("widget-open-summary"), say("widget-new-tab"), "button")),
      el("li", {}, button(say("widget-copy"), () => void copy(), "button quiet")),
      el("li", {}, link(message.email.mailto, say("widget-mail"), say("widget-new-tab"), "button quiet")),
    ),
    told,
    details,
  ];
}
