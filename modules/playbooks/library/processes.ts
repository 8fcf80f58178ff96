import { type Play, play, words } from './play.ts'

const CONTACT = 'touchpoints.touchpoint-logged'
const none = { again: 1, unheld: words('来找我们办事的客户都要办，不能留谁不管', '來找我們辦事的顧客都要辦，不能留誰不管', 'Whoever asks is served; nobody may be left out') } as const

/** Standard processes: what a customer's need sets going, with who and by when. */
export const processes: Play[] = [
  play('new-enquiry', 'process', [words('新咨询', '新諮詢', 'New enquiry'), words('有人第一次来问', '有人第一次來問', 'Somebody asks for the first time'), words('当天答复，三天内有下文', '當天答覆，三天內有下文', 'Answered the same day, followed up in three')],
    { on: 'hand' }, [{ id: 'answer', task: words('当天答复咨询', '當天答覆諮詢', 'Answer today'), days: 0 }, { id: 'heard', comes: CONTACT, days: 3, else: 'ask' }, { id: 'next', task: words('约定下一步', '約定下一步', 'Agree on the next step'), days: 2, to: null }, { id: 'ask', task: words('三天无下文：再问一次', '三天無下文：再問一次', 'Nothing for three days: ask again'), days: 0 }], none),
  play('quotation', 'process', [words('报价请求', '報價請求', 'Request for a quotation'), words('客户要报价', '顧客要報價', 'A quotation is asked for'), words('两天内报出，一周内有结论', '兩天內報出，一週內有結論', 'Out in two days, decided in a week')],
    { on: 'hand' }, [{ id: 'quote', task: words('做报价并请主管过目', '做報價並請主管過目', 'Make the quotation and have it seen'), days: 2 }, { id: 'rest', rest: 5 }, { id: 'result', decide: words('报价结果', '報價結果', 'What came of it?'), days: 7, answers: [[words('成交', '成交', 'Won'), null], [words('未成', '未成', 'Lost'), 'why'], [words('还在谈', '還在談', 'Open'), 'rest']], else: 'why' }, { id: 'why', task: words('记下未成的原因', '記下未成的原因', 'Write down why not') }], none),
  play('fault-report', 'process', [words('故障报修', '故障報修', 'Fault report'), words('客户报故障', '顧客報故障', 'A fault is reported'), words('一小时响应，修好后确认', '一小時回應，修好後確認', 'Answered within the hour, confirmed when mended')],
    { on: 'hand' }, [{ id: 'answer', task: words('立即响应，约定上门或远程时间', '立即回應，約定到府或遠端時間', 'Answer at once, agree on the time'), days: 0 }, { id: 'rest', rest: 2 }, { id: 'sure', task: words('确认已修好，顺便看看还有什么', '確認已修好，順便看看還有什麼', 'Make sure it is mended, see what else'), days: 1 }], none),
  play('information-change', 'process', [words('信息变更', '資料變更', 'Change of information'), words('客户的资料变了', '顧客的資料變了', 'Their details changed'), words('当天改好并确认', '當天改好並確認', 'Changed and confirmed the same day')],
    { on: 'hand' }, [{ id: 'change', task: words('核对并更新资料', '核對並更新資料', 'Check and change the record'), days: 0 }, { id: 'confirm', purpose: 'service', mail: [words('您的资料已更新', '您的資料已更新', 'Your details are changed'), words('{{name|您好}}：\n您的资料已按要求更新。如非本人提出，请直接回复。', '{{name|您好}}：\n您的資料已依要求更新。如非本人提出，請直接回覆。', 'Dear {{name|customer}},\nyour details were changed as asked. If it was not you, please answer.')] }], none),
]
