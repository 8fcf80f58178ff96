import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import { conversationData, conversationEraser } from './subject/conversation-data.ts'

export const subjectData: SubjectData[] = [conversationData]
export const erasers: Eraser[] = [conversationEraser]
