import { type Play, play, words } from './play.ts'

/** Told by modules/advisers for each party that got another adviser. */
const CHANGED = 'advisers.adviser-changed'
const CONTACT = 'touchpoints.touchpoint-logged'

/** Whoever gets another adviser hears of it from that adviser, and soon. */
export const adviser: Play[] = [
  play('new-adviser', 'process', [words('您的新顾问', '您的新顧問', 'Your new adviser'), words('客户换了顾问：离职、请假或重新分配', '顧客換了顧問：離職、請假或重新分配', 'A customer got another adviser: somebody left, is away, or all were matched anew'), words('客户当天知道找谁，两天内听到新顾问的声音', '顧客當天知道找誰，兩天內聽到新顧問的聲音', 'They know whom to ask the same day, and hear the new voice within two')],
    { on: 'event', event: CHANGED }, [
      { id: 'hello', purpose: 'service', mail: [words('我是您的新顾问 {{owner|}}', '我是您的新顧問 {{owner|}}', 'I am your new adviser, {{owner|}}'), words('{{name|您好}}：\n从今天起，由我 {{owner|}} 为您服务。您之前的情况和约定我都已了解，您不需要再说一遍。\n两天内我会与您联系；有事也请直接回复这封邮件。\n{{owner|}} · {{firm}}', '{{name|您好}}：\n從今天起，由我 {{owner|}} 為您服務。您之前的情況和約定我都已了解，您不需要再說一遍。\n兩天內我會與您聯絡；有事也請直接回覆這封郵件。\n{{owner|}} · {{firm}}', 'Dear {{name|customer}},\nfrom today I, {{owner|}}, look after you. I know what was talked about and agreed: you need not say it again.\nI will be in touch within two days; until then just answer this mail.\n{{owner|}} · {{firm}}')] },
      { id: 'call', task: words('新顾问首次联系：自我介绍，确认未办的事和承诺', '新顧問首次聯絡：自我介紹，確認未辦的事和承諾', 'First call as the new adviser: who you are, what is open, what was promised'), days: 2 },
      { id: 'heard', comes: CONTACT, days: 5, else: 'again', to: null },
      { id: 'again', task: words('五天仍未联系上新客户：换个时间或渠道再试', '五天仍未聯絡上新顧客：換個時間或管道再試', 'Not reached within five days: try another time or channel'), days: 0 },
    ], { again: 1, unheld: words('换了顾问的客户都要知道，不能留谁不告知', '換了顧問的顧客都要知道，不能留誰不告知', 'Whoever got another adviser must know; nobody may be left out') }),
]
