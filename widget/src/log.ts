import { el, paragraphs } from "./dom";
import { render } from "./render";
import type { Context } from "./render/context";
import type { Entry } from "./state";
import { sayIn, type Say } from "./texts";
import type { Language, Message, Said } from "./types";

const EXAMPLES = [1, 2, 3];
const AT_ONCE_MS = 50;
const MARGIN_PX = 12;

/** The conversation on the screen. Only the newest answer has choices to press: the others are history. */
export class Log {
  private newest: HTMLElement | null = null;

  constructor(
    private readonly node: HTMLElement,
    private readonly status: HTMLElement,
    private readonly say: Say,
    private readonly language: Language,
    private readonly press: (said: Said) => void,
  ) {}

  clear(): void {
    this.newest = null;
    this.node.replaceChildren();
  }

  /** The first words, and what must be said after words of the host's own; then examples of what to write. */
  greet(greeting: string, note = ""): void {
    const examples = EXAMPLES.map((number) => this.say(`widget-example-${number}`));
    const list = el(
      "ul",
      { class: "choices", role: "list", "aria-label": this.say("widget-examples") },
      ...examples.map((text) => el("li", {}, el("button", { type: "button", class: "button quiet", onclick: () => this.press({ text }) }, text))),
    );
    const begins = !this.newest && [el("p", { class: "hint prompt" }, this.say("widget-examples")), list];
    const shown = el("div", { class: "entry bot" }, ...paragraphs(greeting, ""), note && el("p", { class: "hint" }, note), ...(begins || []));
    this.node.prepend(shown);
  }

  add(entry: Entry): HTMLElement {
    const shown = entry.who === "me" ? this.mine(entry.text) : this.answer(entry.messages, entry.language);
    this.node.append(shown);
    return shown;
  }

  /** Takes back the last words of the user: they were not sent. */
  withdraw(): void {
    const last = this.node.lastElementChild;
    if (last?.classList.contains("me")) last.remove();
  }

  /** Shows an entry from its beginning, which for an answer is the question before it. */
  scrollTo(shown: HTMLElement): void {
    const start = shown.classList.contains("me") ? shown : ((shown.previousElementSibling as HTMLElement | null) ?? shown);
    this.node.scrollTop = start.offsetTop - MARGIN_PX;
  }

  /** Reads a sentence aloud once. */
  announce(text: string): void {
    this.status.textContent = "";
    setTimeout(() => (this.status.textContent = text), AT_ONCE_MS);
  }

  announceAnswer(messages: readonly Message[]): void {
    this.announce(messages.map((message) => message.text ?? "").join(" "));
  }

  private mine(text: string): HTMLElement {
    return el("div", { class: "entry me" }, el("p", { class: "who" }, this.say("widget-you")), el("p", { class: "said" }, text));
  }

  private answer(messages: readonly Message[], language: Language): HTMLElement {
    this.retire();
    const context: Context = { say: sayIn(language), language, press: this.press };
    this.newest = el(
      "div",
      { class: "entry bot", tabindex: -1, role: "group", "aria-label": this.say("widget-answered"), lang: language === this.language ? null : language },
      ...messages.map((message) => render(message, context)),
    );
    return this.newest;
  }

  private retire(): void {
    for (const old of this.node.querySelectorAll(".choices, .chips-part, .prompt")) old.remove();
  }
}

