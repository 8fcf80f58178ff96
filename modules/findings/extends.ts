import type { ScoringStep } from '#modules/models/extension.ts'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import { checkFindings } from './check/check-all.ts'
import { findingData } from './subject/finding-data.ts'
import { findingEraser } from './subject/finding-eraser.ts'

export const scoringSteps: ScoringStep[] = [checkFindings]
export const subjectData: SubjectData[] = [findingData]
export const erasers: Eraser[] = [findingEraser]
