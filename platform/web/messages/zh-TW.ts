import type en from './en.ts'

const zh: typeof en = {
  refusals: {
    'request/invalid': '部分內容不符合要求，已在對應欄位標示。',
    'request/unauthenticated': '請重新登入。',
    'request/forbidden': '您的角色沒有這項權限；如有需要，請洽系統管理員。',
    'request/not-found': '找不到這筆資料，或您沒有檢視權限。',
    'request/stale': '這筆資料剛被其他人修改。請重新整理，比對差異後再儲存。',
    'request/precondition-required': '頁面內容已過期，請重新整理後再試一次。',
    'request/too-many': '操作過於頻繁，請稍後再試。',
    'request/idempotency-reused': '這份表單已用其他內容送出過，請重新整理頁面後再試。',
    'request/in-progress': '相同的要求仍在處理中，請稍候。',
    'request/unavailable': '伺服器正在啟動或暫時無法使用，請幾秒後再試。',
    'request/too-large': '內容過大，無法送出。',
    'request/not-acceptable-type': '這裡無法使用這種檔案。',
    'filter/unknown-field': ({ field }) => `清單沒有「${field}」這個篩選欄位：可能已停用，或您的角色無法檢視。請移除這個條件或改選其他欄位。`,
    'filter/bad-value': (p) => `「${p['zh-TW'] ?? p.field}」的條件無法以「${p.value}」比較，請輸入符合該欄位類型的值。`,
    'filter/bad-operator': (p) => `「${p['zh-TW'] ?? p.field}」不支援這種比較方式，請改用其他方式。`,
    'filter/too-deep': ({ most }) => `篩選條件的巢狀層數過多，最多 ${most} 層，請合併部分條件群組。`,
    'filter/too-large': ({ most }) => `條件超過 ${most} 個。請將一部分另存為分群，再引用該分群。`,
    'filter/unknown-activity': ({ activity }) => `這裡沒有「${activity}」這種行為，或您的角色無法檢視。請改選其他行為。`,
    'filter/bad-range': ({ from, to }) => (from || to ? `${from || '…'} 與 ${to || '…'} 之間沒有值，請將較小的放在前面。` : '請填寫至少或至多是多少。'),
    'warehouse/unavailable': '分析引擎暫時無法使用，清單與資料不受影響，請稍後再查看數字。',
    'warehouse/building': ({ percent }) => `分析資料準備中（已完成 ${percent}%），完成後即可查看。`,
    'warehouse/behind': ({ seconds }) => `分析資料比輸入晚了 ${seconds} 秒，請稍後再試。`,
    'warehouse/too-heavy': '這個查詢耗時或占用記憶體過多，請縮小範圍：縮短期間、減少拆分維度或選擇較小的顧客群。',
    'network/lost': '無法連線到伺服器。已輸入的內容會保留，連線恢復後再試。',
    'server/unexpected': '伺服器發生錯誤。請再試一次；若仍無法使用，請將追蹤編號告知系統管理員。',
  },
  unsaved: '填寫的內容尚未儲存，確定要離開嗎？',
  rules: {
    too_small: '太短或太小',
    too_big: '太長或太大',
    invalid_type: '請填寫此欄位',
    invalid_format: '格式不正確',
    invalid_value: '請從選項中選擇',
    not_multiple_of: '數值不符合級距要求',
    unrecognized_keys: '無法辨識的欄位',
    custom: '內容無效',
  },
}

export default zh
