import type { Language, Message, Said, Talk } from "./types";

export type Entry =
  | { readonly who: "me"; readonly text: string }
  | { readonly who: "bot"; readonly messages: readonly Message[]; readonly language: Language };

/** Everything that survives a reload. `pending` is what has been said and not yet answered. */
export interface State {
  talk: Talk | null;
  entries: Entry[];
  draft: string;
  pending: Said | null;
  isOpen: boolean;
  isLarge: boolean;
  isEnded: boolean;
}

const VERSION = 1;
const empty = (): State => ({ talk: null, entries: [], draft: "", pending: null, isOpen: false, isLarge: false, isEnded: false });

/** The state in the tab's session storage: gone with the tab, never sent anywhere; only in memory where that is blocked. */
export class Store {
  readonly state: State;
  private readonly key: string;

  constructor(endpoint: string) {
    this.key = `stod-lots:${VERSION}:${endpoint}`;
    this.state = empty();
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(this.key) ?? "{}");
      Object.assign(this.state, kept);
    } catch {
      // blocked or unreadable: begin anew
    }
  }

  save(): void {
    try {
      sessionStorage.setItem(this.key, JSON.stringify(this.state));
    } catch {
      // full or blocked: the conversation goes on, it only does not survive a reload
    }
  }

  /** Nothing of the conversation is left; how the panel stands is kept. */
  clear(changes: Partial<State> = {}): void {
    const { isOpen, isLarge } = this.state;
    Object.assign(this.state, empty(), { isOpen, isLarge }, changes);
    this.save();
  }
}
