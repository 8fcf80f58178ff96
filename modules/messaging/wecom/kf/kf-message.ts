/** A message as customer service gives it. */
export interface KfMessage {
  msgid: string; open_kfid?: string; external_userid?: string; send_time: number; origin: number; msgtype: string
  text?: { content?: string }; image?: { media_id?: string }; voice?: { media_id?: string }; video?: { media_id?: string }; file?: { media_id?: string }
  location?: { name?: string; address?: string }; link?: { title?: string; desc?: string; url?: string }; business_card?: { userid?: string }; miniprogram?: { title?: string }
  event?: { event_type?: string; welcome_code?: string; fail_msgid?: string; fail_type?: number }
}

const shown: Readonly<Record<string, string>> = { image: '[图片]', voice: '[语音]', video: '[视频]', file: '[文件]', location: '[位置]', link: '[链接]', business_card: '[名片]', miniprogram: '[小程序]' }

/** What a message says, or what it is where it has no words. */
export function wordsOf({ msgtype, text, location, link, miniprogram }: KfMessage): string {
  if (msgtype === 'text') return text?.content ?? ''
  return [shown[msgtype] ?? `[${msgtype}]`, location?.name, location?.address, link?.title, link?.desc, link?.url, miniprogram?.title].filter(Boolean).join(' ')
}

export const mediaOf = ({ image, voice, video, file }: KfMessage): string | null => (image ?? voice ?? video ?? file)?.media_id ?? null
