import { dayFromNumber } from '#kernel/date.ts'
import { championOf, type KeptModel, registerModel } from '#modules/models/api.ts'
import type { ScoringJob } from '#modules/models/extension.ts'
import { system } from '#platform/access/actor.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { CLEARLY, chooseChampion } from './assess.ts'
import { cardOf } from './card.ts'
import type { ChurnParams } from './churn-model.ts'
import type { Trained } from './churn-thread.ts'

/** Keeps what was learned as versions; the best becomes the champion where there is none or it clearly beats the one in use on the same days. */
export async function registerChurn({ db, now }: ScoringJob, { tried, inUse }: Trained, champion: KeptModel<ChurnParams> | undefined, { from, to }: { from: number; to: string }): Promise<KeptModel<ChurnParams> | undefined> {
  const best = chooseChampion(tried)
  const promoted = best && (!champion || !inUse || best.metrics.auc > inUse.auc + CLEARLY) ? best : undefined
  return inTransaction(db, system('churn'), async (context) => {
    for (const one of tried) {
      await registerModel(context, { kind: 'churn', method: one.method, data: { from: dayFromNumber(from), to }, params: one.params, metrics: one.metrics, card: cardOf(one), promote: one === promoted })
    }
    return championOf<ChurnParams>(context.tx, 'churn')
  }, now)
}
