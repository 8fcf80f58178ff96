import type { PostInput, SocialPost } from '../../contract.ts'

/** A post while it is written. */
export interface Draft { text: string; title: string; link: string; tag: string; pictures: string[]; accounts: { accountId: string; text: string | null }[]; dueAt: string | null }

export const emptyDraft: Draft = { text: '', title: '', link: '', tag: '', pictures: [], accounts: [], dueAt: null }

export const draftOf = (post: SocialPost): Draft => ({ text: post.text, title: post.title ?? '', link: post.link ?? '', tag: post.tag ?? '', pictures: post.pictures, accounts: post.publications.map((u) => ({ accountId: u.account.id, text: u.text })), dueAt: post.dueAt })

const said = (text: string): string | null => text.trim() || null

/** What is asked of the server; null while there is too little to ask. */
export function inputOf({ text, title, link, tag, pictures, accounts, dueAt }: Draft): PostInput | null {
  if (!text.trim() || !accounts.length || (link.trim() !== '' && !URL.canParse(link.trim()))) return null
  return { text: text.trim(), title: said(title), link: said(link), tag: said(tag), pictures, accounts: accounts.map((a) => ({ accountId: a.accountId, text: a.text === null ? null : said(a.text) })), dueAt }
}
