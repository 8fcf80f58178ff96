import type en from './en.ts'

const texts: typeof en = {
  refusals: {
    'not-found': '沒有這個模型',
    'run-not-found': '沒有這次執行',
    'is-champion': '這個版本已在使用',
    'is-retired': '這個版本已停用',
    'run-ended': '這次執行已結束',
    'run-not-stopped': '只有已停止或出錯的執行可以繼續，且當時沒有其他執行',
    'step-unknown': '沒有這一步驟',
  },
}
export default texts
