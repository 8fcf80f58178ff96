import type { KnownChannel } from '../../channel/settings/read-channel.ts'
import type { TokenCall } from '../../wechat/access-token.ts'
import { wecomToken } from '../wecom-token.ts'

/** Customer service has a secret of its own, unless the firm's own application may call it too. */
export const kfToken = (known: KnownChannel<'wecom'>): TokenCall => {
  const { settings: { endpoint, corpId }, secret } = known
  const own = secret['kfSecret']
  return own ? { name: `wecom-kf ${endpoint} ${corpId}`, url: `${endpoint}/cgi-bin/gettoken?corpid=${encodeURIComponent(corpId)}&corpsecret=${encodeURIComponent(own)}` } : wecomToken(known)
}
