/** Networks that the firm can speak on; each a folder. */
export const networks = ['mastodon', 'discourse', 'facebook', 'weibo'] as const
export type Network = (typeof networks)[number]

/** What a network allows, by its documentation. `link`: the length that every link counts; `half`: Latin letters count half. */
export interface Abilities {
  length: number; link: number | null; half: boolean; pictures: number; title: { least: number; most: number } | null
  edit: boolean; remove: boolean; hide: boolean; removeWord: boolean; views: boolean
  /** Whether someone who only commented may be written to privately. */
  privateToAnyone: boolean
  /** Words that can be listened for: tags, any words, or none. */
  listen: 'tags' | 'words' | null
  /** How what is said there comes in. */
  inbound: 'asked' | 'told' | 'both'
}

export const abilities: Record<Network, Abilities> = {
  mastodon: { length: 500, link: 23, half: false, pictures: 4, title: null, edit: true, remove: true, hide: false, removeWord: false, views: false, privateToAnyone: true, listen: 'tags', inbound: 'asked' },
  discourse: { length: 32_000, link: null, half: false, pictures: 10, title: { least: 15, most: 255 }, edit: true, remove: true, hide: false, removeWord: true, views: true, privateToAnyone: true, listen: 'words', inbound: 'both' },
  facebook: { length: 63_206, link: null, half: false, pictures: 10, title: null, edit: true, remove: true, hide: true, removeWord: true, views: true, privateToAnyone: true, listen: null, inbound: 'told' },
  weibo: { length: 140, link: 10, half: true, pictures: 1, title: null, edit: false, remove: true, hide: false, removeWord: true, views: false, privateToAnyone: false, listen: null, inbound: 'both' },
}

/** How long a text is as a network counts it: `lengthOn('mastodon', 'see https://example.com/a/long/path')` is 27, `lengthOn('weibo', '春茶ab')` is 3. */
export function lengthOn(network: Network, text: string): number {
  const { link, half } = abilities[network]
  const links = link === null ? [] : text.match(/https?:\/\/\S+/g) ?? []
  const rest = links.reduce((left, one) => left.replace(one, ''), text)
  const letters = [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(rest)]
  const own = half ? Math.ceil(letters.reduce((n, { segment }) => n + (/^[\u0020-\u007e]$/.test(segment) ? 0.5 : 1), 0)) : letters.length
  return own + links.length * (link ?? 0)
}
