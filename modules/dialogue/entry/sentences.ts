/** A text cut into its sentences, in Chinese and in Western writing; what is too long for an entry is cut. `sentences('周六能到吗？能的话定两盒。')` gives both. */
export const sentences = (text: string): string[] => (text.match(/[^。！？!?；;\n.]+(?:\.(?=\S)[^。！？!?；;\n.]*)*[。！？!?；;.]*/g) ?? []).map((s) => s.trim().slice(0, 1000)).filter((s) => /[\p{L}\p{N}]/u.test(s))
