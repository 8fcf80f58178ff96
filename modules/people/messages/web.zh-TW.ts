import type en from './web.en.ts'

const texts: typeof en = {
  save: '儲存', saved: '已儲存', cancel: '取消', needed: '請填寫此項', badEmail: '電子郵件格式不對', edit: '編輯', delete: '刪除', choose: '請選擇', none: '無', never: '從未', back: '設定',
  members: {
    title: '成員', invite: '邀請', search: '依姓名尋找', name: '姓名', email: '電子郵件', unit: '部門', roles: '角色', state: '狀態', twoFactor: '兩步驟驗證', on: '已啟用', off: '未啟用', language: '語言', zone: '時區', joined: '加入時間', any: '全部', active: '使用中', inactive: '已停用',
    inviteTitle: '邀請同事', inviteAct: '邀請', rolesHint: '只能授予自己擁有的權限。', noRoles: '沒有角色也能登入，但看不到任何內容。', link: '設定密碼的連結', linkSent: (email) => `連結已寄到 ${email}。`, linkShown: '請自行轉交這個連結，只顯示這一次。', until: (when) => `僅可使用一次，${when} 前有效。`, done: '完成', empty: '沒有符合條件的成員',
    saveRoles: '角色已變更', saveMember: '已儲存', renew: '新的密碼連結', renewText: '邀請過期或忘記密碼時使用，原來的連結隨即失效。', sessions: '登入中的裝置', noSessions: '目前沒有登入', endAll: '結束全部登入', ended: (n) => `已結束 ${n} 處登入`, deactivate: '停用', deactivateTitle: (name) => `停用${name}？`, deactivateText: '所有登入立即結束，金鑰立即失效。做過的事仍留有姓名，以後可以恢復。', deactivated: '已停用', handOver: '轉交', handOverTo: '轉交給', handOverText: '名下的往來方與未完成的待辦一併轉交，歷史紀錄不變。', handedOver: (to) => `正在轉交給${to}`, reactivate: '恢復', reactivated: '已恢復', dropTwoFactor: '解除兩步驟驗證', dropTwoFactorText: '手機遺失時使用。所有登入結束，下次登入只需密碼。', dropped: '已解除兩步驟驗證', security: '登入與安全', you: '您',
  },
  roles: {
    title: '角色', builtIn: '內建角色', own: '自訂角色', create: '新增角色', members: (n) => `${n} 人`, all: '可執行所有操作，不限範圍。', nothing: '還沒有權限', noOwn: '還沒有。內建角色不合適時，可以自建。', name: '名稱', rights: '權限', rightsText: '每項操作可及的範圍：本人、本組、本部門及下級，或全部。', fields: '欄位', fieldsText: '欄位顯示到什麼程度。未設定時與紀錄相同。', object: '對象', noRight: '—', levelUnset: '同紀錄', created: '角色已建立', changed: '角色已變更', deleted: '角色已刪除', deleteTitle: (name) => `刪除角色「${name}」？`, deleteText: '目前沒有人使用它，不影響其他內容。', copy: '複製為自訂', copyOf: (name) => `${name}（副本）`, back: '角色', newTitle: '新增角色', reach: (actions, scope) => `${actions}（${scope}）`, colon: '：',
  },
  units: { title: '部門', text: '公司的部門樹。權限可及本部門，或本部門及所有下級。', add: '新增下級', rename: '更名', move: '移動', delete: '刪除', name: '名稱', under: '上級', members: (n) => `${n} 人`, created: '部門已建立', changed: '部門已變更', deleted: '部門已刪除', addTitle: (parent) => `在${parent}下新增部門`, editTitle: (name) => `變更${name}`, deleteTitle: (name) => `刪除${name}？`, deleteText: '只能刪除空的部門：請先移轉人員與資料。', more: '更多' },
  keys: {
    title: 'API 金鑰', text: '供其他系統使用。金鑰的權限不會超出所代表的成員。', create: '新增金鑰', name: '名稱', prefix: '開頭', member: '代表', may: '權限', lastUsed: '最近使用', expires: '到期', revoke: '撤銷', revoked: '已撤銷', revokeTitle: (name) => `撤銷「${name}」？`, revokeText: '使用它的系統從此被拒絕，無法恢復。', createTitle: '新增金鑰', namePlaceholder: '供什麼使用', by: '權限', byRole: '依角色', byScopes: '逐項選擇', role: '角色', scopes: '權限', expiresHint: '不填則一直有效，直到撤銷', shown: '您的新金鑰', shownText: '請現在複製：只顯示這一次，系統只保存它的雜湊值。', done: '已保存好', docs: '介面說明', empty: '還沒有金鑰', scopesCount: (n) => `${n} 項權限`, active: '使用中', forMember: '代表誰',
  },
  profile: {
    title: '個人資料與安全', own: '個人資料', name: '姓名', language: '語言', zone: '時區', email: '電子郵件', unit: '部門', roles: '角色', saved: '已儲存',
    password: '密碼', current: '目前密碼', next: '新密碼', nextHint: '至少 8 個字元；幾個詞連在一起比符號更好記、更安全。', others: '同時結束其他裝置上的登入', change: '變更密碼', changed: '密碼已變更', noPassword: '您透過公司的登入服務登入。', differ: '兩次輸入不一致', again: '再輸入一次新密碼',
    twoFactor: '兩步驟驗證', twoFactorText: '登入時除密碼外，再輸入手機驗證器應用程式裡的驗證碼。', on: '已啟用', off: '未啟用', turnOn: '啟用', turnOff: '停用', confirmPassword: '您的密碼', scan: '用驗證器應用程式掃描 QR 碼，或手動輸入金鑰：', code: '應用程式顯示的驗證碼', verify: '驗證並啟用', turnedOn: '兩步驟驗證已啟用', turnedOff: '兩步驟驗證已停用', backup: '備用碼', backupText: '每個只能用一次，手機遺失時使用。請與手機分開保存；只顯示這一次。', renew: '更換備用碼', renewed: '舊的備用碼已失效', copyAll: '全部複製', keep: '已保存好', go: '繼續', secret: '金鑰',
    passkeys: '通行金鑰', passkeysText: '用裝置自己的指紋、臉孔或 PIN 登入。', addPasskey: '新增通行金鑰', passkeyName: '這台裝置的名稱', noPasskeys: '還沒有', passkeyAdded: '已新增通行金鑰', passkeyRemoved: '已移除通行金鑰', remove: '移除', unnamed: '通行金鑰', added: (when) => `${when}新增`, noSupport: '此瀏覽器在這個位址不支援通行金鑰。', failed: '沒有新增成功，請重試。',
    sessions: '登入中的裝置', here: '本機', seen: (when) => `${when}活動`, end: '結束', endOthers: '結束其他全部', ended: '已結束登入', unknown: '未知裝置', on2: (browser, system) => `${browser} · ${system}`,
  },
}

export default texts
