import { Client, Failure } from "./client";
import { Conversation, type Listener } from "./conversation";
import { frame, MAX_TEXT, type Frame } from "./frame";
import { Log } from "./log";
import { Store, type Entry } from "./state";
import css from "./styles.css";
import { languageOf, sayIn, type Say } from "./texts";
import { themed, weakPairs } from "./theme";
import type { Host, Said } from "./types";

const WAITING_SHOWN_AFTER_MS = 400;
const SLOW_AFTER_MS = 6_000;
const NARROW = "(max-width: 32em), (max-height: 30em)";
const home = new URL((document.currentScript as HTMLScriptElement | null)?.src || location.href).origin;

/**
 * `<stod-lots lang="sv" endpoint="https://…">`. Attributes: `endpoint` (the script's own origin otherwise), `lang`
 * (sv or en), `key` (names the page's host), `mode="page"` (fills its place instead of floating), `open`, `heading`,
 * `greeting`, `scheme` (light or dark).
 */
export class StodLots extends HTMLElement implements Listener {
  private say: Say = sayIn("sv");
  private host: Host | null = null;
  private store!: Store;
  private talk!: Conversation;
  private log!: Log;
  private frame!: Frame;
  private timers: ReturnType<typeof setTimeout>[] = [];
  private choseByButton = false;

  connectedCallback(): void {
    if (this.shadowRoot) return;
    const language = languageOf(this.lang || document.documentElement.lang);
    const endpoint = (this.getAttribute("endpoint") || home).replace(/\/$/, "");
    this.say = sayIn(language);
    this.store = new Store(endpoint);
    const key = this.getAttribute("key") || "";
    const client = new Client(endpoint, language, key);
    this.talk = new Conversation(client, this.store, this);
    this.frame = frame(this.say, this.getAttribute("heading") || this.say("page-title"), this.isPage, {
      open: () => this.open(),
      close: () => this.close(),
      resize: () => this.resize(),
      send: () => this.sendField(),
      retry: () => this.retry(),
      restart: () => this.restart(),
      end: () => this.talk.forget(true),
      typed: () => this.typed(),
    });
    this.log = new Log(this.frame.log, this.frame.status, this.say, language, (said) => this.pressed(said));
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    this.frame.root.lang = language;
    root.append(this.frame.root);
    this.listen();
    this.checkTheme();
    this.restore(!key);
    if (key) void this.meet(client);
  }

  /** Opens the panel and puts the focus in the field. */
  open(): void {
    this.show(true);
    this.frame.field.focus();
  }

  /** Closes the panel and gives the focus back to the button that opened it. */
  close(): void {
    if (this.isPage) return;
    this.show(false);
    this.frame.launcher.focus();
  }

  added(entry: Entry): void {
    const shown = this.log.add(entry);
    this.log.scrollTo(shown);
    if (entry.who === "me") return this.tellProblem("");
    this.log.announceAnswer(entry.messages);
    if (this.choseByButton) shown.focus({ preventScroll: true });
    this.choseByButton = false;
  }

  withdrawn(said: Said): void {
    this.log.withdraw();
    if (!said.choice) this.frame.field.value = [said.text, this.frame.field.value].filter(Boolean).join(" ");
  }

  waiting(isWaiting: boolean): void {
    this.timers.forEach(clearTimeout);
    this.frame.log.setAttribute("aria-busy", String(isWaiting));
    this.frame.waiting.hidden = true;
    const tell = (key: string) => (): void => {
      this.frame.waiting.hidden = false;
      this.frame.waiting.lastElementChild!.textContent = this.say(key);
      this.log.announce(this.say(key));
    };
    this.timers = isWaiting ? [setTimeout(tell("widget-waiting"), WAITING_SHOWN_AFTER_MS), setTimeout(tell("widget-slow"), SLOW_AFTER_MS)] : [];
  }

  failed({ trouble, detail }: Failure): void {
    const kept = this.frame.field.value && this.say("widget-kept");
    this.tellProblem([detail || this.say(`widget-problem-${trouble}`), kept].filter(Boolean).join(" "), trouble !== "refused" && trouble !== "barred");
    if (trouble === "refused") this.frame.field.setAttribute("aria-invalid", "true");
    if (this.choseByButton) this.frame.retry.focus();
    else this.frame.field.focus();
    this.choseByButton = false;
  }

  cleared(): void {
    const { isEnded } = this.store.state;
    this.frame.field.value = "";
    this.tellProblem("");
    this.log.clear();
    if (!isEnded) this.greet();
    this.showEnded();
    (isEnded ? this.frame.begin : this.frame.field).focus();
    this.log.announce(this.say(isEnded ? "widget-ended" : "started-over"));
  }

  private get isPage(): boolean {
    return this.getAttribute("mode") === "page";
  }

