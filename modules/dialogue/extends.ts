import type { ScoringStep } from '#modules/models/extension.ts'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import { inferNeeds } from './infer/infer-step.ts'
import { countShares } from './share/count-step.ts'
import { dialogueData, dialogueEraser } from './subject/dialogue-subject.ts'

export { warehouseTables } from './facts.ts'
export * from './measures.ts'
export const scoringSteps: ScoringStep[] = [inferNeeds, countShares]
export const subjectData: SubjectData[] = [dialogueData]
export const erasers: Eraser[] = [dialogueEraser]
