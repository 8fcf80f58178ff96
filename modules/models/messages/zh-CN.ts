import type en from './en.ts'

const texts: typeof en = {
  refusals: {
    'not-found': '没有这个模型',
    'run-not-found': '没有这次运行',
    'is-champion': '这个版本已在使用',
    'is-retired': '这个版本已停用',
    'run-ended': '这次运行已结束',
    'run-not-stopped': '只有已停止或出错的运行可以继续，且当时没有其他运行',
    'step-unknown': '没有这一步',
  },
}
export default texts
