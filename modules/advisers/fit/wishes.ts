import type { Wish } from './facts.ts'

/** A preference as it stands in the file. */
export interface Written { kind: string; text: string }

const someone = '(?:顾问|顧問|理财师|理財師|销售|業務|业务员|专员|專員|客服|客户经理|顧客經理|服务员|服務員|设计师|設計師|老师|老師|店员|店員)'
const woman = new RegExp(`女(?:性|士|的|生)?.{0,3}${someone}|(?:female|woman|lady)\\s+(?:adviser|advisor|agent|consultant)`, 'iu')
const man = new RegExp(`男(?:性|士|的|生)?.{0,3}${someone}|\\b(?:male|man)\\s+(?:adviser|advisor|agent|consultant)`, 'iu')

const channels: readonly (readonly [channel: string, said: RegExp])[] = [
  ['wecom', /企业微信|企業微信|wecom/iu], ['wechat', /(?<!企业|企業)微信|wechat/iu], ['phone', /电话|電話|来电|來電|打给|打給|\bphone|\bcall/iu], ['sms', /短信|簡訊|\bsms\b|\btext message/iu],
  ['email', /邮件|郵件|邮箱|信箱|e-?mail/iu], ['visit', /上门|到府|拜访|拜訪|\bvisit/iu], ['shop', /到店|门店|門市|in the shop/iu], ['video', /视频|視訊|\bvideo/iu],
]

const languages: readonly (readonly [language: string, said: RegExp])[] = [
  ['yue', /粤语|粵語|广东话|廣東話|cantonese/iu], ['nan', /闽南语|閩南語|台语|台語|hokkien/iu], ['hak', /客家话|客家話|hakka/iu], ['wuu', /上海话|吴语|吳語/u], ['en', /英语|英語|英文|\benglish/iu], ['ja', /日语|日語|日文|japanese/iu],
  ['ko', /韩语|韓語|korean/iu], ['de', /德语|德語|\bgerman/iu], ['fr', /法语|法語|\bfrench/iu], ['zh-CN', /普通话|普通話|国语|國語|mandarin/iu],
]

const refuses = /不要|不想|别|勿|不喜欢|不喜歡|拒|讨厌|討厭|换掉|換掉|no more|not? |never|don.t/iu

/** Reads wishes from what was written down: an adviser by name, a woman or a man, a language, channels. What is disliked or said with a "not" is unwanted. Nothing is guessed beyond these words. */
export function readWish(written: readonly Written[], advisers: readonly { id: string; name: string }[]): Wish {
  const wish = { gender: null as Wish['gender'], language: null as string | null, channels: [] as string[], unwantedChannels: [] as string[], asked: [] as string[], unwanted: [] as string[] }
  for (const { kind, text } of written) {
    const not = kind === 'dislike' || kind === 'taboo' || refuses.test(text)
    for (const { id, name } of advisers) if (name.length > 1 && text.includes(name)) (not ? wish.unwanted : wish.asked).push(id)
    const named = channels.filter(([, said]) => said.test(text)).map(([channel]) => channel)
    ;(not ? wish.unwantedChannels : wish.channels).push(...named)
    if (not) continue
    if (woman.test(text)) wish.gender = 'female'
    else if (man.test(text)) wish.gender = 'male'
    wish.language ??= languages.find(([, said]) => said.test(text))?.[0] ?? null
  }
  return wish
}
