import type { FieldSource } from '#modules/parties/extension.ts'
import type { MessageValues } from '#modules/messaging/content/extension.ts'
import type { ChannelChoice } from '#modules/playbooks/extension.ts'
import { incentiveValues } from './incentive/incentive-values.ts'
import { cheapestField } from './steering/cheapest-field.ts'
import { economicalChannel } from './steering/economical-channel.ts'

export const messageValues: MessageValues[] = [incentiveValues]
export const partyFieldSources: FieldSource[] = [cheapestField]
export const channelChoices: ChannelChoice[] = [economicalChannel]
export { warehouseTables } from './facts.ts'
