import type { Connector, KnownAccount } from './connector.ts'
import { openDiscourse } from './discourse/discourse.ts'
import { openFacebook } from './facebook/facebook.ts'
import { openMastodon } from './mastodon/mastodon.ts'
import type { Network } from './networks.ts'
import { openWeibo } from './weibo/weibo.ts'

const openers: { [N in Network]: (account: KnownAccount<N>) => Connector } = { mastodon: openMastodon, discourse: openDiscourse, facebook: openFacebook, weibo: openWeibo }

/** The way to an account's network. */
export const openConnector = <N extends Network>(account: KnownAccount<N>): Connector => (openers[account.settings.network] as (account: KnownAccount<N>) => Connector)(account)
