/** Text that may stand in HTML, in an attribute too. `escape('<a>')` gives `'&lt;a&gt;'`. */
export const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

/** Paragraphs of a text: an empty line ends one; addresses become links. */
export const paragraphs = (text: string): string => text.split(/\n{2,}/).map((p) => p.trim()).filter(Boolean)
  .map((p) => `<p>${escape(p).replaceAll('\n', '<br>').replaceAll(/https?:\/\/[^\s<&]+[^\s<&.,;，。；]/g, (url) => `<a href="${url}" rel="noopener" target="_blank">${url}</a>`)}</p>`).join('')

/** Attributes; what is false or null is left out, true stands alone. */
export const attributes = (all: Readonly<Record<string, string | number | boolean | null>>): string =>
  Object.entries(all).flatMap(([name, value]) => (value === false || value === null ? [] : [value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`])).join('')
