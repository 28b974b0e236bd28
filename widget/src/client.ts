import type { Host, Language, Message, Reply, Said, Talk } from "./types";
import { languageOf } from "./texts";

export type Trouble = "offline" | "slow" | "away" | "busy" | "expired" | "refused" | "barred";

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
const HOST_PATIENCE_MS = 3_000; // its greeting waits for it
const EXPIRED = [401, 404, 410];

/** The HTTP API. It keeps nothing: the conversation's id and token are handed in. `key` names the page's host, if it has one. */
export class Client {
  constructor(
    private readonly endpoint: string,
    private readonly language: Language,
    private readonly key: string,
    private readonly patience = PATIENCE_MS,
  ) {}

  /** Starts a conversation with the first thing said: one request, so that the first answer is as quick as the next. */
  async begin(said: Said): Promise<{ talk: Talk; reply: Reply }> {
    const answer = await this.ask("POST", "/conversations", { language: this.language, ...(this.key && { key: this.key }), ...bodyOf(said) });
    return { talk: { id: answer["conversation_id"], token: answer["token"] }, reply: replyOf(answer) };
  }

  async send(talk: Talk, said: Said): Promise<Reply> {
    return replyOf(await this.ask("POST", `/conversations/${talk.id}/messages`, bodyOf(said), talk.token));
  }

  /** What the page's host has of its own. Fails as `barred` where the assistant may not be shown. */
  async host(): Promise<Host> {
    return this.call("GET", `/hosts/me?${new URLSearchParams({ key: this.key, language: this.language })}`);
  }

  /** Forgets the conversation on the server, also while the page is being left. */
  async end(talk: Talk): Promise<void> {
    await this.call("DELETE", `/conversations/${talk.id}`, undefined, talk.token).catch(() => undefined); // forgotten in time anyway
  }

  /** As `call`. A page that is barred gets no answer that it may read, except to one question: why. */
  private async ask(method: string, path: string, body: object, token?: string): Promise<any> {
    try {
      return await this.call(method, path, body, token);
    } catch (error) {
      if (!(error instanceof Failure) || error.trouble !== "away" || error.detail || this.endpoint === location.origin) throw error;
      await this.host().catch((told: unknown) => {
        if (told instanceof Failure && told.trouble === "barred") throw told;
      });
      throw error;
    }
  }

  private async call(method: string, path: string, body?: object, token?: string): Promise<any> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), method === "GET" ? HOST_PATIENCE_MS : this.patience);
    try {
      const response = await fetch(`${this.endpoint}/api/v1${path}`, {
        method,
        body: body ? JSON.stringify(body) : null,
        headers: {
          "Accept-Language": this.language,
          ...(body ? { "Content-Type": "application/json" } : {}),
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
        },
        credentials: "omit",
        referrerPolicy: "no-referrer",
        cache: method === "GET" ? "default" : "no-store",
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

const bodyOf = (said: Said): object => (said.choice ? { choice_id: said.choice } : { text: said.text });

const replyOf = (answer: any): Reply => ({ messages: answer["messages"] as Message[], language: languageOf(answer["understanding"]?.language) });

function failureOf(response: Response, detail: string): Failure {
  if (response.status === 403) return new Failure("barred", detail);
  if (EXPIRED.includes(response.status)) return new Failure("expired", detail);
  if (response.status === 429) return new Failure("busy", detail, Number(response.headers.get("Retry-After")) || 0);
  if (response.status >= 500 || !detail) return new Failure("away", detail);
  return new Failure("refused", detail);
}
