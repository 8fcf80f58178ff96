import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { refusals } from '#kernel/refusal.ts'

export const trackingRefusals = refusals('messaging', { 'link-unknown': 404 })

const Token = z.string().min(10).max(6100).regex(/^[\w.-]+$/).meta({ example: '17.aHR0cHM6Ly9leGFtcGxlLmNvbQ.3q2-7wAAAAAAAAAAAAAAAA' })
const example = { params: { token: '17.aHR0cHM6Ly9leGFtcGxlLmNvbQ.3q2-7wAAAAAAAAAAAAAAAA' } }
export const openLink = { ...endpoint({ name: 'openLink', method: 'GET', path: '/messages/click/{token}', may: 'anyone', summary: 'Leads to where a link in a message points, sealed by us; that it was opened is noted where the firm tracks links.', params: z.object({ token: Token }), refusals: [trackingRefusals['link-unknown']], example }), streams: 'text/html' }
export const openPicture = { ...endpoint({ name: 'openPicture', method: 'GET', path: '/messages/opening/{token}', may: 'anyone', summary: 'Sends the picture by which it is told that a mail was opened, where the firm tracks that.', params: z.object({ token: Token }), example: { params: { token: '17.3q2-7wAAAAAAAAAAAAAAAA' } } }), streams: 'image/gif' }

export const trackingEndpoints = [openLink, openPicture]
