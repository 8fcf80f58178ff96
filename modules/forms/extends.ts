import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import { formData } from './subject/form-data.ts'
import { formEraser } from './subject/form-eraser.ts'

export const subjectData: SubjectData[] = [formData]
export const erasers: Eraser[] = [formEraser]
