import type en from './en.ts'

interface P { most?: unknown }

export default {
  refusals: {
    'advisers/not-found': '沒有這筆紀錄，或您無權檢視。',
    'advisers/no-adviser': '此成員已停用。',
    'advisers/leave-reversed': '請假的結束日早於開始日。',
    'advisers/kinship-known': '對這位顧客已有規則。',
    'advisers/no-parties': '這裡沒有您可以重新分配的顧客。',
    'advisers/too-many': (p: P) => `一次最多媒合 ${String(p.most)} 位顧客，請縮小範圍。`,
    'advisers/no-advisers': '還沒有人參與媒合，請先填寫顧問檔案。',
    'advisers/run-state': '方案狀態已變，無法再這樣操作。',
    'advisers/excluded': '依迴避規則，這位顧問不能服務該顧客。',
    'advisers/not-undoable': '只有採納方案的人可在 30 天內復原。',
  },
} satisfies typeof en
