import type { ImportKind } from '#modules/exchange/extension.ts'
import type { MessageValues } from '#modules/messaging/content/extension.ts'
import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import { codeKind } from './import/code-kind.ts'
import { redemptionKind } from './import/redemption-kind.ts'
import { giftData, giftEraser } from './subject/gift-subject.ts'
import { invitedValues } from './values/invited-values.ts'
import { offerValues } from './values/offer-values.ts'

export const importKinds: ImportKind[] = [codeKind, redemptionKind]
export const subjectData: SubjectData[] = [giftData]
export const erasers: Eraser[] = [giftEraser]
export const messageValues: MessageValues[] = [offerValues, invitedValues]
