// The typed messages of the API, as docs/messages.md tells them. Words are ready to show; ids are for machines.

export type Language = "sv" | "en";

export interface Named {
  readonly id: string;
  readonly label: string;
}

export interface Choice {
  readonly id: string;
  readonly title: string;
}

export interface Chip {
  readonly aspect: string;
  readonly label: string;
  readonly remove: string;
  readonly change: string | null;
}

export interface Card {
  readonly id: string;
  readonly name: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly summary: string;
  readonly next_step: string;
  readonly url: string | null;
  readonly support_types: readonly Named[];
  readonly audience: readonly Named[];
  readonly phases: readonly Named[];
  readonly cost: Named;
  readonly source_label: string;
  readonly status_label: string | null;
  readonly why: readonly { readonly text: string }[];
}

export interface Concept {
  readonly id: string;
  readonly label: string;
  readonly definition: string | null;
  readonly note: string | null;
  readonly labels_text: string | null;
  readonly source_text: string | null;
  readonly related: readonly Named[];
}

export interface Row {
  readonly label: string;
  readonly values: readonly (string | null)[];
}

export interface Difference {
  readonly text: string;
  readonly choose_text: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface ActorLine {
  readonly name: string;
  readonly kind: Named;
  readonly status_label: string | null;
  readonly count_text: string;
  readonly choice_id: string;
}

export interface Gap {
  readonly quote: string;
  readonly source_text: string;
  readonly meanwhile_text: string;
  readonly near_text: string | null;
  readonly related: readonly Named[];
}

export interface Page {
  readonly name: string;
  readonly next_step: string;
  readonly url: string | null;
}

/** What every message has; a type that is not known here is shown by its text. */
export interface Plain {
  readonly type: "text" | "notice";
  readonly text?: string | null;
}
export interface Choices {
  readonly type: "choices";
  readonly text: string | null;
  readonly choices: readonly Choice[];
}
export interface Understood {
  readonly type: "understanding";
  readonly text: string;
  readonly chips?: readonly Chip[];
}
export interface Offerings {
  readonly type: "offerings";
  readonly text: string;
  readonly items: readonly Card[];
  readonly notes: readonly string[];
  readonly first: number;
  readonly numbered?: boolean;
}
export interface Comparison {
  readonly type: "comparison";
  readonly text: string;
  readonly items: readonly Card[];
  readonly rows: readonly (Row & { readonly differs: boolean })[];
  readonly notes: readonly string[];
}
export interface Concepts {
  readonly type: "concept";
  readonly text: string;
  readonly items: readonly Concept[];
  readonly difference?: Difference;
}
export interface Actor {
  readonly type: "actor";
  readonly text: string;
  readonly actor: { readonly id: string; readonly name: string; readonly homepage?: string | null };
  readonly items: readonly Card[];
}
export interface Actors {
  readonly type: "actors";
  readonly text: string;
  readonly items: readonly ActorLine[];
  readonly first: number;
}
export interface Matrix {
  readonly type: "matrix";
  readonly text: string;
  readonly columns: readonly Named[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[]; readonly total: number }[];
  readonly total_label: string;
}
export interface GapTold {
  readonly type: "gap";
  readonly text: string;
  readonly gap?: Gap;
}
export interface Contact {
  readonly type: "contact";
  readonly text: string;
  readonly actor?: { readonly id: string; readonly name: string };
  readonly url?: string | null;
  readonly pages?: readonly Page[];
}
export interface Summary {
  readonly type: "summary";
  readonly text: string;
  readonly link: string | null;
  readonly email: { readonly subject: string; readonly body: string; readonly mailto: string };
}

export type Message =
  | Plain
  | Choices
  | Understood
  | Offerings
  | Comparison
  | Concepts
  | Actor
  | Actors
  | Matrix
  | GapTold
  | Contact
  | Summary;

/** What the user says: words, or a choice with the words on its button. */
export interface Said {
  readonly text: string;
  readonly choice?: string;
}

/** What a host's page has of its own: null or empty where it has nothing. */
export interface Host {
  readonly greeting: string | null;
  readonly theme: Readonly<Record<string, string>>;
  readonly theme_dark: Readonly<Record<string, string>>;
}

export interface Talk {
  readonly id: string;
  readonly token: string;
}

export interface Reply {
  readonly messages: readonly Message[];
  readonly language: Language;
}
