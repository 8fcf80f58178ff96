import type { AccountSettings } from './account/settings.ts'
import type { Network } from './networks.ts'

/** An account of the firm with what opens it. */
export interface KnownAccount<N extends Network = Network> { id: string; settings: Extract<AccountSettings, { network: N }>; secret: Readonly<Record<string, string>>; handle: string | null; keywords: readonly string[]; cursor: Readonly<Record<string, string>> }

export interface Picture { name: string; type: string; content: Buffer }
/** A post ready to go. `key` is its name for networks that do nothing twice under one. */
export interface Publishing { key: string; text: string; title: string | null; link: string | null; pictures: readonly Picture[] }
export interface Published { id: string; url: string | null }
/** What a network counts; null where it does not tell. */
export interface Figures { views: number | null; likes: number | null; comments: number | null; shares: number | null }

export interface Identity { id: string; name: string; url?: string | null }
/** Something that was said to the firm: a comment or a mention that all see, or a private message. */
export interface Heard { id: string; place: 'public' | 'private'; by: Identity; text: string; at: Date; thread: string | null; url: string | null; /** Taken back by whoever wrote it. */ gone?: boolean }
/** What is answered to. `id` is the last word of theirs at that place. */
export interface Word { id: string; place: 'public' | 'private'; by: string; thread: string | null; at: Date }

export interface Called { raw: Buffer; headers: Readonly<Record<string, string | string[] | undefined>>; query: Readonly<Record<string, string>> }

/** A network as all above it see it. Every verb throws a `SocialFault` where the network says no or nothing. */
export interface Connector {
  /** Signs in: who we are there, and until when the pass holds where the network tells. */
  check(): Promise<{ handle: string; until: Date | null }>
  publish(post: Publishing): Promise<Published>
  edit?(id: string, post: Publishing): Promise<void>
  remove?(id: string): Promise<void>
  figures(id: string): Promise<Figures>
  /** Answers where all see it. */
  answer(word: Word, text: string, key: string): Promise<{ id: string }>
  /** Writes to one person alone. */
  write(word: Word, text: string, key: string, now: Date): Promise<{ id: string }>
  hide?(id: string, hidden: boolean): Promise<void>
  removeWord?(id: string): Promise<void>
  /** What was said since the last time. */
  fetch?(): Promise<{ heard: Heard[]; cursor: Record<string, string> }>
  /** What a call of the network tells; null where it is not signed as it must be. */
  take?(called: Called): Heard[] | null
  /** The answer to the network's question whether an address is ours. */
  echo?(query: Called['query']): string | null
  /** Gets a new pass where the old one ended; null where the network gives none without a person. */
  renew?(): Promise<{ secret: Record<string, string>; until: Date | null } | null>
}
