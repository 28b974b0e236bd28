import { el } from "./dom";

// What stands on what, and the least contrast between them (WCAG 2.2: 1.4.3 and 1.4.11).
const PAIRS: readonly (readonly [string, string, number])[] = [
  ["text", "page", 4.5],
  ["text", "card", 4.5],
  ["muted", "page", 4.5],
  ["accent", "page", 4.5],
  ["accent", "card", 4.5],
  ["on-accent", "accent", 4.5],
  ["text", "soft", 4.5],
  ["accent", "soft", 4.5],
  ["line", "card", 3],
];

/** A style sheet with a host's colours. What the page itself sets on `stod-lots` goes before it. */
export function themed(light: Readonly<Record<string, string>>, dark: Readonly<Record<string, string>>): string {
  const tokens = (colours: Readonly<Record<string, string>>): string => Object.entries(colours).map(([token, colour]) => `--stod-${token}:${colour}`).join(";");
  const rules = (colours: string, scheme: string, other: string): string =>
    `@media (prefers-color-scheme:${scheme}){:host(:not([scheme=${other}])){${colours}}}:host([scheme=${scheme}]){${colours}}`;
  return rules(tokens(light), "light", "dark") + rules(tokens(dark), "dark", "light");
}

type Colour = readonly [number, number, number];

/** The tokens of a theme that are too hard to read on each other, as sentences for the console. */
export function weakPairs(root: HTMLElement): string[] {
  const probe = el("span", { class: "probe" });
  const tokens = [...new Set(PAIRS.flatMap(([ink, ground]) => [ink, ground]))];
  const samples = tokens.map((token) => {
    const sample = el("i");
    sample.style.color = `var(--stod-${token})`; // all are set before any is read: styles are worked out once
    return sample;
  });
  probe.append(...samples);
  root.append(probe);
  const colours = new Map(tokens.map((token, place) => [token, parsed(getComputedStyle(samples[place]!).color)]));
  const colourOf = (token: string): Colour | null => colours.get(token) ?? null;
  const weak = PAIRS.flatMap(([ink, ground, least]) => {
    const [over, under] = [colourOf(ink), colourOf(ground)];
    const ratio = over && under ? contrast(over, under) : least;
    return ratio < least ? [`--stod-${ink} on --stod-${ground}: ${ratio.toFixed(1)}:1, needs ${least}:1`] : [];
  });
  probe.remove();
  return weak;
}

/** `rgb(r g b)` or `color(srgb r g b)` as numbers from 0 to 1; null for what cannot be judged. */
export function parsed(colour: string): Colour | null {
  const numbers = colour.match(/[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const scale = /^rgb/.test(colour) ? 255 : /^color\(srgb /.test(colour) ? 1 : 0;
  const [red, green, blue, alpha = 1] = numbers;
  if (!scale || red === undefined || green === undefined || blue === undefined || alpha < 1) return null;
  return [red / scale, green / scale, blue / scale];
}

export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
