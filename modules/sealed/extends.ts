import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import { sealedData, sealedEraser } from './subject/sealed-subject.ts'

export const subjectData: SubjectData[] = [sealedData]
export const erasers: Eraser[] = [sealedEraser]
