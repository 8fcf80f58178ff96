import type en from './web.en.ts'

const texts: typeof en = {
  title: '模型', note: '每晚計算了什麼、用哪個模型、能信到什麼程度。',
  empty: '尚未訓練過模型', emptyText: '資料足夠後，每晚的執行會自動訓練。也可以現在開始。',
  none: (kind) => `${kind}：尚無模型`, noneText: '資料足夠後，下次執行時會訓練。',
  run: {
    retrain: '重新訓練', retrainOf: (kind) => `重新訓練：${kind}`, retraining: '已安排重新訓練，進度見上方', title: '每晚執行', now: '立即執行', all: '全部步驟', which: '執行哪些', asked: '已安排執行', history: '執行紀錄', none: '尚未執行過', last: (when) => `上次執行${when}`, going: '正在執行', stop: '停止', resume: '繼續', stopping: '正在停止',
    step: '步驟', state: '狀態', seconds: '耗時', memory: '記憶體峰值', by: '發起人', night: '每晚自動', started: '開始', of: (n) => `${n} 秒`, mega: (n) => `${n} MB`, fault: (kind) => `出錯（${kind}），詳情見記錄檔`, only: (step) => `只執行${step}`,
    states: { waiting: '等待', running: '執行中', done: '完成', failed: '出錯', stopped: '已停止' },
  },
  version: {
    number: '版本', method: '方法', state: '狀態', data: '資料', trained: '訓練於', states: { candidate: '候選', champion: '使用中', retired: '停用' }, name: (n) => `版本 ${n}`, open: (n) => `開啟版本 ${n}`,
    better: '較好', worse: '較差', yes: '是', no: '否', card: '用平常的話說', metrics: '在沒看過的資料上', inUse: '使用中的版本', difference: '相差', params: '設定', drift: '偏移', noDrift: '尚未觀察；每晚執行時會記錄。',
    approve: '改用這個版本', approveAsk: (n) => `從下次執行起，由版本 ${n} 產生結果，目前使用的版本停用。`, approved: '下次執行起使用', retire: '停用', retireAsk: (n) => `版本 ${n} 將停用。沒有使用中的版本期間不再產生結果，直到訓練出新的版本。`, retired: '已停用',
    approvedBy: (who, when) => `${who}於${when}啟用`, byRule: '依規則自動啟用', from: (from, to) => `${from} 至 ${to}`, until: (to) => `截至 ${to}`,
  },
  drift: { title: '情況變了多少', note: (n) => `${n} 天`, definition: '群體穩定性指數：將今天的分布與訓練時相比。低於 0.1 為沒有變化；高於 0.25 表示模型面對的情況已不同，應重新訓練。', what: '內容', value: '指數', n: '列數', at: '日期', still: '沒有變化', moving: '有變化', moved: '已不同', came: '預測與實際', cameDefinition: '在一個預測期之前還是顧客的人：當時預測的平均流失可能性，與後來實際流失的比例。', foretold: '當時預測', happened: '實際' },
}

export default texts
