import type { MessageValues } from '#modules/messaging/content/extension.ts'
import type { ModelKind, ScoringStep } from '#modules/models/extension.ts'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import type { TodaySource } from '#modules/work/extension.ts'
import type { Field } from '#platform/filter/field.ts'
import { churnKind } from './churn/churn-kind.ts'
import { runChurn } from './churn/churn-step.ts'
import { noticedToday } from './anomaly/noticed-today.ts'
import type { LikenessSource } from '#modules/value/extension.ts'
import { risen } from './churn/risen.ts'
import { churnFields } from './field/churn-fields.ts'
import { discoveryFields } from './field/discovery-fields.ts'
import { recommendedValues } from './recommendation/message-values.ts'
import { discoveryKinds, discoverySteps } from './scoring.ts'
import { discoveryData, discoveryEraser } from './subject/discovery-data.ts'
import { predictionData } from './subject/prediction-data.ts'
import { predictionEraser } from './subject/prediction-eraser.ts'

export { warehouseTables } from './facts.ts'
export * from './measures.ts'

export const scoringSteps: ScoringStep[] = [{ key: 'churn', order: 20, label: { 'zh-CN': '客户流失', 'zh-TW': '顧客流失', en: 'Churn' }, run: runChurn }, ...discoverySteps]
export const modelKinds: ModelKind[] = [churnKind, ...discoveryKinds]
export const valueLikeness: LikenessSource[] = [{ find: async (db, asked) => (await import('./look-alike/value-likeness.ts')).valueLikeness.find(db, asked) }]
export const partyFields: Field[] = [...churnFields, ...discoveryFields]
export const subjectData: SubjectData[] = [predictionData, discoveryData]
export const erasers: Eraser[] = [predictionEraser, discoveryEraser]
export const todaySources: TodaySource[] = [risen, noticedToday]
export const messageValues: MessageValues[] = [recommendedValues]
