export { dimensions, grains, measures } from './measures.ts'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import { workData } from './subject/work-data.ts'
import { workEraser } from './subject/work-eraser.ts'

export const subjectData: SubjectData[] = [workData]
export const erasers: Eraser[] = [workEraser]
export { warehouseTables } from './facts.ts'
