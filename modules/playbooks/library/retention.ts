import type { Filter } from '#kernel/filter.ts'
import { type Play, play, words } from './play.ts'

const ORDER = 'orders.order-placed'
const CONTACT = 'touchpoints.touchpoint-logged'
const first = { field: 'purchases', op: 'is', value: 1 } as const
const good: Filter = { field: 'tier', op: 'in', value: ['1', '2'] }
const bought = (days: number) => ({ field: 'lastOrder', op: 'within', value: days }) as const

/** Thirteen plays that keep customers. The sources name their number, not the plays: these are the field's usual ones. */
export const retention: Play[] = [
  play('welcome', 'retention', [words('欢迎新客户', '歡迎新顧客', 'Welcome'), words('第一次购买之后，关系刚开始', '第一次購買之後，關係剛開始', 'Right after the first purchase'), words('让新客户知道找谁、怎么用，三十天内再联系', '讓新顧客知道找誰、怎麼用，三十天內再聯絡', 'They know whom to ask, and are heard of within thirty days')],
    { on: 'event', event: ORDER }, [
      { id: 'hello', purpose: 'service', mail: [words('感谢您的信任', '感謝您的信任', 'Thank you for your trust'), words('{{name|您好}}：\n感谢选择{{firm}}。{{owner|我们}}会一直照看您的事，有任何问题请直接回复这封邮件。', '{{name|您好}}：\n感謝選擇{{firm}}。{{owner|我們}}會一直照看您的事，有任何問題請直接回覆這封郵件。', 'Dear {{name|customer}},\nthank you for choosing {{firm}}. {{owner|We}} will look after you; just answer this mail with any question.')] },
      { id: 'rest', rest: 3 }, { id: 'call', task: words('新客户回访：收到了吗，会用吗，还需要什么', '新顧客回訪：收到了嗎，會用嗎，還需要什麼', 'Call the new customer: received, in use, anything missing?') },
    ], { conditions: first }),
  play('onboarding', 'retention', [words('上手陪伴', '上手陪伴', 'Onboarding'), words('产品需要学会使用时', '產品需要學會使用時', 'Where a product must be learnt'), words('十四天内真正用起来', '十四天內真正用起來', 'In real use within fourteen days')],
    { on: 'event', event: ORDER }, [
      { id: 'rest', rest: 2 }, { id: 'start', purpose: 'service', mail: [words('三步上手', '三步上手', 'Three steps to begin'), words('{{name|您好}}：\n第一步，开箱检查；第二步，按说明设置；第三步，试用一次。卡在哪一步，回复我们就好。', '{{name|您好}}：\n第一步，開箱檢查；第二步，依說明設定；第三步，試用一次。卡在哪一步，回覆我們就好。', 'Dear {{name|customer}},\nfirst unpack and check, then set it up, then use it once. Stuck? Just answer.')] },
      { id: 'heard', comes: CONTACT, days: 10, else: 'call', to: null }, { id: 'call', task: words('十天没有消息：打电话看看是否用起来了', '十天沒有消息：打電話看看是否用起來了', 'No word for ten days: call and see whether it is in use') },
    ], { conditions: first }),
  play('second-purchase', 'retention', [words('促成第二次购买', '促成第二次購買', 'Second purchase'), words('首购三十天后仍未再买', '首購三十天後仍未再買', 'No second purchase thirty days after the first'), words('第二次购买：留住与流失的分水岭', '第二次購買：留住與流失的分水嶺', 'The second purchase, where customers stay or go')],
    { on: 'daily' }, [
      { id: 'idea', mail: [words('您可能还需要', '您可能還需要', 'You may also need'), words('{{name|您好}}：\n和您选择相同的客户，常常也会用到配套的产品。需要建议，{{owner|我们}}随时在。', '{{name|您好}}：\n和您選擇相同的顧客，常常也會用到配套的產品。需要建議，{{owner|我們}}隨時在。', 'Dear {{name|customer}},\ncustomers who chose as you did often use something beside it. {{owner|We}} gladly advise.')] },
      { id: 'buys', comes: ORDER, days: 21, else: 'call', to: null }, { id: 'call', task: words('首购后未再买：了解原因，给出合适的建议', '首購後未再買：了解原因，給出合適的建議', 'No second purchase: ask why, suggest what fits') },
    ], { conditions: { all: [first, { field: 'lastOrder', op: 'olderThan', value: 30 }, bought(60)] }, reached: { field: 'purchases', op: 'atLeast', value: 2 } }),
  play('usage-tips', 'retention', [words('使用贴士', '使用小提示', 'Usage tips'), words('成交后逐步传授用法', '成交後逐步傳授用法', 'To teach use bit by bit after the sale'), words('用得好，才会再来', '用得好，才會再來', 'Good use brings them back')],
    { on: 'event', event: ORDER }, [
      { id: 'rest-a', rest: 10 }, { id: 'tip-a', purpose: 'service', mail: [words('小贴士：保养', '小提示：保養', 'Tip: care'), words('{{name|您好}}：\n每月检查一次，能用得更久。方法很简单，回复“保养”我们发给您。', '{{name|您好}}：\n每月檢查一次，能用得更久。方法很簡單，回覆「保養」我們寄給您。', 'Dear {{name|customer}},\na look once a month makes it last. Answer “care” for the how.')] },
      { id: 'rest-b', rest: 20 }, { id: 'tip-b', purpose: 'service', mail: [words('小贴士：用得更省', '小提示：用得更省', 'Tip: use less'), words('{{name|您好}}：\n换个用法可以更省。想知道怎么做，{{owner|我们}}来告诉您。', '{{name|您好}}：\n換個用法可以更省。想知道怎麼做，{{owner|我們}}來告訴您。', 'Dear {{name|customer}},\nanother way of use saves. {{owner|We}} tell you how.')] },
    ], { again: 180 }),
  play('replenishment', 'retention', [words('到期补货', '到期補貨', 'Replenishment'), words('按平时的节奏该再买了', '按平時的節奏該再買了', 'When their rhythm says it is time'), words('在用完之前买到', '在用完之前買到', 'Bought before it runs out')],
    { on: 'daily' }, [
      { id: 'remind', mail: [words('快用完了吗', '快用完了嗎', 'Running low?'), words('{{name|您好}}：\n按您平时的用量，差不多该补货了。回复一声，{{owner|我们}}为您备好。', '{{name|您好}}：\n按您平時的用量，差不多該補貨了。回覆一聲，{{owner|我們}}為您備好。', 'Dear {{name|customer}},\nat your usual pace it is about time. A word, and {{owner|we}} have it ready.')] },
      { id: 'buys', comes: ORDER, days: 14, else: 'call', to: null }, { id: 'call', task: words('该补货仍未下单：电话确认库存', '該補貨仍未下單：電話確認庫存', 'Due but not ordered: call about stock') },
    ], { conditions: { field: 'expectedOrder', op: 'within', value: 3 }, again: 30 }),
  play('milestone', 'retention', [words('里程碑致谢', '里程碑致謝', 'Milestone'), words('购买满十次', '購買滿十次', 'The tenth purchase'), words('让长情被看见', '讓長情被看見', 'Loyalty is seen')],
    { on: 'daily' }, [{ id: 'thanks', mail: [words('第十次，谢谢您', '第十次，謝謝您', 'Ten times: thank you'), words('{{name|您好}}：\n这是您第十次选择{{firm}}。没有您就没有今天的我们。', '{{name|您好}}：\n這是您第十次選擇{{firm}}。沒有您就沒有今天的我們。', 'Dear {{name|customer}},\nthis was the tenth time you chose {{firm}}. Without you we would not be here.')] }, { id: 'gift', task: words('第十次购买：准备一份手写感谢', '第十次購買：準備一份手寫感謝', 'Tenth purchase: write a card by hand') }],
    { conditions: { all: [{ field: 'purchases', op: 'is', value: 10 }, bought(7)] } }),
  play('birthday', 'retention', [words('生日关怀', '生日關懷', 'Birthday'), words('生日当天', '生日當天', 'On the birthday'), words('记得，就是在意', '記得，就是在意', 'To remember is to care')],
    { on: 'birthday' }, [{ id: 'wish', mail: [words('生日快乐', '生日快樂', 'Happy birthday'), words('{{name|您好}}：\n祝您生日快乐，平安顺遂。{{owner|我们}}敬上', '{{name|您好}}：\n祝您生日快樂，平安順遂。{{owner|我們}}敬上', 'Dear {{name|customer}},\na happy birthday from all of us. {{owner|}}')] }], { again: 300 }),
  play('festival', 'retention', [words('节日问候', '節日問候', 'Festival greeting'), words('春节前一周', '春節前一週', 'A week before Spring Festival'), words('情感投资：问候不推销', '情感投資：問候不推銷', 'A greeting that sells nothing')],
    { on: 'festival', festival: 'spring-festival', days: -7 }, [{ id: 'wish', mail: [words('给您拜个早年', '給您拜個早年', 'A good new year'), words('{{name|您好}}：\n新春将至，祝阖家团圆、诸事顺意。{{firm}}敬上', '{{name|您好}}：\n新春將至，祝闔家團圓、諸事順意。{{firm}}敬上', 'Dear {{name|customer}},\na good new year to you and yours. {{firm}}')] }], { conditions: { field: 'purchases', op: 'atLeast', value: 1 }, again: 300 }),
  play('value-report', 'retention', [words('价值报告', '價值報告', 'Value report'), words('重要客户每半年一次', '重要顧客每半年一次', 'Important customers, twice a year'), words('让客户看见我们带来的好处', '讓顧客看見我們帶來的好處', 'They see what we bring')],
    { on: 'daily' }, [{ id: 'write', task: words('准备半年价值报告：买了什么、省了多少、下一步建议', '準備半年價值報告：買了什麼、省了多少、下一步建議', 'Write the half-year report: bought, saved, what next'), days: 7 }, { id: 'rest', rest: 10 }, { id: 'visit', task: words('面谈价值报告', '面談價值報告', 'Go through the report with them'), days: 5 }], { conditions: { all: [good, { field: 'stage', op: 'in', value: ['2', '3'] }] }, again: 180 }),
  play('vip-visit', 'retention', [words('贵宾拜访', '貴賓拜訪', 'VIP visit'), words('贵宾九十天没有面谈', '貴賓九十天沒有面談', 'A VIP not met for ninety days'), words('高价值关系要见面', '高價值關係要見面', 'Valuable relations are met in person')],
    { on: 'daily' }, [{ id: 'visit', task: words('拜访贵宾：只谈他们的事，不推销', '拜訪貴賓：只談他們的事，不推銷', 'Visit: their matters, no selling'), days: 14 }], { conditions: { all: [{ field: 'tier', op: 'is', value: '1' }, { field: 'lastContact', op: 'olderThan', value: 90 }] }, again: 90 }),
  play('early-warning', 'retention', [words('流失预警', '流失預警', 'Early warning'), words('预测为“最先联系”', '預測為「最先聯絡」', 'Foretold as “call first”'), words('在离开之前谈一次', '在離開之前談一次', 'A talk before they leave')],
    { on: 'daily' }, [{ id: 'call', task: words('流失预警：今天联系，先听原因', '流失預警：今天聯絡，先聽原因', 'At risk: call today, listen first'), days: 0 }, { id: 'buys', comes: ORDER, days: 30, else: 'head', to: null }, { id: 'head', task: words('预警三十天仍未回升：请主管出面', '預警三十天仍未回升：請主管出面', 'No change in thirty days: let the manager step in') }], { conditions: { field: 'churnRisk', op: 'is', value: '1' }, again: 90 }),
  play('complaint-follow-up', 'retention', [words('投诉回访', '投訴回訪', 'After a complaint'), words('近期有过投诉', '近期有過投訴', 'After a recent complaint'), words('处理之后确认满意', '處理之後確認滿意', 'Sure that it is settled')],
    { on: 'daily' }, [{ id: 'rest', rest: 7 }, { id: 'call', task: words('投诉回访：满意了吗，还有什么没做到', '投訴回訪：滿意了嗎，還有什麼沒做到', 'After the complaint: content? what is still open?') }], { conditions: { field: 'complaints', op: 'atLeast', value: 1 }, again: 60, unheld: words('投诉过的客户都要回访，不能留谁不管', '投訴過的顧客都要回訪，不能留誰不管', 'Everyone who complained is called; nobody may be left out') }),
  play('upgrade-nudge', 'retention', [words('升级提醒', '升級提醒', 'Upgrade nudge'), words('很有成长潜力的客户', '很有成長潛力的顧客', 'Customers with much to grow'), words('再进一层', '再進一層', 'One layer up')],
    { on: 'daily' }, [{ id: 'near', mail: [words('离贵宾只差一步', '離貴賓只差一步', 'One step from VIP'), words('{{name|您好}}：\n再购买一次，您就能享受贵宾服务：专属顾问、优先处理。', '{{name|您好}}：\n再購買一次，您就能享受貴賓服務：專屬顧問、優先處理。', 'Dear {{name|customer}},\none more purchase and you have a personal adviser and go first.')] }, { id: 'buys', comes: ORDER, days: 30, else: null, to: 'thanks' }, { id: 'thanks', task: words('已升级：告知新的专属服务', '已升級：告知新的專屬服務', 'Upgraded: tell them what is new for them') }], { conditions: { field: 'valueClass', op: 'is', value: '2' }, again: 180 }),
  play('renewal', 'retention', [words('合同续签', '合約續簽', 'Contract renewal'), words('合同到期前六十天', '合約到期前六十天', 'Sixty days before the contract ends'), words('到期前谈妥', '到期前談妥', 'Settled before it ends')],
    { on: 'contract', days: -60 }, [{ id: 'review', task: words('合同将到期：回顾这一期做到了什么，准备续签方案', '合約將到期：回顧這一期做到了什麼，準備續簽方案', 'Contract ends soon: review what was kept, prepare the renewal'), days: 7 }, { id: 'rest', rest: 21 }, { id: 'agree', decide: words('续签谈得如何', '續簽談得如何', 'How did the renewal go?'), days: 21, answers: [[words('已续签', '已續簽', 'Renewed'), null], [words('有异议', '有異議', 'Objections'), 'head']], else: 'head' }, { id: 'head', task: words('续签有风险：主管介入', '續簽有風險：主管介入', 'Renewal at risk: manager steps in'), days: 2 }], { again: 300 }),
]
