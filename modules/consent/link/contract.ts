import { z } from 'zod'
import { refusals } from '#kernel/refusal.ts'

export const linkRefusals = refusals('consent', { 'link-invalid': 404, 'link-expired': 410, 'link-answered': 409 })

/** A signed link's text. */
export const Token = z.string().min(10).max(600).regex(/^[\w-]+\.[\w-]+$/).meta({ example: 'Y2VudHJlIDIwMjctMDUtMjEgMTAyNA.3q2-7wAAAAAAAAAAAAAAAA' })
export const exampleToken = 'Y2VudHJlIDIwMjctMDUtMjEgMTAyNA.3q2-7wAAAAAAAAAAAAAAAA'
export const Label = z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })
