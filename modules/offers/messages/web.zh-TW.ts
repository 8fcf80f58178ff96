import type en from './web.en.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words,
  inviting: '邀請好友', invitingHint: '領到的人可把優惠碼或連結轉給朋友：朋友領到同一份優惠，並自動記下誰推薦了誰。', thanks: '朋友購買後答謝邀請人', noThanks: '不另外答謝', inviteForm: '連結開啟的表單', noForm: '不用連結，只憑碼', mostFriends: '最多算幾位朋友', friendDays: '多少天內', referrals: '誰帶來了誰', inviter: '邀請人', friend: '朋友', via: { form: '表單', order: '訂單', hand: '人工' }, thanked: '已答謝', accepted: '已來', noReferrals: '還沒有朋友來', friendsIn: (most, days) => `${days} 天內 ${most} 位`,
  title: '優惠', create: '新增優惠', make: '新增', save: '儲存', saved: '已儲存', back: '優惠', empty: '還沒有優惠', emptyText: '優惠是一張券或一份禮物，有自己的優惠碼、限制和成本。由活動和劇本發放，誰用了一目了然。', closed: '已關閉', open: '開放中', needed: '請填寫', none: '—',
  name: '名稱', terms: '使用說明（顧客看到的）', benefit: '優惠內容', benefits: { percent: '折扣（%）', amount: '折抵金額', gift: '贈品', other: '其他' }, worth: '數值', codes: '優惠碼', codeKinds: { generated: '每人一碼，系統產生', imported: '每人一碼，從外部匯入', common: '通用碼', none: '不用碼' }, commonCode: '通用碼', prefix: '開頭', from: '開始', to: '截止', days: '領取後幾天有效', perParty: '每位顧客最多', stock: '總數最多', unlimited: '不限', least: '訂單需滿', cost: '每次使用的成本', transferable: '可由他人使用', who: '領取條件', everyone: '所有顧客',
  codesFile: '從檔案匯入', stockLeft: (left, all) => `共 ${all} 份，還剩 ${left} 份`, whoNote: '只給某個區隔的顧客，就選「區隔」；不加條件，所有顧客都可領取。', manyUsed: '收銀台有一批要核銷？', manyUsedLink: '匯入檔案', panel: { title: '優惠', none: '還沒有發過優惠。', give: '發優惠', more: '更多', used: (day) => `${day}使用`, until: (day) => `有效至 ${day}`, on: (day) => `${day}`, done: '已發放', choose: '選擇優惠', noneOpen: '沒有開放中的優惠' },
  state: '狀態', states: { draft: '草稿', active: '開放', closed: '已關閉' }, given: '已發', redeemed: '已用', refused: '沒領到', pool: '剩餘碼', left: '剩餘', edit: '修改', activate: '開放領取', close: '關閉', changed: '已變更', reopen: '重新開放',
  addCodes: '匯入優惠碼', codesHint: '每行一個', added: (n, known) => `已匯入 ${n} 個${known ? `，${known} 個已存在` : ''}`, redeem: '核銷優惠碼', code: '優惠碼', order: '系統內訂單編號（可不填）', redeemedNow: (name) => `${name}已使用`, gifts: '發放紀錄', who2: '顧客', when: '時間', until: '有效至', giftStates: { given: '已發', redeemed: '已用', expired: '已過期', revoked: '已收回', refused: '沒領到' }, revoke: '收回', revoked: '已收回', reason: '原因', all: '全部', noGifts: '還沒有發放',
  why: { stock: '已發完', limit: '已領過', conditions: '不符合條件', 'not-running': '未開放' }, off: { percent: (worth) => `折 ${worth}%`, amount: (worth) => `折抵 ${worth}` },
}

export default texts
