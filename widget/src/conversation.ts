import { Failure, type Client } from "./client";
import type { Entry, Store } from "./state";
import type { Said } from "./types";

/** What the conversation tells whoever shows it. */
export interface Listener {
  added(entry: Entry): void;
  withdrawn(said: Said): void;
  waiting(isWaiting: boolean): void;
  failed(failure: Failure): void;
  cleared(): void;
}

/** Two presses closer than this are one nervous finger. */
const ONE_PRESS_MS = 500;

/** The conversation: says, waits, remembers, starts over. Knows the API and the store, and nothing of how it looks. */
export class Conversation {
  private isBusy = false;
  private lastSaid = -ONE_PRESS_MS;
  private round = 0;

  constructor(
    private readonly client: Client,
    private readonly store: Store,
    private readonly listener: Listener,
  ) {}

  /** True while an answer is awaited or a moment after something was said: what is said now is the same press again. */
  get isHeld(): boolean {
    return this.isBusy || performance.now() - this.lastSaid < ONE_PRESS_MS;
  }

  async say(said: Said): Promise<void> {
    if (this.isHeld) return;
    this.isBusy = true;
    this.lastSaid = performance.now();
    const round = this.round;
    const { state } = this.store;
    state.pending = said;
    state.draft = said.choice ? state.draft : "";
    this.add({ who: "me", text: said.text });
    this.listener.waiting(true);
    try {
      const { talk } = state;
      const answer = talk ? { talk, reply: await this.client.send(talk, said) } : await this.client.begin(said);
      if (round !== this.round) return void (talk || this.client.end(answer.talk));
      state.talk = answer.talk;
      state.pending = null;
      this.listener.waiting(false);
      this.add({ who: "bot", ...answer.reply });
    } catch (error) {
      if (round !== this.round) return;
      this.listener.waiting(false);
      this.withdraw(error instanceof Failure ? error : new Failure("away"));
    } finally {
      if (round === this.round) this.isBusy = false;
    }
  }

  /** What a reload cut off: the words are back, to be sent again. */
  resume(): void {
    if (this.store.state.pending) this.withdraw(new Failure("slow"));
  }

  /** Everything said is forgotten, here and on the server. */
  forget(isEnded: boolean): void {
    const { talk } = this.store.state;
    this.round += 1;
    this.isBusy = false;
    this.listener.waiting(false);
    this.store.clear({ isEnded });
    if (talk) void this.client.end(talk);
    this.listener.cleared();
  }

  private add(entry: Entry): void {
    this.store.state.entries.push(entry);
    this.store.save();
    this.listener.added(entry);
  }

  private withdraw(failure: Failure): void {
    const { state } = this.store;
    const said = state.pending as Said;
    if (state.entries.at(-1)?.who === "me") state.entries.pop();
    if (failure.trouble === "expired") state.talk = null;
    if (!said.choice) {
      state.draft = said.text;
      state.pending = null;
    }
    this.store.save();
    this.listener.withdrawn(said);
    this.listener.failed(failure);
  }
}
