import { Refusal } from '#kernel/refusal.ts'
import { messagingRefusals } from '../contract.ts'

/** What a message may name: the reader, who looks after them, and the firm. */
export const places = ['name', 'owner', 'firm'] as const
export type Place = (typeof places)[number]

const PLACE = /\{\{\s*([\w-]+)\s*(?:\|([^{}]*))?\}\}/g

/** Fills `{{name|您好}}`: the reader's value, else what stands behind the bar, else nothing. */
export const fillPlaces = (text: string, values: Readonly<Partial<Record<string, string | null>>>): string =>
  text.replaceAll(PLACE, (_, place: string, otherwise: string | undefined) => values[place]?.trim() || otherwise?.trim() || '')

/** Refuses a text that names what nobody has, before it reaches a thousand readers. */
export function checkPlaces(text: string, pointer: string): void {
  for (const [, place] of text.matchAll(PLACE)) if (!(places as readonly string[]).includes(place!)) throw new Refusal(messagingRefusals['unknown-place'], { place: place! }, pointer)
}
