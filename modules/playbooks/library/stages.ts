import { type Play, play, words } from './play.ts'

const ORDER = 'orders.order-placed'
const CONTACT = 'touchpoints.touchpoint-logged'
const stage = (code: string) => ({ field: 'stage', op: 'is', value: code }) as const

/** One strategy for each stage of the relationship: exploration, build-up, stability, decline. */
export const stages: Play[] = [
  play('explore', 'stage', [words('考察期：吸引与了解', '考察期：吸引與了解', 'Exploration: attract and learn'), words('认识了，还没有买过', '認識了，還沒有買過', 'Known, nothing bought yet'), words('弄清需要，得到第一次机会', '弄清需要，得到第一次機會', 'Know the need, win the first chance')],
    { on: 'daily' }, [
      { id: 'ask', task: words('了解需要：最看重什么，现在用谁的', '了解需要：最看重什麼，現在用誰的', 'Ask: what matters most, who serves them now'), days: 3 },
      { id: 'heard', comes: CONTACT, days: 14, else: 'show' }, { id: 'offer', task: words('按了解到的需要给一份小方案', '依了解到的需要給一份小方案', 'A small proposal for the need they told'), days: 3, to: null },
      { id: 'show', mail: [words('看看别人怎么用', '看看別人怎麼用', 'How others use it'), words('{{name|您好}}：\n和您情况相近的客户是这样做的。想了解细节，{{owner|我们}}随时在。', '{{name|您好}}：\n和您情況相近的顧客是這樣做的。想了解細節，{{owner|我們}}隨時在。', 'Dear {{name|customer}},\nsee how others like you do it. {{owner|We}} gladly tell more.')] },
    ], { conditions: { all: [{ field: 'role', op: 'in', value: ['prospect', 'customer'] }, { field: 'firstOrder', op: 'empty' }, { field: 'createdAt', op: 'within', value: 7 }] }, reached: { field: 'firstOrder', op: 'filled' }, serves: ['stage:0', 'stage:1', 'growth:1', 'acquaintance:1'] }),
  play('reassure', 'stage', [words('适应期：首购安心', '適應期：首購安心', 'First purchase: reassurance'), words('刚买过一次，会怀疑自己选得对不对', '剛買過一次，會懷疑自己選得對不對', 'Just bought once and wondering whether it was right'), words('打消疑虑', '打消疑慮', 'No doubts left')],
    { on: 'event', event: ORDER }, [{ id: 'rest', rest: 1 }, { id: 'sure', purpose: 'service', mail: [words('您选对了', '您選對了', 'A good choice'), words('{{name|您好}}：\n您的选择有我们负责到底：不合适可以换，用不好我们教。', '{{name|您好}}：\n您的選擇有我們負責到底：不合適可以換，用不好我們教。', 'Dear {{name|customer}},\nwe stand behind your choice: what does not fit is exchanged, what is hard we show.')] }], { conditions: { field: 'purchases', op: 'is', value: 1 }, serves: ['growth:2', 'acquaintance:2'] }),
  play('deepen', 'stage', [words('形成期：加深往来', '形成期：加深往來', 'Build-up: deepen'), words('往来渐多，还不稳定', '往來漸多，還不穩定', 'Buying more, not yet steady'), words('从一类产品到两类', '從一類產品到兩類', 'From one kind of product to two')],
    { on: 'daily' }, [{ id: 'talk', task: words('面谈：还有哪些事可以替您做', '面談：還有哪些事可以替您做', 'Talk: what else could we do for you'), days: 7 }, { id: 'buys', comes: ORDER, days: 60, else: 'idea', to: null }, { id: 'idea', mail: [words('一份为您挑选的清单', '一份為您挑選的清單', 'A list chosen for you'), words('{{name|您好}}：\n根据您的使用，我们挑了几样可能合适的。', '{{name|您好}}：\n依您的使用，我們挑了幾樣可能合適的。', 'Dear {{name|customer}},\nfrom how you use ours we chose a few that may suit.')] }], { conditions: stage('2'), again: 180, serves: ['stage:2', 'growth:3', 'rung:3'] }),
  play('double-win', 'stage', [words('稳定期：双赢定价与回报', '穩定期：雙贏定價與回報', 'Stability: prices that serve both'), words('长期稳定的重要客户', '長期穩定的重要顧客', 'Important customers of long standing'), words('以价格和承诺换长期', '以價格和承諾換長期', 'A long bond for a fair price')],
    { on: 'daily' }, [{ id: 'plan', task: words('准备年度协议：量、价、服务承诺写清楚', '準備年度協議：量、價、服務承諾寫清楚', 'Prepare the yearly agreement: volume, price, service'), days: 10 }, { id: 'agree', decide: words('年度协议谈成了吗', '年度協議談成了嗎', 'Was the agreement made?'), days: 30, answers: [[words('谈成', '談成', 'Agreed'), null], [words('再谈', '再談', 'Later'), 'rest']], else: null }, { id: 'rest', rest: 60 }, { id: 'again', task: words('再次商谈年度协议', '再次商談年度協議', 'Talk about the agreement again') }], { conditions: { all: [stage('3'), { field: 'tier', op: 'in', value: ['1', '2'] }] }, again: 330, serves: ['stage:3', 'growth:4', 'acquaintance:3', 'acquaintance:5'] }),
  play('decline', 'stage', [words('退化期：查因与挽回', '退化期：查因與挽回', 'Decline: find the cause'), words('买得少了、慢了', '買得少了、慢了', 'Buying less and slower'), words('找到原因，能修则修', '找到原因，能修則修', 'Find the cause and mend what can be')],
    { on: 'daily' }, [{ id: 'ask', task: words('了解变化的原因：我们、对手还是他们自己', '了解變化的原因：我們、對手還是他們自己', 'Ask why: us, a rival, or themselves'), days: 2 }, { id: 'mend', decide: words('能不能修复', '能不能修復', 'Can it be mended?'), days: 14, answers: [[words('能', '能', 'Yes'), 'plan'], [words('不值得', '不值得', 'Not worth it'), null]], else: 'plan' }, { id: 'plan', task: words('写下补救计划并兑现', '寫下補救計畫並兌現', 'Write the plan of repair and keep it'), days: 5 }], { conditions: stage('4'), again: 120, serves: ['stage:4', 'growth:5', 'acquaintance:4'] }),
]
