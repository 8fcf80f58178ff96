import type { SubjectData } from '#modules/parties/extension.ts'
import { runData } from './subject/run-data.ts'

export const subjectData: SubjectData[] = [runData]
