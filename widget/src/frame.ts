import { el } from "./dom";
import { button } from "./render/context";
import type { Say } from "./texts";

export const MAX_TEXT = 2000;

/** What the frame's buttons do. */
export interface Actions {
  open(): void;
  close(): void;
  resize(): void;
  send(): void;
  retry(): void;
  restart(): void;
  end(): void;
  typed(): void;
}

export interface Frame {
  readonly root: HTMLElement;
  readonly launcher: HTMLButtonElement;
  readonly panel: HTMLDialogElement | HTMLElement;
  readonly resizer: HTMLButtonElement;
  readonly log: HTMLElement;
  readonly status: HTMLElement;
  readonly waiting: HTMLElement;
  readonly composer: HTMLFormElement;
  readonly field: HTMLTextAreaElement;
  readonly problem: HTMLElement;
  readonly problemText: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly ended: HTMLElement;
  readonly begin: HTMLButtonElement;
  readonly foot: HTMLElement;
}

/** The fixed parts: launcher, panel, log, live regions, field. On a page of its own there is no launcher to return to. */
export function frame(say: Say, heading: string, isPage: boolean, actions: Actions): Frame {
  const launcher = el("button", { type: "button", class: "launcher", "aria-expanded": "false", "aria-haspopup": "dialog", onclick: actions.open }, say("widget-open"));
  const resizer = button(say("widget-larger"), actions.resize, "button plain resize");
  const log = el("div", { class: "log", role: "log", "aria-live": "off", "aria-label": say("widget-log"), tabindex: 0 });
  const status = el("p", { class: "unseen", role: "status" });
  const waiting = el("p", { class: "waiting", hidden: true }, el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")), el("span", {}));
  const problemText = el("span", { id: "problem" });
  const retry = button(say("widget-retry"), actions.retry, "button quiet");
  const problem = el("div", { class: "problem", role: "alert" });
  const field = el("textarea", {
    id: "field",
    rows: 1,
    maxlength: MAX_TEXT,
    "aria-describedby": "hint",
    autocomplete: "off",
    enterkeyhint: "send",
    oninput: actions.typed,
    onkeydown: (event) => {
      const { key, shiftKey, isComposing } = event as KeyboardEvent;
      if (key !== "Enter" || shiftKey || isComposing) return;
      event.preventDefault();
      actions.send();
    },
  });
  const submit = (event: Event): void => {
    event.preventDefault();
    actions.send();
  };
  const composer = el(
    "form",
    { class: "composer", novalidate: true, onsubmit: submit },
    el("div", { class: "naming" }, el("label", { for: "field" }, say("widget-field")), el("span", { class: "hint", id: "hint" }, say("widget-hint"))),
    problem,
    el("div", { class: "line" }, field, el("button", { class: "button", type: "submit" }, say("widget-send"))),
  );
  const begin = button(say("widget-begin"), actions.restart);
  const ended = el("div", { class: "ended", hidden: true }, el("p", {}, say("widget-ended")), begin);
  const foot = el(
    "div",
    { class: "foot-row" },
    button(say("choice-restart"), actions.restart, "button plain"),
    button(say("widget-end"), actions.end, "button plain"),
  );
  const head = el(
    "div",
    { class: "head" },
    el("slot", { name: "logo" }),
    el("h2", { id: "heading" }, heading),
    !isPage && resizer,
    !isPage && button(say("widget-close"), actions.close, "button plain"),
  );
  const parts = [head, log, waiting, ended, composer, foot, status];
  const panel = isPage
    ? el("section", { class: "panel", id: "panel", "aria-labelledby": "heading" }, ...parts)
    : el("dialog", { class: "panel", id: "panel", "aria-labelledby": "heading" }, ...parts);
  const root = el("div", { class: isPage ? "root paged" : "root" }, !isPage && launcher, panel);
  return { root, launcher, panel, resizer, log, status, waiting, composer, field, problem, problemText, retry, ended, begin, foot };
}
