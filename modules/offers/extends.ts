import type { MessageValues } from '#modules/messaging/content/extension.ts'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import { giftData, giftEraser } from './subject/gift-subject.ts'
import { offerValues } from './values/offer-values.ts'

export const subjectData: SubjectData[] = [giftData]
export const erasers: Eraser[] = [giftEraser]
export const messageValues: MessageValues[] = [offerValues]
