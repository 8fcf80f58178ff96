import type { SubjectData } from '#modules/parties/extension.ts'
import { memberData } from './subject/member-data.ts'

export const subjectData: SubjectData[] = [memberData]
