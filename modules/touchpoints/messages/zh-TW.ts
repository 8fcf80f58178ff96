import type en from './en.ts'

const of: Record<string, string> = { kind: '類型', channel: '管道', stage: '階段' }

const texts: typeof en = {
  touchpoint: '接觸點', timeline: '往來', notices: '通知',
  themes: { communication: '溝通', order: '訂單', service: '服務', satisfaction: '滿意度', activity: '活動', relationship: '關係' },
  directions: { in: '對方發起', out: '我方發起', none: '不分方向' },
  roles: { subject: '當事人', present: '在場', buyer: '購買人', payer: '付款人', recipient: '收貨人' },
  reasons: { conversation: () => '有人傳訊息給您', 'conversation-given': (who: string) => `${who}把一個對話交給了您`, 'conversation-back': () => '您擱置的對話到時間了', mention: (who) => `${who}提到了您`, assigned: (who) => `${who}交給您一項待辦`, 'privacy-request': () => '有人提出個人資料請求', 'campaign-asked': (who: string) => `${who}請您簽核一個行銷活動`, 'campaign-approved': (who: string) => `${who}核准了您的行銷活動`, 'campaign-declined': (who: string) => `${who}退回了您的行銷活動`, 'finding-turned': () => '您的一則發現不再成立', 'finding-again': () => '您的一則發現重新成立', 'finding-given': (who) => `${who}把發現移交給您` },
  corrected: '已更正', retracted: '已撤回', redacted: '已依請求刪除',
  refusals: {
    'touchpoints/unknown-party': (p) => `沒有或不止一位往來方叫「${String(p.party)}」。`,
    'touchpoints/known': (p) => `${String(p.key)} 已經匯入過。`,
    'touchpoints/not-found': '找不到這筆紀錄，或您無權檢視。',
    'touchpoints/already-corrected': '這筆紀錄已被更正，請重新整理後檢視。',
    'touchpoints/unknown-word': (p) => `沒有「${String(p.word)}」這個${of[String(p.of)] ?? '詞'}。`,
    'touchpoints/in-future': '時間還沒到。請等發生後再記錄，或建立為待辦。',
    'touchpoints/member-unknown': '提到的同事中有人已不在。',
    'touchpoints/not-by-hand': (p) => `「${String(p.kind)}」由系統記錄，不能手動輸入。`,
    'touchpoints/notice-not-found': '找不到這則通知。',
  },
}
export default texts
