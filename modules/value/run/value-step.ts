import { named } from '#platform/measure/definition.ts'
import type { ScoringStep } from '#modules/models/extension.ts'
import { runValues } from './run-values.ts'

/** Everyone's value, first of the night: what comes after reads it. */
export const valueStep: ScoringStep = {
  key: 'value', order: 10, label: named('客户价值', '顧客價值', 'Customer value'),
  async run({ db, now, log, signal, progress, retrain }) {
    const { model, ...told } = await runValues(db, now, { signal, progress, retrain })
    log.info({ ...told, model: model?.model.kind ?? null }, 'values computed')
  },
}
