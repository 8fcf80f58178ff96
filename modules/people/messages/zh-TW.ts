import type en from './en.ts'

interface P { seconds?: unknown; right?: unknown }

const day = (at: Date): string => `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`
const wait = (seconds: unknown): string => (Number(seconds) > 90 ? `${Math.ceil(Number(seconds) / 60)} 分鐘` : `${Number(seconds)} 秒`)

const texts: typeof en = {
  people: '人員',
  roles: { administrator: '管理員', manager: '主管', sales: '業務', marketing: '行銷', service: '客服', analyst: '分析師', 'privacy-officer': '個資專員', auditor: '稽核員', 'read-only': '唯讀' },
  roleNotes: {
    administrator: '可執行所有操作，包括人員與設定。', manager: '帶領部門：可檢視及修改本部門與下級的資料。', sales: '經營本組的顧客。', marketing: '可檢視全部往來方，面向多人溝通。',
    service: '服務本部門與下級的顧客。', analyst: '可檢視全部，不作修改。', 'privacy-officer': '依請求匯出與清除個人資料，可查閱稽核紀錄。', auditor: '檢視誰做了什麼。', 'read-only': '只看不改。',
  },
  actions: { read: '檢視', create: '新增', update: '修改', delete: '刪除', manage: '管理', merge: '合併', share: '共享', export: '匯出', bulk: '批次修改', erase: '清除', revoke: '撤銷', import: '匯入', undo: '復原', send: '傳送', approve: '核准', run: '計算', record: '登記', correct: '更正', remove: '移除', assign: '指派' },
  scopes: { own: '本人', team: '本組', unit: '本部門及下級', all: '全部' },
  levels: { hidden: '隱藏', masked: '遮罩', read: '可見', edit: '可改' },
  states: { active: '使用中', invited: '已邀請', inactive: '已停用' },
  audited: {
    'sign-in': '登入', 'sign-out': '登出', 'fail-sign-in': '登入失敗', 'enable-two-factor': '啟用兩步驟驗證', 'disable-two-factor': '停用兩步驟驗證', 'drop-two-factor': '解除他人的兩步驟驗證', 'renew-backup-codes': '更換備用碼',
    'add-passkey': '新增通行金鑰', 'remove-passkey': '移除通行金鑰', 'change-password': '變更密碼', 'set-roles': '設定角色', deactivate: '停用', reactivate: '恢復', invite: '發出設定密碼連結', 'accept-invitation': '接受邀請', 'end-session': '結束登入', 'set-up': '建立公司', revoke: '撤銷',
  },
  mail: {
    invitationSubject: ({ firm }) => `${firm} 邀請您使用關係 Guanxi`,
    invitation: ({ name, firm, link, until }) => `${name}，您好：\n\n${firm} 已為您開通關係 Guanxi 帳戶，請開啟以下連結設定密碼：\n\n${link}\n\n連結僅可使用一次，${day(until)}前有效。`,
    resetSubject: '重設您的關係 Guanxi 密碼',
    reset: ({ name, link }) => `${name}，您好：\n\n請開啟以下連結重設密碼：\n\n${link}\n\n連結於一小時內有效。若非您本人申請，請不必理會，原密碼不變。`,
  },
  refusals: {
    'setup-token': '請開啟啟動「關係」那台主機終端機裡顯示的連結。',
    'already-set-up': '公司已經建立，請直接登入。',
    'email-taken': '這個電子郵件已有人使用。',
    'link-expired': '連結已失效：可能已使用、已更新或已過期。請索取新的連結。',
    'last-administrator': '公司至少要有一位使用中的管理員，請先指定另一位。',
    'beyond-own-rights': '超出了您自己的權限。您只能授予或收回自己擁有的權限。',
    'name-taken': '這個名稱已被使用。',
    'unit-unknown': '請選擇部門。',
    'unit-cycle': '部門不能移到自己的下級。',
    'unit-in-use': '該部門仍有人員或資料，請先轉移。',
    'unit-root': '公司是最上層，可以更名，不能移動或刪除。',
    'role-unknown': '該角色已不存在。',
    'role-in-use': '仍有人使用該角色，請先收回。',
    'role-built-in': '內建角色不可更改，可以另建自訂角色。',
    'right-unknown': ({ right }: P) => `沒有「${String(right)}」這項權限。`,
    'member-unknown': '請選擇金鑰代表誰。',
    'heir-unknown': '請選擇另一位使用中的成員。',
    'expiry-past': '到期時間不能早於現在。',
    'cross-site': '請求來自其他網站，已拒絕。請直接開啟關係 Guanxi 再試。',
    locked: ({ seconds }: P) => `嘗試次數過多，請於 ${wait(seconds)}後再試。`,
    'wrong-credentials': '電子郵件或密碼不正確。',
    'wrong-password': '密碼不正確。',
    'wrong-code': '驗證碼不正確。驗證碼每半分鐘更換一次。',
    'second-step-expired': '驗證已逾時，請重新輸入密碼。',
    inactive: '帳戶已停用，請聯絡管理員。',
    'password-length': '密碼長度為 8 到 128 個字元。',
    'sign-in-again': '此操作需要重新登入：本次登入已超過一天。',
    'sign-in-refused': '未能完成，請重新開始。',
  },
}

export default texts
