import type { DemoQuestion } from '../story/firm.ts'

const named = (zhCN: string, zhTW: string, en: string) => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

/** What the demo firm asks its customers; families are asked the first six, firms the rest. */
export const demoQuestions = [
  { wording: named('家里有谁对什么食物过敏吗？', '家裡有誰對什麼食物過敏嗎？', 'Is anyone at home allergic to anything?'), fills: 'preference.allergy', choices: [], channels: [], priority: 5, group: '烘焙/蛋糕' },
  { wording: named('平时喜欢甜一点还是淡一点？', '平常喜歡甜一點還是淡一點？', 'Do you like it sweeter, or less sweet?'), fills: 'preference.like', choices: [named('正常甜', '正常甜', 'As it is'), named('少糖', '少糖', 'Less sugar'), named('不放糖', '無糖', 'No sugar')], channels: [], priority: 4, group: '烘焙' },
  { wording: named('周末全家一起，最想做什么？', '週末全家一起，最想做什麼？', 'What would the family most like to do together at a weekend?'), fills: 'need.unspoken', choices: [], channels: [], priority: 4, group: '课程/亲子' },
  { wording: named('什么时间联系您最方便？', '什麼時間聯絡您最方便？', 'When is it best to call you?'), fills: 'contactHours', choices: [], channels: ['phone', 'shop', 'face-to-face'], priority: 3, group: null },
  { wording: named('今年家里有谁要过整生日？', '今年家裡有誰要過整壽生日？', 'Does anyone at home have a round birthday this year?'), fills: 'need.forecast', choices: [], channels: [], priority: 3, group: '烘焙/蛋糕' },
  { wording: named('您是从哪里知道我们的？', '您是從哪裡知道我們的？', 'How did you hear of us?'), fills: null, choices: [named('朋友介绍', '朋友介紹', 'A friend'), named('路过', '路過', 'Passing by'), named('网上看到', '網路上看到', 'On the web')], channels: [], priority: 2, group: null },
  { wording: named('今年节礼打算什么时候定，送多少份？', '今年節禮打算什麼時候訂，送多少份？', 'When will this year’s gifts be chosen, and for how many?'), fills: 'need.forecast', choices: [], channels: [], priority: 4, group: '节令' },
  { wording: named('除了我们，同类货还从哪几家进？', '除了我們，同類貨還從哪幾家進？', 'From whom else do you buy such things?'), fills: null, choices: [], channels: ['phone', 'on-site', 'face-to-face'], priority: 4, group: null },
] as const satisfies readonly DemoQuestion[]
