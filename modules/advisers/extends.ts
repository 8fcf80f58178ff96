import type { MessageValues } from '#modules/messaging/content/extension.ts'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import { adviserValues } from './change/adviser-values.ts'
import { adviserData, adviserEraser } from './subject/adviser-subject.ts'

export const subjectData: SubjectData[] = [adviserData]
export const erasers: Eraser[] = [adviserEraser]
export const messageValues: MessageValues[] = [adviserValues]
