/**
 * Words that make filters and readers suspicious. English: phrases that SpamAssassin's rules score (20_phrases.cf, 20_head_tests.cf, 20_body_tests.cf). Chinese: absolute and
 * misleading claims that the Advertising Law of the PRC forbids (Articles 9 and 28), and phrases that the carriers' rules for spam messages (GB/T 34095, YD/T 2867) name.
 */
const english = ['act now', 'amazing', '100% free', 'buy direct', 'cash bonus', 'click here', 'click below', 'congratulations', 'dear friend', 'double your', 'earn money', 'extra income', 'free money', 'guaranteed', 'limited time only', 'lose weight', 'lowest price', 'no obligation', 'once in a lifetime', 'order now', 'risk free', 'satisfaction guaranteed', 'this is not spam', 'urgent', 'winner', 'you have been selected']
const chinese = ['国家级', '最高级', '最佳', '最低价', '全网最低', '第一品牌', '顶级', '极品', '绝无仅有', '史无前例', '百分之百', '100%有效', '包治', '根治', '稳赚', '零风险', '保本', '免费领取', '恭喜您中奖', '恭喜中奖', '中奖', '点击领取', '速领', '最后机会', '手慢无', '贷款', '代开发票', '发票代开', '刷单', '加微信领',
  '國家級', '最高級', '最低價', '第一品牌', '絕無僅有', '史無前例', '百分之百', '穩賺', '零風險', '免費領取', '恭喜您中獎', '中獎', '點擊領取', '最後機會', '貸款']

/** The suspicious words that a text holds, each once. A shouting subject (all capitals, several exclamation marks) counts as one. */
export function spamWordsIn(text: string): string[] {
  const lower = text.toLowerCase()
  const found = [...english.filter((word) => new RegExp(`\\b${word.replaceAll(/[%]/g, '\\$&')}`).test(lower)), ...chinese.filter((word) => text.includes(word))]
  const shouted = /[!！]{2,}|[$￥]{3,}/.exec(text)?.[0]
  return [...new Set([...found, ...(shouted ? [shouted] : [])])]
}