  /** The welcome, or the host's own words and then that a machine answers. */
  private greet(): void {
    const own = this.getAttribute("greeting") || this.host?.greeting;
    if (own) this.log.greet(own, this.say("page-bot"));
    else this.log.greet(this.say("welcome"));
  }

  /** Takes over what the page's host has of its own; tells at once where the assistant may not be shown. */
  private async meet(client: Client): Promise<void> {
    try {
      this.host = await client.host();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(themed(this.host.theme, this.host.theme_dark));
      this.shadowRoot!.adoptedStyleSheets = [...this.shadowRoot!.adoptedStyleSheets, sheet];
      this.checkTheme();
    } catch (error) {
      if (error instanceof Failure && error.trouble === "barred") this.tellProblem(error.detail || this.say("widget-problem-barred"));
    }
    if (!this.store.state.isEnded) this.greet();
  }

  private listen(): void {
    const { panel, root } = this.frame;
    root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing || this.isPage || !this.store.state.isOpen) return;
      event.preventDefault();
      this.close();
    });
    panel.addEventListener("cancel", (event) => event.preventDefault());
    const again = (): void => this.show(this.store.state.isOpen);
    matchMedia(NARROW).addEventListener("change", again);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.checkTheme());
  }

  private restore(isGreeted: boolean): void {
    const { state } = this.store;
    this.frame.field.value = state.draft;
    if (isGreeted && !state.isEnded) this.greet();
    const shown = state.entries.map((entry) => this.log.add(entry)).at(-1);
    this.showEnded();
    this.show(this.isPage || state.isOpen || this.hasAttribute("open"));
    if (shown) this.log.scrollTo(shown);
    this.talk.resume();
  }

  private show(isOpen: boolean): void {
    const { panel, launcher, resizer, root } = this.frame;
    const { state } = this.store;
    if (!(panel instanceof HTMLDialogElement)) return; // always open, which says nothing of other pages
    state.isOpen = isOpen;
    this.store.save();
    root.classList.toggle("large", state.isLarge);
    resizer.textContent = this.say(state.isLarge ? "widget-smaller" : "widget-larger");
    launcher.setAttribute("aria-expanded", String(isOpen));
    launcher.hidden = isOpen;
    const isModal = state.isLarge || matchMedia(NARROW).matches;
    const focused = this.shadowRoot?.activeElement as HTMLElement | null;
    const scrolled = this.frame.log.scrollTop;
    if (panel.open) panel.close();
    if (isOpen && isModal) panel.showModal();
    else if (isOpen) panel.setAttribute("open", ""); // unlike show(), this leaves the focus where it is
    focused?.focus();
    this.frame.log.scrollTop = scrolled;
  }

  private resize(): void {
    this.store.state.isLarge = !this.store.state.isLarge;
    this.show(true);
  }

  private showEnded(): void {
    const { isEnded } = this.store.state;
    const { ended, composer, foot, log } = this.frame;
    ended.hidden = !isEnded;
    for (const part of [composer, foot, log]) part.hidden = isEnded;
  }

  private typed(): void {
    this.store.state.draft = this.frame.field.value;
    this.store.save();
    if (this.frame.field.hasAttribute("aria-invalid")) this.tellProblem("");
  }

  private pressed(said: Said): void {
    if (this.talk.isHeld) return;
    this.choseByButton = true;
    void this.talk.say(said);
  }

  private sendField(): void {
    const { field } = this.frame;
    const text = field.value.trim();
    if (this.talk.isHeld) return;
    if (!text || text.length > MAX_TEXT) {
      this.tellProblem(this.say(text ? "problem-too-long" : "problem-empty", { max: MAX_TEXT }));
      field.setAttribute("aria-invalid", "true");
      return field.focus();
    }
    field.value = "";
    this.store.state.pending = null;
    void this.talk.say({ text });
    field.focus();
  }

  private retry(): void {
    const { pending } = this.store.state;
    if (pending?.choice) this.pressed(pending);
    else this.sendField();
  }

  private restart(): void {
    this.talk.forget(false);
  }

  private tellProblem(text: string, canRetry = false): void {
    const { problem, problemText, retry, field } = this.frame;
    problemText.textContent = text;
    problem.replaceChildren(...(text ? [problemText, ...(canRetry ? [retry] : [])] : []));
    field.setAttribute("aria-describedby", text ? "problem hint" : "hint");
    field.removeAttribute("aria-invalid");
  }

  private checkTheme(): void {
    const { root } = this.frame;
    root.classList.remove("safe");
    const weak = weakPairs(root);
    if (!weak.length) return;
    root.classList.add("safe");
    console.warn(`stod-lots: these colours are too hard to read together, so its own are used. ${weak.join("; ")}`);
  }
}
