/** `{{name|您}}`: a place with what is said for those without a value. */
export const PLACE = /\{\{\s*([A-Za-z][\w.-]*)\s*(?:\|([^{}]*))?\}\}/g

export interface Place { key: string; otherwise: string | null }

/** The places that a text names, in its order. `'{{name|您}}好'` gives `[{ key: 'name', otherwise: '您' }]`. */
export const placesIn = (text: string): Place[] => [...text.matchAll(PLACE)].map(([, key, otherwise]) => ({ key: key!, otherwise: otherwise?.trim() ?? null }))
