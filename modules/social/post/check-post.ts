import { abilities, lengthOn, type Network } from '#modules/messaging/contract.ts'

/** Why a post does not fit a network. */
export const postFaults = ['too-long', 'needs-title', 'title-short', 'title-long', 'too-many-pictures'] as const
export type PostFault = (typeof postFaults)[number]

interface Writing { text: string; title: string | null; link: string | null; tag: string | null; pictures: readonly string[] }

/** A link that tells where it was clicked: `tagLink('https://a.cn/x?y=1', 'weibo', 'spring')` is `https://a.cn/x?y=1&utm_source=weibo&utm_medium=social&utm_campaign=spring`. What it says already stays. */
export function tagLink(link: string, network: Network, tag: string | null): string {
  if (tag === null) return link
  const url = new URL(link)
  for (const [key, value] of [['utm_source', network], ['utm_medium', 'social'], ['utm_campaign', tag]] as const) if (!url.searchParams.has(key)) url.searchParams.set(key, value)
  return url.href
}

/** The words with their link as a network gets them. */
export const wholeText = (network: Network, { text, link, tag }: Pick<Writing, 'text' | 'link' | 'tag'>): string => [text, link && tagLink(link, network, tag)].filter(Boolean).join(network === 'weibo' ? ' ' : '\n\n')

/** How long a post is on a network and what does not fit there. */
export function checkPost(network: Network, post: Writing): { text: string; length: number; most: number; faults: PostFault[] } {
  const { length: most, title, pictures } = abilities[network]
  const text = wholeText(network, post)
  const length = lengthOn(network, text)
  const said = post.title?.trim() ?? ''
  const faults: (PostFault | false | null)[] = [length > most && 'too-long', title && !said && 'needs-title', title && said !== '' && said.length < title.least && 'title-short', title && said.length > title.most && 'title-long', post.pictures.length > pictures && 'too-many-pictures']
  return { text, length, most, faults: faults.filter((f): f is PostFault => Boolean(f)) }
}
