/** A campaign of the story: so many days ago, on which channel, in which words, and what it truly does. */
export interface DemoCampaign {
  name: string; goal: string; measure: 'revenue' | 'margin' | 'conversion'; channel: 'sms' | 'email'; daysAgo: number; budget: string; costs: { what: string; amount: string }[]; offer: boolean
  variants: { label: string; subject: string; body: string; /** Share of readers who click. */ clicked: number }[]
  /** Share of those it reached who buy once more because of it. */
  lift: number
}

export const demoSegment = { name: '家庭会员：成都、上海与杭州门店（演示）', description: '在门店登记为客户的家庭' }

/** The offer's codes come from the shop's own list. */
export const demoOffer = { name: '秋日回家：生日蛋糕立减 30 元（演示）', terms: '门店自取，下单时报券码，每户一张。', worth: 30, cost: '30', validDays: 30, codes: 6000 }
export const codeOf = (n: number): string => `QIU-${String(n + 1).padStart(5, '0')}`

/** One that worked, one that did not: both are told by the same measurement. */
export const demoCampaigns: readonly DemoCampaign[] = [
  {
    name: '秋日回家：给家人订一次蛋糕（演示）', goal: '让一阵子没来的家庭回到门店', measure: 'margin', channel: 'sms', daysAgo: 75, budget: '20000', costs: [{ what: '海报与物料', amount: '2800.00' }], offer: true, lift: 0.3,
    variants: [{ label: '', subject: '秋日回家', body: '{{name|您好}}，秋天回来看看：报券码 {{offer.code}}，生日蛋糕立减 30 元，{{offer.until}}前有效。', clicked: 0 }],
  },
  {
    name: '周末亲子课推荐（演示）', goal: '让家庭试一次亲子课', measure: 'margin', channel: 'email', daysAgo: 48, budget: '3000', costs: [{ what: '摄影与设计', amount: '1500.00' }], offer: false, lift: 0,
    variants: [{ label: '讲孩子', subject: '孩子的第一只陶碗，周末来捏', body: '{{name|您好}}，周末亲子陶艺课还有座位。', clicked: 0.17 }, { label: '讲价格', subject: '周末亲子课 188 元起', body: '{{name|您好}}，周末亲子课 188 元起，欢迎预约。', clicked: 0.08 }],
  },
]

/** One that waits for an approval. */
export const demoPlanned = { name: '年货预订：老客户先选（演示）', goal: '老客户在年前两周订好年礼', budget: '60000', costs: [{ what: '礼盒样品', amount: '12000.00' }, { what: '短信', amount: '600.00' }], subject: '年货预订', body: '{{name|您好}}，新春年礼开始预订，老客户先选口味。' }
