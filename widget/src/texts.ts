import table from "../build/texts.json";
import type { Language } from "./types";

/** A sentence of the message catalogue, with its variables filled in. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = table;

export const languageOf = (code: string | null | undefined): Language => (code?.toLowerCase().startsWith("en") ? "en" : "sv");

export function sayIn(language: Language): Say {
  return (key, values = {}) => (words[language][key] ?? key).replace(/\{(\w+)\}/g, (hole, name) => String(values[name] ?? hole));
}
