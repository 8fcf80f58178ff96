import type { Named } from '#kernel/text.ts'

const percent = (share: number): string => `${share < 0.1 ? (share * 100).toFixed(1).replace('.0', '') : Math.round(share * 100)}%`

/** Why something is offered, in words. */
export const reasons = {
  need: (wording: string, strength: number): Named => ({ 'zh-CN': `回应需求“${wording}”（强度 ${strength}）。`, 'zh-TW': `回應需求「${wording}」（強度 ${strength}）。`, en: `It answers the need “${wording}” (strength ${strength}).` }),
  used: (share: number, given: number): Named => (given
    ? { 'zh-CN': `发出 ${given} 份，约 ${percent(share)} 会用。`, 'zh-TW': `發出 ${given} 份，約 ${percent(share)} 會用。`, en: `Given ${given} times; about ${percent(share)} use it.` }
    : { 'zh-CN': '还没发过，按一成使用估计。', 'zh-TW': '還沒發過，按一成使用估計。', en: 'Not given yet; reckoned with one use in ten.' }),
  declined: (days: number): Named => ({ 'zh-CN': `${days} 天前婉拒过，权重降低。`, 'zh-TW': `${days} 天前婉拒過，權重降低。`, en: `Declined ${days} days ago, so it weighs less.` }),
  inPerson: { 'zh-CN': '没有可用的营销渠道，适合见面或来电时提。', 'zh-TW': '沒有可用的行銷管道，適合見面或來電時提。', en: 'No channel is open to marketing: mention it in person or when they call.' } satisfies Named,
  capped: { 'zh-CN': '营销消息已到上限，适合见面或来电时提。', 'zh-TW': '行銷訊息已達上限，適合見面或來電時提。', en: 'The limit of marketing messages is reached: mention it in person or when they call.' } satisfies Named,
}
