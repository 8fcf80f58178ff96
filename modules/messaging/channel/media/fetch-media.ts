import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'

/** A picture, a voice or a file that came with a message on WeChat or WeCom. */
export interface Media { inboundId: string; channel: 'wechat' | 'wecom'; mediaId: string; kind: string }

/** Asks for what came with a message to be fetched: the provider keeps it for three days. */
export const fetchMediaOf = (context: Context, media: Media): Promise<void> => enqueue(context, 'messaging.fetch-media', { ...media }, { key: `media-${media.channel}-${media.inboundId}` })
