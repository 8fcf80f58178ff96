import type { Eraser, SubjectData } from '#modules/parties/extension.ts'
import { followData } from './channel/follow-data.ts'
import { chatData, chatEraser } from './chat/chat-data.ts'
import { channelEraser, pushData } from './push/push-data.ts'
import { socialData, socialEraser } from './social/social-data.ts'
import { messageData } from './subject/message-data.ts'
import { messageEraser } from './subject/message-eraser.ts'

export const subjectData: SubjectData[] = [messageData, chatData, pushData, followData, socialData]
export const erasers: Eraser[] = [messageEraser, chatEraser, channelEraser, socialEraser]
