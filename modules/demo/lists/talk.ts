/** Something said, asked, promised or agreed. `due`: days from the story's last day; `open`: it is not settled yet. */
export interface ToldEntry { kind: 'asked' | 'said' | 'promised' | 'agreed' | 'open'; side: 'us' | 'party'; text: string; due?: number; open?: boolean }

const chinese: readonly (readonly ToldEntry[])[] = [
  [{ kind: 'asked', side: 'party', text: '周六的亲子课还有位子吗？', open: true }, { kind: 'said', side: 'party', text: '大的喜欢陶艺，小的坐不住' }],
  [{ kind: 'promised', side: 'us', text: '周末前发无糖蛋糕的配料表', due: 2, open: true }, { kind: 'agreed', side: 'party', text: '以后蛋糕都做少糖' }],
  [{ kind: 'open', side: 'us', text: '会员卡换成三代同堂卡，差价还没算好', open: true }, { kind: 'said', side: 'party', text: '外婆搬来同住了' }],
  [{ kind: 'promised', side: 'us', text: '补送缺的一盒蛋黄酥' }, { kind: 'asked', side: 'party', text: '送货能到公司前台吗？' }],
  [{ kind: 'promised', side: 'party', text: '年前带朋友来看看', due: 40, open: true }],
]
const english: readonly (readonly ToldEntry[])[] = [
  [{ kind: 'asked', side: 'party', text: 'Is there a class both children can join?', open: true }, { kind: 'said', side: 'party', text: 'The grandparents arrive in December' }],
  [{ kind: 'promised', side: 'us', text: 'Send the list of ingredients', due: 3, open: true }],
]
const trade: readonly (readonly ToldEntry[])[] = [
  [{ kind: 'promised', side: 'us', text: '报新春年礼的阶梯价', due: -2, open: true }, { kind: 'said', side: 'party', text: '今年预算比去年多一成' }],
  [{ kind: 'asked', side: 'party', text: '账期能不能到四十五天？', open: true }],
  [{ kind: 'agreed', side: 'us', text: '每周一上午到货，缺货提前两天说' }, { kind: 'promised', side: 'party', text: '下周给明年的开店计划', due: 6, open: true }],
]
export const toldTalk = { chinese, english, trade } as const

/** What some complained of, by topic. */
export const complaints = [['配送', '蛋糕送到时边角压坏了'], ['口味', '这次的奶油偏甜，跟订的时候说的不一样'], ['等候', '取货排队等了半小时']] as const
