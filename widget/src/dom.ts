type Child = Node | string | null | undefined | false;
type Props = Readonly<Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>>;

/** An element with attributes, listeners (`onclick`) and children. Text is always text: nothing is ever parsed as HTML. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, String(value));
  }
  node.append(...children.filter((child): child is Node | string => !!child));
  return node;
}

const ALLOWED = /^(https?:|mailto:)/i;
const ADDRESS = /(https?:\/\/[^\s<>"”]*[^\s<>"”.,;:!?)])/;

/** A link, or only its words when the address is not one that a page may be sent to. */
export function link(href: string | null | undefined, words: string, newTab: string, className = ""): Node {
  if (!href || !ALLOWED.test(href)) return document.createTextNode(words);
  const outside = !/^mailto:/i.test(href);
  return el(
    "a",
    { href, class: className, ...(outside ? { target: "_blank", rel: "noopener noreferrer" } : {}) },
    words,
    outside && el("span", { class: "new-tab" }, ` (${newTab})`),
  );
}

/** Lines as paragraphs, with the addresses in them as links. */
export function paragraphs(text: string, newTab: string, props: Props = {}): HTMLElement[] {
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => el("p", props, ...line.split(ADDRESS).map((part, place) => (place % 2 ? link(part, part.replace(/^https?:\/\/|\/$/g, ""), newTab) : part))));
}

/** `lang` for what the catalogue has in Swedish only, when the words around it are in another language. */
export const swedish = (language: string): Props => (language === "sv" ? {} : { lang: "sv" });
