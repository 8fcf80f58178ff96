import type { ScoringStep } from '#modules/models/extension.ts'
import { runStandings } from './run-standings.ts'

/** Everyone's standing, after the values that it rests on: the passing of days alone moves stages. */
export const scoreStandings: ScoringStep = {
  key: 'standing', order: 40, label: { 'zh-CN': '关系状态', 'zh-TW': '關係狀態', en: 'Standing' },
  async run({ db, now, signal, log, progress }) {
    log.info(await runStandings(db, now, signal, progress), 'standings computed')
  },
}
