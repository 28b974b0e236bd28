import type { Language, Message, Reply, Said, Talk } from "./types";
import { languageOf } from "./texts";

export type Trouble = "offline" | "slow" | "away" | "busy" | "expired" | "refused";

/** Why there is no answer. `detail` is the server's own sentence, when it gave one. */
export class Failure extends Error {
  constructor(
    readonly trouble: Trouble,
    readonly detail = "",
    readonly waitSeconds = 0,
  ) {
    super(trouble);
  }
}

const PATIENCE_MS = 20_000;
const EXPIRED = [401, 404, 410];

/** The HTTP API. It keeps nothing: the conversation's id and token are handed in. */
export class Client {
  constructor(
    private readonly endpoint: string,
    private readonly language: Language,
    private readonly patience = PATIENCE_MS,
  ) {}

  async start(): Promise<Talk> {
    const answer = await this.call("POST", "", { language: this.language });
    return { id: answer["conversation_id"], token: answer["token"] };
  }

  async send(talk: Talk, said: Said): Promise<Reply> {
    const body = said.choice ? { choice_id: said.choice } : { text: said.text };
    const answer = await this.call("POST", `/${talk.id}/messages`, body, talk.token);
    return { messages: answer["messages"] as Message[], language: languageOf(answer["understanding"]?.language) };
  }

  /** Forgets the conversation on the server, also while the page is being left. */
  async end(talk: Talk): Promise<void> {
    await this.call("DELETE", `/${talk.id}`, undefined, talk.token).catch(() => undefined); // forgotten in time anyway
  }

  private async call(method: string, path: string, body?: object, token?: string): Promise<any> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), this.patience);
    try {
      const response = await fetch(`${this.endpoint}/api/v1/conversations${path}`, {
        method,
        body: body ? JSON.stringify(body) : null,
        headers: {
          "Accept-Language": this.language,
          ...(body ? { "Content-Type": "application/json" } : {}),
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
        },
        credentials: "omit",
        referrerPolicy: "no-referrer",
        cache: "no-store",
        keepalive: method === "DELETE",
        signal: stop.signal,
      });
      if (response.status === 204) return {};
      const answer = await response.json().catch(() => null);
      if (response.ok && answer) return answer;
      throw failureOf(response, answer?.request_id ? answer.detail : "");
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw new Failure(stop.signal.aborted ? "slow" : navigator.onLine ? "away" : "offline");
    } finally {
      clearTimeout(timer);
    }
  }
}

function failureOf(response: Response, detail: string): Failure {
  if (EXPIRED.includes(response.status)) return new Failure("expired", detail);
  if (response.status === 429) return new Failure("busy", detail, Number(response.headers.get("Retry-After")) || 0);
  if (response.status >= 500 || !detail) return new Failure("away", detail);
  return new Failure("refused", detail);
}
