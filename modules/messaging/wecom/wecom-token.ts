import type { KnownChannel } from '../channel/settings/read-channel.ts'
import { askWithToken, type Said, type TokenCall } from '../wechat/access-token.ts'

export const wecomToken = ({ settings, secret }: KnownChannel<'wecom'>): TokenCall =>
  ({ name: `wecom ${settings.endpoint} ${settings.corpId}`, url: `${settings.endpoint}/cgi-bin/gettoken?corpid=${encodeURIComponent(settings.corpId)}&corpsecret=${encodeURIComponent(secret['secret']!)}` })

/** Calls WeCom; throws what it refuses. */
export async function askWecom<T extends Said>({ settings: { endpoint } }: KnownChannel<'wecom'>, token: TokenCall, path: string, body: object, now: Date): Promise<T> {
  const { said, status } = await askWithToken<T>(token, (t) => `${endpoint}/cgi-bin/${path}?access_token=${t}`, body, now.getTime())
  if (said?.errcode !== undefined && said.errcode !== 0) throw new Error(`${path} ${said.errcode} ${said.errmsg ?? ''}`.trim().slice(0, 200))
  if (!said) throw new Error(`${path} http ${status}`)
  return said
}
