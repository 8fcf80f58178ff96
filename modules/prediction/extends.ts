import type { ModelKind, ScoringStep } from '#modules/models/extension.ts'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import type { TodaySource } from '#modules/work/extension.ts'
import type { Field } from '#platform/filter/field.ts'
import { churnKind } from './churn/churn-kind.ts'
import { runChurn } from './churn/churn-step.ts'
import { risen } from './churn/risen.ts'
import { churnFields } from './field/churn-fields.ts'
import { predictionData } from './subject/prediction-data.ts'
import { predictionEraser } from './subject/prediction-eraser.ts'

export const scoringSteps: ScoringStep[] = [{ key: 'churn', order: 20, label: { 'zh-CN': '客户流失', 'zh-TW': '顧客流失', en: 'Churn' }, run: runChurn }]
export const modelKinds: ModelKind[] = [churnKind]
export const partyFields: Field[] = churnFields
export const subjectData: SubjectData[] = [predictionData]
export const erasers: Eraser[] = [predictionEraser]
export const todaySources: TodaySource[] = [risen]
